"""Degrees as people write them: one number with its letter, or two in a cell; knows no columns.

What one cell leaves open, such as the order of two numbers or the meaning of `O`, is decided for the whole column, in
`routes.formats.positions`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

LONGEST = 100
"""Letters of a cell that may hold degrees."""
NOTHING = frozenset(
    ("", "-", "–", "—", "?", ".", "n/a", "na", "n.a.", "#n/a", "null", "none", "nil", "nan", "unknown", "unbekannt",
     "inconnu", "inconnue", "desconocido", "sconosciuto", "desconhecido", "nieznane", "неизвестно", "невідомо", "k.a.",
     "k. a.", "keine angabe", "missing", "tbd", "(null)", "<null>", "없음", "미상", "不明", "未知", "无", "無")
)  # fmt: skip
"""What people write into a cell that they can't fill."""

_WORDS = {
    "N": ("north", "nord", "norte", "nördlich", "nördl", "noord", "noorderbreedte", "nb", "kuzey", "k", "с.ш", "сш",
          "пн.ш", "北緯", "北纬", "북위"),
    "S": ("south", "sud", "süd", "sur", "sul", "südlich", "südl", "zuid", "zuiderbreedte", "zb", "güney", "g", "ю.ш",
          "юш", "南緯", "南纬", "남위"),
    "E": ("east", "est", "este", "leste", "ost", "östlich", "östl", "ö", "öl", "oost", "oosterlengte", "ol", "doğu",
          "в.д", "вд", "с.д", "сх.д", "東経", "东经", "東經", "동경"),
    "W": ("west", "ouest", "oeste", "ovest", "westlich", "westl", "wl", "batı", "з.д", "зд", "зх.д", "西経", "西经",
          "西經", "서경"),
}  # fmt: skip
_SIGNS = str.maketrans({"٫": ".", **{chr(0xFF01 + n): chr(0x21 + n) for n in range(0x5E)}})
"""Signs of full width, as East Asian keyboards write them, and the Arabic decimal comma."""
_UNITS = (
    (re.compile(r"(?<=\d)\s*[도度]"), "°"),
    (re.compile(r"(?<=\d)\s*[분分]"), "′"),
    (re.compile(r"(?<=\d)\s*[초秒]"), "″"),
)
_HYPHENS = re.compile(r"(?<=\d)-(?=\d)")
_COMPACT = re.compile(r"(?:(\d\d)(\d\d)(\d\d(?:\.\d+)?)?([NS])|(\d{3})(\d\d)(\d\d(?:\.\d+)?)?([EW]))", re.IGNORECASE)
"""Degrees, minutes and seconds without anything between, as pilots and seamen write them: `425400N`."""
_LETTER_OF = {word: letter for letter, words in _WORDS.items() for word in words}
_LABEL = re.compile(r"\b(lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\b\.?\s*[:=]?\s*", re.IGNORECASE)
_BEFORE_BREADTH = re.compile(r"\.?\s*(?:br|l|breite|länge|lat|lon|long)\b\.?", re.IGNORECASE)
_NUMBER = r"\d+(?:[.,]\d+)?"
_ANGLE = re.compile(
    rf"""(?P<before>[^\W\d_][^\d+−-]*?)?\s*(?P<sign>[+−-])?\s*(?P<degrees>{_NUMBER})
    (?:(?P<mark>\s*(?:[°º˚*]|deg(?:rees?)?\b|grad\b|d(?=\s*\d)|[NSEWO](?=\s*\d+\s*['′’´m]))\s*|\s+|:)
      (?:(?P<minutes>{_NUMBER})
        (?:(?:\s*(?:['′’´`]|min\b|m(?=\s*\d|\b))\s*|\s+|:)(?:(?P<seconds>{_NUMBER})\s*(?:["″”“]|''|′′|sec\b|(?-i:s\b))?)?)?
      )?
    )?\s*(?P<after>[^\W\d_][^\d]*)?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Angle:
    """Degrees with what is said of their direction."""

    size: float
    """Degrees, negative only where a minus stands before them."""
    letter: str = ""
    """`N`, `S`, `E`, `W`, or `O`, which is east in German and west in French, Spanish and Italian; empty if unsaid."""
    axis: str = ""
    """`lat` or `lon` where a word before it says so."""

    @property
    def is_latitude(self) -> bool:
        """Whether it says that it is a latitude."""
        return self.letter in ("N", "S") or self.axis == "lat"

    @property
    def is_longitude(self) -> bool:
        """Whether it says that it is a longitude."""
        return self.letter in ("E", "W", "O") or self.axis == "lon"

    def degrees(self, *, o_is_west: bool = False) -> float:
        """Return degrees, negative to the south and west."""
        is_turned = self.letter in ("S", "W") or (self.letter == "O" and o_is_west)
        return -abs(self.size) if is_turned else self.size


def is_nothing(value: Any) -> bool:
    """Say whether a cell is empty, or says that nothing is known."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return isinstance(value, str) and value.strip().casefold() in NOTHING


def read_degrees(value: Any) -> float | None:
    """Return degrees, or any number, from a number or from text, or None.

    Examples
    --------
    >>> read_degrees("42,5"), read_degrees("39°54′30″N"), read_degrees("12.5 W"), read_degrees("1.234,56")
    (42.5, 39.90833333333333, -12.5, None)
    """
    angle = read_angle(value)
    return angle.degrees() if angle else None


def read_angle(value: Any) -> Angle | None:
    """Return the degrees of a cell, or None where it holds anything else.

    Examples
    --------
    >>> read_angle("125,3° ö. L."), read_angle("3°42'O").letter, read_angle("north")
    (Angle(size=125.3, letter='E', axis=''), 'O', None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Angle(float(value)) if math.isfinite(value) else None
    text = str(value).strip().translate(_SIGNS)
    try:
        number = float(text.replace(",", ".").replace("−", "-"))
        return Angle(number) if math.isfinite(number) and "_" not in text else None
    except ValueError:
        pass
    if not text or len(text) > LONGEST:
        return None
    axis = ""
    if label := _LABEL.match(text):
        axis, text = label[1][:3].lower().replace("lng", "lon"), text[label.end() :]
    text = _plain(text)
    found = _ANGLE.fullmatch(text)
    return _angle(found, axis) if found else None


def _plain(text: str) -> str:
    """Return text with the signs for degrees, minutes and seconds that stand for all others."""
    if found := _COMPACT.fullmatch(text.replace(" ", "")):
        degrees, minutes, seconds, letter = (part for part in (found.groups()[:4] if found[1] else found.groups()[4:]))
        return f"{degrees}°{minutes}′{seconds or 0}″{letter}"
    for unit, sign in _UNITS:
        text = unit.sub(sign, text)
    return _HYPHENS.sub(" ", text) if text[:1].isalpha() or text[-1:].isalpha() else text


def _angle(found: re.Match[str], axis: str) -> Angle | None:
    letters = [letter_of(found[name]) for name in ("before", "after") if found[name]]
    mark = (found["mark"] or "").strip().upper()
    letters += [mark] if mark in ("N", "S", "E", "W", "O") else []
    if len(letters) > 1 or "" in letters:
        return None
    written = [found["degrees"], found["minutes"], found["seconds"]]
    numbers = [float(number.replace(",", ".")) if number else 0.0 for number in written]
    has_fraction = [number is not None and re.search(r"[.,]", number) for number in written]
    if any(fraction and later for fraction, later in zip(has_fraction, written[1:], strict=False)):
        return None
    if numbers[1] >= 60 or numbers[2] >= 60:
        return None
    size = numbers[0] + numbers[1] / 60 + numbers[2] / 3600
    return Angle(-size if found["sign"] in ("-", "−") else size, letters[0] if letters else "", axis)


def letter_of(word: str) -> str:
    """Return the letter that a word for a direction means, `O` for itself, or nothing."""
    plain = _BEFORE_BREADTH.sub("", word.strip().casefold()).strip(" .:")
    if plain in ("n", "s", "e", "w", "o"):
        return plain.upper()
    return _LETTER_OF.get(plain, "")


_URL = re.compile(r"(?:[@=/]|geo:|%3D)(-?\d{1,3}\.\d+)(?:,|%2C)\s*(-?\d{1,3}\.\d+)")
_BETWEEN = (r"\s*;\s*", r"\s*\|\s*", r"\s*/\s*", r",\s+", r"\s*,\s*", r"\s+(?=[NSEWO]\b)", r"(?<=[NSEWO])\s*", r"\s+",
            r"\s*:\s*")  # fmt: skip
_TWO_LABELS = re.compile(r"(?<=\d|\w)[\s,;]+(?=(?:lat|lon|lng))", re.IGNORECASE)


@dataclass(frozen=True)
class Pair:
    """Two degrees of one cell, in the order in which they stand there."""

    first: Angle
    second: Angle
    is_geojson: bool = False
    """Whether they stand in square brackets, as GeoJSON writes longitude, then latitude."""

    @property
    def order(self) -> str:
        """`lat` or `lon`, whichever is certain to come first; empty where the cell does not tell."""
        if self.first.is_latitude or self.second.is_longitude:
            return "lat"
        if self.first.is_longitude or self.second.is_latitude:
            return "lon"
        if abs(self.first.size) > 90 >= abs(self.second.size):
            return "lon"
        if abs(self.second.size) > 90 >= abs(self.first.size):
            return "lat"
        return ""


def read_pair(value: Any) -> Pair | None:
    """Return the two degrees of one cell, or None where it holds anything else.

    Examples
    --------
    >>> read_pair("13.40 E, 52.52 N").order, read_pair("[13.4, 52.5]").is_geojson, read_pair("Yanji")
    ('lon', True, None)
    """
    text = str(value).strip()
    if len(text) > 2 * LONGEST or not text:
        return None
    if "//" in text or text.lower().startswith("geo:"):
        found = _URL.search(text)
        return Pair(Angle(float(found[1]), axis="lat"), Angle(float(found[2]), axis="lon")) if found else None
    is_geojson = text.startswith("[")
    text = text.strip("()[]{} ")
    if labelled := _TWO_LABELS.split(text):
        pair = _pair(labelled, is_geojson=is_geojson) if len(labelled) == 2 else None
        if pair:
            return pair
    for between in _BETWEEN:
        parts = [part for part in re.split(between, text) if part]
        pair = _pair(parts, is_geojson=is_geojson)
        if pair:
            return pair
    return None


def _pair(parts: list[str], *, is_geojson: bool) -> Pair | None:
    """Return two degrees, also where an altitude and an accuracy follow, or where each number has a decimal comma."""
    if len(parts) == 4 and all(part.lstrip("-").isdigit() for part in parts):
        parts = [f"{parts[0]}.{parts[1]}", f"{parts[2]}.{parts[3]}"]
    angles = [read_angle(part) for part in parts]
    if len(parts) in (3, 4) and re.search(r"[.,]", parts[0]) and re.search(r"[.,]", parts[1]):
        angles = angles[:2] if all(angles) else []
    if len(angles) != 2 or angles[0] is None or angles[1] is None:
        return None
    both = (angles[0], angles[1])
    if all(angle.is_latitude for angle in both) or all(angle.is_longitude for angle in both):
        return None
    return Pair(*both, is_geojson)

"""Degrees that a table spreads over columns for degrees, minutes, seconds or a letter, written into one again."""

from __future__ import annotations

from dataclasses import dataclass

from routes.formats.degrees import is_nothing, letter_of, read_degrees
from routes.formats.layout import Row
from routes.reading.names import fold, holding, parts, rest_of
from routes.rules.wording import Location

_UNITS: dict[str, tuple[str, ...]] = {
    "°": ("d", "deg", "degs", "degree", "degrees", "dd", "grad", "grados", "degres", "gradi", "graus", "도", "度"),
    "′": ("m", "min", "mins", "minute", "minutes", "minuten", "minutos", "minuti", "분", "分"),
    "″": ("s", "sec", "secs", "second", "seconds", "sekunden", "segundos", "secondes", "secondi", "초", "秒"),
}
_UNITS = {sign: tuple(map(fold, units)) for sign, units in _UNITS.items()}
_SIDE_NAMES = (
    "ns", "ew", "we", "sn", "dir", "direction", "hem", "hemi", "hemisphere", "h", "letter", "side", "richtung",
)  # fmt: skip
_SIDES = {"latitude": ("N", "S"), "longitude": ("E", "W", "O")}
Rows = list[tuple[Location, Row]]


@dataclass(frozen=True)
class Split:
    """The columns that together say one of the two numbers."""

    degrees: str
    minutes: str = ""
    seconds: str = ""
    side: str = ""

    def all(self) -> list[str]:
        """Return their names."""
        return [name for name in (self.degrees, self.minutes, self.seconds, self.side) if name]

    def whole(self, row: Row) -> str:
        """Return the degrees of a row as they are written into one cell."""
        if is_nothing(row.get(self.degrees)):
            return ""
        text = str(row[self.degrees]).strip()
        for name, sign in ((self.minutes, "′"), (self.seconds, "″")):
            if name and not is_nothing(row.get(name)):
                text = f"{text.rstrip('°')}°" if sign == "′" else text
                text += f"{str(row[name]).strip()}{sign}"
        letter = str(row.get(self.side) or "").strip() if self.side else ""
        return text if not letter or not letter_of(letter) or text[-1:].isalpha() else f"{text} {letter_of(letter)}"


def joined(header: list[str], rows: Rows, sample: list[Row]) -> tuple[list[str], Rows, list[Split]]:
    """Return a table with one column for each of the two numbers, and which columns these were before."""
    splits = {meaning: _split(header, sample, meaning) for meaning in _SIDES}
    found = [split for split in splits.values() if split]
    if not found:
        return header, rows, []
    gone = {name for split in found for name in split.all()}
    names = {
        split.degrees: meaning if meaning not in header or meaning in gone else split.degrees
        for meaning, split in splits.items()
        if split
    }
    kept = [names.get(name, name) for name in header if name not in gone or name in names]
    made = []
    for place, row in rows:
        rest = {name: value for name, value in row.items() if name not in gone}
        wholes = {names[split.degrees]: split.whole(row) for split in found}
        made.append((place, {**rest, **{name: text for name, text in wholes.items() if text}}))
    return kept, made, found


def _split(header: list[str], sample: list[Row], meaning: str) -> Split | None:
    """Return the columns of one number, where there are more than one of them."""
    own = holding(header, meaning)
    by_unit: dict[str, list[str]] = {sign: [] for sign in _UNITS}
    plain = []
    for name in own:
        words = rest_of(name, meaning).split()
        sign = next((sign for sign, units in _UNITS.items() if words and words[-1] in units), "")
        if sign and not _is_side(sample, name, meaning):
            by_unit[sign].append(name)
        elif not words:
            plain.append(name)
    degrees = by_unit["°"] or plain
    side = _side(header, sample, meaning)
    minutes, seconds = (by_unit[sign][0] if len(by_unit[sign]) == 1 else "" for sign in ("′", "″"))
    if len(degrees) != 1 or not (minutes or side):
        return None
    if minutes and not _are_parts(sample, degrees[0], minutes):
        return None
    return Split(degrees[0], minutes, seconds if minutes else "", side)


def _side(header: list[str], sample: list[Row], meaning: str) -> str:
    """Return the one column that holds only N and S, or only E and W, and whose name does not say otherwise."""
    words = {*parts(meaning), *_SIDE_NAMES, "n", "s", "e", "w", "o", "lat", "lon", "lng", "long"}
    found = [name for name in header if _is_side(sample, name, meaning)]
    named = [name for name in found if holding([name], meaning) or (parts(name) and set(parts(name)) <= words)]
    return named[0] if len(named) == 1 else ""


def _are_parts(sample: list[Row], degrees: str, minutes: str) -> bool:
    """Say whether whole degrees stand beside minutes, and not a number beside the least that it may be."""
    pairs = [(read_degrees(row.get(degrees)), read_degrees(row.get(minutes))) for row in sample]
    found = [(whole, part) for whole, part in pairs if whole is not None and part is not None]
    return bool(found) and all(whole == int(whole) and 0 <= part < 60 for whole, part in found)


def _is_side(sample: list[Row], name: str, meaning: str) -> bool:
    cells = [str(row[name]) for row in sample if not is_nothing(row.get(name))]
    return bool(cells) and all(letter_of(cell) in _SIDES[meaning] for cell in cells)

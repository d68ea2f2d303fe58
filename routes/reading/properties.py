"""Properties as people and programs write them, read as ours: titles, texts without HTML, severities, categories.

Works on JSON values of one feature; knows no geometry and no collection.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, get_args

from routes.model import (
    ContentTheme,
    FeatureProperties,
    HazardProperties,
    PlaceProperties,
    PlaceRole,
    StageProperties,
    StageRole,
    VoiceProperties,
)
from routes.reading.names import FOLDED, fold
from routes.reading.plain_text import plain_text

MODELS: dict[str, type[FeatureProperties]] = {
    "stage": StageProperties,
    "place": PlaceProperties,
    "hazard": HazardProperties,
    "voice": VoiceProperties,
}
"""Kind to the model of its properties."""

TITLE_KEYS = (*FOLDED["title"], "desc")
DESCRIPTION_KEYS = FOLDED["description"]
PERIOD_KEYS = FOLDED["period"]
COUNTRY_KEYS = FOLDED["country"]
SOURCE_KEYS = FOLDED["source"]
CATEGORY_KEYS = FOLDED["category"]
"""Keys whose value is meant as a category; a near miss counts, and a word within a phrase."""
SIGN_KEYS = (*FOLDED["type"], "kind", "class", "sym", "symbol", "icon", "markersymbol", "styleurl", "folder")
"""Keys that say a category by the way; of a phrase only its last word counts, and none that may be harmless."""

_SEVERITY = {
    1: ("very low", "minimal", "minor", "negligible", "burden", "info"),
    2: ("low", "hardship", "light", "slight"),
    3: ("medium", "moderate", "serious", "warning", "mid"),
    4: ("high", "severe", "major", "danger", "dangerous"),
    5: ("very high", "extreme", "critical", "deadly", "fatal", "lethal", "catastrophic"),
}
_SEVERITY_OF = {word: number for number, words in _SEVERITY.items() for word in words}
_CONFIDENCE = {
    "high": ("high", "certain", "confirmed", "verified", "sure", "very high"),
    "medium": ("medium", "moderate", "probable", "likely", "mid"),
    "low": ("low", "uncertain", "unconfirmed", "unverified", "rumour", "rumor", "possible", "very low"),
}
_CONFIDENCE_OF = {word: level for level, words in _CONFIDENCE.items() for word in words}
_THEME_OF = {
    **{theme: theme for theme in get_args(ContentTheme)},
    **dict.fromkeys(
        ("rape", "sexual abuse", "sexual assault", "forced marriage", "sex trafficking"), "sexual violence"
    ),
    **dict.fromkeys(("murder", "execution", "executions", "killings", "shooting"), "killing"),
    **dict.fromkeys(("dead", "deaths", "dying", "drowning"), "death"),
    **dict.fromkeys(("beating", "beatings", "abuse", "war", "violent"), "violence"),
    **dict.fromkeys(("self-harm", "self harm", "suicides"), "suicide"),
}
_ROLES: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "stage": (get_args(StageRole), {"alternative": "alternate", "variant": "alternate", "forced return": "return"}),
    "place": (
        get_args(PlaceRole),
        {"end": "destination", "origin": "start", "waypoint": "stop", "goal": "destination"},
    ),
}


def lowered(properties: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Return properties by their folded names, each with its name as given; the first of two counts."""
    return {folded: (key, properties[key]) for folded, key in _folded(tuple(properties))}


@lru_cache(maxsize=4096)
def _folded(names: tuple[Any, ...]) -> tuple[tuple[str, Any], ...]:
    """Return names folded and as given, the last first; most features of a file have the same."""
    return tuple((fold(str(name)), name) for name in reversed(names))


def worded(lower: Mapping[str, tuple[str, Any]], keys: Iterable[str]) -> tuple[str, str]:
    """Return the first of the keys that holds text, as the file spells it, and that text without HTML.

    Examples
    --------
    >>> worded(lowered({"Name": "<b>Yalu</b>", "LABEL": "x"}), ("title", "name", "label"))
    ('Name', 'Yalu')
    """
    for key in keys:
        if key not in lower:
            continue
        name, value = lower[key]
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and (text := plain_text(value).strip()):
            return name, text
    return "", ""


def severity_of(value: Any) -> int | None:
    """Return the severity from 1 to 5 that a number or word means.

    Examples
    --------
    >>> severity_of(9), severity_of("High"), severity_of("4/5"), severity_of([])
    (5, 4, 4, None)
    """
    if isinstance(value, str):
        number = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:/\s*5)?\s*", value[:40])
        if not number:
            return _SEVERITY_OF.get(_plain(value))
        value = float(number[1])
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 - not a NaN
        return None
    return round(min(max(value, 1), 5))


def confidence_of(value: Any) -> str | None:
    """Return `high`, `medium` or `low` for a word that means it."""
    return _CONFIDENCE_OF.get(_plain(value)) if isinstance(value, str) else None


def themes_of(value: Any) -> list[Any]:
    """Return content themes as the model names them; what is no known theme stays as it is. In linear time.

    Examples
    --------
    >>> themes_of("rape; murder,  killing")
    ['sexual violence', 'killing']
    """
    entries = [part.strip() for part in re.split("[,;]", value)] if isinstance(value, str) else value
    if not isinstance(entries, list | tuple):
        return [entries]
    themes = [_THEME_OF.get(_plain(entry), entry) if isinstance(entry, str) else entry for entry in entries]
    kept = {theme if isinstance(theme, str) else index: theme for index, theme in enumerate(themes) if theme != ""}
    return list(kept.values())


def role_of(kind: str, value: Any) -> Any:
    """Return the role of a stage or place that a word means, or the value itself."""
    roles, aliases = _ROLES.get(kind, ((), {}))
    word = _plain(value) if isinstance(value, str) else ""
    return aliases.get(word, word if word in roles else value)


def web_addresses(properties: Mapping[str, Any]) -> list[str]:
    """Return the web addresses that stand under the usual keys."""
    found = []
    for folded, key in reversed(_folded(tuple(properties))):
        value = properties[key]
        if folded in SOURCE_KEYS and isinstance(value, str):
            found += re.findall(r"https?://[^\s<>\"']+", value[:2000])
    return list(dict.fromkeys(found))


@lru_cache(maxsize=8)
def _fields(kind: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the properties of a kind: all, those that may be null, those that hold text."""
    fields = MODELS[kind].model_fields
    nullable = frozenset(name for name, about in fields.items() if about.default is None)
    return frozenset(fields), nullable, frozenset(name for name, about in fields.items() if about.annotation is str)


def is_ours(given: Mapping[str, Any], kind: str) -> bool:
    """Say whether properties of a kind are as `mended` would return them; in doubt no. Quick, as nearly all are."""
    title = given.get("title")
    if type(title) is not str or not 0 < len(title) <= 300 or not title.strip():
        return False
    if "role" in given or "content_note" in given or type(given.get("sources")) is str:
        return False
    if given.get("confidence", "high") not in tuple(_CONFIDENCE) or given.get("severity", 1) not in (1, 2, 3, 4, 5):
        return False
    code = given.get("country_code", "")
    if type(code) is not str or code.strip().upper() != code:
        return False
    return _are_kept(kind, tuple(given), tuple(map(type, given.values())))


@lru_cache(maxsize=256)
def _are_kept(kind: str, names: tuple[Any, ...], types: tuple[type, ...]) -> bool:
    """Say whether values of these types stay as they are: no text that is a number, and nothing left empty."""
    texts = _fields(kind)[2]
    return not any(
        one is type(None) or (one is not str and name in texts) for name, one in zip(names, types, strict=True)
    )


def mended(properties: dict[str, Any], kind: str) -> tuple[dict[str, Any], list[tuple[str, str, Any]]]:
    """Return properties with values in our terms, and the changes: name, what it was read as, what came.

    What changes its meaning is kept under `given_` and its name.
    """
    fields, nullable, texts = _fields(kind)
    read = {
        name: value for name, value in properties.items() if value is not None or name not in fields or name in nullable
    }
    changes: list[tuple[str, str, Any]] = []

    def put(name: str, value: Any) -> None:
        came = read[name]
        if value is not None and value != came:
            changes.append((name, ", ".join(map(str, value)) if isinstance(value, list) else str(value), came))
            read[name] = value
            read.setdefault(f"given_{name}", came)

    if "severity" in fields and "severity" in read and read["severity"] not in (1, 2, 3, 4, 5):
        put("severity", severity_of(read["severity"]))
    if "confidence" in read and read["confidence"] not in tuple(_CONFIDENCE):
        put("confidence", confidence_of(read["confidence"]))
    if "role" in read:
        put("role", role_of(kind, read["role"]))
    for name, value in properties.items():
        if type(value) is not str and name in texts and isinstance(value, (int, float)):
            read[name] = str(value)
    code = read.get("country_code")
    if isinstance(code, str) and code.strip().upper() != code:
        put("country_code", code.strip().upper())
    if "content_note" in read:
        put("content_note", themes_of(read["content_note"]))
    if isinstance(read.get("sources"), str):
        read["sources"] = [read["sources"]] if read["sources"] else []
    return read, changes


def _plain(word: str) -> str:
    return " ".join(word[:60].replace("_", " ").lower().split())

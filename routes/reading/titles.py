"""The titles of a file whose features have none: the property that names them best, chosen once for the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from routes.reading.names import FOLDED, fold, holding, parts

SAMPLED = 500
LONGEST = 80
"""Letters of a text that may be a title."""
_NEVER = {
    "file",
    "user",
    "author",
    "style",
    "icon",
    "font",
    "color",
    "colour",
    "layer",
    "url",
    "path",
    "editor",
    "email",
}
_LATER = {"country", "region", "admin", "source", "type", "class", "state", "province", "category", "zh", "ru", "ar"}
_OTHER_MEANINGS = ("description", "category", "type", "country", "period", "source", "order", "kind", "severity", "wkt")
_NO_TITLE = re.compile(r"https?://|^\W*$|^[\d\W]+$|^[0-9a-f-]{12,}$|^\d{4}-\d\d|^#[0-9a-f]{3,8}$", re.IGNORECASE)

_DIVISION = re.compile(r"(?:adm|admin|name)_?(?P<level>\d)_?(?:name|(?!id|cd|no|nr)[a-z]{2})?", re.IGNORECASE)
"""Names of administrative divisions in the files of statistical offices, OCHA and GADM; 0 is the country."""
_SMALLER = (
    {"country"},
    {"region", "state", "province", "governorate", "oblast", "prefecture"},
    {"district", "county", "department", "zone"},
    {"township", "municipality", "commune", "subdistrict", "city", "town", "ward"},
    {"village", "settlement", "locality", "camp", "site"},
)
"""Words for places, each smaller than the one before it."""
_CODES = {"code", "pcode", "id", "type"}

Path = tuple[str, ...]


def title_paths(given: Iterable[Mapping[str, Any]]) -> list[Path]:
    """Return the properties that may hold a title where none has a known name, best first.

    A path of two names is a property inside an object.

    Examples
    --------
    >>> title_paths([{"id": 1, "STATE_NAME": "Ohio"}]), title_paths([{"location": {"name": "Yanji"}}])
    ([('STATE_NAME',)], [('location', 'name')])
    """
    sample = list(islice(given, SAMPLED))
    texts: dict[Path, list[str]] = {}
    for properties in sample:
        for name, value in properties.items():
            inner = value.items() if isinstance(value, Mapping) else ()
            for path, text in [((name,), value), *(((name, str(key)), part) for key, part in inner)]:
                if isinstance(text, str) and 0 < len(text.strip()) <= LONGEST and not _NO_TITLE.search(text.strip()):
                    texts.setdefault(path, []).append(text.strip())
    names = [path for path in texts if _is_name(path[-1]) or _level(path) >= 0]
    if names:
        return sorted(names, key=_rank)
    return _most_telling(texts, len(sample)) or _smallest_first(texts)


def text_at(properties: Mapping[str, Any], paths: Iterable[Path]) -> str:
    """Return the first text that stands at one of the paths.

    Examples
    --------
    >>> text_at({"location": {"name": "Yanji"}}, [("name",), ("location", "name")])
    'Yanji'
    """
    for path in paths:
        value: Any = properties
        for name in path:
            value = value.get(name) if isinstance(value, Mapping) else None
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _is_name(name: str) -> bool:
    return bool(holding([name], "title")) and not _NEVER & set(parts(name))


def _rank(path: Path) -> tuple[bool, int, bool, int]:
    """Sort the name itself first, then the English one, then those that name something larger: smaller ones first."""
    words = parts(path[-1])
    level = _level(path)
    is_later = level >= 0 or bool(_LATER & set(words))
    return is_later, -level, "en" not in words and fold(path[-1]) not in FOLDED["title"], len(words)


def _level(path: Path) -> int:
    """Return the level of the administrative division that a property names, -1 for none."""
    found = _DIVISION.fullmatch(path[-1])
    return int(found["level"]) if found else -1


def _smallest_first(texts: Iterable[Path]) -> list[Path]:
    """Return the properties that name places of some size, also where many features share one."""
    sizes = {
        path: max((size for size, kinds in enumerate(_SMALLER) if kinds & words), default=-1)
        for path in texts
        if not _CODES & (words := set(parts(path[-1])))
    }
    return sorted((path for path, size in sizes.items() if size >= 0), key=lambda path: -sizes[path])


def _most_telling(texts: Mapping[Path, list[str]], count: int) -> list[Path]:
    """Return the property with the most different short texts, if nearly each feature has its own."""
    others = {word for meaning in _OTHER_MEANINGS for word in FOLDED[meaning]}
    fitting = {
        path: len(Counter(found))
        for path, found in texts.items()
        if fold(path[-1]) not in others and not _NEVER & set(parts(path[-1])) and 2 * len(found) >= count
    }
    best = max(fitting, key=lambda path: fitting[path], default=None)
    return [best] if best and fitting[best] >= max(2, 0.6 * count) else []

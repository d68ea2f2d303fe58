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
    names = [path for path in texts if _is_name(path[-1])]
    if names:
        return sorted(names, key=_rank)
    return _most_telling(texts, len(sample))


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


def _rank(path: Path) -> tuple[bool, bool, int]:
    """Sort the name itself first, then the English one, then those that name something larger."""
    words = parts(path[-1])
    return bool(_LATER & set(words)), "en" not in words and fold(path[-1]) not in FOLDED["title"], len(words)


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

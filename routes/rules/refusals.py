"""What pydantic refuses, said for people: where, what was expected, what came, what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError

from routes.model import KINDS
from routes.rules.findings import Finding, shown

Loc = tuple[int | str, ...]

MOST_FAULTS = 20_000
"""Values that the format refuses, beyond which a file is of another kind and is not gone through."""

MOST_HINTS = 50
"""Different unknown words of one kind that are compared with the known ones; each costs some milliseconds."""

MOST_KNOWN = 200
"""Known words that an unknown one is compared with."""

_EXPECTED = {
    "severity": "a whole number from 1 to 5",
    "order": "a whole number: 1, 2, 3 …",
    "distance_km": "a number of kilometres above 0",
    "id": "an id of 1 to 100 characters, in quotes",
    "title": "a title of 1 to 300 characters",
    "kind": "stage, place, hazard or voice",
    "category": "the id of a hazard category",
    "speaker": "who speaks, 1 to 300 characters",
    "sources": "a list of source ids or web addresses",
    "url": "an address that starts with https:// or http://",
    "geometry": "a geometry with type and coordinates",
    "properties": "an object with the properties",
    "route": "an object with at least a title",
    "features": "a list of features",
    "bbox": "west, south, east, north: four or six numbers",
    "context": "true or false",
    "content_note": "a list of themes",
    "country_code": "two capital letters: KP, CN",
    "weight": "0, 1 or 2",
    "gentle": "an object with a description",
    "choices": "three or four texts",
    "answer": "the number of the right choice, counted from 0",
    "copy_url": "an address that starts with https:// or http://",
}
_BY_TYPE = {
    "string_type": "text in quotes",
    "string_unicode": "text in quotes",
    "string_too_short": "text that is not empty",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list in square brackets",
    "dict_type": "an object in braces",
    "model_type": "an object in braces",
    "model_attributes_type": "an object in braces",
}
_GEOMETRY_TAGS = ("Point", "LineString", "Polygon", "Position2D", "Position3D")


def path_of(loc: Loc) -> Loc:
    """Return the location without the names of union members that pydantic puts in.

    Examples
    --------
    >>> path_of(("features", 3, "hazard", "properties", "severity"))
    ('features', 3, 'properties', 'severity')
    """
    if loc[:1] == ("features",) and len(loc) > 2 and loc[2] in KINDS:
        loc = (*loc[:2], *loc[3:])
    if "geometry" in loc[2:3]:
        loc = (*loc[:3], *(part for part in loc[3:] if part not in _GEOMETRY_TAGS))
    if "bbox" in loc:
        loc = loc[: loc.index("bbox") + 1]
    return tuple(part for part in loc if part != "[key]")


def json_path(loc: Loc) -> str:
    """Return a location as a JSON path: `route.sources[0].url`."""
    text = ""
    for part in loc:
        text += f"[{part}]" if isinstance(part, int) else f".{part[:60]}"
    return text.removeprefix(".")


def faults_of(error: ValidationError, value: Any) -> dict[Loc, Finding]:
    """Return one fault for each place that pydantic refuses in a route file; beyond `MOST_FAULTS` one for them all."""
    if error.error_count() > MOST_FAULTS:
        expected = f"at most {MOST_FAULTS:,} values that the format refuses"
        return {(): Finding("fault", "", expected, f"{error.error_count():,}", "Correct them, or leave them out.")}
    found: dict[Loc, Finding] = {}
    hints = Hints()
    geometries: set[Loc] = set()
    for entry in error.errors(include_url=False):
        loc = path_of(entry["loc"])
        if "geometry" in loc[2:3]:
            if loc[:3] in geometries:
                continue
            geometries.add(loc[:3])
        if loc not in found:
            found[loc] = _fault(loc, entry, _feature_id(loc, value), hints)
    return found


def _feature_id(loc: Loc, value: Any) -> str:
    if loc[:1] != ("features",) or len(loc) < 2:
        return ""
    feature = value["features"][loc[1]]
    found = feature.get("id") if isinstance(feature, dict) else None
    return str(found)[:100] if isinstance(found, str | int) else ""


def _fault(loc: Loc, entry: Any, feature: str, hints: Hints) -> Finding:
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    context = entry.get("ctx") or {}
    got = "nothing" if entry["type"] == "missing" else shown(entry["input"])
    expected = _BY_TYPE.get(entry["type"]) or entry["msg"].removeprefix("Value error, ")
    action = ""
    if entry["type"] == "missing":
        expected, action = _EXPECTED.get(name, "a value"), f"Add {name}."
    elif entry["type"] == "kind":
        return _kind_fault(loc, entry["input"], feature, hints)
    elif entry["type"] in ("literal_error", "union_tag_invalid"):
        expected = str(context.get("expected") or context.get("expected_tags")).replace("'", "")
        if "geometry" in loc:
            got = shown(context.get("tag") or entry["input"])
            expected, action = f"a {expected.replace(', ', ' or ')} here", "Change the kind or draw it again."
        else:
            action = hints.of(entry["input"], expected.replace(" or ", ", ").split(", "))
    elif entry["type"] == "string_too_long":
        expected = f"at most {context['max_length']} characters"
        got, action = f"{len(entry['input']):,}", "Shorten it."
    elif not (len(loc) and isinstance(loc[-1], int)):
        expected = _EXPECTED.get(name, expected)
    if name == "severity" and not action:
        action = "Use 5 for the most severe."
    return Finding("fault", json_path(loc), expected, got, action or "Correct it or leave it out.", feature)


def _kind_fault(loc: Loc, feature: Any, feature_id: str, hints: Hints) -> Finding:
    if not isinstance(feature, dict):
        return Finding("fault", json_path(loc), "a Feature", shown(feature), "Remove it.")
    properties = feature.get("properties")
    kind = properties.get("kind") if isinstance(properties, dict) else None
    got = "nothing" if kind is None else shown(kind)
    action = hints.of(kind, KINDS) or "Say which of the four it is."
    return Finding("fault", f"{json_path(loc)}.properties.kind", _EXPECTED["kind"], got, action, feature_id)


def did_you_mean(word: Any, known: Iterable[str]) -> str:
    """Return `Did you mean “border”?` for a near miss, else nothing."""
    if not isinstance(word, str) or len(word) > 60:
        return ""
    by_lower = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.7)
    return f"Did you mean “{by_lower[close[0]]}”?" if close else ""


class Hints:
    """Near misses of one file: a word is compared once, `MOST_HINTS` words at most, with `MOST_KNOWN` known ones."""

    def __init__(self, most: int = MOST_HINTS) -> None:
        self.most = most
        self._found: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, word: Any, known: Sequence[str]) -> str:
        """Return `Did you mean “border”?` for a near miss, else nothing."""
        if not isinstance(word, str) or len(word) > 60:
            return ""
        key = (word, tuple(known[:MOST_KNOWN]))
        if key not in self._found:
            if len(self._found) >= self.most:
                return ""
            self._found[key] = did_you_mean(*key)
        return self._found[key]

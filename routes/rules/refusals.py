"""What pydantic refuses, as findings with a code and a place."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from routes.model import KINDS
from routes.rules.codes import Term
from routes.rules.codes.terms import TERMS
from routes.rules.findings import Finding, shown
from routes.rules.near_misses import NearMisses
from routes.rules.wording import Location

MOST_FAULTS = 20_000
"""Values that the format refuses, beyond which a file is of another kind and is not gone through."""

_GEOMETRY_TAGS = ("Point", "LineString", "Polygon", "MultiPolygon", "Position2D", "Position3D")


def location_of(loc: Location) -> Location:
    """Return pydantic's location without the names of union members that it puts in.

    Examples
    --------
    >>> location_of(("features", 3, "hazard", "properties", "severity"))
    ('features', 3, 'properties', 'severity')
    """
    if loc[:1] == ("features",) and len(loc) > 2 and loc[2] in KINDS:
        loc = (*loc[:2], *loc[3:])
    if "geometry" in loc[2:3]:
        loc = (*loc[:3], *(part for part in loc[3:] if part not in _GEOMETRY_TAGS))
    if "bbox" in loc:
        loc = loc[: loc.index("bbox") + 1]
    return tuple(part for part in loc if part != "[key]")


def faults_of(error: ValidationError, value: Any) -> dict[Location, Finding]:
    """Return one fault for each place that pydantic refuses in a route file; beyond `MOST_FAULTS` one for them all."""
    if error.error_count() > MOST_FAULTS:
        return {(): Finding("refusals-too-many", (), error.error_count(), values={"most": MOST_FAULTS})}
    found: dict[Location, Finding] = {}
    refusals = _Refusals()
    geometries: set[Location] = set()
    for entry in error.errors(include_url=False):
        loc = location_of(entry["loc"])
        if "geometry" in loc[2:3]:
            if loc[:3] in geometries:
                continue
            geometries.add(loc[:3])
        if loc not in found:
            found[loc] = refusals.fault(loc, entry, _feature_id(loc, value))
    return found


def _feature_id(loc: Location, value: Any) -> str:
    if loc[:1] != ("features",) or len(loc) < 2:
        return ""
    feature = value["features"][loc[1]]
    found = feature.get("id") if isinstance(feature, dict) else None
    return str(found)[:100] if isinstance(found, str | int) else ""


class _Refusals:
    """Turns the refusals of one file into faults; compares unknown words with the choices there are."""

    def __init__(self) -> None:
        self._near: dict[str, NearMisses] = {}
        self._kinds = NearMisses(KINDS)

    def fault(self, loc: Location, entry: Any, feature: str) -> Finding:
        kind, given = entry["type"], entry["input"]
        name = next((part for part in reversed(loc) if isinstance(part, str)), "")
        match kind:
            case "missing":
                found = Finding("value-missing", loc, values={"wanted": _wanted(name), "name": name}, feature=feature)
            case "kind":
                found = self._kind(loc, given, feature)
            case "literal_error" | "union_tag_invalid":
                found = self._choice(loc, entry, feature)
            case "string_too_long":
                found = Finding("text-too-long", loc, len(given), feature, {"most": entry["ctx"]["max_length"]})
            case _ if name == "severity":
                found = Finding("severity-wrong", loc, shown(given), feature)
            case _:
                found = _wrong(loc, name, entry, feature)
        return found

    def _choice(self, loc: Location, entry: Any, feature: str) -> Finding:
        context = entry.get("ctx") or {}
        choices = str(context.get("expected") or context.get("expected_tags")).replace("'", "")
        given = entry["input"]
        if "geometry" in loc:
            got = shown(context.get("tag") or given)
            return Finding("geometry-unfit", loc, got, feature, {"choices": choices.replace(", ", " or ")})
        if loc[-1:] == ("severity",):
            return Finding("severity-wrong", loc, shown(given), feature)
        if choices not in self._near:
            self._near[choices] = NearMisses(choices.replace(" or ", ", ").split(", "))
        near = self._near[choices]
        return Finding("value-unknown", loc, shown(given), feature, {"wanted": choices, **near.hint(given)})

    def _kind(self, loc: Location, given: Any, feature: str) -> Finding:
        if not isinstance(given, dict):
            return Finding("feature-not-object", loc, shown(given), level="fault")
        properties = given.get("properties")
        kind = properties.get("kind") if isinstance(properties, dict) else None
        got = Term("nothing") if kind is None else shown(kind)
        return Finding("kind-unknown", (*loc, "properties", "kind"), got, feature, self._kinds.hint(kind))


def _wanted(name: str) -> Term:
    return Term(f"wanted.{name}" if f"wanted.{name}" in TERMS else "wanted")


def _wrong(loc: Location, name: str, entry: Any, feature: str) -> Finding:
    """Return the fault for a value of another type or out of its bounds, by its name where that says more."""
    got, kind = shown(entry["input"]), entry["type"]
    is_entry = bool(loc) and isinstance(loc[-1], int)
    if not is_entry and f"wanted.{name}" in TERMS:
        return Finding("value-wrong", loc, got, feature, {"wanted": _wanted(name)})
    if f"type.{kind}" in TERMS:
        return Finding("value-type", loc, got, feature, {"wanted": Term(f"type.{kind}")})
    wanted = entry["msg"].removeprefix("Value error, ").removeprefix("expected ")
    return Finding("value-wrong", loc, got, feature, {"wanted": wanted})

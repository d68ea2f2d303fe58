"""Positions at 0, 0, where a device without a signal says that it is: left out where all else lies elsewhere."""

from __future__ import annotations

from typing import Any

from routes.geo.positions import geometries_of, lines_of, nesting_of
from routes.rules.findings import Finding
from routes.rules.wording import Location

ELSEWHERE = 5.0
"""Degrees from 0, 0 beyond which a route has nothing to do there."""

Made = tuple[Location, dict[str, Any]]


def without_null_island(made: list[Made]) -> tuple[list[Made], list[Finding]]:
    """Return the features without what lies at 0, 0, and what was left out; a map of that place stays as it is."""
    if not any(_may_be_there(feature["geometry"]) for _, feature in made):
        return made, []
    others = (position for _, feature in made for position in _positions(feature) if not _is_there(position))
    nearest = min((max(abs(position[0]), abs(position[1])) for position in others), default=0.0)
    if nearest < ELSEWHERE:
        return made, []
    kept: list[Made] = []
    findings: list[Finding] = []
    for place, feature in made:
        geometry, identifier = feature["geometry"], feature["id"]
        if geometry["type"] == "Point" and _is_there(geometry["coordinates"]):
            findings.append(Finding("position-null-island", (*place, "geometry"), "", identifier))
            continue
        if geometry["type"] == "LineString":
            left = [position for position in geometry["coordinates"] if not _is_there(position)]
            lost = len(geometry["coordinates"]) - len(left)
            if lost and any(position[:2] != left[0][:2] for position in left):
                findings.append(Finding("vertices-null-island", (*place, "geometry"), lost, identifier))
                kept.append((place, {**feature, "geometry": {**geometry, "coordinates": left}}))
                continue
        kept.append((place, feature))
    return kept, findings


def _is_there(position: Any) -> bool:
    return bool(position[0] == 0 == position[1])


def _may_be_there(geometry: dict[str, Any]) -> bool:
    coordinates = geometry["coordinates"]
    if geometry["type"] == "Point":
        return _is_there(coordinates)
    return geometry["type"] == "LineString" and any(map(_is_there, coordinates))


def _positions(feature: dict[str, Any]) -> list[Any]:
    found = geometries_of(feature["geometry"])
    return [position for one in found for line in lines_of(one["coordinates"], nesting_of(one)) for position in line]

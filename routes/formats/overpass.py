"""Answers of OpenStreetMap's Overpass service as JSON: nodes with tags, ways, and the outlines of relations."""

from __future__ import annotations

from typing import Any

import shapely

from routes.formats.json_parts import Feature, dicts, feature, inner, known
from routes.formats.upload import Collection, Upload

_KINDS = ("node", "way", "relation")
_LINES = ("highway", "barrier", "railway", "waterway", "route")
"""Tags of which a closed way is still a line."""
_SMALLEST = 4
"""Positions of a closed ring at least."""


def is_overpass(value: Any) -> bool:
    """Say whether a value is an answer of the Overpass service."""
    elements = value.get("elements") if isinstance(value, dict) else None
    first = dicts(elements)[:1]
    return isinstance(elements, list) and ("osm3s" in value or any(one.get("type") in _KINDS for one in first))


def read_overpass(upload: Upload) -> Collection:
    """Return what has a position; count what has none, because the query asked for no geometry."""
    return of_elements(upload, dicts(upload.value["elements"]), "OpenStreetMap's Overpass")


def of_elements(upload: Upload, elements: list[dict[str, Any]], label: str) -> Collection:
    """Return nodes, ways and relations as features, and note whose file it was."""
    nodes = {one.get("id"): position for one in elements if one.get("type") == "node" and (position := _position(one))}
    features: list[Feature] = []
    without = 0
    for one in elements:
        if one.get("type") == "node" and not one.get("tags") and len(nodes) < len(elements):
            continue  # a vertex of a way
        shape = _shape(one, nodes)
        if shape is None:
            without += 1
            continue
        tags = inner(one, "tags")
        made = feature(shape[0], shape[1], tags)
        features.append({**made, "id": f"{one.get('type')}/{one.get('id')}"})
    if not features:
        raise upload.refusal("geojson-overpass")
    if without:
        upload.note("overpass-without-shape", (), without)
    return known(upload, label, features)


def _position(place: Any) -> list[float] | None:
    numbers = [place.get("lon"), place.get("lat")] if isinstance(place, dict) else []
    found = [number for number in numbers if isinstance(number, int | float) and not isinstance(number, bool)]
    return found if len(found) == 2 else None


def _shape(one: dict[str, Any], nodes: dict[Any, list[float]]) -> tuple[str, Any] | None:
    if one.get("type") == "node":
        position = _position(one)
        return ("Point", position) if position else None
    if one.get("type") == "relation":
        found = [_way(member, nodes) for member in dicts(one.get("members")) if member.get("type") == "way"]
        parts = [way for way in found if way]
        if parts:
            is_area = inner(one, "tags").get("type") in ("multipolygon", "boundary")
            is_whole = all(_is_ring(way) for way in parts) and not any(
                member.get("role") == "inner" for member in dicts(one.get("members"))
            )
            return ("MultiPolygon", [[way] for way in parts]) if is_area and is_whole else _joined(parts)
    elif way := _way(one, nodes):
        is_area = _is_ring(way) and not any(tag in inner(one, "tags") for tag in _LINES)
        return ("Polygon", [way]) if is_area else ("LineString", way)
    center = _position(one.get("center"))
    return ("Point", center) if center else None


def _joined(ways: list[list[list[float]]]) -> tuple[str, Any]:
    """Return ways as few lines: those that begin where others end are one."""
    whole = shapely.line_merge(shapely.MultiLineString(ways))
    lines = [[list(position) for position in line.coords] for line in getattr(whole, "geoms", [whole])]
    return ("LineString", lines[0]) if len(lines) == 1 else ("MultiLineString", lines)


def _way(one: dict[str, Any], nodes: dict[Any, list[float]]) -> list[list[float]]:
    """Return the positions of a way, as it holds them or as its nodes do."""
    listed = one.get("nodes")
    found = [_position(place) for place in dicts(one.get("geometry"))] or [
        nodes.get(number) for number in (listed if isinstance(listed, list) else ()) if isinstance(number, int | str)
    ]
    positions = [position for position in found if position]
    return positions if len(positions) > 1 else []


def _is_ring(way: list[list[float]]) -> bool:
    return len(way) >= _SMALLEST and way[0] == way[-1]

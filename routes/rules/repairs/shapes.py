"""Lines and areas: rings closed, repeated positions dropped, and what can't be drawn left out."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

from routes.geo.positions import FEWEST_SOUND, NESTING, READABLE, SINGLE, geometries_of, judged
from routes.rules.repairs.axes import can_swap
from routes.rules.repairs.plan import Collection, Step, drop_boxes, properties_of, sound_positions_of
from routes.rules.wording import Change

_NAMED = 3
"""Features that are named when they are left out."""


def close_rings(collection: Collection) -> list[Step]:
    """Repeat the first position of a ring at its end."""
    open_rings = [ring for ring in _rings(collection) if len(_distinct(ring)) > 2 and ring[0] != ring[-1]]
    return [Step(Change("closed", len(open_rings)), partial(_close, open_rings))] if open_rings else []


def _rings(collection: Collection) -> list[list[Any]]:
    areas = [one for one in geometries_of(collection) if one["type"].endswith("Polygon") and sound_positions_of(one)]
    polygons = [
        polygon
        for one in areas
        for polygon in (one["coordinates"] if one["type"] == "MultiPolygon" else [one["coordinates"]])
    ]
    return [ring for polygon in polygons for ring in polygon]


def _close(rings: list[list[Any]]) -> None:
    for ring in rings:
        ring.append(list(ring[0]))


def drop_repeats(collection: Collection) -> list[Step]:
    """Drop positions that repeat the one before them, where a line or ring of enough others is left."""
    lines = [
        line
        for one in geometries_of(collection)
        if one["type"].endswith("LineString") and sound_positions_of(one)
        for line in ([one["coordinates"]] if one["type"] == "LineString" else one["coordinates"])
        if len(_distinct(line)) > 1
    ]
    lines += [ring for ring in _rings(collection) if len(_distinct(ring)) > 2]
    repeated = [line for line in lines if any(one == other for one, other in pairwise(line))]
    count = sum(one == other for line in repeated for one, other in pairwise(line))
    return [Step(Change("repeats-dropped", count), partial(_drop, repeated))] if repeated else []


def _drop(lines: list[list[Any]]) -> None:
    for line in lines:
        line[1:] = [position for before, position in pairwise(line) if position != before]


def _distinct(line: list[Any]) -> set[tuple[Any, ...]]:
    return {tuple(position[:2]) for position in line}


def leave_out(collection: Collection) -> list[Step]:
    """Leave out features and parts of features that can't be drawn, unless nothing would be left."""
    given = collection.get("features")
    if not isinstance(given, list) or collection.get("type") == "Feature":
        return []
    kept = [feature for feature in given if isinstance(feature, dict) and _is_drawable(feature)]
    gone = [feature for feature in given if not (isinstance(feature, dict) and _is_drawable(feature))]
    steps = []
    if gone and kept:
        names = tuple(filter(None, map(_label, gone[:_NAMED])))
        steps.append(Step(Change("left-out", len(gone), names=names), partial(_keep, given, kept)))
    broken = [part for feature in kept for part in _parts(feature.get("geometry")) if not _can_draw(*part[1:])]
    if broken:
        steps.append(Step(Change("parts-left-out", len(broken)), partial(_keep_parts, collection, kept)))
    lines = [
        line
        for feature in kept
        for _, kind, coordinates in _parts(feature.get("geometry"))
        if kind != "Point" and _can_draw(kind, coordinates)
        for line in ([coordinates] if kind == "LineString" else coordinates)
    ]
    bad = sum(not _is_readable(position) for line in lines for position in line)
    if bad:
        steps.append(Step(Change("positions-left-out", bad), partial(_keep_readable, lines)))
    return steps


def _label(feature: Any) -> str:
    if not isinstance(feature, dict):
        return ""
    properties = properties_of(feature)
    found = feature.get("id") or properties.get("title") or properties.get("name")
    return str(found)[:40] if isinstance(found, str | int) else ""


def _parts(geometry: Any) -> list[tuple[Any, str, Any]]:
    """Return the simple shapes of a geometry: the geometry that holds it, type, coordinates."""
    if not isinstance(geometry, dict):
        return []
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "GeometryCollection":
        inner = geometry.get("geometries")
        return [part for one in (inner if isinstance(inner, list) else ()) for part in _parts(one) or [(one, "", None)]]
    if isinstance(kind, str) and kind in SINGLE and isinstance(coordinates, list):
        return [(geometry, SINGLE[kind], part) for part in coordinates]
    return [(geometry, kind if isinstance(kind, str) else "", coordinates)]


def _is_drawable(feature: dict[str, Any]) -> bool:
    """Say whether any part of a feature can be drawn; geometries without a feature are left to the reader."""
    if "features" in feature or feature.get("type") in (*NESTING, "GeometryCollection"):
        return True
    return any(_can_draw(kind, coordinates) for _, kind, coordinates in _parts(feature.get("geometry")))


def _can_draw(kind: str, coordinates: Any) -> bool:
    """Say whether a simple shape can be drawn: as it is, once its axes are swapped, or without a few positions."""
    if kind == "Point":
        return _is_readable(coordinates)
    if kind not in NESTING or not isinstance(coordinates, list) or not coordinates:
        return False
    lines, enough = ([coordinates], 2) if kind == "LineString" else (coordinates, 3)
    return all(isinstance(line, list) and _is_line(line, enough) for line in lines)


def _is_line(line: list[Any], enough: int) -> bool:
    sound = [position for position in line if _is_readable(position)]
    return FEWEST_SOUND * (len(line) - len(sound)) <= len(line) and len(_distinct(sound)) >= enough


def _is_readable(position: Any) -> bool:
    slip = judged(position)[1]
    return slip in READABLE or (slip == "swapped" and isinstance(position, list) and can_swap(position))


def _keep(features: list[Any], kept: list[Any]) -> None:
    features[:] = kept


def _keep_readable(lines: list[list[Any]]) -> None:
    for line in lines:
        line[:] = [position for position in line if _is_readable(position)]


def _keep_parts(collection: Collection, features: list[dict[str, Any]]) -> None:
    """Drop the parts of geometries that can't be drawn; each feature has one that can."""
    for feature in features:
        if isinstance(feature.get("geometry"), dict):
            _prune(feature["geometry"])
    drop_boxes(collection)


def _prune(geometry: dict[str, Any]) -> bool:
    """Drop what can't be drawn inside a geometry, and say whether anything is left."""
    if geometry.get("type") == "GeometryCollection":
        inner = geometry.get("geometries")
        kept = [one for one in (inner if isinstance(inner, list) else ()) if isinstance(one, dict) and _prune(one)]
        geometry["geometries"] = kept
        return bool(kept)
    kind = geometry.get("type")
    if isinstance(kind, str) and kind in SINGLE and isinstance(geometry.get("coordinates"), list):
        geometry["coordinates"] = [part for part in geometry["coordinates"] if _can_draw(SINGLE[kind], part)]
        return bool(geometry["coordinates"])
    return isinstance(kind, str) and _can_draw(kind, geometry.get("coordinates"))

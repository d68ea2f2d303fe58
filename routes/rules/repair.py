"""The repairs that are safe without asking: swapped axes, the 0.1° grid, the order of stages, double ids.

Works on the JSON values of a file, generous or strict; whatever it can't read stays as it is.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from routes.geo.grid import coarse
from routes.geo.joins import Ends, joined
from routes.geo.positions import geometries_of, judged, lines_of, nesting_of
from routes.geo.swapped_axes import says_swapped
from routes.model import KINDS
from routes.rules.do_no_harm import must_be_coarse
from routes.rules.ids import Identifiers, identifier_of

Collection = dict[str, Any]


def repair(collection: Any) -> tuple[Collection, list[str]]:
    """Return a mended copy of a file's JSON value and what was changed, one sentence each.

    Examples
    --------
    >>> point = {"type": "Point", "coordinates": [42.0, 129.8]}
    >>> repair({"type": "Feature", "geometry": point, "properties": {}})[1]
    ['Swapped latitude and longitude of 1 position.']
    """
    mended = copy.deepcopy(collection)
    if isinstance(mended, list):
        mended = {"type": "FeatureCollection", "features": mended}
    if not isinstance(mended, dict):
        return mended, []
    changes = [change for step in REPAIRS.values() for change in step(mended)]
    return mended, changes


def _swap(collection: Collection) -> list[str]:
    """Swap all positions where one is certain and all allow it; else only in geometries where one is certain."""
    geometries = [_positions(geometry) for geometry in geometries_of(collection)]
    positions = [position for found in geometries for position in found]
    stated = any(map(says_swapped, _features(collection)))
    if not stated and not any(judged(position)[1] == "swapped" for position in positions):
        return []
    if not all(_can_swap(position) for position in positions):
        positions = []
        for found in geometries:
            if any(judged(position)[1] == "swapped" for position in found) and all(map(_can_swap, found)):
                positions += found
    for position in positions:
        position[0], position[1] = position[1], position[0]
    if not positions:
        return []
    _drop_boxes(collection)
    count = len(positions)
    return [f"Swapped latitude and longitude of {count:,} position{'' if count == 1 else 's'}."]


def _positions(geometry: dict[str, Any]) -> list[list[Any]]:
    lines = lines_of(geometry["coordinates"], nesting_of(geometry))
    return [position for line in lines for position in line if isinstance(position, list) and len(position) >= 2]


def _can_swap(position: list[Any]) -> bool:
    turned = [position[1], position[0]]
    return judged(turned)[1] == ""


def _drop_boxes(collection: Collection) -> None:
    """Remove bounding boxes, which no longer fit."""
    features = collection.get("features")
    for holder in (collection, *(features if isinstance(features, list) else ()), *geometries_of(collection)):
        if isinstance(holder, dict):
            holder.pop("bbox", None)


def _round(collection: Collection) -> list[str]:
    """Put positions on the grid where the route is schematic or its period is recent."""
    info = collection.get("route")
    rounded = 0
    for feature in _features(collection):
        properties = feature.get("properties")
        period = properties.get("period", "") if isinstance(properties, dict) else ""
        if not must_be_coarse(info if isinstance(info, dict) else {}, period if isinstance(period, str) else ""):
            continue
        for geometry in geometries_of(feature.get("geometry")):
            if all(judged(position)[1] == "" for position in _positions(geometry)):
                rounded += coarse(geometry)
    if not rounded:
        return []
    _drop_boxes(collection)
    if isinstance(info, dict) and info.get("precision") == "exact":
        info["precision"] = "schematic"
    return [f"Rounded {rounded:,} feature{'' if rounded == 1 else 's'} to 0.1° (about 10 km)."]


def _features(collection: Collection) -> list[dict[str, Any]]:
    features = collection.get("features")
    if collection.get("type") == "Feature":
        features = [collection]
    return [feature for feature in (features if isinstance(features, list) else ()) if isinstance(feature, dict)]


def _order(collection: Collection) -> list[str]:
    """Number the stages of each role 1, 2, 3 …; main stages that join in one other order are put in that."""
    changes = []
    for role in ("main", "alternate", "return"):
        stages = [feature for feature in _features(collection) if _is_stage(feature, role)]
        stages.sort(key=_order_of)
        order = _joining(stages) if role == "main" else None
        if order:
            turned = [stages[index] for index, is_turned in order if is_turned]
            for stage in turned:
                stage["geometry"]["coordinates"].reverse()
            moved = [index for index, _ in order] != list(range(len(order)))
            stages = [stages[index] for index, _ in order]
            if moved:
                changes.append("Put the main stages in the order in which they join.")
            if turned:
                changes.append(f"Turned the line of {len(turned)} stage{'' if len(turned) == 1 else 's'} round.")
        numbers = [stage["properties"].get("order") for stage in stages]
        if (order or any("kind" in stage["properties"] for stage in stages)) and numbers != list(
            range(1, len(stages) + 1)
        ):
            for number, stage in enumerate(stages, start=1):
                stage["properties"]["order"] = number
            changes.append(f"Numbered the {role} stages from 1 to {len(stages)}.")
    return changes


def _is_stage(feature: dict[str, Any], role: str) -> bool:
    """Say whether a feature is a stage of a role; a line without a kind is read as a main one."""
    geometry, properties = feature.get("geometry"), feature.get("properties")
    if not isinstance(geometry, dict) or geometry.get("type") != "LineString" or not isinstance(properties, dict):
        return False
    is_sound = all(judged(position)[1] == "" for position in _positions(geometry)) and len(_positions(geometry)) > 1
    kind = properties.get("kind")
    return is_sound and (kind == "stage" or kind not in KINDS) and properties.get("role", "main") == role


def _order_of(feature: dict[str, Any]) -> float:
    order = feature["properties"].get("order")
    return order if isinstance(order, int) and not isinstance(order, bool) else 10**9


def _joining(stages: list[dict[str, Any]]) -> list[tuple[int, bool]] | None:
    """Return the order in which stages join, or None where they join as they are or in none."""
    ends: list[Ends] = []
    for stage in stages:
        positions = _positions(stage["geometry"])
        ends.append(((positions[0][0], positions[0][1]), (positions[-1][0], positions[-1][1])))
    order = joined(ends)
    return None if order == [(index, False) for index in range(len(stages))] else order


def _ids(collection: Collection) -> list[str]:
    """Give each feature an id of its own."""
    features = _features(collection)
    identifiers = Identifiers(feature.get("id") for feature in features)
    repeated = made = 0
    for feature in features:
        properties = feature.get("properties")
        kind = properties.get("kind") if isinstance(properties, dict) else None
        identifier, how = identifiers.take(feature.get("id"), kind if isinstance(kind, str) and kind else "feature")
        repeated += how == "repeated"
        made += how == "made"
        if how != "given" or identifier_of(feature.get("id")) != feature.get("id"):
            feature["id"] = identifier
    changes = []
    if repeated:
        changes.append(f"Gave {repeated:,} feature{'' if repeated == 1 else 's'} an id of its own.")
    if made and collection.get("type") == "FeatureCollection":
        changes.append(f"Gave {made:,} feature{'' if made == 1 else 's'} an id.")
    return changes


REPAIRS: dict[str, Callable[[Collection], list[str]]] = {
    "swap": _swap,
    "round": _round,
    "order": _order,
    "ids": _ids,
}
"""Name, as findings give it, to the repair; in the order in which they are done."""

"""The repairs that are safe without asking: swapped axes, the 0.1° grid, the order of stages, double ids.

Works on the JSON values of a file, generous or strict; whatever it can't read stays as it is. A repair is planned first
and done then, so that it is offered only where it has something to do.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

from routes.geo.grid import coarse, off_grid
from routes.geo.joins import Ends, joined
from routes.geo.positions import geometries_of, judged, lines_of, nesting_of
from routes.geo.swapped_axes import looks_swapped, says_swapped, towns_elsewhere
from routes.installed import data_folder
from routes.model import KINDS
from routes.rules.codes import Repair
from routes.rules.do_no_harm import must_be_coarse
from routes.rules.ids import Identifiers, identifier_of
from routes.rules.wording import Change

Collection = dict[str, Any]


class Step(NamedTuple):
    """A part of a repair: what is told of it, and what does it."""

    change: Change
    do: Callable[[], object]


def repair(collection: Any, repairs: Iterable[Repair] | None = None) -> tuple[Collection, list[Change]]:
    """Return a mended copy of a file's JSON value and what was changed.

    Parameters
    ----------
    collection
        JSON value of any shape.
    repairs
        The repairs to do, and no others; all of them if none are named.

    Examples
    --------
    >>> point = {"type": "Point", "coordinates": [42.0, 129.8]}
    >>> str(repair({"type": "Feature", "geometry": point, "properties": {}}, ["swap"])[1][0])
    'Swapped latitude and longitude of 1 position.'
    """
    wanted = set(REPAIRS if repairs is None else repairs)
    mended = _collection(copy.deepcopy(collection))
    if mended is None:
        return collection, []
    changes: list[Change] = []
    for name, plan in REPAIRS.items():
        for step in plan(mended) if name in wanted else ():
            step.do()
            changes.append(step.change)
    return mended, changes


def works(collection: Any, name: Repair) -> bool:
    """Say whether a repair has something to do in a file's JSON value, which is not changed."""
    whole = _collection(collection)
    return whole is not None and bool(REPAIRS[name](whole))


def _collection(value: Any) -> Collection | None:
    if isinstance(value, list):
        return {"type": "FeatureCollection", "features": value}
    return value if isinstance(value, dict) else None


def _features(collection: Collection) -> list[dict[str, Any]]:
    features = collection.get("features")
    if collection.get("type") == "Feature":
        features = [collection]
    return [feature for feature in (features if isinstance(features, list) else ()) if isinstance(feature, dict)]


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _positions(geometry: dict[str, Any]) -> list[list[Any]]:
    """Return the positions of a geometry that can be changed in place."""
    lines = lines_of(geometry["coordinates"], nesting_of(geometry))
    return [position for line in lines for position in line if isinstance(position, list) and len(position) >= 2]


def _sound(geometry: dict[str, Any]) -> list[list[Any]]:
    """Return the positions of a geometry, none where one of them can't be read."""
    lines = list(lines_of(geometry["coordinates"], nesting_of(geometry)))
    positions = [position for line in lines for position in line]
    is_sound = all(lines) and all(isinstance(one, list) and judged(one)[1] == "" for one in positions)
    return positions if is_sound else []


def _drop_boxes(collection: Collection) -> None:
    """Remove bounding boxes, which no longer fit."""
    for holder in (collection, *_features(collection), *geometries_of(collection)):
        holder.pop("bbox", None)


def _swap(collection: Collection) -> list[Step]:
    """Swap all positions where one is certain and all allow it; else only in geometries where one is certain."""
    geometries = [_positions(geometry) for geometry in geometries_of(collection)]
    positions = [position for found in geometries for position in found]
    certain = [any(judged(position)[1] == "swapped" for position in found) for found in geometries]
    is_certain_somewhere = any(certain) or any(map(says_swapped, _features(collection)))
    if not is_certain_somewhere and not _at_sea(collection, positions) and not towns_elsewhere(_features(collection)):
        return []
    if not all(map(_can_swap, positions)):
        pairs = zip(geometries, certain, strict=True)
        positions = [one for found, is_certain in pairs if is_certain and all(map(_can_swap, found)) for one in found]
    if not positions:
        return []

    def swap() -> None:
        for position in positions:
            position[0], position[1] = position[1], position[0]
        _drop_boxes(collection)

    return [Step(Change("swapped", len(positions)), swap)]


def _can_swap(position: list[Any]) -> bool:
    return judged([position[1], position[0]])[1] == ""


def _at_sea(collection: Collection, positions: list[list[Any]]) -> bool:
    sound = all(judged(position)[1] == "" for position in positions)
    return sound and "crs" not in collection and looks_swapped(positions, data_folder())


def _round(collection: Collection) -> list[Step]:
    """Put positions on the grid where the route is schematic or its period is recent."""
    given = collection.get("route")
    info = given if isinstance(given, dict) else {}
    fine = []
    for feature in _features(collection):
        period = _properties(feature).get("period", "")
        if must_be_coarse(info, period if isinstance(period, str) else ""):
            geometries = geometries_of(feature.get("geometry"))
            fine += [one for one in geometries if _sound(one) and off_grid(one["type"], one["coordinates"]) is not None]
    if not fine:
        return []

    def put_on_grid() -> None:
        for geometry in fine:
            coarse(geometry)
        _drop_boxes(collection)
        if info.get("precision") == "exact":
            info["precision"] = "schematic"

    return [Step(Change("rounded", len(fine)), put_on_grid)]


def _order(collection: Collection) -> list[Step]:
    """Number the stages of each role 1, 2, 3 …; main stages that join in one other order are put in that."""
    steps: list[Step] = []
    for role in ("main", "alternate", "return"):
        stages = [feature for feature in _features(collection) if _is_stage(feature, role)]
        stages.sort(key=_order_of)
        order = _joining(stages) if role == "main" else None
        if order:
            turned = [stages[index]["geometry"]["coordinates"] for index, is_turned in order if is_turned]
            if [index for index, _ in order] != list(range(len(order))):
                steps.append(Step(Change("joined", len(order)), lambda: None))
            if turned:
                steps.append(Step(Change("turned", len(turned)), partial(_turn, turned)))
            stages = [stages[index] for index, _ in order]
        numbers = [stage["properties"].get("order") for stage in stages]
        says_kind = any("kind" in stage["properties"] for stage in stages)
        if (order or says_kind) and numbers != list(range(1, len(stages) + 1)):
            steps.append(Step(Change("numbered", len(stages), role), partial(_number, stages)))
    return steps


def _turn(lines: list[list[Any]]) -> None:
    for line in lines:
        line.reverse()


def _number(stages: list[dict[str, Any]]) -> None:
    for number, stage in enumerate(stages, start=1):
        stage["properties"]["order"] = number


def _is_stage(feature: dict[str, Any], role: str) -> bool:
    """Say whether a feature is a stage of a role; a line without a kind is read as a main one."""
    geometry, properties = feature.get("geometry"), feature.get("properties")
    if not isinstance(geometry, dict) or geometry.get("type") != "LineString" or not isinstance(properties, dict):
        return False
    kind = properties.get("kind")
    is_stage = (kind == "stage" or kind not in KINDS) and properties.get("role", "main") == role
    return is_stage and isinstance(geometry.get("coordinates"), list) and len(_sound(geometry)) > 1


def _order_of(feature: dict[str, Any]) -> float:
    order = feature["properties"].get("order")
    return order if isinstance(order, int) and not isinstance(order, bool) else 10**9


def _joining(stages: list[dict[str, Any]]) -> list[tuple[int, bool]] | None:
    """Return the order in which stages join, or None where they join as they are or in none."""
    ends: list[Ends] = []
    for stage in stages:
        positions = stage["geometry"]["coordinates"]
        ends.append(((positions[0][0], positions[0][1]), (positions[-1][0], positions[-1][1])))
    order = joined(ends)
    return None if order == [(index, False) for index in range(len(stages))] else order


def _ids(collection: Collection) -> list[Step]:
    """Give each feature an id of its own."""
    features = _features(collection)
    identifiers = Identifiers(feature.get("id") for feature in features)
    given: dict[str, list[tuple[dict[str, Any], str]]] = {"repeated": [], "made": [], "given": []}
    for feature in features:
        kind = _properties(feature).get("kind")
        identifier, how = identifiers.take(feature.get("id"), kind if isinstance(kind, str) and kind else "feature")
        if how != "given" or identifier_of(feature.get("id")) != feature.get("id"):
            given[how].append((feature, identifier))
    steps = []
    if given["repeated"]:
        steps.append(Step(Change("ids-own", len(given["repeated"])), partial(_name, given["repeated"])))
    if collection.get("type") == "FeatureCollection":
        if given["made"]:
            steps.append(Step(Change("ids-made", len(given["made"])), partial(_name, given["made"])))
        if given["given"]:
            steps.append(Step(Change("ids-worded", len(given["given"])), partial(_name, given["given"])))
    return steps


def _name(pairs: list[tuple[dict[str, Any], str]]) -> None:
    for feature, identifier in pairs:
        feature["id"] = identifier


REPAIRS: dict[Repair, Callable[[Collection], list[Step]]] = {
    "swap": _swap,
    "round": _round,
    "order": _order,
    "ids": _ids,
}
"""Name, as findings give it, to the plan of the repair; in the order in which they are done."""

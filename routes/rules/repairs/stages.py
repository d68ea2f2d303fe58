"""Stages, numbered in the order in which they join."""

from __future__ import annotations

from functools import partial
from typing import Any

from routes.geo.joins import Ends, joined
from routes.model import KINDS
from routes.model.words import ROLES
from routes.rules.repairs.plan import Collection, Step, features_of, sound_positions_of
from routes.rules.wording import Change


def order_stages(collection: Collection) -> list[Step]:
    """Number the stages of each role 1, 2, 3 …; main stages that join in one other order are put in that."""
    steps: list[Step] = []
    for role in ROLES:
        stages = [feature for feature in features_of(collection) if _is_stage(feature, role)]
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
    return is_stage and isinstance(geometry.get("coordinates"), list) and len(sound_positions_of(geometry)) > 1


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

"""Lesson plans: their minutes, and how they bear with routes of thousands of stages."""

from __future__ import annotations

from functools import cache

import pytest
from examples import complete

from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes
from routes.teaching.lesson import LENGTHS, lessons


def endless(stages: int, **info: object) -> Route:
    """Return a route with many main stages, a question at each, and as many other ways."""
    value = complete()
    stage = value["features"][0]
    properties = stage["properties"]
    value["features"] = [
        {**stage, "id": f"{role}-{n}", "properties": {**properties, "role": role, "order": n, "title": f"{role} {n}"}}
        for role in ("main", "alternate", "return")
        for n in range(1, stages + 1)
    ]
    value["route"]["questions"] = [{"text": f"Why {n}?", "stage": f"main-{n}"} for n in range(1, stages + 1)]
    value["route"].update(info)
    return Route.model_validate(value)


@pytest.mark.parametrize("key", list_routes())
def test_a_plan_fills_its_minutes(key: str) -> None:
    plans = lessons(open_route(list_routes()[key]).route)
    assert [plan.minutes for plan in plans] == list(LENGTHS)
    for plan in plans:
        assert sum(part.minutes for part in plan.parts) == plan.minutes


def test_hazards_and_questions_are_gathered_once_for_all_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    hazards = Route.hazards
    monkeypatch.setattr(Route, "hazards", property(lambda route: asked.append(1) or hazards.fget(route)))
    plans = lessons(endless(60))
    assert sum(part.minutes for part in plans[0].parts) == LENGTHS[0]
    assert len(asked) == len(LENGTHS)


def test_each_stage_told_in_depth_has_its_own_questions() -> None:
    parts = lessons(endless(4))[0].parts
    told = {part.title.partition(",")[0]: part.points for part in parts if part.title.startswith("Stage")}
    assert told == {f"Stage {n}": (f"Why {n}?",) for n in range(1, 5)}


@cache
def long_plans() -> str:
    return "\n".join(point for plan in lessons(endless(400)) for part in plan.parts for point in part.points)


def test_stages_without_end_are_not_all_named() -> None:
    assert "The other stages up to there: one sentence for them all." in long_plans()
    assert "main 390" not in long_plans()


def test_other_ways_without_end_are_not_all_named() -> None:
    assert "alternate 20" in long_plans()
    assert "alternate 21" not in long_plans()
    assert "return 20" in long_plans()
    assert "return 21" not in long_plans()

"""Lesson plans: their minutes, and how they bear with routes of thousands of stages."""

from __future__ import annotations

from functools import cache

import pytest
from examples import complete

from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes
from routes.teaching import lesson
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
    told = {part.stage: part.points[1:] for part in parts if part.stage}
    assert told == {f"main-{n}": (f"Question: Why {n}?",) for n in range(1, 5)}


def weighted(*weights: int) -> Route:
    """Return a route of main stages of these weights; the first has nine dangers."""
    value = complete()
    stage, danger = value["features"][0], value["features"][3]
    value["features"] = [
        {**stage, "id": f"s{n}", "properties": {**stage["properties"], "order": n, "weight": weight}}
        for n, weight in enumerate(weights, 1)
    ]
    value["features"] += [
        {**danger, "id": f"d{n}", "properties": {**danger["properties"], "stage": "s1", "severity": n % 5 + 1}}
        for n in range(9)
    ]
    value["route"]["questions"] = []
    return Route.model_validate(value)


def deep(route: Route, length: int = 0) -> list[str]:
    return [part.stage for part in lessons(route)[length].parts if part.stage]


def test_a_short_lesson_tells_the_key_stages_in_depth_and_not_where_most_dangers_are() -> None:
    assert deep(weighted(1, 1, 2, 1, 2, 2, 1)) == ["s3", "s5", "s6"]


def test_fewer_than_three_key_stages_leave_room_for_others() -> None:
    assert deep(weighted(1, 1, 2, 1, 1, 1, 1)) == ["s1", "s2", "s3", "s4", "s7"]


def test_a_stage_in_passing_is_told_in_depth_by_no_plan() -> None:
    assert deep(weighted(1, 0, 2, 1), length=1) == ["s1", "s3", "s4"]
    assert deep(weighted(0, 0)) == ["s1", "s2"]


def test_key_stages_get_more_minutes() -> None:
    minutes = {part.stage: part.minutes for part in lessons(weighted(1, 2, 1))[1].parts if part.stage}
    assert minutes["s2"] > minutes["s1"]


def test_a_stage_in_depth_is_a_look_a_voice_and_a_question() -> None:
    value = complete()
    value["features"][0]["properties"]["weight"] = 2
    value["features"][4]["properties"]["stage"] = "one"
    part = next(part for part in lessons(Route.model_validate(value))[0].parts if part.stage == "one")
    assert part.points == (
        "Look: follow the line from A to B; find Mines.",
        "Voice: A voice (A woman).",
        "Question: Why?",
    )


def test_the_gravest_dangers_are_looked_for() -> None:
    part = next(part for part in lessons(weighted(2))[0].parts if part.stage)
    assert part.points[0].count("Mines") == 3
    assert part.points[1] == "Question: which danger do you find gravest, and why?"


@cache
def long_plans() -> str:
    return "\n".join(point for plan in lessons(endless(400)) for part in plan.parts for point in part.points)


def test_stages_without_end_are_not_all_named() -> None:
    assert "The other stages up to there: one sentence for them all." in long_plans()
    assert "main 390" not in long_plans()


def test_the_parts_are_added_up_once_for_all_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    added = []
    monkeypatch.setattr(lesson, "sum", lambda numbers: added.append(1) or sum(numbers), raising=False)
    lessons(endless(60))
    assert len(added) == 2 * len(LENGTHS)

"""A lesson as beats: every key stage with look, voice and question, in its minutes, in the order of the story."""

from __future__ import annotations

import pytest
from examples import collection, line

from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes
from routes.teaching.beats import steps
from routes.teaching.lesson import LENGTHS, lessons
from routes.teaching.plan import plans


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("key", list_routes())
def test_a_lesson_is_a_way_through_the_story_that_keeps_its_minutes(key: str, minutes: int):
    route = open_route(list_routes()[key]).route
    told = steps(route)
    beats = next(plan["beats"] for plan in plans(route) if plan["minutes"] == minutes)
    places = [(step, beat) for step, beat, _ in beats]
    assert places == sorted(set(places))
    assert all(told[step].beats[beat] for step, beat in places)
    begins = [minute for _, _, minute in beats]
    assert begins == sorted(begins)
    assert begins[0] == 0
    assert begins[-1] < minutes
    assert told[places[-1][0]].kind == "closing"


@pytest.mark.parametrize("minutes", LENGTHS)
@pytest.mark.parametrize("key", list_routes())
def test_every_key_stage_has_its_look_voice_and_question(key: str, minutes: int):
    route = open_route(list_routes()[key]).route
    told = steps(route)
    deep = {part.stage for lesson in lessons(route) if lesson.minutes == minutes for part in lesson.parts if part.stage}
    assert deep
    beats = next(plan["beats"] for plan in plans(route) if plan["minutes"] == minutes)
    for number, step in enumerate(told):
        kinds = {step.beats[beat].kind for at, beat, _ in beats if at == number}
        if step.stage in deep:
            assert {"headline", *({"voice", "question"} & {beat.kind for beat in step.beats})} <= kinds
        elif step.kind == "stage":
            assert kinds <= {"headline"}


def test_a_stage_alone_makes_a_lesson_too():
    feature = {"id": "s", **line([0, 0], [1, 0], kind="stage", title="East", order=1)}
    route = Route.model_validate(collection(feature, route={"title": "East"}))
    assert all(plan["beats"] for plan in plans(route))


def test_without_a_stage_there_is_no_lesson():
    assert plans(Route.model_validate(collection(route={"title": "Nothing"}))) == []

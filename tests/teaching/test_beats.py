"""The story's beats: everything is told, in small pieces, and numbered the same wherever it is shown."""

from __future__ import annotations

import pytest
from examples import collection, complete, line, point

from routes.formats import open_route
from routes.installed import data_folder
from routes.model import Route
from routes.teaching.beats import (
    DANGERS_AT_ONCE,
    WORDS_ON_THE_WALL,
    first_words,
    in_parts,
    steps,
)

BUNDLED = sorted(data_folder().glob("*.geojson"))


def route(*features: dict, **info: object) -> Route:
    return Route.model_validate(collection(*features, route={"title": "A road", **info}))


def stage(**properties: object) -> dict:
    return {"id": "s", **line([0, 0], [1, 0], kind="stage", title="East", order=1, **properties)}


def danger(name: str, severity: int, **properties: object) -> dict:
    values = {"kind": "hazard", "title": name, "category": "river", "severity": severity, "stage": "s", **properties}
    return {"id": name, **point(0.5, 0, **values)}


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_every_danger_voice_and_question_of_a_bundled_route_has_its_beat(path):
    told = open_route(path.read_bytes(), path.name).route
    beats = [(step, beat) for step in steps(told) for beat in step.beats]
    stages = {one.id for one in told.stages}
    lit = [one for _, beat in beats if beat.kind == "dangers" for one in beat.features]
    assert sorted(lit) == sorted(h.id for h in told.hazards if h.properties.stage in stages)
    speaking = {beat.features[0] for _, beat in beats if beat.kind == "voice"}
    assert speaking == {v.id for v in told.voices if v.properties.stage in stages}
    asked = sorted(beat.number for _, beat in beats if beat.kind == "question")
    assert asked == list(range(len(told.route.questions)))
    assert [step.stage for step in steps(told) if step.kind == "stage"] == [one.id for one in told.stages]


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_no_beat_holds_more_than_a_wall_takes(path):
    told = open_route(path.read_bytes(), path.name).route
    for step in steps(told):
        for beat in step.beats:
            assert len(beat.text.split()) <= WORDS_ON_THE_WALL + 1
            assert len(beat.features) <= DANGERS_AT_ONCE


def test_the_gravest_danger_is_named_first_and_the_background_last():
    told = route(stage(), danger("mild", 1), danger("past", 5, context=True), danger("grave", 4), danger("deadly", 5))
    beats = steps(told)[1].beats
    assert [beat.features for beat in beats if beat.kind == "dangers"] == [("deadly", "grave", "mild"), ("past",)]


def test_a_headline_is_the_authors_or_else_the_first_sentence():
    plain = route(stage(description="They walked. It was far."))
    assert steps(plain)[1].beats[0].text == "They walked."
    written = stage(description="They walked.", headline="Nine people, one night.")
    assert steps(route(written))[1].beats[0].text == "Nine people, one night."


def test_a_long_voice_speaks_in_numbered_parts_that_lose_no_word():
    text = " ".join(f"Sentence number {n} has seven words here." for n in range(20))
    voice = {"id": "v", **point(0, 0, kind="voice", title="V", speaker="She", stage="s", description=text)}
    parts = [beat for beat in steps(route(stage(), voice))[1].beats if beat.kind == "voice"]
    assert " ".join(beat.text for beat in parts) == text
    assert [beat.part for beat in parts] == [(n, len(parts)) for n in range(1, len(parts) + 1)]
    words = text.split()
    for beat in parts:
        start, end = beat.dump()["words"]
        assert " ".join(words[start:end]) == beat.text
        assert "text" not in beat.dump()
    assert len(parts) > 1


def test_the_quiz_asks_before_it_answers():
    quiz = [{"id": f"q{n}", "text": "Where?", "choices": ["Here", "There"], "answer": 0, "why": "So."} for n in (1, 2)]
    last = steps(route(stage(), quiz=quiz))[-1]
    told = [(beat.kind, beat.number) for beat in last.beats]
    assert told == [("ask", 0), ("answer", 0), ("ask", 1), ("answer", 1)]


def test_without_a_stage_there_is_no_story():
    assert steps(route(danger("alone", 3))) == []


def test_a_beat_says_only_what_it_has():
    first = steps(Route.model_validate(complete()))[0].dump()
    assert first["beats"][1] == {"kind": "guess"}
    assert "stage" not in first


def test_a_sentence_without_end_is_cut_between_words():
    assert in_parts("word " * 100, most=45) == [" ".join(["word"] * n) for n in (45, 45, 10)]
    assert first_words("word " * 100, most=3) == "word word word …"

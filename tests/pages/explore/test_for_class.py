"""The section for class: answers folded up, texts of one task together, nothing where a route has nothing."""

from __future__ import annotations

from typing import Any

import pytest
from examples import complete, told
from streamlit.testing.v1 import AppTest

from routes.model import Route


def script(value: dict) -> None:
    from routes.model import Route
    from routes.pages.explore import for_class

    for_class.show(Route.model_validate(value))


def shown(value: dict[str, Any]) -> str:
    Route.model_validate(value)
    page = AppTest.from_function(script, default_timeout=30, args=(value,)).run()
    assert not page.exception
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def test_a_question_shows_its_choices_and_folds_the_answer_up() -> None:
    text = shown(told())
    before, _, after = text.partition("<summary>Answer</summary>")
    assert "<li>Mekong</li>" in before
    assert "<strong>Tumen.</strong> It is the first. See “Tumen” on the map." in after


def test_texts_of_one_task_stand_together_and_cite_their_source() -> None:
    value = told()
    excerpt = value["route"]["excerpts"][0]
    value["route"]["excerpts"] = [excerpt, {**excerpt, "id": "e2", "task": ""}, {**excerpt, "id": "e3"}]
    text = shown(value)
    assert [part.count("<figure>") for part in text.split('<div class="er-task">')[1:]] == [2, 1]
    assert "https://example.org/report" in text
    assert "Who is not asked?" in text


def test_films_and_curricula_are_named_with_what_is_known() -> None:
    text = shown(told())
    assert "Film · Somebody · 2023 · 90 minutes" in text
    assert "<strong>Geography</strong>: Borders. It crosses two." in text


@pytest.mark.parametrize("heading", ["Quiz", "Texts to compare", "Films, books and sites", "Where it fits"])
def test_what_a_route_does_not_have_is_left_out(heading: str) -> None:
    assert f"<h2>{heading}</h2>" in shown(told())
    assert f"<h2>{heading}</h2>" not in shown(complete())


def test_after_care_is_there_for_every_route() -> None:
    assert "If a pupil is touched by it" in shown(complete())


def test_texts_of_a_file_are_text() -> None:
    value = told()
    value["route"]["quiz"][0]["text"] = value["route"]["media"][0]["title"] = "<img src=x>"
    value["route"]["curricula"][0]["url"] = 'https://example.org/?a="><script>'
    text = shown(value)
    assert "<img src=x>" not in text
    assert "<script>" not in text

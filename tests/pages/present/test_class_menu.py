"""The menu around the story: what the address says of step and style."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.present.class_menu import STEP, STYLE
from routes.pages.shared import shelf
from routes.teaching.levels import at_level


@pytest.mark.parametrize("text", ["0", "12", "4.2", "map"])
def test_a_step_is_a_number_with_or_without_its_beat_or_the_whole_map(text: str):
    assert STEP.read([text]) == text
    assert STEP.write(text) == [text]


@pytest.mark.parametrize("text", ["-1", "x", "99999", "4.", "4.2.1", "4,2", "maps"])
def test_nonsense_is_no_step(text: str):
    assert STEP.read([text]) is None


def test_a_story_begins_at_its_opening_and_with_what_is_inside_the_document():
    assert (STEP.default, STYLE.default) == ("0", "relief")
    assert not STEP.is_kept


def script() -> None:
    from routes.pages.present.class_menu import show_menu
    from routes.pages.shared import shelf

    show_menu(shelf.readable()["gobi-route"], "c", "relief", "0")


def test_the_menu_holds_the_plan_and_what_is_for_class_at_the_level() -> None:
    menu = AppTest.from_function(script, default_timeout=60).run()
    assert not menu.exception
    assert [tab.label for tab in menu.tabs] == ["Show", "Lesson plan", "For class", "Print and save", "Share"]
    text = "\n".join(str(element.proto.body) for element in menu.get("html"))
    assert "Question: " in text
    assert "<h2>After-care</h2>" in text
    shown = at_level(shelf.readable()["gobi-route"].route, "c")
    titles = [one.text for one in shelf.readable()["gobi-route"].route.route.quiz]
    assert [title in text for title in titles] == [title in {q.text for q in shown.route.quiz} for title in titles]

"""The menu around the story: what the address says of step and style."""

from __future__ import annotations

import pytest

from routes.pages.present.class_menu import STEP, STYLE


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

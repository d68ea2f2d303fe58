"""The menu around the story: what the address says of step and style."""

from __future__ import annotations

import pytest

from routes.pages.present.class_menu import STEP, STYLE, WHOLE_MAP


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("0", "0"),
        ("12", "12"),
        ("4.2", "4.2"),
        ("map", WHOLE_MAP),
        ("-1", None),
        ("4.", None),
        ("x", None),
        ("99999", None),
    ],
)
def test_a_step_is_a_number_or_the_whole_map(text: str, step: str | None):
    assert STEP.read([text]) == step
    if step is not None:
        assert STEP.write(step) == [text]


def test_a_story_begins_at_its_opening_and_with_what_is_inside_the_document():
    assert (STEP.default, STYLE.default) == ("0", "relief")
    assert not STEP.is_kept

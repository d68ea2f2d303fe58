"""Colours can be told apart, and read on paper and under white."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from contrast import channels, contrast

from routes.document import palette
from routes.model.categories import COLOURS

PAPER = "#fffdf8"
READABLE = 4.5
"""Contrast that WCAG 2.2 asks of text (1.4.3); signs need 3 (1.4.11)."""


@pytest.mark.parametrize("colour", [*palette.STAGES, palette.RETURN, *COLOURS.values()])
def test_a_colour_that_carries_text_can_be_read(colour: str):
    assert contrast(colour, PAPER) >= READABLE
    assert contrast(colour, "#ffffff") >= READABLE


@pytest.mark.parametrize("colour", [*palette.STAGES, palette.RETURN])
@pytest.mark.parametrize("ground", [palette.LAND, palette.SEA, palette.FIRST_COUNTRY, palette.LAST_COUNTRY])
def test_a_stage_stands_out_from_the_ground(colour: str, ground: str):
    assert contrast(colour, ground) >= 3


def test_stages_that_follow_one_another_differ():
    for one, other in combinations((*palette.STAGES, palette.RETURN), 2):
        assert sum(abs(a - b) for a, b in zip(channels(one), channels(other), strict=True)) > 0.2
    for one, other in pairwise((*palette.STAGES, palette.STAGES[0])):
        assert contrast(one, other) > 1.5


def test_every_colour_is_six_digits():
    for name, value in vars(palette).items():
        if isinstance(value, str) and name.isupper():
            assert re.fullmatch(r"#[0-9a-f]{6}", value), name


@pytest.mark.parametrize(("share", "expected"), [(0, "#000000"), (1, "#ffffff"), (0.5, "#808080")])
def test_mixed(share: float, expected: str):
    assert palette.mixed("#000000", "#ffffff", share) == expected

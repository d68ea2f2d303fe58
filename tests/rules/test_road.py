"""How the road lies on the map: stages that join, dangers near it, positions that repeat."""

from __future__ import annotations

from typing import Any

import pytest
from examples import complete

from routes.model import Route
from routes.rules import road


def codes(value: dict[str, Any]) -> list[str]:
    return [finding.code for finding in road.check_road(Route.model_validate(value))]


def with_lines(*lines: list[list[float]]) -> dict[str, Any]:
    value = complete()
    for feature, line in zip(value["features"], lines, strict=False):
        feature["geometry"]["coordinates"] = line
    return value


def test_a_sound_road_is_silent():
    assert codes(complete()) == []


def test_a_gap_is_named_with_its_length_and_the_stage_before():
    value = with_lines([[129.8, 42.0], [129.5, 42.9]], [[120.0, 42.9], [119.0, 42.0]])
    (gap,) = [one for one in road.check_road(Route.model_validate(value)) if one.code == "stage-gap"]
    assert gap.location == ("features", 1, "geometry")
    assert (gap.feature, gap.values["before"]) == ("two", "one")
    assert 700 < float(gap.got) < 900


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([[[129.5, 42.9], [129.8, 42.0]], [[129.5, 42.9], [123.4, 41.8]]], "stages-turned"),
        ([[[129.5, 42.9], [123.4, 41.8]], [[129.8, 42.0], [129.5, 42.9]]], "order-unjoined"),
    ],
)
def test_stages_that_join_another_way_say_so_once(lines: list[list[list[float]]], code: str):
    assert [one for one in codes(with_lines(*lines)) if one in ("stages-turned", "order-unjoined", "stage-gap")] == [
        code
    ]


def test_repeated_positions_are_counted():
    value = with_lines([[129.8, 42.0], [129.8, 42.0], [129.5, 42.9]])
    assert len(codes(value)) == 1


def test_a_danger_far_from_every_stage_is_doubted():
    value = complete()
    value["features"][3]["geometry"]["coordinates"] = [10.0, 50.0]
    assert len(codes(value)) == 1
    value["features"][3]["geometry"]["coordinates"] = [129.0, 42.5]
    assert codes(value) == []

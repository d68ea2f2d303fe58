"""Positions in nested lists: found, counted, and judged at every edge."""

from __future__ import annotations

from typing import Any

import pytest

from routes.geo.positions import geometries_of, is_sound, judged, lines_of, positions_of, vertex_count


@pytest.mark.parametrize(
    ("position", "slip"),
    [
        ([180, 90], ""),
        ([-180, -90, 8_000], ""),
        ([181, 0], "wrapped"),
        ([-360, 0], "wrapped"),
        ([361, 0], "range"),
        ([42.0, 129.8], "swapped"),
        ([90, 180], "swapped"),
        ([90, 181], "range"),
        ([500_000, 4_000_000], "metres"),
        ([1001, 95], "metres"),
        ([1, 95], "swapped"),
        ([1], "shape"),
        ("1,2", "shape"),
        ([None, 1], "shape"),
        ([True, 1], "shape"),
        (["1", "2"], "text"),
        (["x", 2], "shape"),
        ([1, 2, 3, 4], "extra"),
        ([1, 2, "x"], "extra"),
        ([1e301, 0], "range"),
        ([float("inf"), 0], "range"),
    ],
)
def test_slips(position: Any, slip: str):
    numbers, found = judged(position)
    assert found == slip
    assert bool(numbers) == (slip in ("", "wrapped", "text", "extra"))


def test_a_longitude_beyond_the_edge_comes_round():
    assert judged([190, 10])[0] == [-170, 10]
    assert judged([-190, 10, 5])[0] == [170, 10, 5]


@pytest.mark.parametrize(
    ("position", "sound"),
    [
        ([180, 90], True),
        ([180.1, 0], False),
        ([0, 90.1], False),
        ([1, 2, 1e9], False),
        ([1, 2, 5], True),
        ([1], False),
        ([1, 2, 3, 4], False),
        ((1, 2), False),
        ([True, 2], False),
        ([1, "2"], False),
        ([float("nan"), 0], False),
    ],
)
def test_the_quick_answer_is_never_too_kind(position: Any, sound: bool):
    assert is_sound(position) is sound
    if sound:
        assert judged(position)[1] == ""


def test_lines_and_positions_inside():
    area = [[[0, 0], [1, 0], [0, 0]], [[2, 2]]]
    assert list(lines_of(area, 2)) == area
    assert list(lines_of([1, 2], 0)) == [[[1, 2]]]
    assert [path for path, _ in positions_of(area, 2)][-1] in ("[1][0]", (1, 0))
    assert vertex_count({"type": "Polygon", "coordinates": area}) == 4


def test_all_geometries_inside_a_value():
    point = {"type": "Point", "coordinates": [1, 2]}
    deep = {"type": "GeometryCollection", "geometries": [point, {"type": "GeometryCollection", "geometries": [point]}]}
    value = {"type": "FeatureCollection", "features": [{"geometry": deep}, {"geometry": None}, 5]}
    assert geometries_of(value) == [point, point]

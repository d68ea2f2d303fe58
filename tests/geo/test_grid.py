"""The grid of schematic routes: whatever is put on it stays drawable, and claims no more than ten kilometres."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from growing import grows_with_its_size
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.geo.grid import GRID, coarse, is_coarse, is_on_grid, off_grid
from routes.model import Polygon


def put(kind: str, coordinates: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": copy.deepcopy(coordinates)}
    assert coarse(geometry)
    assert off_grid(geometry["type"], geometry["coordinates"]) is None
    return geometry


def test_what_lies_on_the_grid_is_left_alone():
    geometry = {"type": "Point", "coordinates": [129.8, 42.0]}
    assert not coarse(geometry)
    assert is_on_grid({"geometry": geometry})
    assert not is_coarse(129.81)


def test_heights_are_kept():
    assert put("Point", [129.81, 42.04, 311])["coordinates"] == [129.8, 42.0, 311]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ([[10.01, 20.01], [10.03, 20.02]], [10.1, 20.0]), ([[10.03, 20.01], [10.01, 20.02]], [9.9, 20.0]),
        ([[10.01, 20.01], [10.02, 20.04]], [10.0, 20.1]), ([[179.99, 0.01], [180.0, 0.01]], [179.9, 0.0]),
    ],
)  # fmt: skip
def test_a_line_that_shrinks_to_a_node_is_stretched_in_its_direction(line: list[list[float]], end: list[float]):
    coordinates = put("LineString", line)["coordinates"]
    assert len(coordinates) == 2
    assert coordinates[1] == end


@pytest.mark.parametrize(
    "ring",
    [
        [[10.01, 20.01], [10.02, 20.01], [10.02, 20.02], [10.01, 20.01]],
        [[10.01, 20.01], [10.09, 20.01], [10.09, 20.02], [10.01, 20.01]],
    ],
    ids=["to one node", "to two nodes"],
)
def test_an_area_that_shrinks_to_less_than_three_nodes_becomes_a_point(ring: list[list[float]]):
    assert put("Polygon", [ring]) == {"type": "Point", "coordinates": [10.0, 20.0]}


def test_a_hole_that_shrinks_is_left_out():
    shell = [[10.01, 20.01], [12, 20], [12, 22], [10.01, 20.01]]
    hole = [[11.5, 20.5], [11.51, 20.5], [11.51, 20.51], [11.5, 20.5]]
    assert len(put("Polygon", [shell, hole])["coordinates"]) == 1


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)), min_size=3, max_size=6))
def test_every_area_stays_one_that_the_model_takes_or_becomes_a_point(positions: list[tuple[float, float]]):
    ring = [list(position) for position in (*positions, positions[0])]
    geometry: dict[str, Any] = {"type": "Polygon", "coordinates": [ring]}
    is_moved = coarse(geometry)
    assert off_grid(geometry["type"], geometry["coordinates"]) is None
    if is_moved and geometry["type"] == "Polygon":
        Polygon.model_validate(geometry)
        assert len({tuple(position[:2]) for position in geometry["coordinates"][0]}) >= 3


def test_the_grid_is_ten_kilometres_wide():
    assert pytest.approx(11, abs=1) == GRID * 111


def test_a_recorded_track_becomes_no_staircase() -> None:
    track = [[129 + n / 600, 42 + n / 1200] for n in range(601)]
    geometry = {"type": "LineString", "coordinates": track}
    assert coarse(geometry)
    assert geometry["coordinates"] == [[129.0, 42.0], [130.0, 42.5]]


def test_islands_that_shrink_go_and_the_rest_stays():
    big = [[[10.01, 20.01], [12, 20], [12, 22], [10.01, 20.01]]]
    small = [[[15.01, 20.01], [15.02, 20.01], [15.02, 20.02], [15.01, 20.01]]]
    assert put("MultiPolygon", [small, big]) == {
        "type": "MultiPolygon",
        "coordinates": [[[[10.0, 20.0], [12, 20], [12, 22], [10.0, 20.0]]]],
    }
    assert put("MultiPolygon", [small, small])["type"] == "Point"


def to_and_fro(count: int) -> list[list[float]]:
    """Return a track whose every bend lies farther out than the one before it, each recorded three times."""
    bends = [[100 + 5 * at / count, 30 + 40 * (at / count) ** 2 * (1 - 2 * (at % 2))] for at in range(count)]
    return [position for bend in bends for position in (bend, bend, bend)]


def test_a_recorded_track_that_goes_to_and_fro_is_put_on_the_grid_in_a_time_that_grows_with_it():
    assert put("LineString", to_and_fro(3_000))["coordinates"][0] == [100, 30]
    assert grows_with_its_size(to_and_fro, lambda track: put("LineString", track), 24_000)


def test_a_recorded_track_becomes_no_stairs_however_often_it_was_recorded():
    track = [[100 + at / 3000, 30 + at / 6000] for at in range(6_001)]
    assert put("LineString", track)["coordinates"] == [[100, 30], [102, 31]]

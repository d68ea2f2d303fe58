"""Whether longitude and latitude stand in the wrong order where both orders are possible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from examples import collection, point

from routes.geo.swapped_axes import FEWEST, looks_swapped, says_swapped
from routes.installed import data_folder
from routes.reading.collection import read_collection
from routes.rules.repair import repair

INLAND = [[12.5, 42.4], [12.9, 42.6], [13.1, 42.3], [11.9, 43.0], [12.2, 42.8], [11.2, 43.5]]
"""In Italy; with the axes swapped, in the Gulf of Aden or inland Somalia."""
AT_SEA = [[42.4, -30.0], [42.5, -31.0], [43.0, -32.0], [43.5, -30.5], [44.0, -31.5]]


def swapped(positions: list[list[float]]) -> list[list[float]]:
    return [position[::-1] for position in positions]


def point_of(*position: Any, **properties: Any) -> dict[str, Any]:
    return {"geometry": {"type": "Point", "coordinates": list(position)}, "properties": properties}


def test_positions_on_land_are_believed():
    assert not looks_swapped(INLAND, data_folder())


def test_positions_at_sea_that_are_on_land_the_other_way_look_swapped():
    brazil = [[-10.0 - step / 10, -50.0 - step / 10] for step in range(6)]
    assert looks_swapped(brazil, data_folder())
    assert not looks_swapped(swapped(brazil), data_folder())


def test_a_few_positions_prove_nothing():
    brazil = [[-10.0, -50.0]] * (FEWEST - 1)
    assert not looks_swapped(brazil, data_folder())


def test_positions_at_sea_both_ways_are_left_alone():
    assert not looks_swapped(AT_SEA, data_folder())


def test_without_a_basemap_nothing_looks_swapped(tmp_path: Path):
    assert not looks_swapped([[-10.0, -50.0]] * 6, tmp_path)


@pytest.mark.parametrize(
    ("feature", "is_swapped"),
    [
        (point_of(42.0, 12.5, lat=42.0, lon=12.5), True),
        (point_of(12.5, 42.0, lat=42.0, lon=12.5), False),
        (point_of(42.0, 12.5, Latitude="42.0", Longitude="12.5"), True),
        (point_of(42.0, 42.0, lat=42.0, lon=42.0), False),
        (point_of(42.0, 12.5, lat=42.0), False),
        (point_of(42.0, 12.5, lat=None, lon=[]), False), (point_of(42.0), False),
        ({"geometry": None, "properties": None}, False),
    ],
)  # fmt: skip
def test_a_point_may_say_so_itself(feature: dict[str, Any], is_swapped: bool):
    assert says_swapped(feature) is is_swapped


TOWNS = {"Berlin": [13.4, 52.52], "Paris": [2.35, 48.85], "Madrid": [-3.7, 40.41]}


def value(turned):
    return collection(*(point(*(reversed(at) if turned else at), name=name) for name, at in TOWNS.items()))


def test_towns_that_lie_elsewhere_are_said_and_can_be_swapped():
    (told,) = [f for f in read_collection(value(turned=True), "a").report.warnings if f.code == "axes-towns"]
    assert told.repair == "swap"
    mended, changes = repair(value(turned=True), ["swap"])
    assert changes
    assert mended["features"][0]["geometry"]["coordinates"] == TOWNS["Berlin"]


def test_towns_in_their_places_are_fine():
    assert "axes-towns" not in [f.code for f in read_collection(value(turned=False), "a").report.warnings]

"""Kilometres on the road and positions, both ways."""

from __future__ import annotations

import numpy as np
import pytest
from examples import collection, line

from routes.geo.measure import Measure
from routes.model import Route


def measure(*lines: list[list[float]]) -> Measure:
    features = [
        {"id": f"s{n}", **line(*positions, kind="stage", title=f"S{n}", order=n)}
        for n, positions in enumerate(lines, 1)
    ]
    return Measure(Route.model_validate(collection(*features, route={"title": "A road"})).main_stages)


EAST = ([[0.0, 0.0], [1.0, 0.0]], [[1.0, 0.0], [1.0, 1.0], [3.0, 1.0]])


def test_positions_and_kilometres_agree_both_ways():
    road = measure(*EAST)
    km = np.linspace(0, road.km, 17)
    there, aside = road.locate(road.positions_at(km), [""] * len(km))
    assert there == pytest.approx(km, abs=0.5)
    assert aside == pytest.approx(0, abs=0.5)


def test_beyond_its_ends_the_road_stands_still():
    road = measure(*EAST)
    assert road.positions_at(np.array([-5.0, 1e6])).tolist() == [[0, 0], [3, 1]]


def test_a_line_with_a_position_twice_has_no_hole():
    road = measure([[0.0, 0.0], [0.0, 0.0], [2.0, 0.0]])
    km, _ = road.locate(np.array([[1.0, 0.0]]), [""])
    assert km == pytest.approx(road.km / 2, abs=0.5)


def test_no_positions_and_no_stages_are_no_trouble():
    assert measure(*EAST).locate(np.zeros((0, 2)), [])[0].size == 0
    assert measure().km == 0
    assert measure().locate(np.zeros((1, 2)), [""])[0].tolist() == [0]

"""Lines as they are drawn: through every position, never further off than what they join."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from routes.document.curves import great_circle, soft

POSITIONS = st.lists(st.tuples(st.floats(-179, 179), st.floats(-80, 80)), min_size=2, max_size=8)
BEND = [(100.0, 20.0), (105.0, 24.0), (110.0, 20.0)]


@given(POSITIONS)
def test_a_soft_line_passes_every_position_and_ends_where_it_ended(line):
    curve = soft(line)
    assert curve[0] == pytest.approx(line[0])
    assert curve[-1] == pytest.approx(line[-1])
    for x, y in line:
        assert min(abs(x - a) + abs(y - b) for a, b in curve) < 1e-6


@pytest.mark.parametrize("line", [BEND[:2], [BEND[0], BEND[0]], [BEND[0], BEND[0], BEND[1]]])
def test_fewer_than_three_places_make_no_curve(line):
    assert len(soft(line)) <= 2


def test_a_curve_stays_near_its_line():
    west, south = 100, 20
    assert all(west - 1 <= x <= 111 and south - 1 <= y <= 25.5 for x, y in soft(BEND))


def test_a_great_circle_is_no_longer_than_the_way():
    geod = Geod(ellps="WGS84")
    line = [(100.5, 13.7), (126.4, 37.5)]
    dense = great_circle(line)
    assert dense[0] == line[0]
    assert dense[-1] == line[-1]
    lengths = [geod.line_length(*zip(*one, strict=True)) for one in (line, dense)]
    assert lengths[1] == pytest.approx(lengths[0])
    assert max(geod.inv(*a, *b)[2] for a, b in pairwise(dense)) <= 130_000


def test_a_great_circle_goes_on_over_the_line_of_180_degrees():
    dense = great_circle([(178.4, -18.1), (202.1, 21.3)])
    assert all(0 <= b[0] - a[0] < 2 for a, b in pairwise(dense))

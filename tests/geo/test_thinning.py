"""Lines are thinned in a time that grows with their length, however they run."""

from __future__ import annotations

import pytest
from growing import grows_with_its_size

from routes.geo.thinning import PIECE, pieces, thinned


def to_and_fro(count: int) -> list[tuple[float, float]]:
    """Return a line whose every bend lies farther out than the one before it: the slowest kind to thin."""
    return [(9 * at / count, 9 * (at / count) ** 2 * (1 - 2 * (at % 2))) for at in range(count)]


def test_each_piece_begins_where_the_one_before_it_ends():
    parts = pieces(to_and_fro(2 * PIECE + 1))
    assert [len(part.coords) for part in parts] == [PIECE + 1, PIECE + 1]
    assert parts[0].coords[-1] == parts[1].coords[0]


@pytest.mark.parametrize("count", [2, PIECE, PIECE + 1, PIECE + 2, 3 * PIECE])
def test_a_line_that_turns_everywhere_loses_no_position(count: int):
    line = to_and_fro(count)
    assert [tuple(position) for position in thinned(pieces(line), 1e-12).tolist()] == line


def test_a_straight_line_keeps_the_ends_of_its_pieces():
    straight = [(at / 1000, at / 1000) for at in range(2 * PIECE + 5)]
    left = thinned(pieces(straight), 0.01).tolist()
    assert [round(1000 * x) for x, _ in left] == [0, PIECE, 2 * PIECE, 2 * PIECE + 4]


def test_a_line_that_goes_to_and_fro_a_hundred_thousand_times_takes_no_longer_for_each():
    assert len(thinned(pieces(to_and_fro(100_000)), 1e-9)) > 99_000
    assert grows_with_its_size(to_and_fro, lambda line: thinned(pieces(line), 1e-9), 100_000)

"""Where the rows of a table lie, decided for a column as a whole."""

from __future__ import annotations

from typing import Any

import pytest

from routes.formats.columns import ColumnMapping
from routes.formats.position_columns import find_positions
from routes.formats.positions import read_positions


def read(header: list[str], *lines: list[Any]) -> list[Any]:
    rows = [(("line", number), dict(zip(header, line, strict=True))) for number, line in enumerate(lines, 2)]
    columns = find_positions(header, [row for _, row in rows], ColumnMapping())
    assert columns is not None
    found = read_positions(header, rows, columns)
    return [one and one["coordinates"] for one in found.geometries]


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (["lat", "lon"], [42.9, 129.5]), (["Breite", "Länge"], ["42,9", "129,5"]), (["where"], ["POINT (129.5 42.9)"]),
        (["location"], ["42.9, 129.5"]), (["location"], ["129.5, 42.9"]),
    ],
)  # fmt: skip
def test_one_place_in_many_spellings(header: list[str], line: list[Any]):
    assert read(header, line) == [[129.5, 42.9]]


def test_the_order_of_a_column_of_pairs_is_decided_by_those_that_tell():
    assert read(["location"], ["129.5, 42.9"], ["30, 40"]) == [[129.5, 42.9], [30, 40]]
    assert read(["location"], ["42.9, 129.5"], ["30, 40"]) == [[129.5, 42.9], [40, 30]]


def test_a_row_that_says_nothing_has_no_place():
    assert read(["lat", "lon"], [42.9, 129.5], ["n/a", ""]) == [[129.5, 42.9], None]


@pytest.mark.parametrize("name", ["Lon (W)", "Longitude °W", "West longitude", "Länge West", "longitude O (nom)"])
def test_a_side_in_the_name_of_a_column_counts_where_no_cell_says_one(name: str):
    header = ["lat", name, "nom"]
    assert read(header, [31.6, 110.4, "x"]) == [[-110.4, 31.6]]
    assert read(header, [31.6, -110.4, "x"]) == [[-110.4, 31.6]]


@pytest.mark.parametrize("name", ["lon_w", "lon (E/W)", "longitude O", "s_lon"])
def test_a_letter_that_may_mean_something_else_turns_nothing(name: str):
    assert read(["lat", name], [31.6, 110.4]) == [[110.4, 31.6]]

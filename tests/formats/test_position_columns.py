"""Which columns hold positions."""

from __future__ import annotations

from typing import Any

import pytest

from routes.formats.columns import ColumnMapping
from routes.formats.position_columns import Columns, find_positions, is_confirmed

ANY = ColumnMapping()


def found(**row: Any) -> Columns | None:
    return find_positions(list(row), [row], ANY)


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        ({"decimalLatitude": 1, "decimalLongitude": 2}, ("decimalLatitude", "decimalLongitude")),
        ({"lattitude": 1, "longtitude": 2}, ("lattitude", "longtitude")),
        ({"_gps_latitude": 1, "_gps_longitude": 2, "_gps_precision": 5}, ("_gps_latitude", "_gps_longitude")),
        (
            {"verbatimLatitude": "1 N", "verbatimLongitude": "2 E", "decimalLatitude": 1, "decimalLongitude": 2},
            ("decimalLatitude", "decimalLongitude"),
        ),
    ],
)
def test_a_word_among_others_is_enough(row: dict[str, Any], columns: tuple[str, str]):
    assert found(**row) == Columns(*columns)


def test_two_pairs_lead_from_the_one_to_the_other():
    assert found(from_lat=1, from_lon=2, to_lat=3, to_lon=4) == Columns(
        "from_lat", "from_lon", end=("to_lat", "to_lon")
    )


def test_which_of_two_is_meant_is_not_guessed():
    assert found(site_lat=1, site_lon=2, camp_lat=3, camp_lon=4) is None


def test_a_table_without_positions_has_none():
    assert found(title="A", note="B") is None
    assert found(date="2019-01-02", share="1/2") is None


def test_values_confirm_the_names():
    assert is_confirmed(Columns("y", "x"), [{"y": 1, "x": 2}])
    assert not is_confirmed(Columns("y", "x"), [{"y": "no", "x": 400}])

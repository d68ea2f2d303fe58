"""Degrees as people write them: one number with its letter, or two in a cell."""

from __future__ import annotations

import pytest

from routes.formats.degrees import is_nothing, read_angle, read_degrees, read_pair


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("42.5", 42.5), ("42,5", 42.5), ("−42.5", -42.5), (" 42° 30′ N", 42.5), ("42 30 0 S", -42.5),
        ("42 30 0s", 42.5),
        ("42°30'0\"S", -42.5), ("12.5W", -12.5), ("S 12.5", -12.5), (True, None), ("inf", None), (float("nan"), None),
        ("42° 60′", None), ("42° 0′ 60″", None), ("x" * 120, None), ("", None), ("N 12 S", None), ("1_0", None),
    ],
)  # fmt: skip
def test_degrees(written: object, degrees: float | None):
    assert read_degrees(written) == degrees


def test_the_letter_o_stays_open():
    assert read_angle("3°42'O").letter == "O"
    assert read_angle("3°42'O").degrees() == pytest.approx(3.7)
    assert read_angle("3°42'O").degrees(o_is_west=True) == pytest.approx(-3.7)


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ("42.9, 129.5", "lat"), ("129.5, 42.9", "lon"), ("129.5 E, 42.9 N", "lon"), ("42.9 N 129.5 E", "lat"),
        ("42.9, 12.5", ""), ("42,9; 12,5", ""), ("lat: 42.9, lon: 12.5", "lat"), ("42.9", None), ("a, b", None),
        ("12 N, 13 N", None), ("geo:42.9,12.5", "lat"), ("x" * 300, None),
    ],
)  # fmt: skip
def test_pairs_and_their_order(written: str, order: str | None):
    pair = read_pair(written)
    assert (pair.order if pair else None) == order


def test_square_brackets_are_geojson():
    assert read_pair("[12.5, 42.9]").is_geojson
    assert not read_pair("(12.5, 42.9)").is_geojson


@pytest.mark.parametrize("value", [None, float("nan"), "", " – ", "N/A", "unbekannt", "미상"])
def test_what_people_write_for_nothing(value: object):
    assert is_nothing(value)
    assert not is_nothing(0)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("425400N", 42.9), ("1293000E", 129.5), ("4254S", -42.9), ("12930W", -129.5), ("42-54-00N", 42.9),
        ("북위 42도 54분", 42.9), ("東経129度30分", 129.5), ("４２．９", 42.9), ("４２°５４′", 42.9), ("42٫9", 42.9),
    ],
)  # fmt: skip
def test_spellings_of_pilots_and_of_east_asia_are_read(text: str, degrees: float):
    assert read_degrees(text) == pytest.approx(degrees)


@pytest.mark.parametrize("text", ["425400", "2019-01-02", "42-54", "4299N", "10-12"])
def test_numbers_that_may_be_something_else_are_not_taken_for_them(text: str):
    assert read_degrees(text) in (None, 425400)

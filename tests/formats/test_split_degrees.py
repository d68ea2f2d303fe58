"""Degrees that stand in several columns."""

from __future__ import annotations

import pytest

from routes import formats
from routes.formats.split_degrees import Split, joined


def positions(text: str) -> list[list[float]]:
    came = formats.read(text.encode(), "a.csv")
    return [[round(n, 4) for n in feature["geometry"]["coordinates"]] for feature in came.value["features"]]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("name,lat_deg,lat_min,lat_sec,lon_deg,lon_min,lon_sec", "A,42,54,0,110,24,0"),
        ("name,Lat D,Lat M,Lat Dir,Long D,Long M,Long Dir", "A,42,54.0,N,110,24.0,E"),
        ("name,lat,NS,lon,EW", "A,42.9,N,110.4,E"),
        ("name,latitude,lat hemisphere,longitude,lon hemisphere", "A,42.9,N,110.4,E"),
    ],
)
def test_parts_are_one_number(header: str, row: str):
    assert positions(f"{header}\n{row}\n") == [[110.4, 42.9]]


def test_a_letter_in_a_column_of_its_own_turns_the_number():
    assert positions("name,lat,NS,lon,EW\nA,42.9,S,110.4,W\nB,1,N,2,E\n") == [[-110.4, -42.9], [2, 1]]


def test_bounds_and_other_letters_are_no_parts():
    assert positions("name,lat,lat_min,lon,lon_min\nA,42.9,42,110.4,110\n") == [[110.4, 42.9]]
    assert positions("name,lat,lon,sex\nA,42.9,110.4,W\n") == [[110.4, 42.9]]


def test_what_was_joined_is_told():
    findings = formats.read(b"name,lat,NS,lon,EW\nA,42.9,S,110.4,W\n", "a.csv").findings
    assert [finding.got for finding in findings if finding.code == "table-split"] == ["lat, NS", "lon, EW"]


def test_an_empty_cell_stays_empty_and_a_letter_is_not_said_twice():
    split = Split("d", "m", side="s")
    assert (split.whole({"d": "", "m": 5}), split.whole({"d": 4, "m": 5, "s": "S"})) == ("", "4°5′ S")
    assert Split("d", side="s").whole({"d": "4 N", "s": "S"}) == "4 N"


def test_a_table_without_parts_stays_as_it_is():
    rows = [(("row", 2), {"lat": 1, "lon": 2})]
    assert joined(["lat", "lon"], rows, [rows[0][1]]) == (["lat", "lon"], rows, [])

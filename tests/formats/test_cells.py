"""Positions as people write them, in one cell or two."""

from __future__ import annotations

import pytest

from routes.formats import cells
from routes.formats.upload import Upload


@pytest.mark.parametrize("text", ["POINT (1 2)", "srid=4326;POINT(1 2)", '{"type": "Point", "coordinates": [1, 2]}'])
def test_shapes_are_known_and_read(text: str):
    assert cells.is_shape(text)
    assert cells.read_shape(text) == {"type": "Point", "coordinates": [1.0, 2.0]}


@pytest.mark.parametrize(
    "text",
    [
        "SRID=3857;POINT (1 2)", "POINT EMPTY", "POINT (x)", '{"type": "Point", "coordinates": [1]}', "somewhere",
        "POINT (1e999 2)", f"POINT ({'9' * 400} 2)", f"LINESTRING (1 2, {'9' * 400} 2)",
    ],
)  # fmt: skip
def test_what_is_no_shape_is_none(text: str):
    assert cells.read_shape(text) is None


def test_spaces_without_end_hold_nobody_up():
    assert not cells.is_shape(" " * 20_000 + "x")
    assert cells.is_shape(" " * 20_000 + "SRID=4326; POINT (1 2)")


def test_wkt_is_bounded_in_depth():
    deep = "GEOMETRYCOLLECTION(" * cells.MAX_BRACKETS
    assert cells.read_wkt(f"{deep}POINT (1 2){')' * cells.MAX_BRACKETS}") is None


def test_latitude_and_longitude_count_for_more_than_the_wkt_of_a_point():
    upload = Upload("a.csv", b"")
    row = {"latitude": 42.9, "longitude": 129.5, "wkt": "POINT (1 2)"}
    assert cells.read_geometry(upload, "line 2", row)["coordinates"] == [129.5, 42.9]
    assert [finding.level for finding in upload.findings] == ["warning"]
    line = cells.read_geometry(upload, "line 3", {**row, "wkt": "LINESTRING (1 2, 3 4)"})
    assert line["type"] == "LineString"


def test_a_cell_that_cannot_be_read_is_a_fault_and_an_empty_row_is_none():
    for row in ({"latitude": "north", "longitude": 1}, {"wkt": "somewhere"}):
        upload = Upload("a.csv", b"")
        assert cells.read_geometry(upload, "line 2", row) is None
        assert [finding.level for finding in upload.findings] == ["fault"]
    upload = Upload("a.csv", b"")
    assert cells.read_geometry(upload, "line 2", {}) is None
    assert upload.findings == []

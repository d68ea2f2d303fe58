"""Rows of any table: where the position stands, and stages between numbered stops."""

from __future__ import annotations

import pytest

from routes import formats
from routes.formats import rows
from routes.formats.columns import ColumnMapping
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError


def features(header: list[str], *lines: list[object], **options: object) -> tuple[list[dict], Upload]:
    upload = Upload("a.csv", b"", **options)
    numbered = [(f"line {n}", dict(zip(header, line, strict=True))) for n, line in enumerate(lines, 2)]
    return rows.features_of_rows(upload, header, numbered)["features"], upload


def test_numbered_stops_are_joined_in_their_order():
    header = ["name", "step", "lat", "lon"]
    found, _ = features(header, ["B", "2", 2, 20], ["A", "1", 1, 10], ["C", "3", 2, 20])
    (stage, *stops) = found
    assert stage["geometry"]["coordinates"] == [[10, 1], [20, 2]]
    assert (stage["properties"]["title"], stage["properties"]["order"]) == ("A – B", 1)
    assert len(stops) == 3


def test_one_numbered_stop_makes_no_stage():
    found, _ = features(["name", "step", "lat", "lon"], ["A", "1", 1, 10], ["B", "", 2, 20])
    assert [one["geometry"]["type"] for one in found] == ["Point", "Point"]


def test_degrees_that_can_only_be_metres_are_refused():
    with pytest.raises(DatasetError, match="metres"):
        features(["y", "x"], [4_500_000, 500_000], [4_500_100, 500_100])


def test_both_degrees_in_one_cell():
    found, upload = features(["name", "location"], ["A", "42.9, 129.5"], ["B", ""])
    assert found[0]["geometry"]["coordinates"] == [129.5, 42.9]
    assert {finding.level for finding in upload.findings} == {"inference", "warning"}


@pytest.mark.parametrize("header", [["title", "latitude"], ["title"], ["1.5", "2.5"]])
def test_a_table_without_positions_says_which_column_is_missing(header: list[str]):
    with pytest.raises(DatasetError):
        features(header, [1] * len(header))


def test_a_choice_of_columns_counts():
    found, _ = features(
        ["a", "b", "c"], [42.9, 129.5, "Yanji"], columns=ColumnMapping("c", latitude="a", longitude="b")
    )
    assert found[0]["geometry"]["coordinates"] == [129.5, 42.9]
    assert found[0]["properties"] == {"title": "Yanji"}


def test_wkt_is_found_in_whatever_column_it_stands():
    found, _ = features(["n", "where"], [1, "LINESTRING (1 2, 3 4)"])
    assert found[0]["geometry"]["type"] == "LineString"


def test_stages_between_stops_are_named_by_any_column_that_names_them():
    text = "sıra,metindeki_ad,enlem,boylam\n1,İzmir,38.42,27.14\n2,Beyrut,33.9,35.5\n"
    stage = formats.read(text.encode(), "a.csv").value["features"][0]
    assert stage["properties"]["title"] == "İzmir – Beyrut"

"""The row that names a table's columns, wherever it stands."""

from __future__ import annotations

import pytest

from routes import formats
from routes.rules.findings import DatasetError


def opened(text):
    return formats.open_route(text.encode(), "trip.csv")


def test_title_lines_above_the_names_are_passed_over_and_kept_as_the_title():
    dataset = opened("Our trip to the border,,\nClass 8b,,\n\nname,lat,lon\nAlpha,42.9,129.5\nBeta,43.1,129.9\n")
    assert [place.properties.title for place in dataset.route.places] == ["Alpha", "Beta"]
    assert dataset.route.route.title == "Our trip to the border"
    (told,) = [finding for finding in dataset.report.inferences if finding.code == "table-title-lines"]
    assert (told.location, told.got) == (("line", 4), 2)


def test_two_rows_of_names_count_together():
    route = opened("Place,,Position,\nName,Country,Lat,Lon\nAlpha,China,42.9,129.5\n").route
    assert (route.places[0].properties.title, route.places[0].properties.country) == ("Alpha", "China")


def test_a_row_of_tags_is_no_data():
    dataset = opened("Event,Latitude,Longitude\n#event,#geo+lat,#geo+lon\nClash,42.9,129.5\n")
    assert len(dataset.route.features) == 1
    assert "table-tags" in [finding.code for finding in dataset.report.inferences]


def test_a_table_without_names_says_so_and_offers_its_columns():
    text = b"Alpha,42.9,129.5\nBeta,43.1,129.9\n"
    came = formats.read(text, "a.csv")
    assert came.error.report.faults[0].code == "table-header"
    assert came.columns == {"column 1": "Alpha", "column 2": "42.9", "column 3": "129.5"}
    chosen = formats.ColumnMapping(title="column 1", latitude="column 2", longitude="column 3")
    assert len(formats.open_route(text, "a.csv", columns=chosen).route.places) == 2
    with pytest.raises(DatasetError, match="first row"):
        opened(text.decode())

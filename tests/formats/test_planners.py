"""Planned ways, with lines in GeoJSON or packed into letters."""

from __future__ import annotations

import json

import pytest

from routes import formats
from routes.formats.planners import is_directions, unpacked

PACKED = "_p~iF~ps|U_ulLnnqC_mqNvxq`@"
LINE = [[-120.2, 38.5], [-120.95, 40.7], [-126.453, 43.252]]


@pytest.mark.parametrize(
    "route",
    [
        {"geometry": PACKED},
        {"overview_polyline": {"points": PACKED}},
        {"geometry": {"type": "LineString", "coordinates": LINE}},
    ],
    ids=["letters", "overview", "geojson"],
)
def test_a_way_and_its_stops_are_drawn(route: dict[str, object]):
    value = {"routes": [{**route, "summary": "A 5"}], "waypoints": [{"name": "Start", "location": [-120.2, 38.5]}]}
    line, stop = formats.read(json.dumps(value).encode(), "a.json").value["features"]
    assert (line["geometry"]["coordinates"], line["properties"]) == (LINE, {"title": "A 5"})
    assert stop["properties"]["title"] == "Start"


def test_six_decimals_are_told_by_where_five_lead():
    assert unpacked("_izlhA~rlgdF_{geC~ywl@_kwzCn`{nI") == LINE


@pytest.mark.parametrize("text", ["", "a b", "~" * 40, "_p~iF"])
def test_other_letters_are_no_line(text: str):
    assert unpacked(text) == []


def test_other_routes_are_no_answer():
    assert not is_directions({"routes": [{"geometry": "here"}]})
    assert not is_directions({"routes": "x"})

"""JSON of other tools: each is known by its marks, whatever its file is called."""

from __future__ import annotations

import json

import pytest

from routes import formats

POINT = {"type": "Point", "coordinates": [129.5, 42.9]}
LINE = {"type": "LineString", "coordinates": [[129.5, 42.9], [129.9, 43.1]]}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


UMAP = {
    "type": "umap",
    "properties": {"name": "Our map"},
    "layers": [
        {"_umap_options": {"name": "Dangers"}, "features": [feature(POINT, name="A", _umap_options={"color": "Red"})]},
        {"_umap_options": {"name": "Way"}, "features": [feature(LINE, name="Leg")]},
    ],
}
STORYMAP = {
    "storymap": {
        "slides": [
            {"type": "overview", "text": {"headline": "Our journey"}, "location": {"line": True}},
            {
                "location": {"lat": 42.9, "lon": 129.5, "name": "Alpha"},
                "text": {"headline": "Start", "text": "<p>We begin.</p>"},
            },
            {"location": {"lat": 43.1, "lon": 129.9}, "text": {"headline": "Over the river", "text": "At night."}},
        ]
    }
}
ROWS = [["A", 42.9, 129.5], ["B", 43.1, 129.9]]
KEPLER = {"datasets": [{"data": {"allData": ROWS, "fields": [{"name": name} for name in ("name", "lat", "lon")]}}]}
RECORDS = [{"name": name, "position": {"latitude": lat, "longitude": lon}} for name, lat, lon in ROWS]
TIMELINE = {"semanticSegments": [{"timelinePath": [{"point": "47.37°, 8.54°"}, {"point": "47.38°, 8.60°"}]}]}
LOG = {"locations": [{"latitudeE7": lat * 10**7, "longitudeE7": 1295000000} for lat in (42, 43)]}
OLD = {
    "timelineObjects": [{"placeVisit": {"location": {"latitudeE7": 429000000, "longitudeE7": 1295000000, "name": "A"}}}]
}
PLANNED = {"routes": [{"geometry": LINE}], "waypoints": [{"location": [129.5, 42.9], "name": "A"}]}
ARCGIS = {"features": [{"attributes": {"name": "A"}, "geometry": {"x": 129.5, "y": 42.9}}]}


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        (UMAP, ["A", "Leg"]), (STORYMAP, ["Start – Over the river", "Start", "Over the river"]), (KEPLER, ["A", "B"]),
        (RECORDS, ["A", "B"]), ({"data": {"stops": RECORDS}}, ["A", "B"]), (TIMELINE, ["Stage 1"]), (LOG, ["Stage 1"]),
        (OLD, ["A"]), (PLANNED, ["Stage 1", "A"]), (ARCGIS, ["A"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["export.json", "export.dat"])
def test_files_of_other_tools_are_read(value, titles, name):
    route = formats.open_route(json.dumps(value).encode(), name).route
    assert [feature.properties.title for feature in route.features] == titles


def test_the_layer_of_a_umap_says_what_its_points_are():
    route = formats.open_route(json.dumps(UMAP).encode(), "map.umap").route
    assert (route.hazards[0].properties.title, route.route.title) == ("A", "Our map")


@pytest.mark.parametrize(
    "value", [{"a": [1, 2]}, {"data": [{"x": "far", "y": "near"}]}, [{"name": "A"}], {"slides": []}]
)
def test_other_json_is_refused_as_before(value):
    assert formats.read(json.dumps(value).encode(), "a.json").value == value

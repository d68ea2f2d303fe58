"""Answers of the Overpass service."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routes import formats
from routes.rules.findings import DatasetError

CORNERS = [(1, 2), (2, 2), (2, 3)]
A, B, C = [{"type": "node", "id": n, "lat": lat, "lon": lon} for n, (lon, lat) in enumerate(CORNERS, 1)]
PLACES = [{"lat": node["lat"], "lon": node["lon"]} for node in (A, B, C)]
RING = [*PLACES, PLACES[0]]


def read(*elements: dict[str, Any]) -> formats.Read:
    return formats.read(json.dumps({"osm3s": {}, "elements": elements}).encode(), "a.json")


def kinds(*elements: dict[str, Any]) -> list[str]:
    return [feature["geometry"]["type"] for feature in read(*elements).value["features"]]


def test_nodes_with_tags_are_places_and_the_others_vertices():
    way = {"type": "way", "id": 9, "nodes": [1, 2, 3], "tags": {"name": "Path", "highway": "path"}}
    place, line = read({**A, "tags": {"name": "Gate"}}, B, C, way).value["features"]
    assert (place["id"], place["properties"]) == ("node/1", {"name": "Gate"})
    assert line["geometry"] == {"type": "LineString", "coordinates": [[1, 2], [2, 2], [2, 3]]}


def test_closed_ways_are_areas_but_those_one_walks_along():
    assert kinds({"type": "way", "id": 1, "geometry": RING, "tags": {"building": "yes"}}) == ["Polygon"]
    assert kinds({"type": "way", "id": 1, "geometry": RING, "tags": {"highway": "path"}}) == ["LineString"]


def test_relations_are_their_outlines():
    member = {"type": "way", "role": "outer", "geometry": RING}
    relation = {"type": "relation", "id": 1, "tags": {"type": "multipolygon"}, "members": [member]}
    assert kinds(relation) == ["MultiPolygon"]
    assert kinds({**relation, "members": [member, {**member, "role": "inner"}]}) == ["MultiLineString"]
    assert kinds({"type": "relation", "id": 1, "center": PLACES[0]}) == ["Point"]


def test_ways_of_a_route_that_follow_one_another_are_one_line():
    ways = [{"type": "way", "geometry": PLACES[1:]}, {"type": "way", "geometry": PLACES[:2]}]
    (line,) = read({"type": "relation", "id": 1, "tags": {"route": "hiking"}, "members": ways}).value["features"]
    assert line["geometry"] == {"type": "LineString", "coordinates": [[1, 2], [2, 2], [2, 3]]}


def test_what_has_no_position_is_counted():
    findings = read({**A, "tags": {"name": "Gate"}}, {"type": "way", "id": 2}).findings
    assert [finding.got for finding in findings if finding.code == "overpass-without-shape"] == [1]


def test_an_answer_without_positions_is_refused_with_a_hint():
    with pytest.raises(DatasetError, match="overpass-turbo"):
        _ = read({"type": "way", "id": 2}).value

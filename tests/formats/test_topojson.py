"""TopoJSON: arcs forwards and backwards, within limits, refused where they lead nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routes.formats import topojson
from routes.formats.upload import Upload
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError

ARCS = [[[0, 0], [1, 0]], [[1, 0], [1, 1]], [[1, 1], [0, 0]]]


def read(objects: Any, arcs: Any = ARCS, **members: Any) -> list[dict[str, Any]]:
    upload = Upload("a.topojson", b"", limits=replace(DEFAULT, max_vertices=20, max_features=4))
    upload.value = {"type": "Topology", "arcs": arcs, "objects": objects, **members}
    return topojson.read_topojson(upload)["features"]


def test_arcs_are_joined_and_turned():
    (line,) = read({"a": {"type": "LineString", "arcs": [~1, ~0]}})
    assert [list(one) for one in line["geometry"]["coordinates"]] == [[1, 1], [1, 0], [0, 0]]
    assert line["properties"] == {"folder": "a"}


def test_deltas_are_scaled_and_moved():
    transform = {"scale": [0.5, 2], "translate": [100, 10]}
    (line,) = read({"a": {"type": "LineString", "arcs": [0]}}, [[[2, 1], [2, 1]]], transform=transform)
    assert [list(one) for one in line["geometry"]["coordinates"]] == [[101, 12], [102, 14]]


def test_an_area_is_closed_of_its_arcs_and_keeps_id_and_properties():
    (area,) = read({"a": {"type": "Polygon", "arcs": [[0, 1, 2]], "id": 7, "properties": {"folder": "own"}}})
    ring = [list(one) for one in area["geometry"]["coordinates"][0]]
    assert ring[0] == ring[-1]
    assert (area["id"], area["properties"]) == (7, {"folder": "own"})


@pytest.mark.parametrize("value", [
    {"type": "LineString", "arcs": [9]}, {"type": "LineString", "arcs": ["x"]}, {"type": "Ring", "arcs": [0]},
    {"type": "Point", "coordinates": 5},
])  # fmt: skip
def test_what_leads_nowhere_is_refused_with_its_place(value: dict[str, Any]):
    with pytest.raises(DatasetError, match=r"objects\.a"):
        read({"a": value})


def test_arcs_that_are_used_again_and_again_count_each_time():
    with pytest.raises(DatasetError):
        read({"a": {"type": "LineString", "arcs": [0, ~0] * 30}})
    with pytest.raises(DatasetError):
        read({"a": {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [0, 0]}] * 5}})


@pytest.mark.parametrize(("objects", "arcs"), [(5, ARCS), ({}, 5), ({}, [5])])
def test_a_broken_topology_is_refused(objects: Any, arcs: Any):
    with pytest.raises(DatasetError):
        read(objects, arcs)

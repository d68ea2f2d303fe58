"""ArcGIS JSON: rings become areas with their holes, and what is no map is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routes.formats import arcgis
from routes.formats.upload import Upload
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError

CLOCKWISE = [[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]
HOLE = [[1, 1], [2, 1], [2, 2], [1, 1]]
FAR = [[20, 0], [20, 9], [29, 9], [29, 0], [20, 0]]


def read(features: Any, **members: Any) -> dict[str, Any]:
    upload = Upload("a.json", b"", limits=replace(DEFAULT, max_features=3))
    upload.value = {"geometryType": "x", "features": features, **members}
    return arcgis.read_esri(upload)


def record(geometry: Any) -> dict[str, Any]:
    return {"attributes": {"a": 1, "b": None}, "geometry": geometry}


def test_holes_go_to_the_area_around_them():
    (feature,) = read([record({"rings": [CLOCKWISE, FAR, HOLE]})])["features"]
    assert feature["geometry"] == {"type": "MultiPolygon", "coordinates": [[CLOCKWISE, HOLE], [FAR]]}
    assert feature["properties"] == {"a": 1}


def test_measures_and_heights_are_left_out():
    (feature,) = read([record({"points": [[1, 2, 3, 4]]})])["features"]
    assert feature["geometry"] == {"type": "MultiPoint", "coordinates": [[1, 2]]}


@pytest.mark.parametrize(
    ("reference", "crs"),
    [
        ({"wkid": 102100}, "EPSG:3857"),
        ({"wkid": 4326, "latestWkid": 5179}, "EPSG:5179"),
        ({}, None),
        ({"wkt": 'GEOGCS["GCS_WGS_1984",x'}, None),
    ],
)
def test_the_coordinate_system_comes_along(reference: dict[str, Any], crs: str | None):
    found = read([], spatialReference=reference).get("crs", {}).get("properties", {}).get("name")
    assert found == crs


@pytest.mark.parametrize(
    "bad",
    [
        {"features": 5},
        {"features": [], "command_line": "gdal"},
        {"features": [], "type": "gdal_streamed_alg"},
        {"features": [record({"x": 1})]},
        {"features": [record({"rings": [CLOCKWISE] * (arcgis.MAX_RINGS + 1)})]},
        {"features": [record(None)] * 4},
        {"features": [], "spatialReference": {"wkt": "PROJCS[x"}},
    ],
)
def test_what_is_no_map_is_refused(bad: dict[str, Any]):
    with pytest.raises(DatasetError):
        read(**bad)

"""The features of any GeoJSON value."""

from __future__ import annotations

from typing import Any

import pytest
from examples import collection, point

from routes.reading.flattening import features_of, is_geojson, not_geojson, type_of

ONE = point(1, 2)


@pytest.mark.parametrize(
    ("value", "places"),
    [
        (ONE, [()]),
        (collection(ONE, ONE), [("features", 0), ("features", 1)]),
        (collection(collection(ONE)), [("features", 0, "features", 0)]),
        ({"type": "GeometryCollection", "geometries": [ONE["geometry"]]}, [("geometries", 0)]),
        ({**ONE, "geometry": {"type": "GeometryCollection", "geometries": [ONE["geometry"]]}},
         [("geometry", "geometries", 0)]),
        (collection(7), [("features", 0)]),
    ],
)  # fmt: skip
def test_each_feature_comes_with_its_place(value: Any, places: list[tuple[Any, ...]]):
    assert [place for place, _ in features_of(value)] == places


def test_a_type_is_known_in_any_case():
    assert (type_of({"type": "featurecollection"}), type_of({"features": []})) == ("FeatureCollection",) * 2
    assert type_of({"type": 7}) == ""
    assert is_geojson({"type": "point"})
    assert not is_geojson({"type": "Topology"})


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ([], "geojson-expected"), (7, "geojson-expected"), ({}, "geojson-expected"),
        ({"type": "Topology"}, "geojson-topojson"), ({"elements": [], "osm3s": {}}, "geojson-overpass"),
        ({"type": "x"}, "geojson-type"),
    ],
)  # fmt: skip
def test_json_of_another_kind_is_named(value: Any, code: str):
    assert not_geojson(value).code == code

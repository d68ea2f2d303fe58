"""GeoJSON inside other JSON."""

from __future__ import annotations

import json
from typing import Any

from examples import collection, point

from routes import formats
from routes.formats.wrapped import is_wrapped

ONE, TWO = collection(point(1, 2, title="A")), collection(point(2, 3, title="B"))


def read(value: Any) -> list[dict[str, Any]]:
    return formats.read(json.dumps(value).encode(), "a.json").value["features"]


def test_an_answer_is_read_as_what_it_holds():
    (feature,) = read({"status": "ok", "data": ONE})
    assert feature == ONE["features"][0]


def test_names_of_collections_become_folders():
    assert [f["properties"]["folder"] for f in read({"stops": ONE, "dangers": TWO})] == ["stops", "dangers"]


def test_sources_of_a_style_are_read():
    style = {"version": 8, "sources": {"trip": {"type": "geojson", "data": ONE}, "tiles": {"type": "vector"}}}
    assert [f["properties"]["title"] for f in read(style)] == ["A"]


def test_records_with_a_geometry_are_features():
    (feature,) = read({"data": [{"id": "7", "geometry": {"type": "Point", "coordinates": [1, 2]}, "seen": 3}]})
    assert feature["properties"] == {"id": "7", "seen": 3}


def test_what_lies_beside_it_is_named():
    read_ = formats.read(json.dumps({"map": ONE, "weather": [1]}).encode(), "a.json")
    assert [f.got for f in read_.findings if f.code == "json-rest"] == ["weather"]


def test_other_values_wrap_nothing():
    assert not is_wrapped(ONE)
    assert not is_wrapped({"type": ["Point"]})
    assert not is_wrapped({"a": {"type": "Point", "coordinates": "x"}})

"""Lists of records, wherever they stand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routes import formats
from routes.formats.records import are_plain, has_records, row_of

RECORDS = [{"name": "A", "lat": 42.9, "lon": 129.5}, {"name": "B", "lat": "43.1", "lon": "129.9"}]
POSITIONS = [[129.5, 42.9], [129.9, 43.1]]


def positions(data: bytes, name: str = "a.json") -> list[Any]:
    return [feature["geometry"]["coordinates"] for feature in formats.read(data, name).value["features"]]


@pytest.mark.parametrize("value", [RECORDS, {"data": RECORDS}, {"a": {"b": RECORDS}}], ids=["list", "named", "deeper"])
def test_records_are_found_where_they_stand(value: Any):
    assert has_records(value)
    assert positions(json.dumps(value).encode()) == POSITIONS


def test_a_record_a_line_is_read():
    lines = "\n".join(json.dumps(record) for record in RECORDS)
    assert positions(lines.encode(), "a.ndjson") == POSITIONS


def test_a_shape_within_a_record_is_where_it_lies():
    value = [{"name": "A", "location": {"type": "Point", "coordinates": [129.5, 42.9]}}]
    assert positions(json.dumps(value).encode()) == POSITIONS[:1]


def test_objects_become_columns_up_to_a_depth():
    assert row_of({"a": {"b": {"c": {"d": 1}}}, "e": None}) == {"a.b.c": {"d": 1}}


def test_features_are_no_records():
    assert not are_plain([{"type": "Feature", "geometry": None}])
    assert not are_plain([])
    assert not has_records({"type": "FeatureCollection", "features": [{"geometry": {}, "lat": 1, "lon": 2}]})

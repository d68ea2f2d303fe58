"""GeoJSON: taken as it is, written so that a person can read it and nothing is lost."""

from __future__ import annotations

import json

import pytest
from examples import complete

from routes.formats import geojson
from routes.formats.upload import Upload
from routes.model import Route


def test_a_value_passes_as_it_is():
    value = {"type": "Point"}
    assert geojson.read_geojson(Upload("a.json", b"", value=value)) is value


def test_a_route_is_written_whole_with_positions_on_one_line():
    data, notes = geojson.write_geojson(Route.model_validate(complete()))
    assert notes == []
    assert json.loads(data) == Route.model_validate(complete()).dump()
    assert '"coordinates": [[129.8, 42.0], [129.5, 42.9]]' in data.decode()


@pytest.mark.parametrize("value", [{}, {"a": []}, {"a": [1, {"b": "두만강"}]}, {"a": {"coordinates": [[1, 2]]}}])
def test_any_value_comes_back(value: dict[str, object]):
    text = geojson.geojson_text(value)
    assert json.loads(text) == value
    assert text.endswith("\n")


def test_what_is_no_json_is_not_written():
    with pytest.raises(ValueError, match="JSON compliant"):
        geojson.geojson_text({"a": float("nan")})

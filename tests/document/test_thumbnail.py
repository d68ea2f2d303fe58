"""A route as a small picture: numbers and our own colours only."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from examples import collection, complete, line, point, told

from routes.document.thumbnail import thumbnail
from routes.formats import open_route
from routes.model import Route


def read(value: dict[str, Any]) -> Route:
    return open_route(json.dumps(value).encode(), "odd.geojson").route


@pytest.mark.parametrize(
    "features",
    [
        [point(0, 0)],
        [line([170, 10], [-170, 12])],
        [line([-180, -89], [180, 89])],
        [point(10, 89.9, type="river")],
    ],
)
def test_a_thumbnail_holds_numbers_whatever_the_route(features: list[dict[str, Any]]) -> None:
    svg = thumbnail(read(collection(*features)))
    assert "nan" not in svg
    assert "inf" not in svg


def test_a_thumbnail_holds_no_text_of_the_file() -> None:
    value = complete()
    value["features"][0]["properties"]["title"] = "</svg><script>"
    assert "script" not in thumbnail(Route.model_validate(value))


def test_named_ground_needs_no_mark() -> None:
    value = told()
    whole = thumbnail(Route.model_validate(value))
    assert whole.count('r="2.4"') == 1
    value["features"] = [f for f in value["features"] if f["properties"]["kind"] in ("stage", "place")]
    assert thumbnail(Route.model_validate(value)).count('r="2.4"') == 1


def test_marks_stand_at_their_places_past_the_antimeridian_too() -> None:
    route = Route.model_validate(complete())
    assert thumbnail(route, [("<", (129.8, 42.0))]).count(">&lt;</text>") == 1
    svg = thumbnail(read(collection(line([170, 10], [-170, 12]))), [("1", (170, 10)), ("2", (-170, 12))])
    first, second = (float(x) for x in re.findall(r'<text x="([\d.]+)"', svg))
    assert 0 < first < second < 320

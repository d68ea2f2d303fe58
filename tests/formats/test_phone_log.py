"""Logs of phones in every shape that Google's Timeline has had."""

from __future__ import annotations

import json

import pytest

from routes import formats
from routes.formats.phone_log import is_phone_log

VISIT = {"startTime": "2019-01-01", "visit": {"topCandidate": {"placeLocation": "geo:42.9,129.5"}}}
WAY = {"startTime": "2019-01-01", "timelinePath": [{"point": "geo:42.9,129.5"}, {"point": "geo:43.1,129.9"}]}
TRIP = {
    "startTime": "2019-01-01",
    "activity": {
        "start": {"latLng": "42.9°, 129.5°"},
        "end": {"latLng": "43.1°, 129.9°"},
        "topCandidate": {"type": "WALKING"},
    },
}
OLD = {
    "timelineObjects": [
        {"placeVisit": {"location": {"latitudeE7": 429000000, "longitudeE7": 1295000000, "name": "Yanji"}}},
        {"activitySegment": {
            "startLocation": {"latitudeE7": 429000000, "longitudeE7": 1295000000},
            "waypointPath": {"waypoints": [{"latE7": 430000000, "lngE7": 1297000000}]},
            "endLocation": {"latitudeE7": 431000000, "longitudeE7": 1299000000},
        }},
    ]
}  # fmt: skip
RECORDS = {"locations": [{"latitudeE7": 429000000 + n, "longitudeE7": 1295000000 + n} for n in range(3)]}


def shapes(value: object) -> list[tuple[str, int]]:
    features = formats.read(json.dumps(value).encode(), "a.json").value["features"]
    return [(feature["geometry"]["type"], len(feature["geometry"]["coordinates"])) for feature in features]


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        ([VISIT, WAY], [("Point", 2), ("LineString", 2)]),
        ({"semanticSegments": [TRIP]}, [("LineString", 2)]),
        (OLD, [("Point", 2), ("LineString", 3)]),
        (RECORDS, [("LineString", 3)]),
    ],
    ids=["list", "segments", "objects", "records"],
)
def test_ways_are_lines_and_visits_places(value: object, drawn: list[tuple[str, int]]):
    assert is_phone_log(value)
    assert shapes(value) == drawn


def test_how_one_went_is_kept_and_latitude_comes_first():
    (feature,) = formats.read(json.dumps({"semanticSegments": [TRIP]}).encode(), "a.json").value["features"]
    assert feature["properties"] == {"recorded": "2019-01-01", "mode": "WALKING"}
    assert feature["geometry"]["coordinates"][0] == [129.5, 42.9]


def test_other_lists_are_no_log():
    assert not is_phone_log([{"startTime": "2019"}])
    assert not is_phone_log({"locations": [{"lat": 1}]})

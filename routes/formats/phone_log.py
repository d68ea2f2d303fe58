"""What phones record of their ways and Google's Timeline exports, in each shape that it has had."""

from __future__ import annotations

from typing import Any

from routes.formats.degrees import read_pair
from routes.formats.json_parts import Feature, dicts, feature, inner, known, lines
from routes.formats.upload import Collection, Upload

_E7 = 10_000_000
_LOOKED_AT = 5


def is_phone_log(value: Any) -> bool:
    """Say whether a value is what Google's Timeline exports."""
    if isinstance(value, list):
        return any(_is_segment(entry) for entry in dicts(value[:_LOOKED_AT]))
    if not isinstance(value, dict):
        return False
    lists = [value.get(name) for name in ("semanticSegments", "timelineObjects")]
    locations = dicts(value.get("locations"))[:_LOOKED_AT]
    return any(isinstance(part, list) for part in lists) or any("latitudeE7" in place for place in locations)


def _is_segment(entry: dict[str, Any]) -> bool:
    return "startTime" in entry and any(name in entry for name in ("visit", "activity", "timelinePath"))


def read_phone_log(upload: Upload) -> Collection:
    """Return the ways of a phone's log as lines, and the visits as places."""
    value = upload.value
    features: list[Feature] = []
    for segment in dicts(value if isinstance(value, list) else value.get("semanticSegments")):
        features += _segment(segment)
    old = value if isinstance(value, dict) else {}
    for entry in dicts(old.get("timelineObjects")):
        features += _old_entry(entry)
    features += lines(_all(map(_e7, dicts(old.get("locations")))), {})
    return known(upload, "Google's Timeline", features)


def _segment(segment: dict[str, Any]) -> list[Feature]:
    """Return what one stretch of time holds: a way through points or from end to end, or a visit."""
    recorded = {"recorded": segment.get("startTime")}
    made = lines(_all(_degrees(step.get("point")) for step in dicts(segment.get("timelinePath"))), recorded)
    activity = inner(segment, "activity")
    mode = {"mode": inner(activity, "topCandidate").get("type")}
    made += lines(_all(_degrees(activity.get(name)) for name in ("start", "end")), {**recorded, **mode})
    position = _degrees(inner(inner(segment, "visit"), "topCandidate").get("placeLocation"))
    return [*made, feature("Point", position, recorded)] if position else made


def _old_entry(entry: dict[str, Any]) -> list[Feature]:
    way, visit = inner(entry, "activitySegment"), inner(entry, "placeVisit")
    if visit:
        place = inner(visit, "location")
        position = _e7(place)
        properties = {"title": place.get("name"), "description": place.get("address")}
        return [feature("Point", position, properties)] if position else []
    points = [way.get("startLocation"), *dicts(inner(way, "waypointPath").get("waypoints")), way.get("endLocation")]
    return lines(_all(map(_e7, points)), {"mode": way.get("activityType")})


def _all(positions: Any) -> list[list[float]]:
    return [position for position in positions if position]


def _degrees(place: Any) -> list[float] | None:
    """Return the position of `geo:42.9,129.5`, `42.9°, 129.5°`, or an object that holds one of them as `latLng`."""
    text = place.get("latLng") if isinstance(place, dict) else place
    pair = read_pair(text) if isinstance(text, str) else None
    return [pair.second.degrees(), pair.first.degrees()] if pair else None


def _e7(place: Any) -> list[float] | None:
    """Return the position of an object that holds degrees as whole numbers."""
    held = place if isinstance(place, dict) else {}
    for names in (("longitudeE7", "latitudeE7"), ("lngE7", "latE7")):
        numbers = [held.get(name) for name in names]
        if all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers):
            return [float(number) / _E7 for number in numbers if number is not None]
    return None

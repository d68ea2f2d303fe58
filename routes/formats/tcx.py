"""TCX, as Garmin's programs write it: activities and courses are lines, the points of a course are places."""

from __future__ import annotations

import math
from typing import Any

from routes.formats.json_parts import Feature, feature
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml


def read_tcx(upload: Upload) -> Collection:
    """Return each activity and course as one line through all of its laps, and the points of courses."""
    features: list[Feature] = []
    placeless = 0
    for one in parse_xml(upload).iter():
        name = local_name(one)
        if name in ("Activity", "Course"):
            line, without = _line(upload, one)
            features += line
            placeless += without
        elif name == "CoursePoint":
            upload.count(features=1, positions=1)
            position = _position(one)
            placeless += position is None
            features += [feature("Point", position, _about_point(one))] if position else []
    if placeless:
        upload.note("entries-placeless", (), placeless)
    recorded = sorted({time[:4] for one in features if (time := one["properties"].get("recorded"))})
    if recorded:
        upload.note("period-of-recording", (), "–".join(dict.fromkeys((recorded[0], recorded[-1]))))
    return {"type": "FeatureCollection", "features": features}


def _line(upload: Upload, one: Element) -> tuple[list[Feature], int]:
    """Return an activity or course as a list of one line, or none, and how many of its points have no position."""
    points = [point for point in one.iter() if local_name(point) == "Trackpoint"]
    upload.count(features=1, positions=len(points))
    positions = [position for point in points if (position := _position(point))]
    if any(len(position) == 2 for position in positions):
        positions = [position[:2] for position in positions]
    about = {
        "title": child_text(one, "Name"),
        "description": child_text(one, "Notes"),
        "mode": one.get("Sport") if one.get("Sport") != "Other" else "",
        "recorded": child_text(one, "Id"),
    }
    lost = len(points) - len(positions)
    return ([feature("LineString", positions, about)], lost) if len(positions) > 1 else ([], lost + len(positions))


def _about_point(point: Element) -> dict[str, Any]:
    return {
        "title": child_text(point, "Name"),
        "description": child_text(point, "Notes"),
        "sym": child_text(point, "PointType"),
    }


def _position(point: Element) -> list[float] | None:
    place = next(children(point, "Position"), None)
    if place is None:
        return None
    found = [number_of(child_text(place, name)) for name in ("LongitudeDegrees", "LatitudeDegrees")]
    height = number_of(child_text(point, "AltitudeMeters"))
    if not all(map(math.isfinite, found)):
        return None
    return [*found, height] if math.isfinite(height) else found


def number_of(text: str) -> float:
    """Return what a text says as a number; NaN where it says none.

    Examples
    --------
    >>> number_of("12.5"), number_of("north")
    (12.5, nan)
    """
    try:
        return float(text)
    except ValueError:
        return math.nan

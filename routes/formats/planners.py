"""Answers of services that plan ways: their lines, also where these are packed into letters, and their stops."""

from __future__ import annotations

from typing import Any

from routes.formats.json_parts import Feature, dicts, feature, inner, known
from routes.formats.upload import Collection, Upload

LONGEST = 2_000_000
"""Letters of a packed line."""
_FINEST = 6
"""Decimals that a packed line has at most."""


def is_directions(value: Any) -> bool:
    """Say whether a value is the answer of a service that plans ways."""
    routes = dicts(value.get("routes")) if isinstance(value, dict) else []
    return any(_line_of(route) for route in routes)


def read_directions(upload: Upload) -> Collection:
    """Return the planned ways as lines, and the points between which they were planned."""
    features: list[Feature] = []
    for route in dicts(upload.value["routes"]):
        if geometry := _line_of(route):
            summary = route.get("summary")
            title = {"title": summary} if isinstance(summary, str) and summary else {}
            features.append({"type": "Feature", "geometry": geometry, "properties": title})
    for point in dicts(upload.value.get("waypoints")):
        if isinstance(point.get("location"), list):
            features.append(feature("Point", point["location"], {"title": point.get("name")}))
    return known(upload, "a route planner", features)


def _line_of(route: dict[str, Any]) -> dict[str, Any] | None:
    if inner(route, "geometry").get("type") == "LineString":
        return inner(route, "geometry")
    packed = route.get("geometry") or inner(route, "overview_polyline").get("points")
    positions = unpacked(packed) if isinstance(packed, str) else []
    return {"type": "LineString", "coordinates": positions} if len(positions) > 1 else None


def unpacked(text: str) -> list[list[float]]:
    """Return the positions of an encoded polyline, of five decimals, or of six where five lead off the globe.

    Examples
    --------
    >>> unpacked("_p~iF~ps|U_ulLnnqC_mqNvxq`@"), unpacked("not one")
    ([[-120.2, 38.5], [-120.95, 40.7], [-126.453, 43.252]], [])
    """
    numbers: list[int] = []
    value = shift = 0
    for letter in text[:LONGEST]:
        bits = ord(letter) - 63
        if not 0 <= bits < 64:
            return []
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
        elif shift > 40:
            return []
    if shift or len(numbers) % 2:
        return []
    sums = [list(numbers[:2])]
    for north, east in zip(numbers[2::2], numbers[3::2], strict=True):
        sums.append([sums[-1][0] + north, sums[-1][1] + east])
    for decimals in (5, _FINEST):
        found = [[round(number / 10**decimals, decimals) for number in reversed(pair)] for pair in sums if pair]
        if all(abs(longitude) <= 180 and abs(latitude) <= 90 for longitude, latitude in found):
            return found
    return []

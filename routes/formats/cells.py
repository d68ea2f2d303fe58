"""Positions as people and tables write them: degrees in words, WKT, cells of a row, and the middle of a shape."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

import shapely
from shapely.geometry import shape

from routes.formats.upload import Upload
from routes.reading.json_text import MAX_CELL, read_json

MAX_BRACKETS = 10
"""Brackets inside one another in WKT; a MultiPolygon in two collections needs 5, and the reader of WKT knows no end."""
GEOMETRY_COLUMNS = ("latitude", "longitude", "wkt")

_BRACKET = re.compile(r"[()]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_DEGREES = re.compile(
    r"[NSEWO]?\s*[-+−]?\s*\d+(?:[.,]\d+)?[°º]?\s*(?:\d+(?:[.,]\d+)?['′’]?\s*)?(?:\d+(?:[.,]\d+)?[\"″”']*)?\s*[NSEWO]?"
)
_WKT = re.compile(
    r"\s*(?:SRID=(\d+);)?\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|LINEARRING)\b", re.IGNORECASE
)


def read_degrees(value: Any) -> float | None:
    """Return degrees from a number or from text, or None.

    Examples
    --------
    >>> read_degrees("42,5"), read_degrees("39°54′30″N"), read_degrees("12.5 W"), read_degrees("north")
    (42.5, 39.90833333333333, -12.5, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if math.isfinite(value) else None
    text = str(value).strip().upper()
    try:
        number = float(text.replace(",", ".").replace("−", "-"))
        return number if math.isfinite(number) else None
    except ValueError:
        pass
    if len(text) > 60 or not _DEGREES.fullmatch(text):
        return None
    degrees, minutes, seconds = ([float(n.replace(",", ".")) for n in _NUMBER.findall(text)] + [0.0, 0.0])[:3]
    if minutes >= 60 or seconds >= 60:
        return None
    is_negative = "-" in text or "−" in text or "S" in text or "W" in text
    size = degrees + minutes / 60 + seconds / 3600
    return -size if is_negative else size


def read_pair(value: Any) -> tuple[float, float] | None:
    """Return the longitude and latitude of one cell that holds latitude, then longitude.

    A first number beyond 90 can only be a longitude.

    Examples
    --------
    >>> read_pair("42.9, 129.5"), read_pair("129.5 42.9"), read_pair("Yanji")
    ((129.5, 42.9), (129.5, 42.9), None)
    """
    text = str(value).strip().strip("()[]")
    if len(text) > 100:
        return None
    for separator in (r"\s*;\s*", r"\s*,\s+", r"\s*,\s*", r"\s+"):
        parts = re.split(separator, text)
        if len(parts) == 2:
            first, second = read_degrees(parts[0]), read_degrees(parts[1])
            if first is None or second is None:
                continue
            return (first, second) if abs(first) > 90 >= abs(second) else (second, first)
    return None


def is_shape(value: Any) -> bool:
    """Say whether a cell holds WKT or a GeoJSON geometry."""
    text = str(value or "")
    return bool(_WKT.match(text)) or (text.lstrip().startswith("{") and '"coordinates"' in text)


def read_shape(value: Any) -> dict[str, Any] | None:
    """Return the GeoJSON geometry of a cell that holds WKT or GeoJSON, or None where it can't be read."""
    text = str(value).strip()
    if text.startswith("{"):
        geometry = read_json(text)
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        is_readable = isinstance(kind, str) and (kind != "Point" or is_position(geometry.get("coordinates")))
        return geometry if is_readable else None
    found = _WKT.match(text)
    if not found or found[1] not in (None, "4326"):
        return None
    return to_geojson(read_wkt(text[found.start(2) :]))


def read_wkt(text: str) -> Any:
    """Return the shapely geometry of WKT, or None where it can't be read or nests too deep.

    Examples
    --------
    >>> print(read_wkt("POINT (1 2)"), read_wkt("GEOMETRYCOLLECTION(" * 20 + "POINT (1 2)" + ")" * 20))
    POINT (1 2) None
    """
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] == "(" else -1
        if depth > MAX_BRACKETS:
            return None
    try:
        return shapely.from_wkt(text) if len(text) <= MAX_CELL else None
    except shapely.errors.ShapelyError:
        return None


def is_position(value: Any) -> bool:
    """Say whether a JSON value is a position of at least two numbers that can be reckoned with."""
    return (
        isinstance(value, list)
        and len(value) >= 2
        and all(isinstance(number, int | float) and abs(number) < 1e300 for number in value)
    )


def to_geojson(geometry: Any) -> dict[str, Any] | None:
    """Return a shapely geometry as GeoJSON values; None where it is empty or not finite."""
    if geometry is None or geometry.is_empty:
        return None
    try:
        value: dict[str, Any] = json.loads(shapely.to_geojson(geometry), parse_constant=_refuse)
    except (ValueError, shapely.errors.ShapelyError):
        return None
    return value


def _refuse(literal: str) -> float:
    raise ValueError(literal)


def to_shapely(geometry: Any) -> Any:
    """Return a geometry of the model as a shapely geometry."""
    return shape(geometry.model_dump(mode="json", include={"type", "coordinates"}))


def read_geometry(
    upload: Upload, place: str, row: Mapping[str, Any], columns: tuple[str | None, ...] = GEOMETRY_COLUMNS
) -> dict[str, Any] | None:
    """Return the geometry of a row, or None where its cells are empty; note a fault where they can't be read.

    Latitude and longitude, which people see and edit, count for more than a point's WKT.
    """
    latitude, longitude, wkt = (row.get(column) if column else None for column in columns)
    written = wkt if wkt not in ("", None) else None
    drawn = read_shape(written) if written is not None else None
    numbers = []
    for column, value in ((columns[1], longitude), (columns[0], latitude)):
        if value in ("", None):
            continue
        number = read_degrees(value)
        if number is None:
            upload.note("fault", f"{place}, {column}", "a number of degrees", f'"{str(value)[:40]}"', "Mend the cell.")
            return None
        numbers.append(number)
    if len(numbers) == 2 and (drawn is None or drawn.get("type") == "Point"):
        return _point(upload, place, numbers, drawn)
    if written is not None and drawn is None:
        got = f'"{str(written)[:40]}"'
        action = "Mend the cell; POINT (129.5 42.9) has the longitude first." if is_shape(written) else "Mend the cell."
        upload.note("fault", f"{place}, {columns[2]}", "a shape as WKT or GeoJSON in WGS 84", got, action)
    return drawn


def _point(upload: Upload, place: str, position: list[float], drawn: dict[str, Any] | None) -> dict[str, Any]:
    if drawn is None or drawn["coordinates"][:2] == position:
        return drawn or {"type": "Point", "coordinates": position}
    got = f"{drawn['coordinates'][:2]} as WKT and {position} as longitude and latitude"
    upload.note("warning", place, "one position", got, "Longitude and latitude count; remove the WKT.")
    return {"type": "Point", "coordinates": position}

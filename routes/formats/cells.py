"""Shapes in the cells of a table: WKT, well-known binary, GeoJSON; the position of a row; the middle of a shape."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from routes.formats.degrees import read_degrees
from routes.formats.upload import Upload
from routes.reading.json_text import MAX_CELL, read_json
from routes.rules.codes import Code
from routes.rules.findings import shown
from routes.rules.wording import Location

MAX_BRACKETS = 10
"""Brackets inside one another in WKT; a MultiPolygon in two collections needs 5, and the reader of WKT knows no end."""
GEOMETRY_COLUMNS = ("latitude", "longitude", "wkt")

_BRACKET = re.compile(r"[()]")
_HEX = re.compile(r"\s*0[01][0-9A-Fa-f]{40,}\s*")
"""Well-known binary as databases print it, plain or extended."""
_WKT = re.compile(
    r"\s*(?:SRID=(\d+);\s*)?((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION|LINEARRING)\b", re.IGNORECASE
)


def is_shape(value: Any) -> bool:
    """Say whether a cell holds WKT, well-known binary in hexadecimal digits, or GeoJSON."""
    if not isinstance(value, str):
        return False
    return bool(_WKT.match(value) or _HEX.fullmatch(value)) or (
        value.lstrip().startswith("{") and '"coordinates"' in value
    )


def read_shape(value: Any) -> dict[str, Any] | None:
    """Return the GeoJSON of a cell that holds a shape, a geometry or a Feature; None where it can't be read."""
    text = str(value).strip()
    if text.startswith("{"):
        geometry = read_json(text)
        if isinstance(geometry, dict) and geometry.get("type") == "Feature":
            properties = geometry.get("properties")
            has_both = isinstance(geometry.get("geometry"), dict) and isinstance(properties, dict | None)
            return geometry if has_both else None
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        is_readable = isinstance(kind, str) and (kind != "Point" or is_position(geometry.get("coordinates")))
        return geometry if is_readable else None
    if _HEX.fullmatch(text):
        return _read_binary(text)
    found = _WKT.match(text)
    if not found or found[1] not in (None, "4326"):
        return None
    return to_geojson(read_wkt(text[found.start(2) :]))


def _read_binary(text: str) -> dict[str, Any] | None:
    try:
        geometry = shapely.from_wkb(text)
    except (ValueError, shapely.errors.ShapelyError):
        return None
    return to_geojson(geometry) if shapely.get_srid(geometry) in (0, 4326) else None


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
        with np.errstate(over="ignore"):  # a number beyond all bounds is not finite, and judged as such
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
    if geometry is None or geometry.is_empty or not np.isfinite(shapely.get_coordinates(geometry)).all():
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
    upload: Upload, place: Location, row: Mapping[str, Any], columns: tuple[str | None, ...] = GEOMETRY_COLUMNS
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
            upload.note("cell-degrees", (*place, str(column)), f'"{str(value)[:40]}"')
            return None
        numbers.append(number)
    if len(numbers) == 2 and (drawn is None or drawn.get("type") == "Point"):
        return _point(upload, place, numbers, drawn)
    if written is not None and drawn is None:
        code: Code = "cell-shape-order" if is_shape(written) else "cell-shape"
        upload.note(code, (*place, str(columns[2])), f'"{str(written)[:40]}"')
    return drawn


def _point(upload: Upload, place: Location, position: list[float], drawn: dict[str, Any] | None) -> dict[str, Any]:
    if drawn is None or drawn["coordinates"][:2] == position:
        return drawn or {"type": "Point", "coordinates": position}
    upload.note("cell-two-positions", place, shown(position), shape=shown(drawn["coordinates"][:2]))
    return {"type": "Point", "coordinates": position}

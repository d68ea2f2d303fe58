"""A route as the bytes of any writable format, with what that format can't hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from routes.formats.csv_table import write_csv
from routes.formats.geopackage import write_geopackage
from routes.formats.gpx import write_gpx
from routes.formats.kml_writing import write_kml
from routes.formats.xlsx import write_workbook
from routes.model import Route


@dataclass(frozen=True)
class Written:
    """A route in one format."""

    data: bytes
    mime: str
    notes: list[str] = field(default_factory=list)
    """What the format can't hold, as sentences; empty where it holds everything."""


def _write_geojson(route: Route) -> tuple[bytes, list[str]]:
    return geojson_text(route.dump()).encode(), []


WRITABLE: dict[str, tuple[str, str, Callable[[Route], tuple[bytes, list[str]]]]] = {
    ".geojson": ("GeoJSON", "application/geo+json", _write_geojson),
    ".gpkg": ("GeoPackage", "application/geopackage+sqlite3", write_geopackage),
    ".kml": ("KML", "application/vnd.google-earth.kml+xml", write_kml),
    ".gpx": ("GPX", "application/gpx+xml", write_gpx),
    ".csv": ("CSV", "text/csv", write_csv),
    ".xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_workbook),
}
"""Suffix to label, media type and writer."""


def write(route: Route, suffix: str) -> Written:
    """Return the route in the format of a suffix of `WRITABLE`.

    Raises
    ------
    ValueError
        If no format has the suffix.
    """
    if suffix not in WRITABLE:
        raise ValueError(f"'suffix' should be one of {', '.join(WRITABLE)}, got {suffix!r} instead")
    _, mime, writer = WRITABLE[suffix]
    data, notes = writer(route)
    return Written(data, mime, notes)


def geojson_text(value: dict[str, Any]) -> str:
    """Return GeoJSON as this project lays it out: indented, coordinates on one line.

    Examples
    --------
    >>> print(geojson_text({"type": "Point", "coordinates": [129.5, 42.9]}), end="")
    {
      "type": "Point",
      "coordinates": [129.5, 42.9]
    }
    """
    return _laid_out(value, "") + "\n"


def _laid_out(value: Any, indent: str) -> str:
    inner = indent + "  "
    if isinstance(value, dict) and value:
        lines = [
            f"{inner}{_compact(name)}: {_compact(part) if name == 'coordinates' else _laid_out(part, inner)}"
            for name, part in value.items()
        ]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, list) and any(isinstance(part, dict | list) for part in value):
        return "[\n" + ",\n".join(inner + _laid_out(part, inner) for part in value) + f"\n{indent}]"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)

"""GeoJSON: the value that a file holds, and the layout in which this program writes it."""

from __future__ import annotations

import json
from typing import Any

from routes.formats.upload import Upload
from routes.model import Route


def read_geojson(upload: Upload) -> Any:
    """Return the file's JSON value; what GeoJSON it is, and how it is meant, is judged in `routes.reading`."""
    return upload.value


def write_geojson(route: Route) -> tuple[bytes, list[str]]:
    """Return the route as the file that this program is about."""
    return geojson_text(route.dump()).encode(), []


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

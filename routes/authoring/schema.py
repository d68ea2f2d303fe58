"""The JSON Schema of the route file, generated from the model; `python -m routes.authoring.schema` writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from routes.installed import data_folder
from routes.model import Route
from routes.model.categories import CATEGORIES, COLOURS, ICONS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_GEOJSON = {
    "type": "What the object is in GeoJSON.",
    "bbox": "Extent: west, south, east, north.",
    "coordinates": "Positions: longitude first, then latitude, in degrees (WGS 84).",
}
"""Members of RFC 7946 to what they hold."""


def json_schema() -> dict[str, Any]:
    """Return the schema of a route file, for editors that complete and check as one types."""
    schema = Route.model_json_schema()
    definitions = schema["$defs"]
    definitions["HazardProperties"]["properties"]["category"]["examples"] = list(CATEGORIES)
    own = definitions["Category"]["properties"]
    own["icon"]["examples"] = list(ICONS)
    own["colour"]["examples"] = list(COLOURS)
    for definition in (schema, *definitions.values()):
        for name, about in definition.get("properties", {}).items():
            about.pop("title", None)
            if name in _GEOJSON:
                about.setdefault("description", _GEOJSON[name])
            if "description" in about:
                about["description"] = " ".join(about["description"].split())
    description = "A GeoJSON FeatureCollection (RFC 7946) that describes one escape route."
    return {"$schema": DIALECT, **schema, "title": "Escape route", "description": description}


def schema_path() -> Path:
    """Return where the schema lies beside the bundled files."""
    return data_folder() / "schema" / "route.schema.json"


def schema_text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def write_schema(path: Path | None = None) -> Path:
    """Write the schema and return its path."""
    path = path or schema_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(schema_text(), encoding="utf-8")
    return path


if __name__ == "__main__":
    print(write_schema())

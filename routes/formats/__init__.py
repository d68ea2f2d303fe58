"""Any map file in, any map file out: `open_route` and `write` are the two doors; may import reading and rules."""

from routes.formats.columns import ColumnMapping
from routes.formats.geojson import geojson_text
from routes.formats.opening import Read, open_route, read, readable_files
from routes.formats.reading_apart import open_route_apart, read_apart
from routes.formats.registry import FORMATS, LABELS, LOADABLE, READABLE, WRITABLE, Format
from routes.formats.shapefile import join_parts
from routes.formats.writing import Written, write

__all__ = [
    "FORMATS",
    "LABELS",
    "LOADABLE",
    "READABLE",
    "WRITABLE",
    "ColumnMapping",
    "Format",
    "Read",
    "Written",
    "geojson_text",
    "join_parts",
    "open_route",
    "open_route_apart",
    "read",
    "read_apart",
    "readable_files",
    "write",
]

"""Any map file in, any map file out: `open_route` and `write` are the two doors."""

from routes.formats.columns import ColumnMapping
from routes.formats.opening import READABLE, columns_of, join_parts, open_many, open_route, read
from routes.formats.writing import WRITABLE, Written, geojson_text, write

__all__ = [
    "READABLE",
    "WRITABLE",
    "ColumnMapping",
    "Written",
    "columns_of",
    "geojson_text",
    "join_parts",
    "open_many",
    "open_route",
    "read",
    "write",
]

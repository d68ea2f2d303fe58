"""The columns of a table, or the properties of a map's features, each with what one of its cells says."""

from __future__ import annotations

from typing import Any

from routes.formats import columns_of, read, tables, workbook
from routes.formats.detection import kind_of
from routes.formats.upload import Upload
from routes.report import DatasetError

_LOOKED_AT = 200


def samples(data: bytes, name: str) -> dict[str, str]:
    """Return an example for each column, empty where the first rows hold none; nothing where it can't be read."""
    try:
        known = columns_of(data, name)
        rows = _rows(data, name)
    except DatasetError:
        return {}
    found = dict.fromkeys(known, "")
    for row in rows[:_LOOKED_AT]:
        for column, value in row.items():
            if found.get(column) == "" and isinstance(value, str | int | float):
                found[column] = " ".join(str(value)[:80].split())
    return found


def is_table(data: bytes, name: str) -> bool:
    """Say whether a file is a table, whose columns may hold the position."""
    upload = Upload(name, data)
    try:
        kind = kind_of(upload)
    except DatasetError:
        return False
    return kind == "csv" or (kind == "zip" and name.lower().endswith(".xlsx"))


def _rows(data: bytes, name: str) -> list[dict[str, Any]]:
    upload = Upload(name, data)
    if is_table(data, name):
        if kind_of(upload) == "csv":
            return [row for _, row in tables.read_lines(upload)[1]]
        return [row for _, rows in workbook.read_sheets(upload).values() for _, row in rows]
    collection, _ = read(data, name)
    features = collection.get("features", []) if isinstance(collection, dict) else []
    found = [feature.get("properties") for feature in features[:_LOOKED_AT] if isinstance(feature, dict)]
    return [properties for properties in found if isinstance(properties, dict)]

"""The columns of a table, or the properties of a map's features, each with what one of its cells says."""

from __future__ import annotations

from typing import Any

from routes.formats import csv_table, xlsx
from routes.formats.detection import kind_of
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError

_LOOKED_AT = 200


def examples(data: bytes, name: str, collection: Any) -> dict[str, str]:
    """Return an example for each column, empty where the first rows hold none.

    Parameters
    ----------
    collection
        What was read from the file, or None where it could not be read; a table tells its columns even then.
    """
    try:
        header, rows = _table(data, name) if is_table(data, name) else _properties(collection)
    except DatasetError:
        return {}
    found = dict.fromkeys(header, "")
    for row in rows[:_LOOKED_AT]:
        for column, value in row.items():
            if found.get(column) == "" and isinstance(value, str | int | float):
                found[column] = " ".join(str(value)[:80].split())
    return found


def is_table(data: bytes, name: str) -> bool:
    """Say whether a file is a table, whose columns may hold the position."""
    try:
        kind = kind_of(Upload(name, data))
    except DatasetError:
        return False
    return kind == "csv" or (kind == "zip" and name.lower().endswith(".xlsx"))


def _table(data: bytes, name: str) -> tuple[list[str], list[dict[str, Any]]]:
    upload = Upload(name, data)
    if kind_of(upload) == "csv":
        header, rows = csv_table.read_lines(upload)
        return header, [row for _, row in rows]
    sheets = xlsx.read_sheets(upload).values()
    header = list(dict.fromkeys(column for names, _ in sheets for column in names))
    return header, [row for _, rows in sheets for _, row in rows]


def _properties(collection: Any) -> tuple[list[str], list[dict[str, Any]]]:
    features = collection.get("features") if isinstance(collection, dict) else None
    found = [feature.get("properties") for feature in features or () if isinstance(feature, dict)]
    rows = [{str(name): value for name, value in row.items()} for row in found if isinstance(row, dict)]
    return list(dict.fromkeys(name for row in rows for name in row)), rows

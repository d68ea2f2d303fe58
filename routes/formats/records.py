"""Lists of records with a position in each, wherever in a JSON value they stand, read as the rows of a table."""

from __future__ import annotations

import json
from typing import Any

from routes.formats.columns import ColumnMapping
from routes.formats.json_parts import dicts
from routes.formats.layout import Row
from routes.formats.position_columns import SAMPLED, find_positions, is_confirmed
from routes.formats.rows import features_of_rows
from routes.formats.upload import Collection, Upload
from routes.rules.wording import Location

_DEEPEST = 3
_ANY = ColumnMapping()
_OF_FEATURES = ("geometry", "coordinates", "geometries")


def row_of(record: dict[str, Any], prefix: str = "", depth: int = 1) -> Row:
    """Return a record as a row: objects inside it become columns of their own, a shape the text of one cell.

    Examples
    --------
    >>> row_of({"name": "A", "at": {"lat": 42.9, "lon": 129.5}})
    {'name': 'A', 'at.lat': 42.9, 'at.lon': 129.5}
    """
    row: Row = {}
    for name, value in record.items():
        whole = f"{prefix}{name}"
        if isinstance(value, dict) and ("coordinates" in value or "coordinates" in (value.get("geometry") or ())):
            row[whole] = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, dict) and depth < _DEEPEST:
            row |= row_of(value, f"{whole}.", depth + 1)
        elif value is not None:
            row[whole] = value
    return row


def records_of(value: Any, place: Location = (), depth: int = 1) -> tuple[Location, list[dict[str, Any]]]:
    """Return the first list of objects with a position in each, and where it stands; empty where there is none."""
    if isinstance(value, list):
        records = dicts(value)
        rows = [row_of(record) for record in records[:SAMPLED]]
        header = list(dict.fromkeys(name for row in rows for name in row))
        is_list = records and 2 * len(records) > len(value) and not any("geometry" in record for record in records)
        columns = find_positions(header, rows, _ANY) if is_list else None
        return (place, records) if columns and is_confirmed(columns, rows) else (place, [])
    if isinstance(value, dict) and depth <= _DEEPEST:
        for name, part in value.items():
            found = records_of(part, (*place, name), depth + 1) if isinstance(part, dict | list) else (place, [])
            if found[1]:
                return found
    return place, []


def are_plain(features: Any) -> bool:
    """Say whether a list holds objects of which none looks like a feature, as lines of JSON from databases do."""
    listed = dicts(features)
    return bool(listed) and not any(name in record for record in listed[:SAMPLED] for name in _OF_FEATURES)


def has_records(value: Any) -> bool:
    """Say whether a value holds a list of records with positions."""
    features = value.get("features") if isinstance(value, dict) else None
    if isinstance(features, list) and not are_plain(features):
        return False
    return bool(records_of(value)[1])


def read_records(upload: Upload) -> Collection:
    """Return a list of records as the rows of a table."""
    place, records = records_of(upload.value)
    rows: list[tuple[Location, Row]] = [((*place, number), row_of(record)) for number, record in enumerate(records)]
    header = list(dict.fromkeys(name for _, row in rows for name in row))
    upload.show_columns(header, rows)
    upload.note("json-known", place, "records")
    return features_of_rows(upload, header, rows)

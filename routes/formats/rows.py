"""Rows of any table to features: which columns hold the position, and stages between numbered stops."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from routes.formats.cells import is_shape, read_degrees, read_geometry, read_pair
from routes.formats.columns import find_column, find_position_pair, recognised
from routes.formats.layout import Row, feature_of
from routes.formats.upload import Collection, Upload
from routes.model import KINDS
from routes.rules.codes import Term
from routes.rules.wording import Location


def features_of_rows(upload: Upload, header: list[str], rows: list[tuple[Location, Row]]) -> Collection:
    """Return a table's rows as features, or say which columns are missing."""
    columns, pair = position_columns(upload, header, rows)
    own = "kind" in header and "id" in header
    named = {} if own else recognised(header, upload.columns)
    for target, column in named.items():
        upload.note("table-renamed", ("column", column), meaning=target)
    mapping = replace(upload.columns, **named)
    features, without = [], []
    for place, row in rows:
        geometry = _pair_geometry(upload, place, row, pair) if pair else read_geometry(upload, place, row, columns)
        if geometry is None:
            without.append(place)
            continue
        properties = {name: value for name, value in row.items() if name not in (*columns, pair)}
        features.append(feature_of(mapping.rename(properties), geometry))
    upload.stop_at_faults()
    _check_degrees(upload, features, columns)
    if without:
        upload.note("rows-without-position", without[0], len(without), rows=len(rows))
    return {"type": "FeatureCollection", "features": [*_stages_between(upload, header, features), *features]}


def position_columns(
    upload: Upload, header: list[str], rows: list[tuple[Location, Row]]
) -> tuple[tuple[str | None, str | None, str | None], str | None]:
    """Return the columns of latitude, longitude and WKT, or the one column that holds both degrees."""
    chosen = upload.columns
    latitude = find_column(header, "latitude", chosen.latitude)
    longitude = find_column(header, "longitude", chosen.longitude)
    wkt = find_column(header, "wkt", chosen.wkt)
    sample = [row for _, row in rows[:50]]
    if not chosen.wkt and not any(is_shape(row.get(wkt or "")) for row in sample):
        wkt = next((name for name in header if any(is_shape(row.get(name)) for row in sample)), None)
    if wkt or (latitude and longitude):
        return (latitude if longitude else None, longitude if latitude else None, wkt), None
    pair = find_position_pair(header)
    if pair and any(read_pair(row.get(pair, "")) for row in sample):
        upload.note("table-pair", ("column", pair))
        return (None, None, None), pair
    if header and all(read_degrees(name) is not None for name in header[:2]):
        raise upload.refusal("table-header", ("row", 1), ", ".join(name[:40] for name in header[:4]))
    shown = ", ".join(name[:40] for name in header[:12]) + (" …" if len(header) > 12 else "")
    missing = "latitude" if longitude else "longitude" if latitude else "latitude-longitude"
    raise upload.refusal("table-columns", ("row", 1), shown, missing=Term(missing))


def _pair_geometry(upload: Upload, place: Location, row: Row, column: str) -> dict[str, Any] | None:
    if row.get(column) in ("", None):
        return None
    position = read_pair(row[column])
    if position is None:
        upload.note("cell-pair", (*place, column), f'"{str(row[column])[:40]}"')
        return None
    return {"type": "Point", "coordinates": list(position)}


def _check_degrees(upload: Upload, features: list[dict[str, Any]], columns: tuple[str | None, ...]) -> None:
    """Refuse a table whose positions can only be metres."""
    points = [feature["geometry"]["coordinates"] for feature in features if feature["geometry"].get("type") == "Point"]
    metres = [position for position in points if max(abs(number) for number in position[:2]) > 360]
    if points and len(metres) > len(points) / 2:
        longitude, latitude = metres[0][:2]
        place = ("column", str(columns[1] or columns[2]))
        raise upload.refusal("table-metres", place, longitude=longitude, latitude=latitude)


def _stages_between(upload: Upload, header: list[str], features: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a stage from each numbered stop to the next, where a table of points numbers its rows."""
    column = "order" if upload.columns.order else find_column(header, "order")
    numbered = [
        (number, feature)
        for feature in features
        if column
        and (number := read_degrees(feature["properties"].get(column, ""))) is not None
        and feature["geometry"].get("type") == "Point"
        and feature["properties"].get("kind") not in KINDS
    ]
    if len(numbered) < 2 or any(feature["geometry"].get("type") != "Point" for feature in features):
        return []
    stops = [feature for _, feature in sorted(numbered, key=lambda pair: pair[0])]
    for stop in stops:
        stop["properties"].pop(str(column), None)
        stop["properties"].setdefault("kind", "place")
    pairs = [(a, b) for a, b in pairwise(stops) if a["geometry"] != b["geometry"]]
    place = ("column", str(column))
    upload.note("table-stages", place, len(numbered), stages=len(pairs), column=str(column))
    return [_stage(number, a, b) for number, (a, b) in enumerate(pairs, 1)]


def _stage(number: int, start: dict[str, Any], end: dict[str, Any]) -> dict[str, Any]:
    names = [str(stop["properties"].get("title", ""))[:100] for stop in (start, end)]
    properties: dict[str, Any] = {"kind": "stage", "order": number}
    if all(names):
        properties |= {"title": f"{names[0]} – {names[1]}", "origin": names[0], "destination": names[1]}
    positions = [stop["geometry"]["coordinates"] for stop in (start, end)]
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": positions},
        "properties": properties,
    }

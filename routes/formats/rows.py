"""Rows of any table to features: what their columns mean, and stages between numbered stops."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from routes.formats.columns import find_column, recognised
from routes.formats.degrees import read_degrees
from routes.formats.known_tables import known_table
from routes.formats.layout import Row, feature_of
from routes.formats.position_columns import SAMPLED, Columns, find_positions
from routes.formats.positions import Positions, read_positions
from routes.formats.split_degrees import joined
from routes.formats.upload import Collection, Upload
from routes.model import KINDS
from routes.reading.names import holding, named, parts
from routes.reading.titles import Path, text_at, title_paths
from routes.rules.codes import Term
from routes.rules.findings import Finding
from routes.rules.wording import Location


def features_of_rows(upload: Upload, header: list[str], rows: list[tuple[Location, Row]]) -> Collection:
    """Return a table's rows as features, or say which columns are missing."""
    if not upload.columns.says_where:
        header, rows, splits = joined(header, rows, [row for _, row in rows[:SAMPLED]])
        for split in splits:
            upload.note("table-split", ("column", split.degrees), ", ".join(split.all()))
    columns = find_positions(header, [row for _, row in rows[:SAMPLED]], upload.columns)
    if columns is None:
        raise _without_columns(upload, header)
    positions = read_positions(header, rows, columns)
    _say(upload, positions)
    known = known_table(header)
    mapping = upload.columns
    if known:
        upload.note("table-known", (), known.label)
    elif not ("kind" in header and "id" in header):
        renamed = recognised(header, upload.columns)
        for target, column in renamed.items():
            upload.note("table-renamed", ("column", column), meaning=target)
        mapping = replace(mapping, **renamed)
    features, without = [], []
    broken = {place[:-1] for _, place, _ in positions.bad}
    skipped = columns.all()
    for number, ((place, row), geometry) in enumerate(zip(rows, positions.geometries, strict=True)):
        if geometry is None:
            without += [place] if place not in broken else []
            continue
        properties = {name: value for name, value in row.items() if name not in skipped}
        properties = {**positions.extra.get(number, {}), **(known.row(properties) if known else properties)}
        features.append(feature_of(mapping.rename(properties), geometry))
    _check_degrees(upload, features, columns)
    if without:
        upload.note("rows-without-position", without[0], len(without), rows=len(rows))
    if columns.end[0]:
        _name_flows(header, columns, features)
    between = [] if columns.end[0] else _stages_between(upload, header, features)
    title = next((text for text in upload.titles if text), "")
    return {"type": "FeatureCollection", **({"name": title} if title else {}), "features": [*between, *features]}


def _say(upload: Upload, positions: Positions) -> None:
    """Note what was decided and what can't be read; refuse the table where more than half of its rows are lost."""
    lost = {place[:-1] for _, place, _ in positions.bad}
    filled = len(lost) + sum(geometry is not None for geometry in positions.geometries)
    is_lost = 2 * len(lost) > filled
    for code, place, got in positions.bad:
        upload.note(code, place, got, level="fault" if is_lost else "warning", done="" if is_lost else "left_out")
    upload.stop_at_faults()
    for code, place, got, values in positions.notes:
        upload.findings.append(Finding(code, place, got, values=values))


def _without_columns(upload: Upload, header: list[str]) -> Exception:
    """Return the refusal of a table whose columns say nothing of a position."""
    if header and all(name.startswith("column ") for name in header):
        return upload.refusal("table-header", ("row", 1), ", ".join(list(upload.cells.values())[:4]))
    shown = ", ".join(name[:40] for name in header[:12]) + (" …" if len(header) > 12 else "")
    latitude, longitude = (named(header, axis) or holding(header, axis) for axis in ("latitude", "longitude"))
    is_one = bool(latitude) != bool(longitude)
    missing = "latitude-longitude" if not is_one else "latitude" if longitude else "longitude"
    return upload.refusal("table-columns", ("row", 1), shown, missing=Term(missing))


def _check_degrees(upload: Upload, features: list[dict[str, Any]], columns: Columns) -> None:
    """Refuse a table whose positions can only be metres."""
    points = [feature["geometry"]["coordinates"] for feature in features if feature["geometry"].get("type") == "Point"]
    metres = [position for position in points if max(abs(number) for number in position[:2]) > 360]
    if points and len(metres) > len(points) / 2:
        longitude, latitude = metres[0][:2]
        place = ("column", columns.longitude or columns.pair or columns.wkt)
        raise upload.refusal("table-metres", place, longitude=longitude, latitude=latitude)


def _name_flows(header: list[str], columns: Columns, features: list[dict[str, Any]]) -> None:
    """Give flows from place to place their origin, destination and title."""
    names = [_beside(header, columns.latitude), _beside(header, columns.end[0])]
    for number, feature in enumerate(features, 1):
        properties = feature["properties"]
        ends = [str(properties.get(name, ""))[:100] for name in names]
        properties |= {"kind": "stage", "order": number}
        if all(ends):
            properties |= {"origin": ends[0], "destination": ends[1]}
            properties.setdefault("title", f"{ends[0]} – {ends[1]}")


def _beside(header: list[str], column: str) -> str:
    """Return the column that names the place whose latitude stands in another: `source_name` for `source_lat`."""
    words = set(parts(column))
    other = [name for name in header if name != column and words & set(parts(name))]
    return next((name for name in holding(other, "title")), next((name for name in other if len(parts(name)) == 1), ""))


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
    paths = title_paths(stop["properties"] for stop in stops)
    return [_stage(number, a, b, paths) for number, (a, b) in enumerate(pairs, 1)]


def _stage(number: int, start: dict[str, Any], end: dict[str, Any], paths: list[Path]) -> dict[str, Any]:
    names = [str(stop["properties"].get("title") or text_at(stop["properties"], paths))[:100] for stop in (start, end)]
    properties: dict[str, Any] = {"kind": "stage", "order": number}
    if all(names):
        properties |= {"title": f"{names[0]} – {names[1]}", "origin": names[0], "destination": names[1]}
    positions = [stop["geometry"]["coordinates"] for stop in (start, end)]
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": positions},
        "properties": properties,
    }

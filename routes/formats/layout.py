"""A route as tables, one a kind of record, and back: the layout that XLSX, CSV, GeoPackage and KML share.

How a property's name and value stand in a column is told in `routes.formats.cell_values`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from routes.formats.cell_values import LONGEST_NAME, Cell, ColumnNames, cells, read_cell, read_cells
from routes.formats.cells import GEOMETRY_COLUMNS, read_geometry
from routes.formats.degrees import read_degrees
from routes.formats.upload import Collection, Upload
from routes.model import (
    Category,
    Curriculum,
    Excerpt,
    HazardProperties,
    Medium,
    Member,
    PlaceProperties,
    Question,
    QuizQuestion,
    Route,
    RouteInfo,
    Source,
    StageProperties,
    Statistic,
    Term,
    TimelineEvent,
    VoiceProperties,
)
from routes.rules.wording import Location

Row = dict[str, Any]

FEATURES: dict[str, type[Member]] = {
    "stages": StageProperties,
    "places": PlaceProperties,
    "hazards": HazardProperties,
    "voices": VoiceProperties,
}
RECORDS: dict[str, type[Member]] = {
    "sources": Source,
    "statistics": Statistic,
    "timeline": TimelineEvent,
    "glossary": Term,
    "questions": Question,
    "quiz": QuizQuestion,
    "excerpts": Excerpt,
    "media": Medium,
    "curricula": Curriculum,
    "categories": Category,
}
EXTRA_COLUMNS = 100
"""So many properties of the file's own get a column each; where there are more, one cell holds them all."""
_MEMBER = "feature."
"""Before the name of a feature's member other than those of the RFC."""
_PACKED = "more_properties"
_NOT_TEXT = ("array", "object", "boolean", "integer", "number")
_OUTSIDE = "collection."
"""Before the name of a top-level member other than `route`."""


def _types(*models: type[Member]) -> dict[str, str]:
    """Return the JSON types of the models' fields: text, number, boolean, list or object."""
    types = {}
    for model in models:
        for name, schema in model.model_json_schema()["properties"].items():
            options = [schema, *schema.get("anyOf", ())]
            found = {"object" if "$ref" in option else option.get("type") for option in options}
            types[name] = next((t for t in _NOT_TEXT if t in found), "string")
    return types


_FEATURE_TYPES = _types(*FEATURES.values())
_RECORD_TYPES = {name: _types(model) for name, model in RECORDS.items()}
_ROUTE_TYPES = _types(RouteInfo)


def _spare(kind: str) -> tuple[str, ...]:
    """Return the properties of a kind of feature that are empty where they are missing."""
    fields = FEATURES[f"{kind}s"].model_fields
    return tuple(name for name, about in fields.items() if about.default in ("", None))


_SPARE = {name[:-1]: _spare(name[:-1]) for name in FEATURES}


def tables_of(route: Route) -> dict[str, list[Row]]:
    """Return the route as tables by name: `route` first, then features by kind, then records."""
    dumped = _packed(route.dump())
    info = dict(dumped["route"])
    tables: dict[str, list[Row]] = {"route": []}
    tables |= {name: [] for name in FEATURES}
    names = property_names(dumped)
    for number, (feature, model) in enumerate(zip(dumped["features"], route.features, strict=True), 1):
        kind = feature["properties"]["kind"]
        row = {"file_order": number, **feature_cells(feature, names), **geometry_cells(model)}
        tables[f"{kind}s"].append(row)
    for name, types in _RECORD_TYPES.items():
        records = info.pop(name, [])
        headings = ColumnNames({key for record in records for key in record}, types)
        tables[name] = [cells(record, types, headings) for record in records]
    about = cells(info, _ROUTE_TYPES) | outside_cells(dumped)
    tables["route"] = [{"property": name, "value": value} for name, value in about.items()]
    return {name: rows for name, rows in tables.items() if rows or name in FEATURES}


def property_names(dumped: Mapping[str, Any]) -> ColumnNames:
    """Return the headings of all properties of a route's features."""
    return ColumnNames({name for feature in dumped["features"] for name in feature["properties"]}, _FEATURE_TYPES)


def outside_cells(dumped: Mapping[str, Any]) -> dict[str, Cell]:
    """Return the top-level members other than `route` as cells."""
    rest = {name: value for name, value in dumped.items() if name not in ("type", "route", "features")}
    return {_OUTSIDE + name: cell for name, cell in cells(rest, {}).items()}


def read_outside(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the top-level members that `outside_cells` was given."""
    return read_cells(_beyond(row, _OUTSIDE), {})


def _beyond(row: Mapping[str, Any], prefix: str) -> Row:
    return {name.removeprefix(prefix): value for name, value in row.items() if name.startswith(prefix)}


def _packed(dumped: dict[str, Any]) -> dict[str, Any]:
    """Gather the file's own properties in one, where they are too many for columns, and those with endless names."""
    features = dumped["features"]
    extra = {name for feature in features for name in feature["properties"] if name not in _FEATURE_TYPES}
    if len(extra) <= EXTRA_COLUMNS:
        extra = {name for name in extra if len(name) > LONGEST_NAME}
    if not extra:
        return dumped
    packed = []
    for feature in features:
        known = {name: value for name, value in feature["properties"].items() if name not in extra}
        rest = {name: value for name, value in feature["properties"].items() if name in extra}
        packed.append({**feature, "properties": known, **({_PACKED: rest} if rest else {})})
    return {**dumped, "features": packed}


def geometry_cells(feature: Any) -> dict[str, Cell]:
    """Return a feature's position: latitude and longitude for a point, WKT for all."""
    geometry = feature.geometry
    row: dict[str, Cell] = {}
    if geometry.type == "Point":
        row = {"latitude": geometry.coordinates[1], "longitude": geometry.coordinates[0]}
    return {**row, "wkt": geometry.wkt}


def is_own(names: Iterable[str]) -> bool:
    """Say whether tables of these names follow this module's layout."""
    found = set(names)
    return "route" in found and bool(found & FEATURES.keys())


def collection_of(upload: Upload, tables: Mapping[str, list[tuple[Location, Row]]]) -> Collection:
    """Return the route that tables hold; each row comes with its place, for messages.

    A feature's row holds its position as `geometry` (GeoJSON), or in the columns of `geometry_cells`.
    """
    rows = tables.get("route", [])
    about = {str(row.get("property", "")): row.get("value") for _, row in rows}
    info = read_cells({n: value for n, value in about.items() if not n.startswith(_OUTSIDE)}, _ROUTE_TYPES)
    for name, types in _RECORD_TYPES.items():
        records = [read_cells(row, types) for _, row in tables.get(name, [])]
        if any(records):
            info[name] = [record for record in records if record]
    features = []
    for name in FEATURES:
        for place, row in tables.get(name, []):
            feature = _feature(upload, place, name[:-1], row)
            if feature:
                features.append((row.get("file_order"), feature))
    upload.stop_at_faults()
    return {**read_outside(about), "type": "FeatureCollection", "route": info, "features": in_file_order(features)}


def in_file_order(numbered: list[tuple[Any, dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return features by the number that stands before each; those without one come last."""
    return [feature for _, feature in sorted(numbered, key=lambda pair: read_degrees(pair[0] or "") or math.inf)]


def feature_cells(feature: Mapping[str, Any], names: ColumnNames) -> Row:
    """Return a feature's id, properties and other members as cells; its position is not among them."""
    others = {n: v for n, v in feature.items() if n not in ("type", "id", "geometry", "properties", _PACKED)}
    members = {_MEMBER + name: cell for name, cell in cells(others, {}).items()}
    properties = feature["properties"]
    packed = {_PACKED: _cell_of(feature[_PACKED])} if _PACKED in feature else {}
    identifier = cells({"id": feature["id"]}, {"id": "string"})
    return {**identifier, **cells(properties, _FEATURE_TYPES, names, _SPARE[properties["kind"]]), **members, **packed}


def _cell_of(value: Any) -> Cell:
    return next(iter(cells({"value": value}, {}).values()))


def feature_of(row: Mapping[str, Any], geometry: dict[str, Any]) -> dict[str, Any]:
    """Return the feature that `feature_cells` was given."""
    skipped = ("id", "file_order", "geometry", _PACKED)
    own = {name: value for name, value in row.items() if name not in skipped and not name.startswith(_MEMBER)}
    packed = read_cell(row.get(_PACKED), None)
    properties = {**read_cells(own, _FEATURE_TYPES), **(packed if isinstance(packed, dict) else {})}
    members = read_cells(_beyond(row, _MEMBER), {})
    feature = {**members, "type": "Feature", "geometry": geometry, "properties": properties}
    identifier = row.get("id")
    return feature if identifier in ("", None) else {**feature, "id": read_cell(identifier, "string")}


def _feature(upload: Upload, place: Location, kind: str, row: Row) -> dict[str, Any] | None:
    filled = {name: value for name, value in row.items() if value not in ("", None)}
    if not filled.keys() - {"file_order", "kind", *GEOMETRY_COLUMNS}:
        return None
    geometry = row.get("geometry") or read_geometry(upload, place, row)
    if geometry is None:
        upload.note("row-without-position", place)
        return None
    rest = {name: value for name, value in filled.items() if name not in GEOMETRY_COLUMNS}
    return feature_of({"kind": kind, **rest}, geometry)

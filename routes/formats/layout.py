"""A route as tables, one a kind of record, and back: the layout that XLSX, CSV, GeoPackage and KML share.

Lists stand as JSON in their cell. Properties that the format does not know stand as text, or as `json:` and JSON.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from routes.formats.cells import GEOMETRY_COLUMNS, read_degrees, read_geometry
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import clean
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
from routes.reading.json_text import read_json

Cell = str | int | float | bool
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
LARGEST = 2**53
"""The largest whole number that every format holds."""
EXTRA_COLUMNS = 100
"""So many properties of the file's own get a column each; where there are more, one cell holds them all."""
_MEMBER = "feature."
"""Before the name of a feature's member other than those of the RFC."""
_PACKED = "more_properties"
_JSON = "json:"
_NOT_TEXT = ("array", "object", "boolean", "integer", "number")
_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
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


def cells(values: Mapping[str, Any], types: Mapping[str, str] = _FEATURE_TYPES) -> dict[str, Cell]:
    """Return values as cells; what is empty is left out.

    Examples
    --------
    >>> cells({"severity": 3, "sources": ["a"], "period": "", "ele": 12})
    {'severity': 3, 'sources': '["a"]', 'ele': 'json:12'}
    """
    row: dict[str, Cell] = {}
    for given, value in values.items():
        known = types.get(given)
        name = given if known else _column(given, row)
        if value in ("", None) and (known or value == ""):
            continue
        if known == "array" or (known == "object" and not isinstance(value, str)):
            row[name] = json.dumps(value, ensure_ascii=False)
        elif isinstance(value, int) and abs(value) > LARGEST:
            row[name] = str(value) if known else f"{_JSON}{value}"
        elif known or (isinstance(value, str) and not value.startswith(_JSON)):
            row[name] = value
        else:
            row[name] = _JSON + json.dumps(value, ensure_ascii=False)
    return row


def _column(name: str, taken: Mapping[str, Any]) -> str:
    """Return a property's name as every format can write it, unlike the columns there are."""
    column = clean(name) or "unnamed"
    while column in taken:
        column += "_"
    return column


def read_cells(row: Mapping[str, Any], types: Mapping[str, str] = _FEATURE_TYPES) -> dict[str, Any]:
    """Return the values of cells; what can't be read as its type stays text, for the checks to name."""
    filled = {name: value for name, value in row.items() if name and value not in ("", None)}
    values = {name: _read_cell(value, types.get(name)) for name, value in filled.items()}
    packed = values.get(_PACKED)
    if isinstance(packed, dict):
        del values[_PACKED]
        values |= packed
    return values


def _read_cell(value: Any, known: str | None) -> Any:
    if known == "string":
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if known == "array":
        return value if isinstance(value, list) else _read_list(str(value))
    if known == "boolean":
        return _TRUTH.get(str(value).lower().removesuffix(".0"), value)
    if known in ("integer", "number") and isinstance(value, str):
        number = read_degrees(value)
        return value if number is None else int(number) if number.is_integer() and abs(number) <= LARGEST else number
    if isinstance(value, str) and (known == "object" or (not known and value.startswith(_JSON))):
        return read_json(value.removeprefix(_JSON), value)
    return value


def _read_list(text: str) -> list[Any]:
    listed = read_json(text) if text.lstrip().startswith("[") else None
    return listed if isinstance(listed, list) else [part.strip() for part in text.split(";") if part.strip()]


def tables_of(route: Route) -> dict[str, list[Row]]:
    """Return the route as tables by name: `route` first, then features by kind, then records."""
    dumped = _packed(route.dump())
    info = dict(dumped["route"])
    tables: dict[str, list[Row]] = {"route": []}
    tables |= {name: [] for name in FEATURES}
    for number, (feature, model) in enumerate(zip(dumped["features"], route.features, strict=True), 1):
        kind = feature["properties"]["kind"]
        tables[f"{kind}s"].append({"file_order": number, **feature_cells(feature), **geometry_cells(model)})
    for name, types in _RECORD_TYPES.items():
        tables[name] = [cells(record, types) for record in info.pop(name, [])]
    about = cells(info, _ROUTE_TYPES) | outside_cells(dumped)
    tables["route"] = [{"property": name, "value": value} for name, value in about.items()]
    return {name: rows for name, rows in tables.items() if rows or name in FEATURES}


def outside_cells(dumped: Mapping[str, Any]) -> dict[str, Cell]:
    """Return the top-level members other than `route` as cells."""
    rest = {_OUTSIDE + name: value for name, value in dumped.items() if name not in ("type", "route", "features")}
    return cells(rest, {})


def read_outside(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the top-level members that `outside_cells` was given."""
    outside = {name: value for name, value in row.items() if name.startswith(_OUTSIDE)}
    return {name.removeprefix(_OUTSIDE): value for name, value in read_cells(outside, {}).items()}


def _packed(dumped: dict[str, Any]) -> dict[str, Any]:
    """Gather the file's own properties in one, where they are too many for columns."""
    features = dumped["features"]
    extra = {name for feature in features for name in feature["properties"] if name not in _FEATURE_TYPES}
    if len(extra) <= EXTRA_COLUMNS:
        return dumped
    packed = []
    for feature in features:
        known = {name: value for name, value in feature["properties"].items() if name in _FEATURE_TYPES}
        rest = {name: value for name, value in feature["properties"].items() if name in extra}
        packed.append({**feature, "properties": {**known, _PACKED: rest} if rest else known})
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


def collection_of(upload: Upload, tables: Mapping[str, list[tuple[str, Row]]]) -> Collection:
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


def feature_cells(feature: Mapping[str, Any]) -> Row:
    """Return a feature's id, properties and other members as cells; its position is not among them."""
    others = {n: value for n, value in feature.items() if n not in ("type", "id", "geometry", "properties")}
    members = cells({_MEMBER + name: value for name, value in others.items()}, {})
    return {"id": feature["id"], **cells(feature["properties"]), **members}


def feature_of(row: Mapping[str, Any], geometry: dict[str, Any]) -> dict[str, Any]:
    """Return the feature that `feature_cells` was given."""
    members = {name: value for name, value in row.items() if name.startswith(_MEMBER)}
    skipped = ("id", "file_order", "geometry", *members)
    feature = {
        **{name.removeprefix(_MEMBER): value for name, value in read_cells(members, {}).items()},
        "type": "Feature",
        "geometry": geometry,
        "properties": read_cells({name: value for name, value in row.items() if name not in skipped}),
    }
    identifier = row.get("id")
    return feature if identifier in ("", None) else {**feature, "id": _read_cell(identifier, "string")}


def _feature(upload: Upload, place: str, kind: str, row: Row) -> dict[str, Any] | None:
    filled = {name: value for name, value in row.items() if value not in ("", None)}
    if not filled.keys() - {"file_order", "kind", *GEOMETRY_COLUMNS}:
        return None
    geometry = row.get("geometry") or read_geometry(upload, place, row)
    if geometry is None:
        upload.note("fault", place, "latitude and longitude, or WKT", "none", "Fill them in, or remove the row.")
        return None
    rest = {name: value for name, value in filled.items() if name not in GEOMETRY_COLUMNS}
    return feature_of({"kind": kind, **rest}, geometry)

"""GeoPackage: read through pyogrio once its schema is known to be harmless, written as plain SQLite tables."""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pyproj
import shapely

from routes.formats.layout import FEATURES, RECORDS, Row, collection_of, is_own, tables_of
from routes.formats.shapefile import features_of, read_frame
from routes.formats.upload import Collection, Upload, explained
from routes.model import Route
from routes.rules.wording import Location

APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10300  # 1.3
SHAPES = {"POINT": "", "LINESTRING": "_lines", "POLYGON": "_areas", "MULTIPOLYGON": "_multi_areas"}
"""Geometry type to what follows `hazards` or `places` in the layer's name."""

_VIRTUAL = re.compile(r"CREATE(?>\s+|/\*.*?\*/|--[^\n]*\n)++VIRTUAL\b", re.IGNORECASE | re.DOTALL)
_SPATIAL_INDEX = re.compile(r"CREATE VIRTUAL TABLE (NAME|rtree_\w+) USING rtree\s*\([\w\s,\"]*\)", re.IGNORECASE)
_GENERATED = (2, 3)
"""What SQLite calls generated columns, computed when read and when written."""

_SCHEMA = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL);
"""


def read_geopackage(upload: Upload) -> Collection:
    """Return the features of all layers; where there are several, the layer's name comes as `folder`."""
    layers, plain, harmless = _inspected(upload)
    frames = {layer: read_frame(harmless, "geopackage-damaged", layer=layer) for layer in layers}
    if is_own([*layers, *plain]):
        return _own(upload, frames, plain)
    features: list[dict[str, Any]] = []
    for layer, frame in frames.items():
        features += features_of(upload, frame, layer if len(frames) > 1 else "")
    return {"type": "FeatureCollection", "features": features}


@contextmanager
def _opened(data: bytes) -> Iterator[sqlite3.Connection]:
    """Open a database from its bytes; a write-ahead mode in the header would need a file."""
    if data[18:20] == b"\x02\x02":
        data = data[:18] + b"\x01\x01" + data[20:]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        connection.execute("PRAGMA trusted_schema = OFF")
        yield connection


def _inspected(upload: Upload) -> tuple[list[str], dict[str, list[Row]], Upload]:
    """Return the layers, the rows of this program's own tables, and the file without views and triggers.

    A view may compute without end while it is read, so views are dropped.
    """
    with (
        explained(upload, "geopackage-damaged"),
        _opened(upload.data) as database,
    ):
        schema = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        tables = {name: sql or "" for kind, name, sql in schema if kind == "table"}
        if "gpkg_contents" not in tables:
            raise upload.refusal("geopackage-other")
        computed = _computed(database, tables)
        if computed:
            raise upload.refusal("geopackage-computed", ("layer", computed))
        for kind, name, _ in schema:
            if kind in ("view", "trigger"):
                database.execute(f"DROP {kind} IF EXISTS {_quoted(name)}")
        contents = database.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall()
        database.commit()
        layers = list(dict.fromkeys(name for name, kind in contents if kind == "features" and name in tables))
        own = [name for name in ("route", *RECORDS) if name in tables]
        plain = {name: _rows(database, name) for name in own}
        harmless = upload.part(upload.name, database.serialize())
    if not layers:
        raise upload.refusal("geopackage-plain" if contents else "geopackage-empty")
    return layers, plain, harmless


def _computed(database: sqlite3.Connection, tables: dict[str, str]) -> str:
    """Return the name of a table that computes its values, or an empty string; a spatial index may."""
    for name, sql in tables.items():
        if _VIRTUAL.match(sql):
            if not (name.startswith("rtree_") and _SPATIAL_INDEX.fullmatch(sql.replace(f'"{name}"', "NAME", 1))):
                return name
        elif any(column[6] in _GENERATED for column in database.execute(f"PRAGMA table_xinfo({_quoted(name)})")):
            return name
    return ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _rows(database: sqlite3.Connection, table: str) -> list[Row]:
    cursor = database.execute(f"SELECT * FROM {_quoted(table)} LIMIT 10000")  # noqa: S608 - quoted
    names = [column[0] for column in cursor.description]
    return [{n: value for n, value in zip(names, values, strict=True) if n != "fid"} for values in cursor]


def _own(upload: Upload, frames: dict[str, Any], plain: dict[str, list[Row]]) -> Collection:
    tables: dict[str, list[tuple[Location, Row]]] = {name: [] for name in FEATURES}
    for layer, frame in frames.items():
        kind = next((name for name in FEATURES if layer in {name + ending for ending in SHAPES.values()}), "")
        if not kind:
            continue
        for number, feature in enumerate(features_of(upload, frame, ""), 1):
            row = {**feature["properties"], "geometry": feature["geometry"]}
            tables[kind].append((("layer", layer, "row", number), row))
    for name, rows in plain.items():
        tables[name] = [(("layer", name, "row", number), row) for number, row in enumerate(rows, 1)]
    return collection_of(upload, tables)


def write_geopackage(route: Route) -> tuple[bytes, list[str]]:
    """Return the route as a GeoPackage: a layer a kind and shape, a table for sources and the rest."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {USER_VERSION}")
        database.executescript(_SCHEMA)
        definition = pyproj.CRS(4326).to_wkt("WKT1_GDAL")
        database.execute(
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ?, 'longitude/latitude')",
            [definition],
        )
        for name, rows in tables_of(route).items():
            if name not in FEATURES:
                _table(database, name, rows)
                continue
            placed = [(row, shapely.from_wkt(row["wkt"])) for row in rows]
            for geometry_type, ending in SHAPES.items():
                chosen = [(row, shape) for row, shape in placed if shape.geom_type.upper() == geometry_type]
                if chosen:
                    _layer(database, name + ending * (name in ("hazards", "places")), geometry_type, chosen)
        database.commit()
        return bytes(database.serialize()), []


_TYPES = {
    frozenset({bool}): "BOOLEAN",
    frozenset({int}): "INTEGER",
    frozenset({float}): "DOUBLE",
    frozenset({int, float}): "DOUBLE",
}
"""Types of a column's values to the type of the column; text where they are mixed."""


def _create(database: sqlite3.Connection, name: str, rows: list[Row], extra: str = "") -> list[str]:
    folded = {"fid": "", "geom": ""}  # SQLite's names have no case
    for row in rows:
        for column in row:
            folded.setdefault(column.lower(), column)
    columns = [column for column in folded.values() if column]
    declared = [
        f"{_quoted(column)} {_TYPES.get(frozenset(type(row[column]) for row in rows if column in row), 'TEXT')}"
        for column in columns
    ]
    body = ", ".join(["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", *([extra] if extra else []), *declared])
    database.execute(f"CREATE TABLE {_quoted(name)} ({body})")
    return columns


def _insert(database: sqlite3.Connection, name: str, columns: list[str], values: list[list[Any]]) -> None:
    names = ", ".join(_quoted(column) for column in columns)
    marks = ", ".join("?" * len(columns))
    whole = [[_whole(value) for value in row] for row in values]
    database.executemany(f"INSERT INTO {_quoted(name)} ({names}) VALUES ({marks})", whole)  # noqa: S608 - quoted


def _whole(value: Any) -> Any:
    """Return a value without half letters, which only a program can bring and no database takes."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _table(database: sqlite3.Connection, name: str, rows: list[Row]) -> None:
    columns = _create(database, name, rows)
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", [name] * 2
    )
    _insert(database, name, columns, [[row.get(column) for column in columns] for row in rows])


def _layer(database: sqlite3.Connection, name: str, geometry_type: str, chosen: list[tuple[Row, Any]]) -> None:
    rows = [
        {key: value for key, value in row.items() if key not in ("latitude", "longitude", "wkt")} for row, _ in chosen
    ]
    columns = _create(database, name, rows, f"geom {geometry_type}")
    bounds = shapely.total_bounds([shape for _, shape in chosen]).tolist()
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)"
        " VALUES (?, 'features', ?, ?, ?, ?, ?, 4326)",
        [name, name, *bounds],
    )
    has_z = int(any(shape.has_z for _, shape in chosen))
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, ?, 0)", [name, geometry_type, 2 * has_z]
    )
    shapes = [shape for _, shape in chosen]
    values = [[_blob(shape), *(row.get(c) for c in columns)] for row, shape in zip(rows, shapes, strict=True)]
    _insert(database, name, ["geom", *columns], values)


def _blob(shape: Any) -> bytes:
    """Return a shape as a GeoPackage geometry: header without envelope, then well-known binary."""
    header = b"GP\x00\x01" + struct.pack("<i", 4326)
    return header + bytes(shapely.to_wkb(shape, byte_order=1, flavor="iso"))

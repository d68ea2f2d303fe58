"""The formats, one row each: how a file is known, read and written, and what it is for; all else takes it from here.

To add a format, write its module and add its row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from routes.formats import json_tools, overpass, phone_log, planners, records, wrapped
from routes.formats.arcgis import read_esri
from routes.formats.csv_table import read_csv, write_csv
from routes.formats.feeds import read_feed
from routes.formats.geojson import read_geojson, write_geojson
from routes.formats.geopackage import read_geopackage, write_geopackage
from routes.formats.gml import read_gml
from routes.formats.gpx import read_gpx, write_gpx
from routes.formats.kml import read_kml
from routes.formats.kml_writing import write_kml
from routes.formats.osm_xml import read_osm
from routes.formats.shapefile import read_flatgeobuf, read_shapefiles
from routes.formats.tcx import read_tcx
from routes.formats.topojson import read_topojson
from routes.formats.upload import Upload
from routes.formats.xlsx import read_workbook, write_workbook
from routes.geo.positions import NESTING
from routes.languages import N_, spoken
from routes.model import Route

_GEOJSON = ("featurecollection", "feature", "geometrycollection", *(name.lower() for name in NESTING))


@dataclass(frozen=True)
class Format:
    """One kind of file, known by its `first_bytes`, `roots`, `members` or what it `holds`, and last by its suffix."""

    key: str
    label: str = spoken()
    """Name for people."""
    suffixes: tuple[str, ...] = ()
    """The suffixes that its files have; it is written under the first."""
    media_type: str = ""
    reader: Callable[[Upload], Any] | None = None
    """Returns its GeoJSON; None where what lies inside it is read."""
    writer: Callable[[Route], tuple[bytes, list[str]]] | None = None
    """Returns a route's bytes, and what of this very route the format can't hold; None where it is read only."""
    use: str = spoken("")
    """What it is for, where it is written."""
    leaves_out: str = spoken("")
    """What it can never hold, as a sentence; empty where it holds everything."""
    first_bytes: bytes = b""
    roots: tuple[str, ...] = ()
    """Names of the root element, where it is XML."""
    members: tuple[str, ...] = ()
    """Endings of the names of files, one of which it has inside, where it is a zip."""
    holds: Callable[[Any], bool] | None = None
    """Says whether a JSON value is one of this format, where it is JSON."""


def _is_geojson(value: Any) -> bool:
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind.lower() in _GEOJSON and not records.are_plain(value.get("features"))


def _is_topojson(value: Any) -> bool:
    return isinstance(value, dict) and value.get("type") == "Topology"


def _is_esri(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    listed = value.get("features")
    first = listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else {}
    is_answer = "attributes" in first and "type" not in first
    return is_answer or str(value.get("geometryType", "")).startswith("esri")


FORMATS = (
    Format(
        "geojson", "GeoJSON", (".geojson", ".json", ".geojsonl", ".ndjson"), "application/geo+json",
        read_geojson, write_geojson, N_("Holds everything. Opens in geojson.io, uMap, QGIS and here."),
        holds=_is_geojson,
    ),
    Format(
        "topojson", "TopoJSON", (".topojson",), "application/json", read_topojson,
        holds=_is_topojson,
    ),
    Format("arcgis", "ArcGIS JSON", media_type="application/json", reader=read_esri, holds=_is_esri),
    Format("umap", "uMap", (".umap",), "application/json", json_tools.read_umap, holds=json_tools.is_umap),
    Format("storymap", "StoryMapJS", reader=json_tools.read_storymap, holds=json_tools.is_storymap),
    Format("kepler", "kepler.gl", reader=json_tools.read_kepler, holds=json_tools.is_kepler),
    Format("timeline", N_("Google's Timeline"), reader=phone_log.read_phone_log, holds=phone_log.is_phone_log),
    Format("directions", N_("a route planner"), reader=planners.read_directions, holds=planners.is_directions),
    Format("overpass", "OpenStreetMap's Overpass", reader=overpass.read_overpass, holds=overpass.is_overpass),
    Format("records", N_("a list of records"), reader=records.read_records, holds=records.has_records),
    Format("wrapped", N_("GeoJSON inside other JSON"), reader=wrapped.read_wrapped, holds=wrapped.is_wrapped),
    Format(
        "gpkg", "GeoPackage", (".gpkg",), "application/geopackage+sqlite3", read_geopackage, write_geopackage,
        N_("For QGIS and other map programs: a layer for each kind of feature."), first_bytes=b"SQLite format 3\0",
    ),
    Format(
        "kml", "KML", (".kml",), "application/vnd.google-earth.kml+xml", read_kml, write_kml,
        N_("For Google Earth and many map apps, which show titles, texts and positions; "
           "the rest travels along as data."),
        roots=("kml", "Document", "Folder", "Placemark"),
    ),
    Format("kmz", "KMZ", (".kmz",), "application/vnd.google-earth.kmz"),
    Format(
        "gpx", "GPX", (".gpx",), "application/gpx+xml", read_gpx, write_gpx, N_("For hiking apps and devices."),
        N_("GPX holds titles, descriptions, positions, categories and the order of stages; nothing else is written."),
        roots=("gpx",),
    ),
    Format("tcx", "TCX", (".tcx",), reader=read_tcx, roots=("TrainingCenterDatabase",)),
    Format("osm", "OpenStreetMap", (".osm",), reader=read_osm, roots=("osm",)),
    Format("georss", "GeoRSS", (".rss", ".atom", ".georss"), reader=read_feed, roots=("rss", "feed", "RDF")),
    Format("gml", "GML", (".gml",), reader=read_gml, roots=("FeatureCollection", "gml")),
    Format(
        "csv", "CSV", (".csv", ".tsv", ".txt", ".tab"), "text/csv", read_csv, write_csv,
        N_("For a spreadsheet: one row for each feature."),
        N_("CSV holds the features; the route's title, its sources and all other lists stay out."),
    ),
    Format(
        "xlsx", "Excel", (".xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        read_workbook, write_workbook, N_("For Excel and LibreOffice: a sheet for each kind, everything kept."),
        members=("xl/workbook.xml",),
    ),
    Format(
        "shapefile", "Shapefile", (".shp", ".shx", ".dbf", ".prj", ".cpg"), "application/vnd.shp", read_shapefiles,
        members=(".shp", ".shx", ".dbf", ".prj", ".cpg"),
    ),
    Format("fgb", "FlatGeobuf", (".fgb",), "application/flatgeobuf", read_flatgeobuf, first_bytes=b"fgb\x03"),
    Format("zip", "zip", (".zip",), "application/zip", first_bytes=b"PK\x03\x04"),
    Format("gzip", "gzip", (".gz",), "application/gzip", first_bytes=b"\x1f\x8b"),
)  # fmt: skip
"""The first that fits is meant; the order is that of lists for people."""

BY_KEY = {row.key: row for row in FORMATS}
READABLE = tuple(suffix for row in FORMATS for suffix in row.suffixes)
"""Suffixes that files of readable formats have."""
WRITABLE = {row.suffixes[0]: row for row in FORMATS if row.writer}
"""Suffix to format, for those that can be written."""
WRAPPERS = ("zip", "gzip")
LABELS = tuple(row.label for row in FORMATS if row.suffixes and row.key not in WRAPPERS)
LOADABLE = f"{', '.join(LABELS[:-1])} or {LABELS[-1]}"
"""The readable formats, in a sentence."""

"""Bytes of any readable format to GeoJSON in WGS 84: told by content first, by suffix where that says nothing."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from routes.formats import arcgis, archive, csv_table, encodings, geopackage, gpx, kml, shapefile, topojson, xlsx
from routes.formats.columns import ColumnMapping
from routes.formats.detection import LOADABLE, kind_of
from routes.formats.upload import Collection, Upload
from routes.reading.collection import Dataset, read_collection
from routes.reading.json_text import parse, too_large
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError, Finding

READABLE = (
    "geojson", "json", "geojsonl", "ndjson", "topojson", "gpx", "kml", "kmz", "gpkg", "zip", "shp", "shx", "dbf", "prj",
    "cpg", "fgb", "csv", "tsv", "txt", "xlsx", "gz",
)  # fmt: skip
"""Suffixes that the uploader takes."""

_ZIPPED = (".kml", ".gpkg", ".fgb", ".geojson", ".json", ".topojson", ".geojsonl", ".ndjson", ".gpx", ".csv", ".tsv",
           ".xlsx")  # fmt: skip


def open_route(data: bytes, name: str, *, strict: bool = False, columns: ColumnMapping | None = None) -> Dataset:
    """Read a file of any format as a route: the one door for whatever a visitor brings.

    Raises
    ------
    DatasetError
        With every fault at once.
    """
    collection, findings = read(data, name, columns)
    return read_collection(collection, name, strict=strict, findings=findings)


def open_many(files: list[tuple[str, bytes]], columns: ColumnMapping | None = None) -> list[Dataset | DatasetError]:
    """Read files that were dropped together, each as a route or as the error that says why not."""
    opened: list[Dataset | DatasetError] = []
    for name, data in join_parts(files):
        try:
            opened.append(open_route(data, name, columns=columns))
        except DatasetError as error:
            opened.append(error)
    return opened


def join_parts(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the files with the loose parts of Shapefiles zipped together in memory."""
    joined: list[tuple[str, bytes]] = []
    parts: dict[str, list[tuple[str, bytes]]] = {}
    for name, data in files:
        stem, dot, suffix = name.rpartition(".")
        if dot and f".{suffix.lower()}" in shapefile.SHAPEFILE_PARTS:
            parts.setdefault(stem, []).append((name, data))
        else:
            joined.append((name, data))
    for stem, members in parts.items():
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archived:
            for name, data in members:
                archived.writestr(name.replace("\\", "/").rsplit("/", 1)[-1], data)
        joined.append((f"{stem}.zip", packed.getvalue()))
    return joined


def read(data: bytes, name: str, columns: ColumnMapping | None = None) -> tuple[Any, list[Finding]]:
    """Return a file as GeoJSON values in WGS 84, and what was found on the way.

    Parameters
    ----------
    data
        The file, at most `Limits.max_bytes` long.
    name
        Its name, for messages and, where the content does not tell, for the format.
    columns
        Which column or property means what, where a visitor has said so.

    Raises
    ------
    DatasetError
        If it can't be read: with the place, what was expected, what came and what to do.
    """
    if len(data) > DEFAULT.max_bytes:
        raise too_large(name, len(data), DEFAULT)
    upload = Upload(name, data, columns or ColumnMapping())
    collection = _read(upload)
    return _renamed(collection, upload.columns), upload.findings


def columns_of(data: bytes, name: str) -> list[str]:
    """Return the columns of a table, or the properties of a map's features, in order of appearance."""
    upload = Upload(name, data)
    kind = kind_of(upload)
    if kind == "csv":
        return csv_table.read_lines(upload)[0]
    if kind == "zip" and _is_workbook(upload):
        return list(dict.fromkeys(column for header, _ in xlsx.read_sheets(upload).values() for column in header))
    collection, _ = read(data, name)
    features = collection.get("features", []) if isinstance(collection, dict) else []
    found = (feature.get("properties") for feature in features if isinstance(feature, dict))
    return list(
        dict.fromkeys(str(column) for properties in found if isinstance(properties, dict) for column in properties)
    )


def _renamed(collection: Any, columns: ColumnMapping) -> Any:
    features = collection.get("features") if isinstance(collection, dict) else None
    if columns == ColumnMapping() or not isinstance(features, list):
        return collection
    return {**collection, "features": [_renamed_feature(feature, columns) for feature in features]}


def _renamed_feature(feature: Any, columns: ColumnMapping) -> Any:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return {**feature, "properties": columns.rename(properties)} if isinstance(properties, dict) else feature


def _read(upload: Upload) -> Any:
    readers = {
        "gzip": _read_gzip,
        "zip": _read_zip,
        "gpkg": geopackage.read_geopackage,
        "fgb": shapefile.read_flatgeobuf,
        "json": _read_json,
        "gpx": gpx.read_gpx,
        "kml": kml.read_kml,
        "csv": csv_table.read_csv,
    }
    collection = readers[kind_of(upload)](upload)
    if isinstance(collection, dict) and collection.get("features") == []:
        upload.note("warning", "", "features", "none", "Nothing will be drawn.")
    return collection


def _read_gzip(upload: Upload) -> Any:
    inside = archive.gunzip(upload)
    if inside.data.startswith(b"\x1f\x8b") or inside.data[257:262] == b"ustar":
        raise upload.refusal("one file in a gzip", "an archive of files", "Unpack it and load what is inside.")
    return _read(inside)


def _read_json(upload: Upload) -> Any:
    data = upload.data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        data = encodings.decode(upload).encode()
    value, findings = parse(data, upload.name)
    upload.findings.extend(findings)
    if isinstance(value, dict) and value.get("type") == "Topology":
        return topojson.read_topojson(upload, value)
    if isinstance(value, dict) and str(value.get("geometryType", "")).startswith("esri"):
        return arcgis.read_esri(upload, value)
    return value


def _is_workbook(upload: Upload) -> bool:
    return any(entry.filename == "xl/workbook.xml" for entry in archive.entries(upload))


def _read_zip(upload: Upload) -> Any:
    names = [entry.filename.lower() for entry in archive.entries(upload)]
    if "xl/workbook.xml" in names:
        return xlsx.read_workbook(upload)
    if any(name.endswith(shapefile.SHAPEFILE_PARTS) for name in names):
        contents = archive.unpack(upload, *shapefile.SHAPEFILE_PARTS)
        if any(name.lower().endswith(".shp") for name in contents):
            return shapefile.read_shapefiles(upload, contents)
        got = ", ".join(sorted(contents)[:5])
        raise upload.refusal("a Shapefile with its .shp", got, "Drop its .shp, .shx, .dbf and .prj together.")
    if "mimetype" in names or "word/document.xml" in names:
        action = "Save it as .xlsx or .csv."
        raise upload.refusal(LOADABLE, "an office document", action)
    return _read_members(upload, archive.unpack(upload, *_ZIPPED), names)


def _read_members(upload: Upload, contents: dict[str, bytes], names: list[str]) -> Any:
    """Return what is in a zip of maps, joined; a file that can't be read is a warning while another can."""
    if not contents:
        got = ", ".join(names[:5]) or "nothing"
        raise upload.refusal(f"{LOADABLE} in the zip", got, "Pack the map's own file.")
    collections: dict[str, Collection] = {}
    errors: list[DatasetError] = []
    for name, data in contents.items():
        try:
            collections[name] = _read(upload.part(f"{upload.name}/{name}", data))
        except DatasetError as error:
            errors.append(error)
    if not collections:
        raise errors[0]
    for left_out in (error.report for error in errors):
        fault = left_out.faults[0]
        upload.note("warning", left_out.name, fault.expected, fault.got, f"It was left out. {fault.action}")
    if len(collections) == 1:
        return next(iter(collections.values()))
    features = [
        {**feature, "properties": {"folder": name.rsplit(".", 1)[0], **(feature.get("properties") or {})}}
        for name, collection in collections.items()
        if isinstance(collection, dict)
        for feature in collection.get("features") or ()
        if isinstance(feature, dict)
    ]
    return {"type": "FeatureCollection", "features": features}

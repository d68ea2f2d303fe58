"""Shapefile and FlatGeobuf through pyogrio, in memory, and any GeoDataFrame to GeoJSON in WGS 84."""

from __future__ import annotations

import io
import math
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from routes.formats.archive import unpack
from routes.formats.cells import to_geojson
from routes.formats.encodings import guess_encoding
from routes.formats.upload import Collection, Upload, explained

SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
SHP = b"\x00\x00\x27\x0a"
"""First bytes of a .shp file."""
EXPORT_ACTION = "Export it again, as GeoJSON if your program can."
WGS_84_ACTION = "Set the layer's coordinate system in QGIS, export it as GeoJSON in WGS 84 (EPSG:4326), and load that."


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the libraries' own warnings off the terminal; what matters is a finding."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def read_frame(upload: Upload, what: str, **options: Any) -> gpd.GeoDataFrame | pd.DataFrame:
    """Return one layer of a file that pyogrio reads, never more features than the limit."""
    if b"<OGRVRTDataSource" in upload.data[:65_536]:
        raise upload.refusal(f"a {what}", "a file that points to other files", EXPORT_ACTION)
    with quiet(), explained(upload, f"a whole {what}", EXPORT_ACTION):
        frame = pyogrio.read_dataframe(upload.data, max_features=upload.limits.max_features + 1, **options)
    if len(frame) > upload.limits.max_features:
        limit = f"at most {upload.limits.max_features:,} features"
        raise upload.refusal(limit, "more", "Keep the layers and the area that matter, and export again.")
    return frame


def read_flatgeobuf(upload: Upload) -> Collection:
    """Return the features of a FlatGeobuf file."""
    frame = read_frame(upload, "FlatGeobuf file")
    return {"type": "FeatureCollection", "features": features_of(upload, frame, "")}


def read_shapefiles(upload: Upload) -> Collection:
    """Return the features of all Shapefiles in a zip; where there are several, each one's name comes as `folder`."""
    contents = unpack(upload, *SHAPEFILE_PARTS)
    stems = [name[:-4] for name in contents if name.lower().endswith(".shp")]
    if not stems:
        got = ", ".join(sorted(contents)[:5])
        raise upload.refusal("a Shapefile with its .shp", got, "Drop its .shp, .shx, .dbf and .prj together.")
    features: list[dict[str, Any]] = []
    for stem in stems:
        parts = {}
        for name, data in contents.items():
            base, _, suffix = name.rpartition(".")
            if base.lower() == stem.lower() and f".{suffix.lower()}" in SHAPEFILE_PARTS:
                parts[f".{suffix.lower()}"] = data
        features += _shapefile(upload, stem, parts, stem if len(stems) > 1 else "")
    return {"type": "FeatureCollection", "features": features}


def _shapefile(upload: Upload, stem: str, parts: dict[str, bytes], folder: str) -> list[dict[str, Any]]:
    missing = [suffix for suffix in (".shx", ".dbf") if suffix not in parts]
    if missing:
        got = f"{stem}.shp without {' and '.join(stem + suffix for suffix in missing)}"
        raise upload.refusal(
            "a Shapefile of .shp, .shx and .dbf together", got, "Pack all of them into one zip, or drop them together."
        )
    if ".prj" not in parts:
        action = "Taken as longitude and latitude where they fit; add the .prj file if the map looks wrong."
        upload.note("warning", f"{stem}.prj", "the coordinate system", "no such file", action)
    if not parts[".shp"].startswith(SHP):
        raise upload.refusal("a whole Shapefile", "another file under its name", EXPORT_ACTION, f"{stem}.shp")
    encoding = _dbf_encoding(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for suffix, data in parts.items():
            if suffix != ".cpg":
                archive.writestr(f"layer{suffix}", data)
    frame = read_frame(upload.part(f"{stem}.shp", packed.getvalue()), "Shapefile", encoding=encoding)
    return features_of(upload, frame, folder)


def _dbf_encoding(parts: dict[str, bytes]) -> str:
    """Return the encoding that the attributes can be read in, whatever the .cpg file says."""
    records = parts[".dbf"]
    named = parts.get(".cpg", b"").decode("ascii", errors="ignore").strip().lower()
    named = f"cp{named}" if named.isdecimal() else named.removeprefix("ansi ").replace("ldid/", "")
    for encoding in (named, "utf-8"):
        try:
            if encoding:
                records[32:].decode(encoding)
                return encoding
        except (UnicodeDecodeError, LookupError):
            continue
    return guess_encoding(bytes(byte for byte in records[32:200_000] if byte > 31))


def features_of(upload: Upload, frame: gpd.GeoDataFrame | pd.DataFrame, folder: str) -> list[dict[str, Any]]:
    """Return a layer's rows as GeoJSON features in WGS 84; rows without a shape are left out with a warning."""
    if not isinstance(frame, gpd.GeoDataFrame):
        return []
    frame = _in_wgs84(upload, frame, folder or upload.stem)
    upload.count(folder, features=len(frame), positions=int(shapely.get_num_coordinates(frame.geometry.values).sum()))
    features, empty = [], 0
    names = [name for name in frame.columns if name != frame.geometry.name]
    for shape, values in zip(frame.geometry, frame[names].itertuples(index=False, name=None), strict=True):
        geometry = to_geojson(shape)
        if geometry is None:
            empty += 1
            continue
        properties = {
            name: plain for name, value in zip(names, values, strict=True) if (plain := _plain(value)) is not None
        }
        if folder:
            properties.setdefault("folder", folder)
        features.append({"type": "Feature", "geometry": geometry, "properties": properties})
    if empty:
        upload.note(
            "warning", folder, "a shape in every row", f"none in {empty:,} of {len(frame):,}", "They were left out."
        )
    return features


def _in_wgs84(upload: Upload, frame: gpd.GeoDataFrame, place: str) -> gpd.GeoDataFrame:
    west, south, east, north = (float(edge) for edge in frame.total_bounds)
    if frame.crs is None:
        if max(abs(west), abs(east)) > 360 or max(abs(south), abs(north)) > 90:
            got = f"numbers up to {max(abs(edge) for edge in (west, south, east, north)):,.0f} and no coordinate system"
            raise upload.refusal("longitude and latitude in degrees", got, WGS_84_ACTION, place)
        return frame
    if frame.crs.to_epsg() == 4326 or not len(frame):
        return frame
    with quiet(), explained(upload, "a coordinate system that can be converted", WGS_84_ACTION):
        converted = frame.to_crs(4326)
    edges = converted.total_bounds
    if not np.isfinite(edges).all() and all(math.isfinite(edge) for edge in (west, south, east, north)):
        got = f"positions outside {frame.crs.name}"
        raise upload.refusal("positions that fit the coordinate system", got, WGS_84_ACTION, place)
    converted.geometry = shapely.transform(converted.geometry.values, lambda positions: positions.round(7))
    upload.note("inference", place, "longitude and latitude (WGS 84)", str(frame.crs.name), "")
    return converted


def _plain(value: Any) -> Any:
    """Return a cell as a JSON value, None for what is missing or has no JSON form."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, bool | int | float | str):
        return value
    if hasattr(value, "isoformat"):
        return str(value.isoformat()).removesuffix("T00:00:00")
    if isinstance(value, list | tuple | np.ndarray):
        return [plain for part in value if (plain := _plain(part)) is not None]
    return None

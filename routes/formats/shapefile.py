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
from routes.formats.dbf_texts import texts_reader
from routes.formats.upload import Collection, Upload, explained
from routes.rules.codes import Code
from routes.rules.wording import Location

SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
SHP = b"\x00\x00\x27\x0a"
"""First bytes of a .shp file."""


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the libraries' own warnings off the terminal; what matters is a finding."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def read_frame(upload: Upload, damaged: Code, **options: Any) -> gpd.GeoDataFrame | pd.DataFrame:
    """Return one layer of a file that pyogrio reads, never more features than the limit."""
    if b"<OGRVRTDataSource" in upload.data[:65_536]:
        raise upload.refusal("layer-points-elsewhere")
    with quiet(), explained(upload, damaged):
        frame = pyogrio.read_dataframe(upload.data, max_features=upload.limits.max_features + 1, **options)
    if len(frame) > upload.limits.max_features:
        raise upload.refusal("layer-too-large", most=upload.limits.max_features)
    return frame


def read_flatgeobuf(upload: Upload) -> Collection:
    """Return the features of a FlatGeobuf file."""
    frame = read_frame(upload, "flatgeobuf-damaged")
    return {"type": "FeatureCollection", "features": features_of(upload, frame, "")}


def read_shapefiles(upload: Upload) -> Collection:
    """Return the features of all Shapefiles in a zip; where there are several, each one's name comes as `folder`."""
    contents = unpack(upload, *SHAPEFILE_PARTS)
    stems = [name[:-4] for name in contents if name.lower().endswith(".shp")]
    if not stems:
        got = ", ".join(sorted(contents)[:5])
        raise upload.refusal("shapefile-without-shp", got=got)
    features: list[dict[str, Any]] = []
    for stem in stems:
        parts = {}
        for name, data in contents.items():
            base, _, suffix = name.rpartition(".")
            if base.lower() == stem.lower() and f".{suffix.lower()}" in SHAPEFILE_PARTS:
                parts[f".{suffix.lower()}"] = data
        features += _shapefile(upload, stem, parts, stem if len(stems) > 1 else "")
    return {"type": "FeatureCollection", "features": features}


def join_parts(files: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the files with the loose parts of Shapefiles zipped together in memory."""
    joined: list[tuple[str, bytes]] = []
    parts: dict[str, list[tuple[str, bytes]]] = {}
    for name, data in files:
        stem, dot, suffix = name.rpartition(".")
        if dot and f".{suffix.lower()}" in SHAPEFILE_PARTS:
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


def _shapefile(upload: Upload, stem: str, parts: dict[str, bytes], folder: str) -> list[dict[str, Any]]:
    missing = [suffix for suffix in (".shx", ".dbf") if suffix not in parts]
    if missing:
        got = ", ".join(stem + suffix for suffix in missing)
        raise upload.refusal("shapefile-parts", ("file", f"{stem}.shp"), got, stem=stem)
    if ".prj" not in parts:
        upload.note("shapefile-crs-unsaid", ("file", f"{stem}.prj"))
    if not parts[".shp"].startswith(SHP):
        raise upload.refusal("shapefile-other", ("file", f"{stem}.shp"))
    read_texts = texts_reader(upload, stem, parts[".dbf"], parts.get(".cpg", b""))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for suffix, data in parts.items():
            if suffix != ".cpg":
                archive.writestr(f"layer{suffix}", data)
    frame = read_frame(upload.part(f"{stem}.shp", packed.getvalue()), "shapefile-damaged", encoding="ISO-8859-1")
    frame = read_texts(frame)
    return features_of(upload, frame, folder)


def features_of(upload: Upload, frame: gpd.GeoDataFrame | pd.DataFrame, folder: str) -> list[dict[str, Any]]:
    """Return a layer's rows as GeoJSON features in WGS 84; rows without a shape are left out with a warning."""
    if not isinstance(frame, gpd.GeoDataFrame):
        return []
    frame = _in_wgs84(upload, frame, ("layer", folder or upload.stem))
    place = ("layer", folder) if folder else ()
    upload.count(place, features=len(frame), positions=int(shapely.get_num_coordinates(frame.geometry.values).sum()))
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
        upload.note("layer-without-shape", place, empty, rows=len(frame))
    return features


def _in_wgs84(upload: Upload, frame: gpd.GeoDataFrame, place: Location) -> gpd.GeoDataFrame:
    west, south, east, north = (float(edge) for edge in frame.total_bounds)
    if frame.crs is None:
        if max(abs(west), abs(east)) > 360 or max(abs(south), abs(north)) > 90:
            raise upload.refusal("layer-metres", place, max(abs(edge) for edge in (west, south, east, north)))
        return frame
    if frame.crs.to_epsg() == 4326 or not len(frame):
        return frame
    with quiet(), explained(upload, "layer-crs"):
        converted = frame.to_crs(4326)
    edges = converted.total_bounds
    if not np.isfinite(edges).all() and all(math.isfinite(edge) for edge in (west, south, east, north)):
        raise upload.refusal("layer-outside-crs", place, str(frame.crs.name))
    converted.geometry = shapely.transform(converted.geometry.values, lambda positions: positions.round(7))
    upload.note("layer-converted", place, str(frame.crs.name))
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

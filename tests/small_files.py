"""For each code of a finding the smallest file that shows it; files that need more than bytes are made here too."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import openpyxl
import pyogrio
from examples import complete, line, told

from routes.reading.limits import DEFAULT, Limits


@dataclass(frozen=True)
class Small:
    """A small file, and how it is read."""

    data: bytes
    name: str = "a.geojson"
    strict: bool = False
    limits: Limits = DEFAULT


def of(value: Any, **options: Any) -> Small:
    return Small(json.dumps(value).encode(), **options)


def drawn(kind: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def strictly(change: Callable[[dict[str, Any]], None], value: dict[str, Any] | None = None) -> Small:
    """Return the complete route with one change, read strictly."""
    value = value or complete()
    change(value)
    return of(value, strict=True)


def properties(index: int, **given: Any) -> Small:
    return strictly(lambda value: value["features"][index]["properties"].update(given))


def about(**given: Any) -> Small:
    return strictly(lambda value: value["route"].update(given))


def in_class(name: str, **given: Any) -> Small:
    return strictly(lambda value: value["route"][name][0].update(given), told())


def table(text: str, name: str = "a.csv", **options: Any) -> Small:
    return Small(text.encode(), name, **options)


def zipped(**contents: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name.replace("__", "."), data)
    return held.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped(a__csv=b"lat,lon\n1,2\n"))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    return bytes(data)


def workbook(*sheets: list[list[Any]], hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    if hidden:
        sheet.sheet_state = "hidden"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def layer(driver: str, *shapes: Any, crs: Any = 4326) -> bytes:
    held = io.BytesIO()
    frame = gpd.GeoDataFrame({"name": [str(number) for number in range(len(shapes))]}, geometry=list(shapes), crs=crs)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyogrio.write_dataframe(frame, held, driver=driver, layer="x", geometry_type="Point", SPATIAL_INDEX="NO")
    return held.getvalue()


def shapefile(*shapes: Any, crs: Any = 4326, title: str = "A", cut: int = 0) -> bytes:
    """Return a Shapefile as a zip; `cut` bytes are missing at the end of its titles."""
    frame = gpd.GeoDataFrame({"name": [title] * len(shapes)}, geometry=list(shapes), crs=crs)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyogrio.write_dataframe(frame, f"{folder}/way.shp")
        parts = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    whole = title.encode()
    parts["way.dbf"] = parts["way.dbf"].replace(whole, whole[: len(whole) - cut] + b" " * cut)
    return zipped(**parts)


def database(*statements: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    return connection.serialize()


CONTENTS = "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)"
SHP = struct.pack(">i", 9994) + bytes(96)
LINE = line([129.8, 42.0], [129.5, 42.9])
RING = [[1.0, 2.0], [3.0, 2.0], [3.0, 4.0]]
FEW = Limits(max_features=1)
SEA = [[-33, 19.4], [-30, 20], [-29, 21], [-28, 22], [-25, 24], [-26, 28]]
"""Longitudes and latitudes that lie out at sea, and on land once swapped."""
STAGE = {"kind": "stage", "title": "S"}
ANY = "a.dat"

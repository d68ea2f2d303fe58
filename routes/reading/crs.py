"""The legacy `crs` member of GeoJSON: other coordinate systems turned into WGS 84.

RFC 7946 has only WGS 84, longitude first; the 2008 format named a system, and many files still do.
"""

from __future__ import annotations

import copy
import re
from typing import Any

import pyproj
from pyproj.exceptions import CRSError

from routes.geo.positions import NESTING, geometries_of, lines_of
from routes.rules.findings import Finding, shown

_PIPELINE = re.compile(r"[=+{\[]")
"""Definitions, in which PROJ lets one name files to open; names and codes are enough."""

_WGS84 = ("CRS84", "CRS84H", "4326", "4979", "WGS84", "WGS 84")


def in_wgs84(collection: dict[str, Any], *, strict: bool = False) -> tuple[dict[str, Any], list[Finding]]:
    """Return the collection in WGS 84 and what was done; a collection that is not so yet is copied.

    Strictly, a `crs` other than WGS 84 is a fault.
    """
    if "crs" not in collection:
        return collection, []
    name = crs_name(collection["crs"])
    if name is None or name.split(":")[-1].upper() in _WGS84:
        return collection, []
    rest = {key: value for key, value in collection.items() if key != "crs"}
    got = shown(name)
    if strict:
        return collection, [Finding("crs-not-wgs84", ("crs",), got)]
    try:
        system = pyproj.CRS.from_user_input("" if _PIPELINE.search(name) else name)
        transformer = pyproj.Transformer.from_crs(system, 4326, always_xy=True)
    except CRSError:
        return rest, [Finding("crs-unknown", ("crs",), got)]
    rest = copy.deepcopy(rest)
    lines = [line for geometry in geometries_of(rest) for line in _lines(geometry)]
    if not system.is_geographic and _are_degrees(lines):
        return rest, [Finding("crs-of-degrees", ("crs",), got)]
    rest.pop("bbox", None)
    _transform(lines, transformer)
    return rest, [Finding("crs-converted", ("crs",), got)]


def crs_name(crs: Any) -> str | None:
    """Return the name of a legacy `crs` member: `EPSG:3857`, or None where it names nothing."""
    properties = crs.get("properties") if isinstance(crs, dict) else None
    if not isinstance(properties, dict):
        return None
    if isinstance(properties.get("code"), int | str):
        return f"EPSG:{str(properties['code'])[:20]}"
    name = properties.get("name")
    return name[:200] if isinstance(name, str) and name else None


def _lines(geometry: dict[str, Any]) -> list[list[Any]]:
    """Return lists of positions that can be changed in place."""
    lines = lines_of(geometry.get("coordinates"), NESTING[geometry["type"]])
    return [[position for position in line if _is_pair(position)] for line in lines]


def _is_pair(position: Any) -> bool:
    return (
        isinstance(position, list)
        and len(position) >= 2
        and all(isinstance(number, int | float) and abs(number) < 1e300 for number in position[:2])
    )


def _are_degrees(lines: list[list[Any]]) -> bool:
    return all(abs(position[0]) <= 180 and abs(position[1]) <= 90 for line in lines for position in line)


def _transform(lines: list[list[Any]], transformer: pyproj.Transformer) -> None:
    positions = [position for line in lines for position in line]
    if not positions:
        return
    longitudes, latitudes = transformer.transform(
        [position[0] for position in positions], [position[1] for position in positions]
    )
    for position, longitude, latitude in zip(positions, longitudes, latitudes, strict=True):
        position[:2] = [round(longitude, 7), round(latitude, 7)]

"""GML 2 and 3: features with points, lines and areas, in the order of axes that their coordinate system states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pyproj
from pyproj.exceptions import CRSError

from routes.formats.json_parts import Feature
from routes.formats.tcx import number_of
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, children, local_name, parse_xml

_MEMBERS = ("featureMember", "featureMembers", "member")
_LINES = ("LineString", "LinearRing", "Curve", "LineStringSegment")
_AREAS = ("Polygon", "PolygonPatch", "Surface")
_SHAPES = ("Point", *_LINES, *_AREAS)
_MULTI = {
    "MultiPoint": "MultiPoint", "MultiLineString": "MultiLineString", "MultiCurve": "MultiLineString",
    "CompositeCurve": "MultiLineString", "MultiPolygon": "MultiPolygon", "MultiSurface": "MultiPolygon",
    "CompositeSurface": "MultiPolygon", "MultiGeometry": "", "GeometryCollection": "",
}  # fmt: skip
_CODE = re.compile(r"EPSG[:/#.\w]*?[:/#](\d{4,6})$", re.IGNORECASE)
_STATES_AXES = ("urn:", "http://www.opengis.net/def/", "https://www.opengis.net/def/")
"""How a name of a coordinate system begins where the order of axes is the system's own: latitude first for 4326."""


def read_gml(upload: Upload) -> Collection:
    """Return the members of a collection in WGS 84, with the texts that they hold as properties."""
    root = parse_xml(upload)
    whole = next((name for one in root.iter() if (name := one.get("srsName"))), "")
    features: list[Feature] = []
    placeless = 0
    for one in _members(root):
        upload.count(features=1)
        shapes = list(shapes_of(upload, one, whole))
        placeless += not shapes
        features += [_feature(one, shapes)] if shapes else []
    if placeless:
        upload.note("entries-placeless", (), placeless)
    if whole and "4326" not in whole and "CRS84" not in whole:
        upload.note("crs-converted" if _transformer(whole) else "crs-unknown", ("srsName",), whole[:100])
    return {"type": "FeatureCollection", "features": features}


def _members(root: Element) -> Iterator[Element]:
    for holder in root.iter():
        if local_name(holder) in _MEMBERS and any(local_name(one) not in _SHAPES for one in holder):
            yield from holder


def _feature(one: Element, shapes: list[dict[str, Any]]) -> Feature:
    geometry = shapes[0] if len(shapes) == 1 else {"type": "GeometryCollection", "geometries": shapes}
    number = next((value for name, value in one.attrib.items() if name.endswith("id")), "")
    named = {"id": number} if number else {}
    return {"type": "Feature", **named, "geometry": geometry, "properties": {**_texts(one), "folder": local_name(one)}}


def _texts(one: Element) -> dict[str, str]:
    """Return the texts of a feature by the names of their elements; of two of one name the first."""
    found: dict[str, str] = {}
    waiting = list(one)[::-1]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name in ("boundedBy", *_SHAPES, *_MULTI):
            continue
        if text := (element.text or "").strip():
            found.setdefault(name, text)
        waiting += list(element)[::-1]
    return found


def shapes_of(upload: Upload, one: Element, whole: str) -> Iterator[dict[str, Any]]:
    """Yield the outermost geometries inside an element as GeoJSON.

    Parameters
    ----------
    whole
        Name of the coordinate system of those that name none.
    """
    waiting = list(one)[::-1]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name == "boundedBy":
            continue
        if name not in _SHAPES and name not in _MULTI:
            waiting += list(element)[::-1]
        elif shape := _shape(upload, element, next((n for e in element.iter() if (n := e.get("srsName"))), whole)):
            yield shape


def _shape(upload: Upload, element: Element, system: str) -> dict[str, Any] | None:
    name = local_name(element)
    if name in _MULTI:
        parts = list(shapes_of(upload, element, system))
        if _MULTI[name] and parts and all(part["type"] == _MULTI[name][len("Multi") :] for part in parts):
            return {"type": _MULTI[name], "coordinates": [part["coordinates"] for part in parts]}
        return {"type": "GeometryCollection", "geometries": parts} if parts else None
    if name in _AREAS:
        rings = [_positions(upload, ring, system) for ring in element.iter() if local_name(ring) == "LinearRing"]
        return {"type": "Polygon", "coordinates": rings} if rings and rings[0] else None
    positions = _positions(upload, element, system)
    if not positions:
        return None
    return {"type": "Point", "coordinates": positions[0]} if name == "Point" else _line(positions)


def _line(positions: list[list[float]]) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": positions}


def _positions(upload: Upload, element: Element, system: str) -> list[list[float]]:
    """Return the positions inside an element in WGS 84, longitude first."""
    found: list[list[float]] = []
    for one in element.iter():
        name = local_name(one)
        if name in ("pos", "posList"):
            dimension = one.get("srsDimension") or one.get("dimension") or element.get("srsDimension") or "2"
            numbers = [number_of(part) for part in (one.text or "").split()]
            step = len(numbers) if name == "pos" else 3 if dimension == "3" else 2
            found += [numbers[at : at + step] for at in range(0, len(numbers) - 1, max(step, 1))]
        elif name == "coordinates":
            between, decimal = one.get("cs", ","), one.get("decimal", ".")
            parts = (one.text or "").replace(one.get("ts", " "), " ").split()
            found += [[number_of(text.replace(decimal, ".")) for text in part.split(between)] for part in parts]
        elif name == "coord":
            found.append([number_of(part.text or "") for part in children(one, "X", "Y", "Z")])
    upload.count(positions=len(found))
    return _in_wgs84([position for position in found if len(position) > 1], system)


def _in_wgs84(positions: list[list[float]], system: str) -> list[list[float]]:
    transformer = _transformer(system)
    if not transformer or not positions:
        return positions
    first, second = transformer.transform([one[0] for one in positions], [one[1] for one in positions])
    pairs = zip(second, first, strict=True) if _states_axes(system) else zip(first, second, strict=True)
    return [[x, y, *position[2:3]] for (x, y), position in zip(pairs, positions, strict=True)]


def _states_axes(system: str) -> bool:
    return system.lower().startswith(_STATES_AXES) and "CRS84" not in system


@lru_cache(maxsize=16)
def _transformer(system: str) -> pyproj.Transformer | None:
    """Return what turns a system's positions into WGS 84; None where its name holds no code of EPSG's."""
    code = _CODE.search(system)
    number = code[1] if code else "4326" if "CRS84" in system else ""
    if not number:
        return None
    try:
        return pyproj.Transformer.from_crs(int(number), 4326, always_xy=not _states_axes(system))
    except CRSError:
        return None

"""News feeds with places: RSS and Atom with GeoRSS, W3C's geo or GML inside; latitude stands first in all of them."""

from __future__ import annotations

import math
from typing import Any

from routes.formats.gml import shapes_of
from routes.formats.json_parts import Feature
from routes.formats.tcx import number_of
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml
from routes.reading.plain_text import plain_text

_LATITUDE_FIRST = "urn:ogc:def:crs:EPSG::4326"


def read_feed(upload: Upload) -> Collection:
    """Return the entries of a feed that name a place."""
    root = parse_xml(upload)
    features: list[Feature] = []
    placeless = 0
    for entry in (one for one in root.iter() if local_name(one) in ("item", "entry")):
        upload.count(features=1)
        geometry = _geometry(upload, entry)
        placeless += geometry is None
        if geometry:
            features.append({"type": "Feature", "geometry": geometry, "properties": _about(entry)})
    if placeless:
        upload.note("entries-placeless", (), placeless)
    channel = next(children(root, "channel"), root)
    title = plain_text(child_text(channel, "title"))
    return {"type": "FeatureCollection", **({"name": title} if title else {}), "features": features}


def _about(entry: Element) -> dict[str, Any]:
    texts = (plain_text(child_text(entry, name)) for name in ("description", "summary", "content", "encoded"))
    link = next((one.get("href") or child_text(entry, "link") for one in children(entry, "link")), "")
    dates = (child_text(entry, name) for name in ("pubDate", "published", "updated", "date"))
    about = {
        "title": plain_text(child_text(entry, "title")),
        "description": next(filter(None, texts), ""),
        "url": link,
        "published": next(filter(None, dates), ""),
    }
    return {name: text for name, text in about.items() if text}


def _geometry(upload: Upload, entry: Element) -> dict[str, Any] | None:
    for one in entry.iter():
        name = local_name(one)
        numbers = _pairs(one.text) if name in ("point", "line", "polygon", "box", "circle") else []
        upload.count(positions=len(numbers))
        if numbers:
            return _of(name, numbers)
        if name == "where":
            return next(shapes_of(upload, one, _LATITUDE_FIRST), None)
    number = {local_name(one): number_of((one.text or "").strip()) for one in entry.iter()}
    position = [number.get("long", number.get("lon", math.nan)), number.get("lat", math.nan)]
    return {"type": "Point", "coordinates": position} if all(map(math.isfinite, position)) else None


def _of(name: str, positions: list[list[float]]) -> dict[str, Any]:
    if name == "polygon":
        return {"type": "Polygon", "coordinates": [positions]}
    if name == "box" and len(positions) > 1:
        (west, south), (east, north) = positions[:2]
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        return {"type": "Polygon", "coordinates": [ring]}
    if name == "line":
        return {"type": "LineString", "coordinates": positions}
    return {"type": "Point", "coordinates": positions[0]}


def _pairs(text: str | None) -> list[list[float]]:
    """Return the positions of a text of latitudes and longitudes; a radius after them is left out."""
    numbers = [number_of(part) for part in (text or "").replace(",", " ").split()]
    return [[longitude, latitude] for latitude, longitude in zip(numbers[::2], numbers[1::2], strict=False)]

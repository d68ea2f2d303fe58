"""KML: placemarks with their folders and data; styles, pictures and linked files are left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from routes.formats.kml_oddities import read_tuples, tour_stops
from routes.formats.layout import feature_of, in_file_order, read_outside
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml
from routes.reading.json_text import read_json
from routes.reading.plain_text import plain_text
from routes.rules.codes import Code
from routes.rules.wording import Location

_CONTAINERS = ("Document", "Folder")
_SHAPES = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "MultiPolygon")
_LEFT_OUT = ("NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Model", "Tour")
_MULTI = {"Point": "MultiPoint", "LineString": "MultiLineString", "Polygon": "MultiPolygon"}


def read_kml(upload: Upload) -> Collection:
    """Return the file's placemarks; the innermost folder's name comes as the property `folder`."""
    root = parse_xml(upload)
    if local_name(root) not in ("kml", "Document", "Folder", "Placemark"):
        raise upload.refusal("kml-root", got=local_name(root))
    numbered = [
        (_data(placemark).get("file_order"), feature)
        for number, (folder, placemark) in enumerate(_placemarks(root), 1)
        if (feature := _feature(upload, ("placemark", number), folder, placemark))
    ]
    features = in_file_order(numbered) if any(order for order, _ in numbered) else [f for _, f in numbered]
    if upload.counted["addressed"]:
        upload.note("kml-address", (), upload.counted["addressed"])
    if upload.counted["placeless"]:
        upload.note("kml-placeless", (), upload.counted["placeless"])
    upload.settle(upload.counted["read"])
    if not features:
        features = tour_stops(root)
        if features:
            upload.note("kml-tour", (), len(features))
    _note_left_out(upload, root, bool(features))
    upload.stop_at_faults()
    if not features:
        raise upload.refusal("kml-empty")
    return {"type": "FeatureCollection", **_header(root), "features": features}


def _placemarks(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield every placemark with the name of its folder, in file order."""
    stack = [("", root)]
    while stack:
        folder, element = stack.pop()
        name = local_name(element)
        if name == "Placemark":
            yield folder, element
            continue
        inner = child_text(element, "name") if name == "Folder" else folder
        stack += [(inner, child) for child in reversed(element) if local_name(child) in (*_CONTAINERS, "Placemark")]


def _header(root: Element) -> dict[str, Any]:
    """Return the top-level members: those that `write_kml` wrote, and the document's name and description."""
    document = root if local_name(root) == "Document" else next(children(root, "Document"), root)
    data = _data(document)
    members = read_outside(data)
    info = read_json(data.get("route", "{}"))
    info = info if isinstance(info, dict) else {}
    title = child_text(document, "name")
    description = child_text(document, "description")
    if title:
        info |= {"title": title}
    if title and description and "route" not in data:
        info |= {"description": plain_text(description)}
    return {**members, "route": info} if info else members


def _feature(upload: Upload, place: Location, folder: str, placemark: Element) -> dict[str, Any] | None:
    title = child_text(placemark, "name")
    place = (*place, title[:40]) if title else place
    upload.count(place, features=1)
    shapes = [geometry for child in children(placemark, *_SHAPES) if (geometry := _geometry(upload, place, child))]
    if not shapes:
        has_address = bool(child_text(placemark, "address"))
        is_told = any(place == finding.location[: len(place)] for finding in upload.findings[-20:])
        upload.counted["addressed" if has_address else "placeless"] += not is_told
        return None
    data = _data(placemark)
    texts = {"title": title, "description": child_text(placemark, "description"), "period": _period(placemark)}
    texts = {name: text for name, text in texts.items() if text}
    if "kind" in data and "id" in data:
        return feature_of({**data, **texts}, _collected(shapes))
    plain = {name: plain_text(text) for name, text in texts.items()}
    properties = {**data, **plain, **({"folder": folder} if folder else {})}
    feature = {"type": "Feature", "geometry": _collected(shapes), "properties": properties}
    identifier = placemark.get("id", "")
    return {**feature, "id": identifier} if identifier else feature


def _data(element: Element) -> dict[str, str]:
    """Return what the extended data say, by name."""
    found = {}
    for extended in children(element, "ExtendedData"):
        for data in children(extended, "Data"):
            found[data.get("name", "")] = child_text(data, "value")
        for schema in children(extended, "SchemaData"):
            for data in children(schema, "SimpleData"):
                found[data.get("name", "")] = (data.text or "").strip()
    return {name: text for name, text in found.items() if name and text}


def _period(placemark: Element) -> str:
    stamps = []
    for element in children(placemark, "TimeStamp", "TimeSpan"):
        stamps += [child_text(element, name) for name in ("when", "begin", "end")]
    years = [found[0] for stamp in stamps if (found := re.match(r"\d{4}", stamp))]
    return "–".join(dict.fromkeys(years))


def _geometry(upload: Upload, place: Location, element: Element) -> dict[str, Any] | None:
    name = local_name(element)
    if name in ("MultiGeometry", "MultiTrack", "MultiPolygon"):
        parts = [_geometry(upload, place, child) for child in children(element, *_SHAPES)]
        return _collected([part for part in parts if part]) if any(parts) else None
    if name == "Polygon":
        rings = [
            _positions(upload, place, child_text(ring, "coordinates"))
            for boundary in (*children(element, "outerBoundaryIs"), *children(element, "innerBoundaryIs"))
            for ring in children(boundary, "LinearRing")
        ]
        return {"type": "Polygon", "coordinates": rings} if rings and rings[0] else None
    if name == "Track":
        texts = (re.sub(r"\s+", ",", (child.text or "").strip()) for child in children(element, "coord"))
        positions = _positions(upload, place, " ".join(texts))
    else:
        positions = _positions(upload, place, child_text(element, "coordinates"))
    if not positions:
        return None
    if name == "Point" or len(positions) == 1:
        return {"type": "Point", "coordinates": positions[0]}
    return {"type": "LineString", "coordinates": positions}


def _collected(shapes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one geometry for all shapes."""
    kinds = {geometry["type"] for geometry in shapes}
    if len(shapes) == 1:
        return shapes[0]
    if len(kinds) == 1 and kinds <= _MULTI.keys():
        return {"type": _MULTI[kinds.pop()], "coordinates": [geometry["coordinates"] for geometry in shapes]}
    return {"type": "GeometryCollection", "geometries": shapes}


def _positions(upload: Upload, place: Location, text: str) -> list[list[float]]:
    """Return positions from `longitude,latitude[,altitude]` tuples; an altitude of 0 is none."""
    positions, bad, run = read_tuples(text)
    upload.count(place, positions=len(positions))
    if run:
        upload.note("kml-tuples", (*place, "coordinates"), run, positions=len(positions))
    for written in bad[:1]:
        upload.note("kml-coordinates", (*place, "coordinates"), f'"{written[:40]}"')
    upload.counted["read"] += bool(positions)
    if any(len(position) == 2 or position[2] == 0 for position in positions):
        return [position[:2] for position in positions]
    return positions


def _note_left_out(upload: Upload, root: Element, has_features: bool) -> None:
    names = Counter(local_name(element) for element in root.iter())
    is_toured = any(finding.code == "kml-tour" for finding in upload.findings)
    counts = {name: names[name] for name in _LEFT_OUT if names[name] and not (name == "Tour" and is_toured)}
    if not counts:
        return
    got = ", ".join(f"{count} {name}" for name, count in counts.items())
    code: Code = "kml-left-out"
    if not has_features:
        code = "kml-link" if "NetworkLink" in counts else "kml-only-others"
    upload.note(code, (), got)

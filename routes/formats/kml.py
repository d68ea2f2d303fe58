"""KML: placemarks with their folders and data; styles, pictures and linked files are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from routes.formats.layout import feature_of, in_file_order, read_outside
from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml
from routes.reading.json_text import read_json
from routes.reading.properties import plain_text

EXPORT_ACTION = "Export it again, for example from Google Earth or My Maps."
_CONTAINERS = ("Document", "Folder")
_SHAPES = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "MultiPolygon")
_LEFT_OUT = ("NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Model")
_MULTI = {"Point": "MultiPoint", "LineString": "MultiLineString", "Polygon": "MultiPolygon"}


def read_kml(upload: Upload) -> Collection:
    """Return the file's placemarks; the innermost folder's name comes as the property `folder`."""
    root = parse_xml(upload)
    if local_name(root) not in ("kml", "Document", "Folder", "Placemark"):
        raise upload.refusal("a KML file", f"XML that starts with <{local_name(root)}>", EXPORT_ACTION)
    numbered = [
        (_data(placemark).get("file_order"), feature)
        for number, (folder, placemark) in enumerate(_placemarks(root), 1)
        if (feature := _feature(upload, f"placemark {number}", folder, placemark))
    ]
    features = in_file_order(numbered) if any(order for order, _ in numbered) else [f for _, f in numbered]
    _note_left_out(upload, root, bool(features))
    upload.stop_at_faults()
    if not features:
        raise upload.refusal("placemarks with a position", "a KML file without any", EXPORT_ACTION)
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


def _feature(upload: Upload, place: str, folder: str, placemark: Element) -> dict[str, Any] | None:
    title = child_text(placemark, "name")
    place = f'{place} "{title[:40]}"' if title else place
    upload.count(place, features=1)
    shapes = [geometry for child in children(placemark, *_SHAPES) if (geometry := _geometry(upload, place, child))]
    if not shapes:
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


def _geometry(upload: Upload, place: str, element: Element) -> dict[str, Any] | None:
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


def _positions(upload: Upload, place: str, text: str) -> list[list[float]]:
    """Return positions from `longitude,latitude[,altitude]` tuples; an altitude of 0 is none."""
    tuples = ",".join(part.strip() for part in text.split(",")).split()
    upload.count(place, positions=len(tuples))
    positions = []
    for written in tuples:
        try:
            position = [float(part) for part in written.split(",") if part][:3]
        except ValueError:
            position = []
        if len(position) < 2:
            action = "Mend or remove it."
            upload.note("fault", f"{place} coordinates", "longitude,latitude", f'"{written[:40]}"', action)
            return []
        positions.append(position)
    if any(len(position) == 2 or position[2] == 0 for position in positions):
        return [position[:2] for position in positions]
    return positions


def _note_left_out(upload: Upload, root: Element, has_features: bool) -> None:
    names = [local_name(element) for element in root.iter()]
    counts = {name: names.count(name) for name in _LEFT_OUT if name in names}
    if not counts:
        return
    got = ", ".join(f"{count} {name}" for name, count in counts.items())
    links = "NetworkLink" in counts and not has_features
    action = "It only points to another file: open that address, save its KML, and load this." if links else ""
    level = "fault" if links else "warning"
    upload.note(level, "", "placemarks", got, action or "They were left out; placemarks are drawn.")  # type: ignore[arg-type]

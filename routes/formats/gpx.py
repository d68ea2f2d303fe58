"""GPX 1.0 and 1.1: tracks and routes are lines, waypoints are points."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree

from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml, xml_bytes
from routes.geo.middles import coarse_middle_of, middle_of
from routes.model import KINDS, Route
from routes.reading.properties import plain_text

CREATOR = "escape-routes"
NAMESPACE = "http://www.topografix.com/GPX/1/1"
ROLES = ("main", "alternate", "return")
EXPORT_ACTION = "Export it again from the program or app that made it."


def read_gpx(upload: Upload) -> Collection:
    """Return the file's tracks, routes and waypoints, in this order of kind and in file order within it."""
    root = parse_xml(upload)
    if local_name(root).lower() != "gpx":
        raise upload.refusal("a GPX file", f"XML that starts with <{local_name(root)}>", EXPORT_ACTION)
    own = root.get("creator") == CREATOR
    features: list[dict[str, Any]] = []
    for number, track in enumerate(children(root, "trk"), 1):
        segments = list(children(track, "trkseg"))
        for part, segment in enumerate(segments, 1):
            place = f"track {number}, segment {part}"
            title = "" if len(segments) == 1 else f" ({part})"
            features += _line(upload, place, track, list(children(segment, "trkpt")), own=own, suffix=title)
    for number, route in enumerate(children(root, "rte"), 1):
        features += _line(upload, f"route {number}", route, list(children(route, "rtept")), own=own)
    for number, waypoint in enumerate(children(root, "wpt"), 1):
        upload.count(f"waypoint {number}", features=1, positions=1)
        position = _position(upload, f"waypoint {number}", waypoint)
        if position:
            geometry = {"type": "Point", "coordinates": position}
            features.append(_feature(geometry, _point_properties(waypoint)))
    upload.stop_at_faults()
    if not features:
        raise upload.refusal("tracks, routes or waypoints", "a GPX file without any", EXPORT_ACTION)
    return {"type": "FeatureCollection", **_header(root), "features": features}


def _header(root: Element) -> dict[str, Any]:
    about = next(children(root, "metadata"), root)
    info = {"title": child_text(about, "name"), "description": plain_text(child_text(about, "desc"))}
    return {"route": {name: text for name, text in info.items() if text}} if info["title"] else {}


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in properties.items() if value not in ("", None)}
    return {"type": "Feature", "geometry": geometry, "properties": kept}


def _line(
    upload: Upload, place: str, element: Element, points: list[Element], *, own: bool, suffix: str = ""
) -> list[dict[str, Any]]:
    """Return a line as a list of one feature, or an empty list where there are not two points."""
    upload.count(place, features=1, positions=len(points))
    numbered = enumerate(points, 1)
    positions = [position for n, point in numbered if (position := _position(upload, f"{place}, point {n}", point))]
    if len(positions) < 2:
        if len(positions) == len(points):
            got = "one point" if positions else "none"
            upload.note("warning", place, "at least two points", got, "It was left out.")
        return []
    if any(len(position) == 2 for position in positions):
        positions = [position[:2] for position in positions]
    properties: dict[str, Any] = {
        "title": child_text(element, "name") and child_text(element, "name") + suffix,
        "description": _description(element),
        "period": _year(child_text(points[0], "time")),
    }
    kind = child_text(element, "type")
    number = child_text(element, "number")
    if own and kind in ROLES and number.isdecimal():
        properties |= {"kind": "stage", "role": kind, "order": int(number)}
    else:
        properties["mode"] = kind
    return [_feature({"type": "LineString", "coordinates": positions}, properties)]


def _point_properties(waypoint: Element) -> dict[str, Any]:
    kind = child_text(waypoint, "type")
    properties: dict[str, Any] = {
        "title": child_text(waypoint, "name"),
        "description": _description(waypoint),
        "sym": child_text(waypoint, "sym"),
        "period": _year(child_text(waypoint, "time")),
    }
    if kind.lower() in KINDS:
        properties["kind"] = kind.lower()
    else:
        properties["type"] = kind
    return properties


def _description(element: Element) -> str:
    texts = [plain_text(child_text(element, name)) for name in ("desc", "cmt")]
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _year(time: str) -> str:
    found = re.match(r"\d{4}", time)
    return found[0] if found and found[0] > "1000" else ""


def _position(upload: Upload, place: str, point: Element) -> list[float] | None:
    """Return longitude, latitude and, where given, elevation; note a fault where they can't be read."""
    numbers: list[float] = []
    for name, bound in (("lon", 180), ("lat", 90)):
        text = point.get(name)
        try:
            number = float((text or "").replace(",", "."))
        except ValueError:
            number = math.nan
        if not abs(number) <= bound:
            got = "nothing" if text is None else f'"{text[:40]}"'
            upload.note(
                "fault", f"{place}, {name}", f"degrees from -{bound} to {bound}", got, "Mend or remove the point."
            )
            return None
        numbers.append(number)
    try:
        elevation = float(child_text(point, "ele"))
    except ValueError:
        return numbers
    return [*numbers, elevation] if math.isfinite(elevation) else numbers


def write_gpx(route: Route) -> tuple[bytes, list[str]]:
    """Return the route as GPX 1.1, and what the format can't hold."""
    root = ElementTree.Element("gpx", {"xmlns": NAMESPACE, "version": "1.1", "creator": CREATOR})
    about = _add(root, "metadata")
    _add(about, "name", route.route.title)
    _add(about, "desc", route.route.description)
    is_schematic = route.route.precision == "schematic"
    moved = 0
    points: list[Any] = [*route.hazards, *route.places, *route.voices]
    for feature in points:
        is_point = feature.geometry.type == "Point"
        middle = coarse_middle_of if is_schematic else middle_of
        position = feature.geometry.coordinates if is_point else middle(feature.geometry)
        moved += not is_point
        properties = feature.properties
        waypoint = _add_point(root, "wpt", position)
        _add(waypoint, "name", properties.title)
        _add(waypoint, "desc", properties.description)
        _add(waypoint, "sym", getattr(properties, "category", ""))
        _add(waypoint, "type", properties.kind)
    for stage in route.stages:
        track = _add(root, "trk")
        _add(track, "name", stage.properties.title)
        _add(track, "desc", stage.properties.description)
        _add(track, "number", str(stage.properties.order))
        _add(track, "type", stage.properties.role)
        segment = _add(track, "trkseg")
        for vertex in stage.geometry.coordinates:
            _add_point(segment, "trkpt", vertex)
    note = f"GPX has no lines or areas beside the stages: {moved} became waypoints at their middle."
    notes = [note] if moved else []
    return xml_bytes(root), notes


def _add(parent: Element, name: str, text: str | None = None) -> Element:
    """Add an element; an empty text adds none, since the schema of GPX forbids empty ones in places."""
    element = ElementTree.Element(name)
    if text != "":
        parent.append(element)
    element.text = text
    return element


def _add_point(parent: Element, name: str, position: Iterable[float]) -> Element:
    longitude, latitude, *rest = position
    point = ElementTree.SubElement(parent, name, {"lat": repr(latitude), "lon": repr(longitude)})
    if rest:
        _add(point, "ele", repr(rest[0]))
    return point

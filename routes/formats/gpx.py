"""GPX 1.0 and 1.1: tracks and routes are lines, waypoints are points."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree import ElementTree

from routes.formats.upload import Collection, Upload
from routes.formats.xml_text import Element, child_text, children, local_name, parse_xml, xml_bytes
from routes.geo.middles import coarse_middle_of, middle_of
from routes.languages import gettext as _
from routes.model import KINDS, Route
from routes.model.evidence import declared
from routes.model.words import ROLES
from routes.reading.plain_text import plain_text
from routes.rules.codes import Term
from routes.rules.wording import Location

CREATOR = "escape-routes"
NAMESPACE = "http://www.topografix.com/GPX/1/1"
FIRST_YEAR = "1980"
"""Of satellite navigation."""


def read_gpx(upload: Upload) -> Collection:
    """Return the file's tracks, routes and waypoints, in this order of kind and in file order within it."""
    root = parse_xml(upload)
    if local_name(root).lower() != "gpx":
        raise upload.refusal("gpx-root", got=local_name(root))
    own = root.get("creator") == CREATOR
    features: list[dict[str, Any]] = []
    for number, track in enumerate(children(root, "trk"), 1):
        segments = list(children(track, "trkseg"))
        about = _about(track, own=own)
        for part, segment in enumerate(segments, 1):
            place = ("trk", number, "trkseg", part)
            title = "" if len(segments) == 1 else f" ({part})"
            features += _line(upload, place, about, list(children(segment, "trkpt")), suffix=title)
    stops: list[dict[str, Any]] = []
    for number, route in enumerate(children(root, "rte"), 1):
        points = list(children(route, "rtept"))
        features += _line(upload, ("rte", number), _about(route, own=own), points)
        stops += _points(upload, ("rte", number, "rtept"), [point for point in points if child_text(point, "name")])
    if stops:
        upload.note("gpx-route-points", (), len(stops))
    features += stops + _points(upload, ("wpt",), list(children(root, "wpt")))
    recorded = sorted({time[:4] for feature in features if (time := feature["properties"].get("recorded"))})
    if recorded:
        upload.note("period-of-recording", (), "–".join(dict.fromkeys((recorded[0], recorded[-1]))))
    upload.settle(upload.counted["read"])
    if not features:
        raise upload.refusal("gpx-empty")
    return {"type": "FeatureCollection", **_header(root), "features": features}


def _points(upload: Upload, place: Location, points: list[Element]) -> list[dict[str, Any]]:
    """Return points as features of their own."""
    made = []
    for number, point in enumerate(points, 1):
        upload.count((*place, number), features=1, positions=1)
        position = _position(upload, (*place, number), point, is_new=place == ("wpt",))
        if position:
            made.append(_feature({"type": "Point", "coordinates": position}, _point_properties(point)))
    return made


def _header(root: Element) -> dict[str, Any]:
    about = next(children(root, "metadata"), root)
    info = {"title": child_text(about, "name"), "description": plain_text(child_text(about, "desc"))}
    return {"route": {name: text for name, text in info.items() if text}} if info["title"] else {}


def _feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in properties.items() if value not in ("", None)}
    return {"type": "Feature", "geometry": geometry, "properties": kept}


def _about(element: Element, *, own: bool) -> dict[str, Any]:
    """Return what a track or a route says of itself; asked once, since a track may have very many segments."""
    about: dict[str, Any] = {"title": child_text(element, "name"), "description": _description(element)}
    kind = child_text(element, "type")
    number = child_text(element, "number")
    if own and kind in ROLES and number.isdecimal():
        return {**about, "kind": "stage", "role": kind, "order": int(number)}
    return {**about, "mode": kind}


def _line(
    upload: Upload, place: Location, about: dict[str, Any], points: list[Element], *, suffix: str = ""
) -> list[dict[str, Any]]:
    """Return a line as a list of one feature, or an empty list where there are not two points."""
    step = "trkpt" if "trkseg" in place else "rtept"
    within = [(n, vertex) for n, point in enumerate(points, 1) for vertex in (point, *_shaping(point))]
    upload.count(place, features=1, positions=len(within))
    positions = [position for n, vertex in within if (position := _position(upload, (*place, step, n), vertex))]
    if len(positions) < 2:
        if len(positions) == len(within):
            upload.note("gpx-line-short" if positions else "gpx-line-empty", place)
        return []
    if any(len(position) == 2 for position in positions):
        positions = [position[:2] for position in positions]
    title = about["title"] and about["title"] + suffix
    properties = {**about, "title": title, "recorded": child_text(points[0], "time")}
    return [_feature({"type": "LineString", "coordinates": positions}, properties)]


def _shaping(point: Element) -> Iterator[Element]:
    """Yield the points by which Garmin's programs lead a route from one of its points to the next."""
    for extensions in children(point, "extensions"):
        yield from (element for element in extensions.iter() if local_name(element) == "rpt")


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
    """Return the year of a time; a device without a signal says one from before there were any."""
    found = re.match(r"\d{4}", time)
    return found[0] if found and found[0] >= FIRST_YEAR else ""


def _position(upload: Upload, place: Location, point: Element, *, is_new: bool = True) -> list[float] | None:
    """Return longitude, latitude and, where given, elevation; note a fault where a new point has none."""
    numbers: list[float] = []
    for name, bound in (("lon", 180), ("lat", 90)):
        text = point.get(name)
        try:
            number = float((text or "").replace(",", "."))
        except ValueError:
            number = math.nan
        if not abs(number) <= bound:
            got = Term("nothing") if text is None else f'"{text[:40]}"'
            if is_new:
                upload.note("gpx-degrees", (*place, name), got, most=bound)
            return None
        numbers.append(number)
    upload.counted["read"] += is_new
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
        _add(waypoint, "sym", declared(properties, "category", ""))
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
    note = _("GPX has no lines or areas beside the stages: {n} became waypoints at their middle.").format(n=moved)
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

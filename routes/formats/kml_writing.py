"""A route as KML, with every property as extended data, so that nothing is lost."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

from routes.formats.cell_values import ColumnNames
from routes.formats.layout import feature_cells, outside_cells, property_names
from routes.formats.xml_text import Element, xml_bytes
from routes.model import Route

FOLDERS = {"stage": "Stages", "place": "Places", "hazard": "Hazards", "voice": "Voices"}
NAMESPACE = "http://www.opengis.net/kml/2.2"


def write_kml(route: Route) -> tuple[bytes, list[str]]:
    """Return the route as KML, whatever a map program does not show as extended data."""
    root = ElementTree.Element("kml", {"xmlns": NAMESPACE})
    document = ElementTree.SubElement(root, "Document")
    dumped = route.dump()
    names = property_names(dumped)
    _text(document, "name", route.route.title)
    _text(document, "description", route.route.description)
    _style(document)
    _extended(document, {"route": json.dumps(dumped["route"], ensure_ascii=False), **outside_cells(dumped)})
    for kind, title in FOLDERS.items():
        numbered = enumerate(dumped["features"], 1)
        features = [(number, feature) for number, feature in numbered if feature["properties"]["kind"] == kind]
        if features:
            folder = ElementTree.SubElement(document, "Folder")
            _text(folder, "name", title)
            for number, feature in features:
                _placemark(folder, number, feature, names)
    return xml_bytes(root), []


def _style(document: Element) -> None:
    style = ElementTree.SubElement(document, "Style", {"id": "stage"})
    line = ElementTree.SubElement(style, "LineStyle")
    _text(line, "color", "ff1e26b3")
    _text(line, "width", "4")


def _placemark(folder: Element, number: int, feature: dict[str, Any], names: ColumnNames) -> None:
    row = {"file_order": number, **feature_cells(feature, names)}
    placemark = ElementTree.SubElement(folder, "Placemark")
    _text(placemark, "name", str(row.pop("title")))
    _text(placemark, "description", str(row.pop("description", "")))
    if row["kind"] == "stage":
        _text(placemark, "styleUrl", "#stage")
    _extended(placemark, row)
    _geometry(placemark, feature["geometry"])


def _extended(parent: Element, values: dict[str, Any]) -> None:
    extended = ElementTree.SubElement(parent, "ExtendedData")
    for name, value in values.items():
        data = ElementTree.SubElement(extended, "Data", {"name": name})
        _text(data, "value", str(value))


def _geometry(parent: Element, geometry: dict[str, Any]) -> None:
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "MultiPolygon":
        parts = ElementTree.SubElement(parent, "MultiGeometry")
        for part in coordinates:
            _geometry(parts, {"type": "Polygon", "coordinates": part})
        return
    element = ElementTree.SubElement(parent, kind)
    if kind == "Polygon":
        for number, ring in enumerate(coordinates):
            boundary = ElementTree.SubElement(element, "outerBoundaryIs" if number == 0 else "innerBoundaryIs")
            _text(ElementTree.SubElement(boundary, "LinearRing"), "coordinates", _tuples(ring))
    else:
        _text(element, "coordinates", _tuples([coordinates] if kind == "Point" else coordinates))


def _tuples(positions: list[list[float]]) -> str:
    return " ".join(",".join(repr(number) for number in position) for position in positions)


def _text(parent: Element, name: str, text: str) -> None:
    if text:
        ElementTree.SubElement(parent, name).text = text

"""TopoJSON: arcs that neighbours share, put together into GeoJSON features."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from routes.formats.upload import Collection, Upload
from routes.rules.wording import Location

Position = list[float]


class _Arcs:
    """The positions of a topology's arcs, and the shapes made of them."""

    def __init__(self, upload: Upload, topology: dict[str, Any]) -> None:
        self.upload = upload
        self.place: Location = ()
        transform = topology.get("transform") or {}
        self.scale = [float(number) for number in transform.get("scale", (1, 1))]
        self.translate = [float(number) for number in transform.get("translate", (0, 0))]
        self.is_quantized = bool(transform)
        self.arcs = [self._decoded(arc) for arc in topology.get("arcs", [])]

    def _scaled(self, position: Position) -> Position:
        pairs = zip(position[:2], self.scale, self.translate, strict=True)
        return [number * scale + shift for number, scale, shift in pairs]

    def _decoded(self, arc: list[Position]) -> list[Position]:
        if not self.is_quantized:
            return [position[:2] for position in arc]
        absolute = accumulate(arc, lambda sofar, delta: [sofar[0] + delta[0], sofar[1] + delta[1]])
        return [self._scaled(position) for position in absolute]

    def _line(self, indices: list[int]) -> list[Position]:
        """Join arcs; a negative index means the arc backwards, and the shared end counts once."""
        line: list[Position] = []
        for index in indices:
            arc = self.arcs[index if index >= 0 else ~index]
            self.upload.count(self.place, positions=len(arc))
            arc = arc if index >= 0 else arc[::-1]
            line += arc[1:] if line else arc
        return line

    def geometry(self, value: dict[str, Any], place: Location) -> dict[str, Any]:
        self.place = place
        kind, arcs, points = value["type"], value.get("arcs"), value.get("coordinates")
        shapes: dict[str, Any] = {
            "Point": lambda: self._point(points),
            "MultiPoint": lambda: [self._point(point) for point in points or ()],
            "LineString": lambda: self._line(arcs or []),
            "MultiLineString": lambda: [self._line(line) for line in arcs or ()],
            "Polygon": lambda: [self._line(ring) for ring in arcs or ()],
            "MultiPolygon": lambda: [[self._line(ring) for ring in polygon] for polygon in arcs or ()],
        }
        return {"type": kind, "coordinates": shapes[kind]()}

    def _point(self, position: Any) -> Position:
        return self._scaled(position) if self.is_quantized else list(position)


def read_topojson(upload: Upload) -> Collection:
    """Return the objects of a topology; each object's name comes as the property `folder`."""
    topology = upload.value
    objects = topology.get("objects")
    if not isinstance(objects, dict) or not isinstance(topology.get("arcs", []), list):
        raise upload.refusal("topojson-members")
    try:
        arcs = _Arcs(upload, topology)
    except (TypeError, ValueError, IndexError, KeyError, AttributeError, OverflowError):
        raise upload.refusal("topojson-arcs", ("arcs",)) from None
    features: list[dict[str, Any]] = []
    for name, value in objects.items():
        stack: list[tuple[Location, Any]] = [(("objects", name), value)]
        while stack:
            path, geometry = stack.pop()
            if isinstance(geometry, dict) and geometry.get("type") == "GeometryCollection":
                inner = geometry.get("geometries")
                inner = inner if isinstance(inner, list) else []
                upload.count(path, features=len(inner))
                numbered = [((*path, "geometries", n), child) for n, child in enumerate(inner)]
                stack += reversed(numbered)
            elif isinstance(geometry, dict) and isinstance(geometry.get("type"), str):
                features.append(_feature(upload, path, name, geometry, arcs))
    return {"type": "FeatureCollection", "features": features}


def _feature(upload: Upload, path: Location, folder: str, value: dict[str, Any], arcs: _Arcs) -> dict[str, Any]:
    try:
        geometry = arcs.geometry(value, path)
    except (TypeError, ValueError, IndexError, KeyError, AttributeError, OverflowError):
        raise upload.refusal("topojson-shape", path, str(value["type"])[:40]) from None
    properties = value.get("properties")
    kept = dict(properties) if isinstance(properties, dict) else {}
    feature = {"type": "Feature", "geometry": geometry, "properties": {**kept, "folder": kept.get("folder", folder)}}
    return {**feature, "id": value["id"]} if isinstance(value.get("id"), str | int) else feature

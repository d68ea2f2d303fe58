"""Generous reading: any GeoJSON value turned into a route file, with all that was inferred on the way.

Lines become stages in file order, areas and points with a readable category become hazards, other points places.
The value that came is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from routes.geo.positions import NESTING
from routes.reading.crs import in_wgs84
from routes.reading.geometries import Geometry, GeometryReader
from routes.reading.info import inferred_info, own_words
from routes.reading.kinds import PropertiesReader
from routes.reading.limits import DEFAULT, Limits
from routes.rules.findings import Finding, shown
from routes.rules.ids import Identifiers, identifier_of


@dataclass
class Inferred:
    """A collection in our format, where each feature came from, and what was inferred."""

    collection: dict[str, Any]
    origins: list[str] = field(default_factory=list)
    """For each feature its place in the file: `features[3]`."""
    findings: list[Finding] = field(default_factory=list)


def inferred(value: Any, name: str, limits: Limits = DEFAULT) -> Inferred:
    """Return what a generous reader makes of a GeoJSON value.

    Parameters
    ----------
    value
        JSON value of any shape.
    name
        File name; a title where the file has none.
    """
    if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
        value = {"type": "FeatureCollection", "features": value}
    if not isinstance(value, dict) or not is_geojson(value):
        return Inferred({}, findings=[not_geojson(value)])
    value, findings = in_wgs84(value)
    return _Reader(value, name, findings, limits).read()


def is_geojson(value: dict[str, Any]) -> bool:
    """Say whether an object is GeoJSON at first sight."""
    return _type_of(value) in ("FeatureCollection", "Feature", "GeometryCollection", *NESTING) or isinstance(
        value.get("features"), list
    )


def not_geojson(value: Any) -> Finding:
    """Return the fault for JSON of another kind, naming the kind where it is known."""
    expected, got, advice = "a GeoJSON FeatureCollection", shown(value), "Export the data as GeoJSON."
    if isinstance(value, dict):
        got = "an object without a GeoJSON type" if "type" not in value else f"type {shown(value['type'])}"
        if value.get("type") == "Topology":
            got, advice = "TopoJSON", "Load it on the page “Swap the route”, or convert it on mapshaper.org."
        elif "elements" in value and "osm3s" in value:
            got, advice = "OpenStreetMap JSON", "Export it as GeoJSON from overpass-turbo.eu."
    elif isinstance(value, list):
        got = "a list"
    return Finding("fault", "", expected, got, advice)


def _type_of(value: dict[str, Any]) -> str:
    """Return the GeoJSON type, spelled as the RFC does."""
    given = value.get("type")
    if not isinstance(given, str):
        return "FeatureCollection" if isinstance(value.get("features"), list) else ""
    known = ("FeatureCollection", "Feature", "GeometryCollection", *NESTING)
    return given if given in known else next((name for name in known if name.lower() == given.lower()), given)


class _Reader:
    """Reads one file; holds what depends on all of its features."""

    def __init__(self, value: dict[str, Any], name: str, findings: list[Finding], limits: Limits) -> None:
        self.value = value
        self.limits = limits
        self.name = name
        self.findings = findings
        self.geometries = GeometryReader()
        self.found = [(path, feature) for path, feature in _features_of(value) if isinstance(feature, dict)]
        self.ids = Identifiers(feature.get("id") for _, feature in self.found)
        self.properties = PropertiesReader(own_words(value.get("route")))
        self.last = ""
        self.repeated = 0
        """Characters that parts of geometries repeat."""
        for path, feature in _features_of(value):
            if not isinstance(feature, dict):
                self._warn(path, "a Feature", shown(feature), "Remove it.", "")

    def read(self) -> Inferred:
        features: list[dict[str, Any]] = []
        origins: list[str] = []
        for path, feature in self.found:
            for made in self._features(path, feature):
                features.append(made)
                origins.append(path)
            if len(features) > self.limits.max_features or self.repeated > self.limits.max_repeated_text:
                return Inferred({}, findings=[self._too_much(path, feature)])
        rest = self.value if _type_of(self.value) == "FeatureCollection" else {}
        info, more = inferred_info(rest, self.name, features)
        findings = [*self.findings, *self.geometries.findings, *self.properties.findings, *more]
        if not features and not any(finding.level == "fault" for finding in findings):
            advice = "Draw at least one line or point, for example on geojson.io."
            findings.append(Finding("fault", "features", "features with a geometry", "no features", advice))
        members = {key: part for key, part in rest.items() if key not in ("type", "features", "route")}
        if "bbox" in members and not _is_box(members["bbox"]):
            members["given_bbox"] = members.pop("bbox")
        collection = {"type": "FeatureCollection", **members, "route": info, "features": features}
        return Inferred(collection, origins, findings)

    def _too_much(self, path: str, feature: dict[str, Any]) -> Finding:
        """Return the fault for a file whose geometries have more parts than the page can draw or repeat texts for."""
        expected, advice = f"at most {self.limits.max_features:,} features", "Simplify it, or split the file."
        if self.repeated > self.limits.max_repeated_text:
            expected = f"at most {self.limits.max_repeated_text:,} characters, counted once for each part of a geometry"
            advice = "Shorten its texts, or make one geometry of its parts."
        return Finding("fault", path, expected, "more", advice, identifier_of(feature.get("id")))

    def _say(self, path: str, expected: str, got: str, feature: str, *, action: str = "", repair: str = "") -> None:
        self.findings.append(Finding("inference", path.removeprefix("."), expected, got, action, feature, repair))

    def _warn(self, path: str, expected: str, got: str, action: str, feature: str) -> None:
        self.findings.append(Finding("warning", path, expected, got, action, feature))

    def _features(self, path: str, feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the features of ours that one feature of the file becomes: none, one, or one for each part."""
        given = feature.get("id")
        label = str(given)[:100] if isinstance(given, str | int | float) else ""
        geometry = feature.get("geometry")
        where = f"{path}.geometry".removeprefix(".")
        if geometry is None or (isinstance(geometry, dict) and geometry.get("coordinates") == []):
            what = "none" if geometry is None else "an empty one"
            self._warn(where, "a geometry", what, "Draw it, or remove the feature.", label)
            return
        if not isinstance(geometry, dict):
            advice = "Draw the feature again."
            self.findings.append(Finding("fault", where, "a geometry", shown(geometry), advice, label))
            return
        kind = _type_of(geometry)
        if kind not in NESTING:
            advice = "Use Point, LineString or Polygon."
            got = shown(geometry.get("type"))
            self.findings.append(Finding("fault", f"{where}.type", "a GeoJSON geometry", got, advice, label))
            return
        parts = self.geometries.read({**geometry, "type": kind}, where, label)
        if len(parts) > 1 or ".geometries[" in path:
            self.repeated += len(parts) * _text_in(feature, self.limits.max_repeated_text)
            if self.repeated > self.limits.max_repeated_text:
                return
        if len(parts) > 1:
            self._say(path, f"{len(parts):,} features, one for each part", f"a {kind}", label)
        for part in parts[: self.limits.max_features + 1]:
            yield self._feature(path, feature, geometry, part)

    def _feature(self, path: str, feature: dict[str, Any], whole: dict[str, Any], part: Geometry) -> dict[str, Any]:
        made = {key: value for key, value in feature.items() if key not in ("geometry", "properties", "id")}
        properties = self.properties.of(feature.get("properties"), part.type, path)
        made["type"] = "Feature"
        made["id"] = properties.identifier = self._identifier(path, feature, properties.kind)
        made["geometry"] = {**whole, "type": part.type, "coordinates": part.coordinates}
        for holder in (made, made["geometry"]):
            if "bbox" in holder and (part.type != whole.get("type") or not _is_box(holder["bbox"])):
                del holder["bbox"]
        made["properties"] = self.properties.read(properties)
        return made

    def _identifier(self, path: str, feature: dict[str, Any], kind: str) -> str:
        given = feature.get("id")
        identifier, how = self.ids.take(given, kind)
        is_part = path == self.last or (".geometry" in path and path.partition(".")[0] == self.last.partition(".")[0])
        self.last = path
        if how == "repeated" and not is_part:
            self._say(f"{path}.id", "an id of its own", f"{shown(given)} for a second time", identifier, repair="ids")
        elif how == "made":
            self._say(f"{path}.id", "an id made up", "none", identifier)
        return identifier


def _features_of(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the features of any GeoJSON value with their paths; collections inside collections are flattened.

    What is no object comes as it is.
    """
    kind = _type_of(value) if isinstance(value, dict) else ""
    if kind == "FeatureCollection":
        features = value.get("features")
        for index, feature in enumerate(features if isinstance(features, list) else ()):
            yield from _features_of(feature, f"{path}.features[{index}]".removeprefix("."))
    elif kind == "GeometryCollection":
        geometries = value.get("geometries")
        for index, geometry in enumerate(geometries if isinstance(geometries, list) else ()):
            yield from _features_of(geometry, f"{path}.geometries[{index}]".removeprefix("."))
    elif (
        isinstance(value, dict)
        and isinstance(value.get("geometry"), dict)
        and _type_of(value["geometry"]) == "GeometryCollection"
    ):
        for where, part in _features_of(value["geometry"], f"{path}.geometry".removeprefix(".")):
            yield where, {**value, "geometry": part["geometry"] if isinstance(part, dict) else part}
    elif kind in NESTING and "geometry" not in value:
        yield path, {"type": "Feature", "geometry": value, "properties": {}}
    else:
        yield path, value


def _text_in(feature: dict[str, Any], enough: int) -> int:
    """Return how many characters and values a feature holds beside its positions, giving up just beyond `enough`."""
    size = 0
    waiting: list[Any] = [part for name, part in feature.items() if name != "geometry"]
    geometry = feature.get("geometry")
    if isinstance(geometry, dict):
        waiting += [part for name, part in geometry.items() if name not in ("coordinates", "geometries")]
    while waiting and size <= enough:
        part = waiting.pop()
        size += 1 + (len(part) if isinstance(part, str) else 0)
        if isinstance(part, dict):
            waiting += [*part, *part.values()]
        elif isinstance(part, list):
            waiting += part
    return size


def _is_box(box: Any) -> bool:
    if not isinstance(box, list) or len(box) not in (4, 6):
        return False
    if not all(isinstance(number, int | float) and abs(number) < 1e300 for number in box):
        return False
    half = len(box) // 2
    return bool(box[1] <= box[1 + half] and (half == 2 or box[2] <= box[5]))

"""Generous reading: any GeoJSON value turned into a route file, with all that was inferred on the way.

Lines become stages in file order; points and areas with a word for a danger become hazards, the others places.
The value that came is never changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from routes.geo.positions import NESTING, is_sound
from routes.reading.crs import in_wgs84
from routes.reading.flattening import features_of, is_geojson, not_geojson, type_of
from routes.reading.geometries import Geometry, GeometryReader
from routes.reading.info import inferred_info, own_words
from routes.reading.kinds import PropertiesReader
from routes.reading.limits import DEFAULT, Limits
from routes.reading.null_island import without_null_island
from routes.rules.codes import Code, Value
from routes.rules.findings import Finding, shown
from routes.rules.ids import Identifiers, identifier_of
from routes.rules.wording import Location

_FEATURE, _GEOMETRY = {"type", "id", "geometry", "properties"}, {"type", "coordinates"}
"""Members of a feature and of a geometry that hold nothing unusual."""
_HEAD = 2
"""Parts of a location that name the feature in a collection."""


@dataclass
class Inferred:
    """A collection in our format, where each feature came from, and what was inferred."""

    collection: dict[str, Any]
    origins: list[Location] = field(default_factory=list)
    """For each feature its place in the file: `("features", 3)`."""
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


class _Reader:
    """Reads one file; holds what depends on all of its features."""

    def __init__(self, value: dict[str, Any], name: str, findings: list[Finding], limits: Limits) -> None:
        self.value = value
        self.limits = limits
        self.name = name
        self.findings = findings
        self.geometries = GeometryReader()
        everything = list(features_of(value))
        self.found = [(place, feature) for place, feature in everything if isinstance(feature, dict)]
        self.ids = Identifiers(feature.get("id") for _, feature in self.found)
        self.properties = PropertiesReader(
            own_words(value.get("route")), (feature.get("properties") for _, feature in self.found)
        )
        self.last: Location = ()
        self.repeated = 0
        """Characters that parts of geometries repeat."""
        for place, feature in everything:
            if not isinstance(feature, dict):
                self.findings.append(Finding("feature-not-object", place, shown(feature), level="warning"))

    def read(self) -> Inferred:
        read: list[tuple[Location, dict[str, Any]]] = []
        for place, feature in self.found:
            if (ours := self._ours(place, feature)) is not None:
                read.append((place, ours))
            else:
                read += [(place, made) for made in self._features(place, feature)]
            if len(read) > self.limits.max_features or self.repeated > self.limits.max_repeated_text:
                return Inferred({}, findings=[self._too_much(place, feature)])
        read, left_out = without_null_island(read)
        self.findings += left_out
        origins, features = [place for place, _ in read], [feature for _, feature in read]
        rest = self.value if type_of(self.value) == "FeatureCollection" else {}
        info, more = inferred_info(rest, self.name, features)
        shapes = self._settled([*self.findings, *self.geometries.findings], len(set(origins)))
        findings = [*shapes, *self.properties.findings, *more]
        if not features and not any(finding.level == "fault" for finding in findings):
            findings.append(Finding("features-missing", ("features",)))
        members = {key: part for key, part in rest.items() if key not in ("type", "features", "route")}
        if "bbox" in members and not _is_box(members["bbox"]):
            members["given_bbox"] = members.pop("bbox")
        collection = {"type": "FeatureCollection", **members, "route": info, "features": features}
        return Inferred(collection, origins, findings)

    def _settled(self, findings: list[Finding], kept: int) -> list[Finding]:
        """Return the findings about shapes; faults are warnings where no more than half of the features is lost."""
        lost = {finding.location[:_HEAD] for finding in findings if finding.level == "fault"}
        if any(finding.level == "fault" and finding.code.startswith("crs") for finding in findings):
            return findings
        if not lost or 2 * len(lost) > kept + len(lost):
            return findings
        return [
            replace(finding, level="warning", done="left_out") if finding.level == "fault" else finding
            for finding in findings
        ]

    def _too_much(self, place: Location, feature: dict[str, Any]) -> Finding:
        """Return the fault for a file whose geometries have more parts than the page can draw or repeat texts for."""
        identifier = identifier_of(feature.get("id"))
        if self.repeated > self.limits.max_repeated_text:
            values = {"most": self.limits.max_repeated_text}
            return Finding("parts-repeat-text", place, "", identifier, values)
        return Finding("parts-too-many", place, "", identifier, {"most": self.limits.max_features})

    def _say(self, code: Code, place: Location, got: Value, feature: str, **values: Value) -> None:
        self.findings.append(Finding(code, place, got, feature, values))

    def _ours(self, place: Location, feature: dict[str, Any]) -> dict[str, Any] | None:
        """Return a copy of a point that is as we write it, as nearly all of a large file are, or None."""
        geometry = feature.get("geometry")
        if feature.keys() != _FEATURE or not isinstance(geometry, dict) or geometry.keys() != _GEOMETRY:
            return None
        if geometry["type"] != "Point" or not is_sound(geometry["coordinates"]) or len(place) != _HEAD:
            return None
        properties = self.properties.ours(feature["properties"], "Point")
        if properties is None:
            return None
        identifier = self._identifier(place, feature, properties["kind"])
        return {"type": "Feature", "id": identifier, "geometry": {**geometry}, "properties": properties}

    def _features(self, place: Location, feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the features of ours that one feature of the file becomes: none, one, or one for each part."""
        given = feature.get("id")
        label = str(given)[:100] if isinstance(given, (str, int, float)) else ""
        geometry = feature.get("geometry")
        where = (*place, "geometry")
        if geometry is None or (isinstance(geometry, dict) and geometry.get("coordinates") == []):
            self._say("geometry-null" if geometry is None else "geometry-empty", where, "", label)
            return
        if not isinstance(geometry, dict):
            self._say("geometry-not-object", where, shown(geometry), label)
            return
        kind = type_of(geometry)
        if kind not in NESTING:
            self._say("geometry-unknown", (*where, "type"), shown(geometry.get("type")), label)
            return
        spelled = geometry if geometry["type"] == kind else {**geometry, "type": kind}
        parts = self.geometries.read(spelled, where, label)
        if len(parts) > 1 or "geometries" in place:
            self.repeated += len(parts) * _text_in(feature, self.limits.max_repeated_text)
            if self.repeated > self.limits.max_repeated_text:
                return
        if len(parts) > 1:
            self._say("geometry-parts", place, kind, label, parts=len(parts))
        for part in parts[: self.limits.max_features + 1]:
            yield self._feature(place, feature, geometry, part)

    def _feature(
        self, place: Location, feature: dict[str, Any], whole: dict[str, Any], part: Geometry
    ) -> dict[str, Any]:
        made = {key: value for key, value in feature.items() if key not in ("geometry", "properties", "id")}
        properties = self.properties.of(feature.get("properties"), part.type, place)
        made["type"] = "Feature"
        made["id"] = properties.identifier = self._identifier(place, feature, properties.kind)
        made["geometry"] = {**whole, "type": part.type, "coordinates": part.coordinates}
        for holder in (made, made["geometry"]):
            if "bbox" in holder and (part.type != whole.get("type") or not _is_box(holder["bbox"])):
                del holder["bbox"]
        made["properties"] = self.properties.read(properties)
        return made

    def _identifier(self, place: Location, feature: dict[str, Any], kind: str) -> str:
        given = feature.get("id")
        identifier, how = self.ids.take(given, kind)
        last, self.last = self.last, place
        is_part = how == "repeated" and (place == last or ("geometry" in place and _holder(place) == _holder(last)))
        if how == "repeated" and not is_part:
            self._say("id-repeated", (*place, "id"), shown(given), identifier)
        elif how == "made":
            self._say("id-made", (*place, "id"), "", identifier)
        return identifier


def _holder(place: Location) -> Location:
    """Return the feature in which a geometry lies."""
    return place[: place.index("geometry")] if "geometry" in place else place


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

"""Generous reading: any GeoJSON value turned into a route file, with all that was inferred on the way.

Lines become stages in file order, areas and points with a readable category become hazards, other points places.
The value that came is never changed.
"""

from __future__ import annotations

import copy
import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from routes.categories import category_named, nearest_category
from routes.geometry import NESTING, Geometry, GeometryReader
from routes.model import KINDS
from routes.naming import Identifiers
from routes.projection import in_wgs84
from routes.properties import (
    CATEGORY_KEYS,
    COUNTRY_KEYS,
    DESCRIPTION_KEYS,
    PERIOD_KEYS,
    SIGN_KEYS,
    TITLE_KEYS,
    mended,
    web_addresses,
    worded,
)
from routes.report import Finding, shown
from routes.routeinfo import inferred_info, own_words

_FITTING = {
    "stage": ("LineString",),
    "place": ("Point",),
    "voice": ("Point",),
    "hazard": ("Point", "LineString", "Polygon"),
}


@dataclass
class Inferred:
    """A collection in our format, where each feature came from, and what was inferred."""

    collection: dict[str, Any]
    origins: list[str] = field(default_factory=list)
    """For each feature its place in the file: `features[3]`."""
    findings: list[Finding] = field(default_factory=list)


def inferred(value: Any, name: str) -> Inferred:
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
    return _Reader(value, name, findings).read()


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
            got, advice = "TopoJSON", "Load it on the Datasets page, or convert it on mapshaper.org."
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

    def __init__(self, value: dict[str, Any], name: str, findings: list[Finding]) -> None:
        self.value = value
        self.name = name
        self.findings = findings
        self.geometries = GeometryReader()
        self.found = list(_features_of(value))
        self.ids = Identifiers(feature.get("id") for _, feature in self.found)
        self.own = own_words(value.get("route"))
        self.orders: Counter[str] = Counter()
        self.numbers: Counter[str] = Counter()
        self.nearest: dict[str, str | None] = {}

    def read(self) -> Inferred:
        features: list[dict[str, Any]] = []
        origins: list[str] = []
        for path, feature in self.found:
            for made in self._features(path, feature):
                features.append(made)
                origins.append(path)
        rest = self.value if _type_of(self.value) == "FeatureCollection" else {}
        info, more = inferred_info(rest, self.name, features)
        findings = [*self.findings, *self.geometries.findings, *more]
        if not features and not any(finding.level == "fault" for finding in findings):
            advice = "Draw at least one line or point, for example on geojson.io."
            findings.append(Finding("fault", "features", "features with a geometry", "no features", advice))
        members = {key: part for key, part in rest.items() if key not in ("type", "features", "route")}
        if "bbox" in members and not _is_box(members["bbox"]):
            members["given_bbox"] = members.pop("bbox")
        collection = {"type": "FeatureCollection", **copy.deepcopy(members), "route": info, "features": features}
        return Inferred(collection, origins, findings)

    def _say(self, path: str, expected: str, got: str, feature: str, *, action: str = "", repair: str = "") -> None:
        self.findings.append(Finding("inference", path, expected, got, action, feature, repair))

    def _warn(self, path: str, expected: str, got: str, action: str, feature: str) -> None:
        self.findings.append(Finding("warning", path, expected, got, action, feature))

    def _features(self, path: str, feature: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the features of ours that one feature of the file becomes: none, one, or one for each part."""
        given = feature.get("id")
        label = str(given)[:100] if isinstance(given, str | int | float) else ""
        geometry = feature.get("geometry")
        if not isinstance(geometry, dict) or geometry.get("coordinates") == []:
            if geometry is None or isinstance(geometry, dict):
                what = "none" if geometry is None else "an empty one"
                self._warn(f"{path}.geometry", "a geometry", what, "Draw it, or remove the feature.", label)
            else:
                advice = "Draw the feature again."
                self.findings.append(Finding("fault", f"{path}.geometry", "a geometry", shown(geometry), advice, label))
            return
        kind = _type_of(geometry)
        if kind not in NESTING:
            advice = "Use Point, LineString or Polygon."
            self.findings.append(
                Finding(
                    "fault", f"{path}.geometry.type", "a GeoJSON geometry", shown(geometry.get("type")), advice, label
                )
            )
            return
        parts = self.geometries.read({**geometry, "type": kind}, f"{path}.geometry", label)
        if len(parts) > 1:
            self._say(path, f"{len(parts):,} features, one for each part", f"a {kind}", label)
        for part in parts:
            yield self._feature(path, feature, geometry, part)

    def _feature(self, path: str, feature: dict[str, Any], whole: dict[str, Any], part: Geometry) -> dict[str, Any]:
        given = feature.get("properties")
        properties = dict(given) if isinstance(given, dict) else {}
        kind, is_ours = self._kind(path, properties, part)
        made = {key: value for key, value in feature.items() if key not in ("geometry", "properties", "id")}
        made["type"] = "Feature"
        made["id"] = identifier = self._identifier(path, feature, kind)
        made["geometry"] = {**whole, "type": part.type, "coordinates": part.coordinates}
        for holder in (made, made["geometry"]):
            if "bbox" in holder and (part.type != whole.get("type") or not _is_box(holder["bbox"])):
                del holder["bbox"]
        made["properties"] = self._properties(path, properties, kind, is_ours, identifier)
        return made

    def _identifier(self, path: str, feature: dict[str, Any], kind: str) -> str:
        given = feature.get("id")
        identifier, how = self.ids.take(given, kind)
        if how == "repeated":
            self._say(f"{path}.id", "an id of its own", f"{shown(given)} for a second time", identifier, repair="ids")
        elif how == "made":
            self._say(f"{path}.id", "an id made up", "none", identifier)
        return identifier

    def _kind(self, path: str, properties: dict[str, Any], part: Geometry) -> tuple[str, bool]:
        """Return the kind of feature, and whether the file says so itself."""
        given = properties.get("kind")
        if given in KINDS and part.type in _FITTING[given]:
            return str(given), True
        word = given.strip().lower()[:40] if isinstance(given, str) else ""
        close = difflib.get_close_matches(word, KINDS, n=1, cutoff=0.75) if word else []
        if close and part.type in _FITTING[close[0]]:
            self._say(f"{path}.properties.kind", close[0], shown(given), "")
            return close[0], True
        if part.type == "LineString":
            kind, why = "stage", "a stage, in file order"
        elif part.type == "Polygon":
            kind, why = "hazard", "a hazard area"
        else:
            kind = "hazard" if self._category(properties)[0] else "place"
            why = "a hazard" if kind == "hazard" else "a place"
        came = f"a {part.type} without kind" if given is None else f"a {part.type} of kind {shown(given)}"
        self._say(path, why, came, "")
        if given is not None:
            properties["given_kind"] = given
        return kind, False

    def _category(self, properties: dict[str, Any]) -> tuple[str, str, bool]:
        """Return the category that the properties mean, the word that says so, and whether it is exact."""
        for keys, is_near_enough in ((CATEGORY_KEYS, True), (SIGN_KEYS, False)):
            for name in keys:
                word = worded(properties, (name,))[1]
                if not word:
                    continue
                if found := category_named(word, self.own):
                    return found, word, True
                if is_near_enough:
                    if word not in self.nearest:
                        self.nearest[word] = nearest_category(word, self.own) if len(self.nearest) < 500 else None
                    if near := self.nearest[word]:
                        return near, word, False
        return "", "", True

    def _properties(
        self, path: str, given: dict[str, Any], kind: str, is_ours: bool, identifier: str
    ) -> dict[str, Any]:
        path = f"{path}.properties"
        self.numbers[kind] += 1
        properties = {**given, "kind": kind}
        if not is_ours:
            self._fill(properties)
        self._title(path, properties, given, kind, identifier)
        if kind == "hazard":
            self._hazard(path, properties, given, is_ours, identifier)
        properties, changes = mended(properties, kind)
        for name, expected, came in changes:
            self._say(f"{path}.{name}", expected, shown(came), identifier)
        if kind == "stage":
            self._stage(properties)
        if kind == "voice" and not properties.get("speaker"):
            properties["speaker"] = "A person"
            self._say(f"{path}.speaker", "a person without a name", "no speaker", identifier)
        return properties

    def _fill(self, properties: dict[str, Any]) -> None:
        """Take over what files from elsewhere keep under other names."""
        for name, keys in (("description", DESCRIPTION_KEYS), ("period", PERIOD_KEYS), ("country", COUNTRY_KEYS)):
            key, text = worded(properties, keys)
            if text and (key != name or text != properties.get(name)):
                properties[name] = text[:10] if name == "period" and text[4:5] == "-" and "T" in text else text
        addresses = web_addresses(properties)
        if addresses and not isinstance(properties.get("sources"), list):
            properties["sources"] = addresses

    def _title(self, path: str, properties: dict[str, Any], given: dict[str, Any], kind: str, identifier: str) -> None:
        title = properties.get("title")
        if isinstance(title, str) and 0 < len(title) <= 300 and title.strip():
            return
        key, text = worded(given, TITLE_KEYS)
        if not text:
            text = f"{kind.capitalize()} {self.numbers[kind]}"
            self._say(f"{path}.title", "the kind and a number", "no title", identifier)
        elif key != "title":
            self._say(f"{path}.title", f"the value of “{key[:40]}”", "no title", identifier)
        if key == "title" or title:
            properties.setdefault("given_title", given.get(key or "title"))
        short = " ".join(text.split())
        if len(short) > 300:
            self._say(f"{path}.title", "its first 299 characters", f"{len(short):,}", identifier)
            properties.setdefault("given_title", text)
            short = short[:299] + "…"
        properties["title"] = short

    def _hazard(
        self, path: str, properties: dict[str, Any], given: dict[str, Any], is_ours: bool, identifier: str
    ) -> None:
        category = given.get("category")
        if isinstance(category, str) and (category in self.own.values() or category_named(category) == category):
            return
        found, word, is_exact = self._category(given)
        if not found and is_ours and isinstance(category, str) and 0 < len(category) <= 100:
            return  # said by the check of categories, drawn as another danger
        properties["category"] = found or "other"
        if category is not None:
            properties.setdefault("given_category", category)
        action = "" if is_exact else "Correct it if another category is meant."
        self._say(
            f"{path}.category", found or "other", shown(word) if word else "no category", identifier, action=action
        )

    def _stage(self, properties: dict[str, Any]) -> None:
        """Give a stage without a usable order the next number of its role."""
        role = properties.get("role", "main")
        order = properties.get("order")
        if isinstance(order, str) and order.strip().isdecimal() and len(order) < 6:
            order = properties["order"] = int(order)
        role = role if isinstance(role, str) else "main"
        if isinstance(order, int) and not isinstance(order, bool) and 0 < order < 100_000:
            self.orders[role] = max(self.orders[role], order)
            return
        if order is not None:
            properties.setdefault("given_order", order)
        self.orders[role] += 1
        properties["order"] = self.orders[role]


def _features_of(value: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the features of any GeoJSON value with their paths; collections inside collections are flattened."""
    kind = _type_of(value)
    if kind == "FeatureCollection":
        features = value.get("features")
        for index, feature in enumerate(features if isinstance(features, list) else ()):
            if isinstance(feature, dict):
                yield from _features_of(feature, f"{path}.features[{index}]".removeprefix("."))
    elif kind == "GeometryCollection":
        geometries = value.get("geometries")
        for index, geometry in enumerate(geometries if isinstance(geometries, list) else ()):
            if isinstance(geometry, dict):
                yield from _features_of(geometry, f"{path}.geometries[{index}]".removeprefix("."))
    elif isinstance(value.get("geometry"), dict) and _type_of(value["geometry"]) == "GeometryCollection":
        for where, part in _features_of(value["geometry"], f"{path}.geometry".removeprefix(".")):
            yield where, {**value, "geometry": part["geometry"]}
    elif kind in NESTING and "geometry" not in value:
        yield path, {"type": "Feature", "geometry": value, "properties": {}}
    else:
        yield path, value


def _is_box(box: Any) -> bool:
    if not isinstance(box, list) or len(box) not in (4, 6):
        return False
    if not all(isinstance(number, int | float) and abs(number) < 1e300 for number in box):
        return False
    half = len(box) // 2
    return bool(box[1] <= box[1 + half] and (half == 2 or box[2] <= box[5]))

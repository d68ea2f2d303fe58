"""The features of any GeoJSON value, however it is nested and spelled, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from routes.geo.positions import NESTING
from routes.rules.codes import Term
from routes.rules.findings import Finding, shown
from routes.rules.wording import Location


def is_geojson(value: dict[str, Any]) -> bool:
    """Say whether an object is GeoJSON at first sight."""
    return type_of(value) in ("FeatureCollection", "Feature", "GeometryCollection", *NESTING) or isinstance(
        value.get("features"), list
    )


def not_geojson(value: Any) -> Finding:
    """Return the fault for JSON of another kind, naming the kind where it is known."""
    if isinstance(value, list):
        return Finding("geojson-expected", (), Term("a-list"))
    if not isinstance(value, dict):
        return Finding("geojson-expected", (), shown(value))
    if value.get("type") == "Topology":
        return Finding("geojson-topojson")
    if "elements" in value and "osm3s" in value:
        return Finding("geojson-overpass")
    if "type" not in value:
        return Finding("geojson-expected", (), Term("an-object"))
    return Finding("geojson-type", ("type",), shown(value["type"]))


_KNOWN = dict.fromkeys(("FeatureCollection", "Feature", "GeometryCollection", *NESTING))


def type_of(value: dict[str, Any]) -> str:
    """Return the GeoJSON type, spelled as the RFC does."""
    given = value.get("type")
    if not isinstance(given, str):
        return "FeatureCollection" if isinstance(value.get("features"), list) else ""
    return given if given in _KNOWN else next((name for name in _KNOWN if name.lower() == given.lower()), given)


def features_of(value: Any, place: Location = ()) -> Iterator[tuple[Location, Any]]:
    """Yield the features of any GeoJSON value with their places; collections inside collections are flattened.

    What is no object comes as it is.
    """
    kind = type_of(value) if isinstance(value, dict) else ""
    if kind == "FeatureCollection":
        features = value.get("features")
        for index, feature in enumerate(features if isinstance(features, list) else ()):
            if _is_simple(feature):
                yield (*place, "features", index), feature
            else:
                yield from features_of(feature, (*place, "features", index))
    elif kind == "GeometryCollection":
        geometries = value.get("geometries")
        for index, geometry in enumerate(geometries if isinstance(geometries, list) else ()):
            yield from features_of(geometry, (*place, "geometries", index))
    elif (
        isinstance(value, dict)
        and isinstance(value.get("geometry"), dict)
        and type_of(value["geometry"]) == "GeometryCollection"
    ):
        for where, part in features_of(value["geometry"], (*place, "geometry")):
            yield where, {**value, "geometry": part["geometry"] if isinstance(part, dict) else part}
    elif kind in NESTING and "geometry" not in value:
        yield place, {"type": "Feature", "geometry": value, "properties": {}}
    else:
        yield place, value


def _is_simple(feature: Any) -> bool:
    """Say whether something is one feature with one geometry, as nearly all are."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return False
    geometry = feature.get("geometry")
    return isinstance(geometry, dict) and geometry.get("type") in tuple(NESTING)

"""GeoJSON that lies inside other JSON: answers of services, styles of maps, several collections under names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from routes.formats.json_parts import Feature, dicts
from routes.formats.upload import Collection, Upload
from routes.geo.positions import NESTING
from routes.rules.wording import Location

_DEEPEST = 5
_WRAPPERS = ("data", "features", "geojson", "source", "result", "results", "response", "items", "layers")
"""Names that say nothing of what is inside."""
_GEOJSON = ("FeatureCollection", "Feature")


def _is_shape(value: Any) -> bool:
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind in NESTING and isinstance(value.get("coordinates"), list)


def _is_located(value: Any) -> bool:
    return isinstance(value, dict) and _is_shape(value.get("geometry"))


def _found(value: Any, place: Location = ()) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Yield the collections, features, and records with a geometry inside a value, and where each stands."""
    if len(place) > _DEEPEST:
        return
    if isinstance(value, dict):
        if place and (value.get("type") == "FeatureCollection" or _is_located(value)):
            yield place, value
            return
        for name, part in value.items():
            yield from _found(part, (*place, name))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            if isinstance(part, dict):
                yield from _found(part, (*place, index))


def is_wrapped(value: Any) -> bool:
    """Say whether GeoJSON lies inside a value that is none.

    Examples
    --------
    >>> is_wrapped({"stops": {"type": "FeatureCollection", "features": []}}), is_wrapped({"stops": []})
    (True, False)
    """
    if not isinstance(value, dict) or isinstance(value.get("features"), list):
        return False
    return next(_found(value), None) is not None


def read_wrapped(upload: Upload) -> Collection:
    """Return all features that lie inside a value, each with the name of what it was in as `folder`."""
    features: list[Feature] = []
    places = set()
    for place, part in _found(upload.value):
        names = [step for step in place if isinstance(step, str) and step.lower() not in _WRAPPERS]
        places.add(place[0])
        for made in _features(part):
            upload.count(place, features=1)
            folder = {"folder": names[-1]} if names else {}
            features.append({**made, "properties": {**folder, **(made.get("properties") or {})}})
    if len({feature["properties"].get("folder") for feature in features}) == 1:
        for feature in features:
            feature["properties"].pop("folder", None)
    upload.note("json-known", (), "GeoJSON inside other JSON")
    others = [name for name in upload.value if name not in places and isinstance(upload.value[name], dict | list)]
    if others:
        upload.note("json-rest", (), ", ".join(str(name)[:40] for name in others[:8]))
    return {"type": "FeatureCollection", "features": features}


def _features(part: dict[str, Any]) -> list[Feature]:
    if part.get("type") == "FeatureCollection":
        return dicts(part.get("features"))
    if part.get("type") == "Feature":
        return [part]
    properties = {name: value for name, value in part.items() if name != "geometry"}
    return [{"type": "Feature", "geometry": part["geometry"], "properties": properties}]

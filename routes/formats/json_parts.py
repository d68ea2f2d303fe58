"""Parts of other programs' JSON, taken only where they have the shape that they should, and features made of them."""

from __future__ import annotations

from typing import Any

from routes.formats.upload import Collection, Upload

Feature = dict[str, Any]


def dicts(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list; none where it is no list.

    Examples
    --------
    >>> dicts([{"a": 1}, 2]), dicts("a")
    ([{'a': 1}], [])
    """
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def inner(value: Any, name: str) -> dict[str, Any]:
    """Return the object under a name; an empty one where there is none."""
    part = value.get(name) if isinstance(value, dict) else None
    return part if isinstance(part, dict) else {}


def feature(kind: str, coordinates: Any, properties: dict[str, Any]) -> Feature:
    """Return a feature with the properties that say anything."""
    kept = {name: value for name, value in properties.items() if value not in ("", None)}
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}, "properties": kept}


def lines(positions: list[list[float]], properties: dict[str, Any]) -> list[Feature]:
    """Return a line as a list of one feature, or none where it does not lead anywhere."""
    leads = len(positions) > 1 and any(position != positions[0] for position in positions)
    return [feature("LineString", positions, properties)] if leads else []


def known(upload: Upload, label: str, features: list[Feature], title: Any = "") -> Collection:
    """Return features as a collection, and note whose file it was."""
    upload.note("json-known", (), label)
    for made in features:
        upload.count((), features=1, positions=len(made["geometry"].get("coordinates") or ()))
    name = {"name": title} if isinstance(title, str) and title else {}
    return {"type": "FeatureCollection", **name, "features": features}

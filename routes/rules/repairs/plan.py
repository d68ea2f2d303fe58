"""What all repairs share: a step of a plan, and the features, geometries and positions of a JSON value of any shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from routes.geo.positions import geometries_of, judged, lines_of, nesting_of
from routes.rules.wording import Change

Collection = dict[str, Any]


class Step(NamedTuple):
    """A part of a repair: what is told of it, and what does it."""

    change: Change
    do: Callable[[], object]


def features_of(collection: Collection) -> list[dict[str, Any]]:
    """Return the features that are objects."""
    features = collection.get("features")
    if collection.get("type") == "Feature":
        features = [collection]
    return [feature for feature in (features if isinstance(features, list) else ()) if isinstance(feature, dict)]


def properties_of(feature: dict[str, Any]) -> dict[str, Any]:
    """Return a feature's properties, none where they are no object."""
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def positions_of(geometry: dict[str, Any]) -> list[list[Any]]:
    """Return the positions of a geometry that can be changed in place."""
    lines = lines_of(geometry["coordinates"], nesting_of(geometry))
    return [position for line in lines for position in line if isinstance(position, list) and len(position) >= 2]


def sound_positions_of(geometry: dict[str, Any]) -> list[list[Any]]:
    """Return the positions of a geometry, none where one of them can't be read."""
    lines = list(lines_of(geometry["coordinates"], nesting_of(geometry)))
    positions = [position for line in lines for position in line]
    is_sound = all(lines) and all(isinstance(one, list) and judged(one)[1] == "" for one in positions)
    return positions if is_sound else []


def drop_boxes(collection: Collection) -> None:
    """Remove bounding boxes, which no longer fit."""
    for holder in (collection, *features_of(collection), *geometries_of(collection)):
        holder.pop("bbox", None)

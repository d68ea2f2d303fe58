"""Whether longitude and latitude stand in the wrong order where both orders are possible."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from routes.basemap.towns import Town, towns_named

COUNTRIES = Path("basemap") / "countries.fgb"
"""Where the bundled data folder keeps the land."""

ASHORE_DEGREES = 0.5
"""A position this near to land may belong to it."""

FEWEST, SAMPLED = 5, 40
"""Positions below which the sea proves nothing, and those that are looked at."""

FEWEST_TOWNS, NAMED = 2, 500
"""Towns that must agree, and features whose names are looked up."""
TOWN_DEGREES = 0.6

_LATITUDE = ("lat", "latitude", "y")
_LONGITUDE = ("lon", "lng", "long", "longitude", "x")


def says_swapped(feature: dict[str, Any]) -> bool:
    """Say whether a point's own properties name its latitude and longitude the other way round.

    Examples
    --------
    >>> point = {"type": "Point", "coordinates": [42.0, 12.5]}
    >>> says_swapped({"geometry": point, "properties": {"lat": 42.0, "lon": 12.5}})
    True
    """
    geometry, properties = feature.get("geometry"), feature.get("properties")
    if not isinstance(geometry, dict) or geometry.get("type") != "Point" or not isinstance(properties, dict):
        return False
    position = geometry.get("coordinates")
    if not isinstance(position, list) or len(position) < 2 or position[0] == position[1]:
        return False
    latitude, longitude = _named_axes(tuple(properties))
    if latitude is None or longitude is None:
        return False
    return _same(properties[latitude], position[0]) and _same(properties[longitude], position[1])


@lru_cache(maxsize=1024)
def _named_axes(names: tuple[Any, ...]) -> tuple[Any, Any]:
    """Return the names of a feature's own latitude and longitude, None where it has none."""
    lower = {str(name).lower(): name for name in names}
    latitude = next((lower[name] for name in _LATITUDE if name in lower), None)
    return latitude, next((lower[name] for name in _LONGITUDE if name in lower), None)


def _same(stated: Any, number: Any) -> bool:
    try:
        return abs(float(stated) - float(number)) < 1e-6
    except (TypeError, ValueError, OverflowError):
        return False


def looks_swapped(positions: list[Any], data: Path) -> bool:
    """Say whether positions lie far out at sea, and nearly all on land with their axes swapped.

    Parameters
    ----------
    positions
        Longitude, latitude; sound ones.
    data
        The bundled data folder; without a basemap in it nothing looks swapped.
    """
    if len(positions) < FEWEST or not (data / COUNTRIES).is_file():
        return False
    step = -(-len(positions) // SAMPLED)
    sample = np.array([position[:2] for position in positions[::step]], float)
    if np.abs(sample[:, 0]).max() > 90 or _on_land(sample, data, ASHORE_DEGREES).any():
        return False
    return bool(_on_land(sample[:, ::-1], data, 0.1).mean() >= 0.9)


def towns_elsewhere(features: list[dict[str, Any]]) -> list[str]:
    """Return the towns of which points bear the names and where they lie only with their axes swapped.

    Examples
    --------
    >>> names = {"Berlin": [52.52, 13.4], "Paris": [48.85, 2.35]}
    >>> shapes = {name: {"type": "Point", "coordinates": at} for name, at in names.items()}
    >>> towns_elsewhere([{"geometry": shape, "properties": {"title": name}} for name, shape in shapes.items()])
    ['Berlin', 'Paris']
    """
    swapped, right = [], 0
    for feature in features[:NAMED]:
        geometry, properties = feature.get("geometry"), feature.get("properties")
        if not isinstance(geometry, dict) or geometry.get("type") != "Point" or not isinstance(properties, dict):
            continue
        name = next((properties[key] for key in ("title", "name") if isinstance(properties.get(key), str)), "")
        towns = towns_named(name) if 2 < len(name) <= 60 else []
        position = geometry.get("coordinates")
        if not towns or not isinstance(position, list) or len(position) < 2:
            continue
        if any(not isinstance(number, int | float) for number in position[:2]):
            continue
        if any(_is_at(town, position[0], position[1]) for town in towns):
            right += 1
        elif any(_is_at(town, position[1], position[0]) for town in towns):
            swapped.append(towns[0].name)
    return swapped if len(swapped) >= FEWEST_TOWNS and len(swapped) > 4 * right else []


def _is_at(town: Town, longitude: float, latitude: float) -> bool:
    return abs(town.longitude - longitude) < TOWN_DEGREES and abs(town.latitude - latitude) < TOWN_DEGREES


def _on_land(positions: NDArray[np.float64], data: Path, margin: float) -> NDArray[np.bool_]:
    west, south = positions.min(axis=0) - margin
    east, north = positions.max(axis=0) + margin
    land = _land(data, (float(west), float(south), float(east), float(north)))
    points = shapely.points(positions)
    if not len(land):
        return np.zeros(len(points), bool)
    near = shapely.STRtree(land).query(points, predicate="dwithin", distance=max(margin, 1e-9))
    return np.isin(np.arange(len(points)), near[0])


@lru_cache(maxsize=4)
def _land(data: Path, bounds: tuple[float, float, float, float]) -> NDArray[np.object_]:
    _, _, geometries, _ = pyogrio.raw.read(data / COUNTRIES, columns=[], bbox=bounds)
    found: NDArray[np.object_] = shapely.from_wkb(geometries)
    return found

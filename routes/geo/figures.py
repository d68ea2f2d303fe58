"""Frames, lengths, extents and countries of a route; knows the model, but neither folium nor Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from routes.basemap.atlas import Bounds, countries_at
from routes.geo.distances import stage_km
from routes.geo.positions import NESTING, first_position, lines_of
from routes.model import (
    FeatureProperties,
    HazardProperties,
    PlaceProperties,
    Route,
    StageProperties,
    VoiceProperties,
)
from routes.model.travel import is_flight

WORLD: Bounds = (-180.0, -58.0, 180.0, 74.0)
"""What the basemap's relief covers, and the extent of a route without features."""


def _outline(geometry: Any) -> Any:
    if geometry.type == "Polygon":
        rings = [[position[:2] for position in ring] for ring in geometry.coordinates]
        return shapely.Polygon(rings[0], rings[1:])
    if geometry.type == "MultiPolygon":
        parts = [[[position[:2] for position in ring] for ring in part] for part in geometry.coordinates]
        return shapely.MultiPolygon([(rings[0], rings[1:]) for rings in parts])
    return shapely.LineString([position[:2] for position in geometry.coordinates])


def _geometries(features: Sequence[Any]) -> NDArray[Any]:
    made = np.empty(len(features), dtype=object)
    at = [i for i, feature in enumerate(features) if feature.geometry.type == "Point"]
    if at:
        made[at] = shapely.points(np.array([features[i].geometry.coordinates[:2] for i in at], dtype=float))
    for i in np.setdiff1d(np.arange(len(features)), at):
        made[i] = _outline(features[i].geometry)
    return made


def _frame(features: Sequence[Any], model: type[FeatureProperties]) -> gpd.GeoDataFrame:
    properties = [feature.properties for feature in features]
    names = [name for name in model.model_fields if name != "kind"]
    columns = {name: [getattr(values, name) for values in properties] for name in names}
    index = pd.Index([feature.id for feature in features], name="id", dtype=object)
    return gpd.GeoDataFrame(columns, index=index, geometry=_geometries(features), crs=4326)


def stage_frame(route: Route) -> gpd.GeoDataFrame:
    """Return the stages as lines: main ones by order, then alternates, then returns.

    Index: the feature's id. Columns: the properties of `StageProperties` without `kind`, where `distance_km` is
    computed if the file does not give it. Periods stay strings, `sources` and `content_note` stay lists.
    """
    stages = route.stages
    frame = _frame(stages, StageProperties)
    frame["distance_km"] = np.array([stage_km(stage) for stage in stages], dtype=float)
    return frame


def place_frame(route: Route) -> gpd.GeoDataFrame:
    """Return the places as points, lines and areas; columns: the properties of `PlaceProperties` without `kind`."""
    return _frame(route.places, PlaceProperties)


def hazard_frame(route: Route) -> gpd.GeoDataFrame:
    """Return the hazards as points, lines and areas; columns: those of `HazardProperties` without `kind`."""
    return _frame(route.hazards, HazardProperties)


def voice_frame(route: Route) -> gpd.GeoDataFrame:
    """Return the voices as points; columns: the properties of `VoiceProperties` without `kind`."""
    return _frame(route.voices, VoiceProperties)


@dataclass(frozen=True)
class Figures:
    """A route in numbers."""

    km: float
    """Length of the main stages."""
    flown_km: float
    """How much of it goes by air."""
    countries: tuple[str, ...]
    """Each country of the main line once, in the order in which it is entered."""
    borders: int
    """How often the main line passes from one country into another."""
    stages: int
    """Main stages."""
    alternates: int
    hazards: int
    places: int
    voices: int
    sources: int


def figures(route: Route) -> Figures:
    """Return the headline figures; alternates and returns count neither in length nor in borders."""
    main = route.main_stages
    passed = [stage.properties.country for stage in main]
    if main:
        passed += countries_at(np.array([main[-1].geometry.coordinates[-1][:2]], dtype=float))
    known = [name for name in passed if name]
    return Figures(
        km=sum((stage_km(stage) for stage in main), 0.0),
        flown_km=sum((stage_km(stage) for stage in main if is_flight(stage.properties.mode)), 0.0),
        countries=tuple(dict.fromkeys(known)),
        borders=sum(before != after for before, after in pairwise(known)),
        stages=len(main),
        alternates=sum(stage.properties.role == "alternate" for stage in route.stages),
        hazards=len(route.hazards),
        places=len(route.places),
        voices=len(route.voices),
        sources=len(route.route.sources),
    )


def with_countries(route: Route) -> Route:
    """Return the route with each feature's missing `country` read from its first position.

    A position at sea gets the nearest country within 0.3 degrees, else it stays without. A route that lacks nothing
    comes back as the same object.
    """
    lacking = [i for i, feature in enumerate(route.features) if not feature.properties.country]
    if not lacking:
        return route
    positions = np.array([first_position(route.features[i].geometry.coordinates) for i in lacking], dtype=float)
    features = list(route.features)
    for i, name in zip(lacking, countries_at(positions), strict=True):
        if name:
            properties = features[i].properties.model_copy(update={"country": name})
            features[i] = features[i].model_copy(update={"properties": properties})
    return route.model_copy(update={"features": features})


def positions_of(features: Iterable[Any]) -> NDArray[np.float64]:
    """Return all positions of features, shape (n, 2): longitude, latitude; those of no number are left out."""
    lines = (
        line for feature in features for line in lines_of(feature.geometry.coordinates, NESTING[feature.geometry.type])
    )
    pairs = np.array([(position[0], position[1]) for line in lines for position in line], dtype=float).reshape(-1, 2)
    found: NDArray[np.float64] = pairs[np.isfinite(pairs).all(axis=1)]
    return found


def bounds(route: Route) -> Bounds:
    """Return west, south, east, north of all features.

    A route across the antimeridian gets longitudes past 180 (170 to 190 instead of −170 to 170) if it fits into half
    a turn that way; `continuous` moves the features into the same longitudes.
    """
    positions = positions_of(route.features)
    if not len(positions):
        return WORLD
    longitudes, latitudes = positions.T
    eastward = longitudes % 360
    if np.ptp(longitudes) > 180 > np.ptp(eastward):
        longitudes = eastward
    return float(longitudes.min()), float(latitudes.min()), float(longitudes.max()), float(latitudes.max())


def continuous(route: Route) -> Route:
    """Return the route with western longitudes moved past 180 where `bounds` runs past 180, else the same object."""
    west, _, east, _ = bounds(route)
    if east <= 180:
        return route

    def moved(value: Any) -> Any:
        if isinstance(value[0], int | float):
            return (value[0] + 360 if value[0] < west else value[0], *value[1:])
        return [moved(part) for part in value]

    features = []
    for feature in route.features:
        data = feature.geometry.model_dump(exclude_unset=True, exclude={"bbox"})
        geometry = type(feature.geometry).model_validate({**data, "coordinates": moved(data["coordinates"])})
        features.append(feature.model_copy(update={"geometry": geometry}))
    return route.model_copy(update={"features": features})


def padded(extent: Bounds, share: float, minimum: float) -> Bounds:
    """Return bounds grown on each side by a share of their width and height, but at least by a minimum in degrees.

    Latitudes stay within ±90, and the width within one turn.

    Examples
    --------
    >>> padded((0, 0, 10, 20), 0.1, 1.5)
    (-1.5, -2.0, 11.5, 22.0)
    """
    west, south, east, north = extent
    aside = min(max((east - west) * share, minimum), max((360 - (east - west)) / 2, 0))
    above = max((north - south) * share, minimum)
    return west - aside, max(south - above, -90.0), east + aside, min(north + above, 90.0)

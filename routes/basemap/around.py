"""What lies around the window of a basemap, one turn wide and coarse; knows neither the model nor how it is drawn."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import shapely

from routes.basemap.atlas import Bounds, coarse_land
from routes.basemap.shapes import JsonObject, as_json, polygons, rounded

OVERLAP = 0.05
"""Degrees by which the coarse world reaches under the land of the window, so that no seam shows between them."""
COARSE = 0.4
"""Degrees of detail."""
SMALLEST_PART = 1.0
"""Square degrees: smaller parts of a country take the colour of the world."""


def _turn(window: Bounds) -> Bounds:
    """Return the whole turn with a window in its middle."""
    middle = (window[0] + window[2]) / 2
    return (middle - 180, -90.0, middle + 180, 90.0)


def _hole(window: Bounds) -> Any:
    west, south, east, north = window
    return shapely.box(west + OVERLAP, south + OVERLAP, east - OVERLAP, north - OVERLAP)


def world(window: Bounds) -> list[JsonObject]:
    """Return the land around a window as one geometry without borders."""
    turn = _turn(window)
    land = shapely.clip_by_rect(coarse_land(turn), *turn)
    around = shapely.difference(land, _hole(window))
    parts = [part for part in shapely.get_parts(around) if part.geom_type == "Polygon"]
    return as_json([rounded(shapely.MultiPolygon(parts), 2)]) if parts else []


def beyond(countries: gpd.GeoDataFrame, window: Bounds) -> list[JsonObject]:
    """Return `name` and `geometry` of what a window cuts off of its countries.

    Parameters
    ----------
    countries
        With `name` and the whole outline of each country that the window touches.
    """
    coarse = shapely.make_valid(shapely.simplify(countries.geometry.to_numpy(), COARSE, preserve_topology=False))
    rests = shapely.difference(shapely.clip_by_rect(coarse, *_turn(window)), _hole(window))
    return [
        {"name": name, "geometry": geometry}
        for name, rest in zip(countries["name"], rests, strict=True)
        if rest.area > SMALLEST_PART
        for geometry in as_json([rounded(polygons(rest, SMALLEST_PART), 2)])
    ]

"""The offline basemap of a window, as data ready for JSON; knows neither the model nor how it is drawn."""

from __future__ import annotations

import math
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from routes.basemap.around import beyond, world
from routes.basemap.atlas import Bounds, latitude_at, mercator, read_layer
from routes.basemap.names import city_labels, country_labels
from routes.basemap.relief import Relief, read_relief
from routes.basemap.shapes import JsonObject, as_json, polygons, rounded

SMALLEST = 1.0
"""Degrees: a route of one point gets a window as for a route of this size."""
POLEWARD = 85.0
"""Latitude at which the map ends."""
COARSER = 3
"""How much coarser land may be outside the first view."""


@dataclass(frozen=True)
class Basemap:
    """What lies behind a route, to be drawn in this order; longitudes run past 180 where the bounds do."""

    bounds: Bounds
    """The window in which land, water, borders, cities and relief are given."""
    world: list[JsonObject]
    """GeoJSON geometries: coarse land around the window, one turn wide with the window in its middle."""
    land: list[JsonObject]
    """`name` and `geometry` of each country, cut at the window. Fill it without a stroke: the cut is an outline too."""
    beyond: list[JsonObject]
    """`name` and `geometry` of the coarse rest of each country that the window cuts."""
    lakes: list[JsonObject]
    """GeoJSON geometries."""
    rivers: list[JsonObject]
    """GeoJSON geometries."""
    coast: list[JsonObject]
    """GeoJSON geometries: where land meets the sea, without the cut at the window."""
    borders: list[JsonObject]
    """GeoJSON geometries: what two countries share, each once."""
    shared: list[JsonObject]
    """`between` (two names) and `geometry` of the same borders, a pair of countries each."""
    labels: list[JsonObject]
    """`name`, `lon`, `lat`, `rank` (1 large to 4 small), `spots` and `offshore` of each country; see labels."""
    cities: list[JsonObject]
    """`name`, `names`, `lon`, `lat`, `capital` and `min_zoom`, the most important first."""
    relief: Relief | None
    """None where the window lies outside the relief."""
    digits: int
    """Decimals of the positions, in degrees; the world's have two at most."""


def basemap(bounds: Bounds, *, precise: bool) -> Basemap:
    """Return the basemap around a route.

    Parameters
    ----------
    bounds
        West, south, east, north of the route; longitudes may run past 180.
    precise
        True for a route that may be looked at closer than a schematic one: land and water are finer.
    """
    west, south, east, north = (float(value) for value in bounds)
    if east < west:
        east += 360
    south, north = (min(max(value, -POLEWARD), POLEWARD) for value in (south, north))
    rounded = (round(west, 1), round(south, 1), round(east, 1), round(north, 1))
    return _basemap(rounded, precise)


@lru_cache(maxsize=32)
def _basemap(bounds: Bounds, precise: bool) -> Basemap:
    window = window_around(bounds)
    with ThreadPoolExecutor(1) as beside:  # pictures and shapes both leave Python's lock
        relief = beside.submit(read_relief, window)
        return _drawn(bounds, window, precise, relief)


def _drawn(bounds: Bounds, window: Bounds, precise: bool, relief: Future[Relief | None]) -> Basemap:
    height = mercator(bounds[3]) - mercator(bounds[1])
    extent = min(max(bounds[2] - bounds[0], height, SMALLEST), 360)
    margin = extent / 8
    view = (bounds[0] - margin, bounds[1] - margin, bounds[2] + margin, bounds[3] + margin)
    tolerance = extent / (2400 if precise else 1600)
    digits = max(math.ceil(-math.log10(tolerance)), 1)
    frame = read_layer("countries", window)
    countries = _countries(frame.copy(), window, view, tolerance)
    outlines = [rounded(geometry, digits) for geometry in countries.geometry]
    borders, coast, shared = _edges(outlines, window, digits)
    return Basemap(
        bounds=window,
        world=world(window),
        land=[
            {"name": name, "geometry": geometry}
            for name, outline in zip(countries["name"], outlines, strict=True)
            for geometry in as_json([outline])
        ],
        beyond=beyond(frame, window),
        lakes=as_json(_water("lakes", window, tolerance, digits)),
        rivers=as_json(_water("rivers", window, tolerance, digits)),
        coast=as_json([coast]),
        borders=as_json([borders]),
        shared=[
            {"between": [str(countries["name"][one]) for one in pair], "geometry": geometry}
            for pair, line in shared
            for geometry in as_json([line])
        ],
        labels=country_labels(countries, view, extent),
        cities=city_labels(window, extent),
        relief=relief.result(),
        digits=digits,
    )


def window_around(bounds: Bounds) -> Bounds:
    """Return the window that fills a screen, upright or lying, when the route is fitted to it.

    Examples
    --------
    >>> window_around((98, 13, 131, 48))
    (58.1, -3.6, 170.9, 58.0)
    """
    west, south, east, north = bounds
    low, high = mercator(south), mercator(north)
    width, height = max(east - west, SMALLEST), max(high - low, SMALLEST)
    aside = min(max(2.2 * width, 2.7 * height) / 2, 180)
    above = max(1.8 * height, 1.9 * width) / 2
    across, up = (west + east) / 2, (low + high) / 2
    bottom, top = (
        latitude_at(min(max(value, mercator(-POLEWARD)), mercator(POLEWARD))) for value in (up - above, up + above)
    )
    return round(across - aside, 1), round(bottom, 1), round(across + aside, 1), round(top, 1)


def _countries(frame: gpd.GeoDataFrame, window: Bounds, view: Bounds, tolerance: float) -> gpd.GeoDataFrame:
    """Return the countries, simplified together, so that neighbours still share their border: most outside the view."""
    west, south, east, north = window
    margin = 10 * tolerance
    around = (west - margin, south - margin, east + margin, north + margin)
    frame["geometry"] = shapely.clip_by_rect(frame.geometry.to_numpy(), *around)
    if frame["name"].duplicated().any():
        frame = frame.dissolve("name", as_index=False)
    fine = shapely.coverage_simplify(frame.geometry.to_numpy(), tolerance)
    frame["geometry"] = shapely.clip_by_rect(_thinned(fine, view, COARSER * tolerance), *window)
    frame = frame[~frame.is_empty].reset_index(drop=True)
    frame["geometry"] = [polygons(geometry, 4 * tolerance**2) for geometry in frame.geometry]
    return frame[~frame.is_empty].reset_index(drop=True)


def _thinned(coverage: NDArray[Any], view: Bounds, tolerance: float) -> NDArray[Any]:
    """Drop the vertices outside the view that a coarser simplification drops; neighbours drop the same ones."""
    parts, country = shapely.get_parts(coverage, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    positions, ring = shapely.get_coordinates(rings, return_index=True)
    coarse = shapely.get_coordinates(shapely.coverage_simplify(coverage, tolerance))
    x, y = positions.T
    west, south, east, north = view
    kept = (x >= west) & (x <= east) & (y >= south) & (y <= north)
    kept |= np.isin(positions @ (1, 1j), coarse @ (1, 1j))
    thinned = shapely.polygons(shapely.linearrings(positions[kept], indices=ring[kept]), indices=part)
    return np.asarray(shapely.multipolygons(thinned, indices=country))


def _edges(outlines: list[Any], window: Bounds, digits: int) -> tuple[Any, Any, list[tuple[tuple[int, int], Any]]]:
    """Return borders (edges of two countries) and coast (edges of one) as lines, and the borders of each pair."""
    parts, country = shapely.get_parts(outlines, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    positions, ring = shapely.get_coordinates(rings, return_index=True)
    grid = np.rint(positions * 10**digits).astype(np.int64)
    within = ring[1:] == ring[:-1]
    start, end = grid[:-1][within], grid[1:][within]
    backward = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    start[backward], end[backward] = end[backward], start[backward]
    edges = pd.DataFrame(np.hstack([start, end]), columns=["x0", "y0", "x1", "y1"])
    edges["country"] = country[part[ring[:-1][within]]]
    west, south, east, north = np.rint(np.array(window) * 10**digits).astype(np.int64)
    cut = ((edges.x0 == edges.x1) & edges.x0.isin([west, east])) | (
        (edges.y0 == edges.y1) & edges.y0.isin([south, north])
    )
    owners = edges[~cut].groupby(["x0", "y0", "x1", "y1"])["country"].agg(["min", "max", "size"])
    ends = owners.index.to_frame().to_numpy().reshape(-1, 2, 2) / 10**digits
    shared, alone = (owners["min"] != owners["max"]).to_numpy(), (owners["size"] == 1).to_numpy()
    pairs = owners[shared].groupby(["min", "max"]).indices
    between = [(cast(tuple[int, int], pair), _merged(ends[shared][rows])) for pair, rows in pairs.items()]
    return _merged(ends[shared]), _merged(ends[alone]), between


def _merged(edges: NDArray[np.float64]) -> Any:
    return shapely.line_merge(shapely.multilinestrings(shapely.linestrings(edges)))


def _water(name: str, window: Bounds, tolerance: float, digits: int) -> list[Any]:
    found = shapely.get_parts(shapely.clip_by_rect(read_layer(name, window).geometry.to_numpy(), *window))
    kind = "Polygon" if name == "lakes" else "LineString"
    found = [part for part in found if part.geom_type == kind]
    if name == "lakes":
        found = [part for part in found if part.area > 4 * tolerance**2]
    simple = shapely.simplify(found, tolerance)
    return [rounded(geometry, digits) for geometry in simple]

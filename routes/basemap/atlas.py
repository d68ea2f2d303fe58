"""The bundled map data, read for a window; knows no route and nothing that is drawn.

A window is west, south, east, north in degrees. Its longitudes may run past 180: a window from 150 to 210 holds
what lies between 150 and −150, moved east by a whole turn, in one piece.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from routes.installed import data_folder

Bounds = tuple[float, float, float, float]


def mercator(latitude: float) -> float:
    """Return the height of a latitude in Web Mercator, in degrees of longitude at the equator.

    Examples
    --------
    >>> round(mercator(48), 1), round(mercator(-48), 1)
    (54.9, -54.9)
    """
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


def latitude_at(height: float) -> float:
    """Return the latitude at a height in Web Mercator, the inverse of `mercator`."""
    return math.degrees(2 * math.atan(math.exp(math.radians(height))) - math.pi / 2)


def turns(west: float, east: float) -> list[int]:
    """Return the whole turns, in degrees, that bring −180…180 over a range of longitudes.

    Examples
    --------
    >>> turns(98, 131), turns(150, 210), turns(-190, -170)
    ([0], [0, 360], [-360, 0])
    """
    first = math.floor((west + 180) / 360)
    last = max(math.ceil((east + 180) / 360) - 1, first)
    return [360 * turn for turn in range(first, last + 1)]


def read_layer(name: str, window: Bounds) -> gpd.GeoDataFrame:
    """Return the features of one layer that touch a window, in its longitudes.

    Parameters
    ----------
    name
        `countries`, `world`, `lakes`, `rivers` or `cities`.
    window
        Its longitudes may run past 180. A feature that is needed on both sides of 180 comes twice.
    """
    west, south, east, north = window
    path = data_folder() / "basemap" / f"{name}.fgb"
    frames = []
    for turn in turns(west, east):
        bbox = (max(west - turn, -180), south, min(east - turn, 180), north)
        frame = gpd.read_file(path, bbox=bbox, engine="pyogrio")
        if turn:
            frame["geometry"] = frame.geometry.translate(turn)
        frames.append(frame)
    if len(frames) == 1:
        return frames[0]
    return gpd.GeoDataFrame(pd.concat(frames, ignore_index=True), crs=4326)


def coarse_land(window: Bounds) -> NDArray[Any]:
    """Return the land of a window as coarse polygons without borders, in its longitudes.

    The layer `world` holds them ready made; without it they are made once from the countries, which takes a second.
    """
    if (data_folder() / "basemap" / "world.fgb").is_file():
        return read_layer("world", window).geometry.to_numpy()  # type: ignore[no-any-return]
    moved = [
        shapely.transform(_dissolved(), lambda xy, turn=turn: np.add(xy, (turn, 0))) for turn in turns(*window[::2])
    ]
    return np.concatenate(moved)


@cache
def _dissolved() -> NDArray[Any]:
    parts = shapely.get_parts(read_layer("countries", (-180, -90, 180, 90)).geometry.to_numpy())
    large = parts[shapely.area(parts) > 0.12]
    land: NDArray[Any] = shapely.get_parts(shapely.union_all(shapely.coverage_simplify(large, 0.4)))
    return land


def _are_near(vertices: NDArray[np.float64], positions: NDArray[np.float64], reach: float) -> NDArray[np.bool_]:
    """Say which vertices may lie within reach of a position: those of its cell and of the eight around it."""
    steps = np.array([(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)])
    cells = (np.floor(positions / reach)[:, None] + steps).reshape(-1, 2)
    return np.isin(np.floor(vertices / reach) @ (1e6, 1.0), np.unique(cells @ (1e6, 1.0)))


def countries_at(positions: NDArray[np.float64], reach: float = 0.3) -> list[str]:
    """Return the name of the country at each position, empty where none lies within reach.

    Parameters
    ----------
    positions
        Shape (n, 2): longitude, latitude.
    reach
        Degrees; a position at sea gets the nearest country within it.

    Examples
    --------
    >>> countries_at(np.array([[127.0, 37.5], [102.6, 18.0], [-30.0, 0.0]]))
    ['South Korea', 'Laos', '']
    """
    return list(_countries_at(np.ascontiguousarray(positions, float).tobytes(), reach))


@lru_cache(maxsize=64)
def _countries_at(pairs: bytes, reach: float) -> tuple[str, ...]:
    """Return the countries at positions; kept, since the same road is drawn at every level and style."""
    positions = np.frombuffer(pairs).reshape(-1, 2)
    if not len(positions):
        return ()
    wrapped = np.column_stack([(positions[:, 0] + 180) % 360 - 180, positions[:, 1]])
    west, south = wrapped.min(axis=0) - reach
    east, north = wrapped.max(axis=0) + reach
    frame = read_layer("countries", (float(west), float(south), float(east), float(north)))
    names = frame["name"].to_numpy(object)
    outlines = frame.geometry.to_numpy()
    points = shapely.points(wrapped)
    found = np.full(len(points), "", dtype=object)
    country, point = shapely.STRtree(points).query(outlines, predicate="intersects")
    found[point] = names[country]
    lost = np.flatnonzero(found == "")
    if lost.size and len(names):
        # The nearest vertex stands for the nearest coast: exact distances to long outlines take a hundred times longer.
        vertices, country = shapely.get_coordinates(outlines, return_index=True)
        is_near = _are_near(vertices, wrapped[lost], reach)
        vertices, country = vertices[is_near], country[is_near]
        tree = shapely.STRtree(shapely.points(vertices))
        point, vertex = tree.query_nearest(points[lost], max_distance=reach, all_matches=False)
        found[lost[point]] = names[country[vertex]]
    return tuple(map(str, found))

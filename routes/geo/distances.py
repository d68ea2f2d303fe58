"""Distances on the WGS 84 ellipsoid: between positions, along lines, from many points to many lines."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shapely
from geojson_pydantic import LineString
from numpy.typing import NDArray
from pyproj import Geod

from routes.model import Stage

GEOD = Geod(ellps="WGS84")


def distance_km(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the geodesic distance between two positions, longitude first.

    Examples
    --------
    >>> round(distance_km((129.0, 42.0), (130.0, 42.0)))
    83
    """
    return float(GEOD.inv(one[0], one[1], other[0], other[1])[2]) / 1000


def all_distances_km(positions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the square array of the distances between all positions, given as an array of shape (n, 2)."""
    count = len(positions)
    ones, others = np.repeat(positions, count, axis=0), np.tile(positions, (count, 1))
    return pair_distances_km(ones, others).reshape(count, count)


def pair_distances_km(ones: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distance from each position to that of the same number, given as arrays of shape (n, 2)."""
    return np.asarray(GEOD.inv(*ones.T.copy(), *others.T.copy())[2], float) / 1000


def length_km(line: LineString) -> float:
    """Return the geodesic length of a line.

    Examples
    --------
    >>> equator = LineString(type="LineString", coordinates=[(0, 0), (1, 0)])
    >>> round(length_km(equator), 1)
    111.3
    """
    return _length_km(
        tuple(position[0] for position in line.coordinates), tuple(position[1] for position in line.coordinates)
    )


@lru_cache(maxsize=256)
def _length_km(longitudes: tuple[float, ...], latitudes: tuple[float, ...]) -> float:
    """Return the length of a line; kept, since one document asks for it many times."""
    return float(GEOD.line_length(longitudes, latitudes)) / 1000


def stage_km(stage: Stage) -> float:
    """Return the stage's own `distance_km`, else the geodesic length of its line."""
    given = stage.properties.distance_km
    return length_km(stage.geometry) if given is None else given


def distances_km(points: NDArray[np.float64], lines: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Return for each point its distance to the nearest line.

    Parameters
    ----------
    points
        Array of shape (n, 2): longitude, latitude.
    lines
        Arrays of the same kind, each with at least two positions.

    Notes
    -----
    The nearest place is found on a plane whose longitudes are shortened by the cosine of the mean latitude, and its
    distance measured on the ellipsoid: right to a few percent, which is enough to say "far from the route".
    """
    shrink = np.array([max(np.cos(np.radians(points[:, 1].mean())), 0.05), 1.0])
    pairs = np.concatenate([np.stack([line[:-1], line[1:]], axis=1) for line in lines])
    segments = shapely.linestrings(pairs * shrink)
    places = shapely.points(points * shrink)
    nearest = shapely.STRtree(segments).nearest(places)
    start, end = (pairs[nearest] * shrink).transpose(1, 0, 2)
    along = end - start
    with np.errstate(over="ignore", invalid="ignore"):  # where no place of the earth is meant
        share = ((points * shrink - start) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-300)
    ends = (start + np.clip(share, 0, 1)[:, None] * along) / shrink
    return pair_distances_km(points, ends)


def nearest_line(position: tuple[float, ...], lines: list[NDArray[np.float64]]) -> int:
    """Return the index of the line that is nearest to a position, of equally near ones the first.

    Examples
    --------
    >>> nearest_line((0, 0), [np.array([[2, 0], [3, 0]]), np.array([[1, 1], [1, -1]])])
    1
    """
    point = np.array([position[:2]], float)
    return int(np.argmin([round(float(distances_km(point, [line])[0]), 3) for line in lines]))

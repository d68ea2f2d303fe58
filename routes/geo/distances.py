"""How far points lie from lines, for many of both at once."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from routes.geo.joins import EARTH_KM


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
    distance measured on the sphere: right to a few percent, which is enough to say "far from the route".
    """
    shrink = np.array([max(np.cos(np.radians(points[:, 1].mean())), 0.05), 1.0])
    pairs = np.concatenate([np.stack([line[:-1], line[1:]], axis=1) for line in lines])
    segments = shapely.linestrings(pairs * shrink)
    places = shapely.points(points * shrink)
    nearest = shapely.STRtree(segments).nearest(places)
    lines_there = shapely.shortest_line(places, segments[nearest])
    ends = shapely.get_coordinates(shapely.get_point(lines_there, 1)) / shrink
    west, south = np.radians(points).T
    east, north = np.radians(ends).T
    chord = np.sin((north - south) / 2) ** 2 + np.cos(south) * np.cos(north) * np.sin((east - west) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1))))

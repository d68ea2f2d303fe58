"""Where a line or an area stands as one point: on itself, for map, strip and formats of points alike."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import shapely

from routes.geo.grid import GRID


def middle_of(geometry: Any) -> tuple[float, float]:
    """Return the longitude and latitude of a point that stands for a geometry of the model and lies on it.

    Of a point itself, of a line halfway, of an area, or its largest part, the centre of gravity or, where that lies
    outside, a point inside.

    Examples
    --------
    >>> from routes.model import LineString
    >>> middle_of(LineString(type="LineString", coordinates=[(0, 0), (9, 0), (9, 1), (10, 1)]))
    (5.5, 0.0)
    """
    if geometry.type == "Point":
        return geometry.coordinates[0], geometry.coordinates[1]
    point = _on(_drawn(geometry))
    return point.x, point.y


def coarse_middle_of(geometry: Any) -> tuple[float, float]:
    """Return the node of the grid of schematic routes that is nearest to the middle and, where one is near, on it."""
    longitude, latitude = middle_of(geometry)
    lines = [
        [round(step(number / GRID) * GRID, 1) for step in (round, math.floor, math.ceil)]
        for number in (longitude, latitude)
    ]
    nearest, *others = [(x, y) for x in lines[0] for y in lines[1]]
    if geometry.type == "Point":
        return nearest
    drawn = _drawn(geometry)
    return next((node for node in (nearest, *others) if drawn.covers(shapely.Point(node))), nearest)


def _drawn(geometry: Any) -> Any:
    if geometry.type == "LineString":
        return shapely.LineString([position[:2] for position in geometry.coordinates])
    several = geometry.coordinates if geometry.type == "MultiPolygon" else [geometry.coordinates]
    parts = [[[position[:2] for position in ring] for ring in rings] for rings in several]
    return shapely.MultiPolygon([(shell, holes) for shell, *holes in parts])


def _on(drawn: Any) -> Any:
    if drawn.geom_type == "LineString":
        return drawn.interpolate(0.5, normalized=True)
    if not drawn.is_valid:
        return _inside(drawn)
    largest = max(shapely.get_parts(drawn), key=lambda part: part.area)
    centre = largest.centroid
    return centre if largest.contains(centre) else largest.representative_point()


def _inside(crossing: Any) -> Any:
    """Return a point inside an area that crosses itself: amid the longest piece of a line through it.

    To make such an area whole takes time and memory that grow with the square of its positions and more.
    """
    _, south, _, north = crossing.bounds
    height = (south + north) / 2
    found = [np.empty(0)]
    for ring in shapely.get_rings(shapely.get_parts(crossing)):
        x, y = shapely.get_coordinates(ring).T
        cut = np.flatnonzero((y[:-1] > height) != (y[1:] > height))
        found.append(x[cut] + (height - y[cut]) / (y[cut + 1] - y[cut]) * (x[cut + 1] - x[cut]))
    ends = np.sort(np.concatenate(found))
    if not len(ends):
        return shapely.Point(shapely.get_coordinates(crossing)[0])
    longest = 2 * int(np.argmax(ends[1::2] - ends[::2]))
    return shapely.Point(ends[longest : longest + 2].mean(), height)

"""Where a line or an area stands as one point: on itself, for map, strip and formats of points alike."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from routes.geo.grid import GRID

SAME = 1e-9
"""Degrees that are none."""


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
    if geometry.type == "MultiPolygon":
        point = _on(_drawn_area([max(geometry.coordinates, key=_size)]))
    else:
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
    return next((node for node in (nearest, *others) if _is_on(drawn, *node)), nearest)


def _drawn(geometry: Any) -> Any:
    if geometry.type == "LineString":
        return shapely.LineString([position[:2] for position in geometry.coordinates])
    return _drawn_area(geometry.coordinates if geometry.type == "MultiPolygon" else [geometry.coordinates])


def _drawn_area(several: Any) -> Any:
    parts = [[[position[:2] for position in ring] for ring in rings] for rings in several]
    return shapely.MultiPolygon([(shell, holes) for shell, *holes in parts])


def _size(rings: Any) -> float:
    """Return how large a part of an area is, in square degrees, twice."""
    shell, *holes = (abs(_twice(ring)) for ring in rings)
    return shell - sum(holes)


def _twice(ring: Any) -> float:
    x0, y0 = ring[0][0], ring[0][1]
    return math.fsum((a[0] - x0) * (b[1] - y0) - (b[0] - x0) * (a[1] - y0) for a, b in pairwise(ring))


def _on(drawn: Any) -> Any:
    if drawn.geom_type == "LineString":
        return drawn.interpolate(0.5, normalized=True)
    centre = drawn.centroid
    return centre if _is_inside(drawn, centre.x, centre.y) else _inside(drawn)


def _is_on(drawn: Any, x: float, y: float) -> bool:
    is_line = drawn.geom_type == "LineString"
    lines = drawn if is_line else shapely.boundary(drawn)
    return bool(lines.distance(shapely.Point(x, y)) < SAME) or (not is_line and _is_inside(drawn, x, y))


# An area may cross itself at each of its positions. To ask whether it does, or to make it whole, takes time and memory
# that grow with the square of their number, so an area is what an odd number of its borders lies before.


def _is_inside(area: Any, x: float, y: float) -> bool:
    return bool(np.searchsorted(_crossings(area, y), x) % 2)


def _inside(area: Any) -> Any:
    """Return a point inside an area: amid the longest piece of a line through it."""
    _, south, _, north = area.bounds
    height = (south + north) / 2
    ends = _crossings(area, height)
    if not len(ends):
        return shapely.Point(shapely.get_coordinates(area)[0])
    longest = 2 * int(np.argmax(ends[1::2] - ends[::2]))
    return shapely.Point(ends[longest : longest + 2].mean(), height)


def _crossings(area: Any, height: float) -> Any:
    """Return where, from west to east, the rings of an area cross a parallel."""
    found = [np.empty(0)]
    for ring in shapely.get_rings(shapely.get_parts(area)):
        x, y = shapely.get_coordinates(ring).T
        cut = np.flatnonzero((y[:-1] > height) != (y[1:] > height))
        found.append(x[cut] + (height - y[cut]) / (y[cut + 1] - y[cut]) * (x[cut + 1] - x[cut]))
    return np.sort(np.concatenate(found))

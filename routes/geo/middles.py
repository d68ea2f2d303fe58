"""Where a line or an area stands as one point: on itself, for map, strip and formats of points alike."""

from __future__ import annotations

import math
from typing import Any

import shapely

from routes.geo.grid import GRID


def middle_of(geometry: Any) -> tuple[float, float]:
    """Return the longitude and latitude of a point that stands for a geometry of the model and lies on it.

    Of a point itself, of a line halfway, of an area its centre of gravity or, where that lies outside, a point inside.

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
    shell, *holes = [[position[:2] for position in ring] for ring in geometry.coordinates]
    area = shapely.Polygon(shell, holes)
    return area if area.is_valid else shapely.make_valid(area)


def _on(drawn: Any) -> Any:
    if drawn.geom_type == "LineString":
        return drawn.interpolate(0.5, normalized=True)
    centre = drawn.centroid
    return centre if drawn.contains(centre) else drawn.representative_point()

"""Long lines and outlines thinned to what a screen can show; the route itself stays whole. Knows no folium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from routes.geo import thinning
from routes.geo.figures import bounds, positions_of
from routes.model import Route
from routes.rules.findings import Finding

MOST = 20_000
"""Positions of lines and outlines that one map draws; beyond, panning stutters on a school computer."""
FINEST = 100_000
"""The first try drops what lies less than this part of the extent off the line: a pixel when zoomed in seven times."""
SPECK = 50
"""An outline shorter than this part of the extent is lost on the overview: about twenty pixels on a laptop."""
COARSEST = 100
"""No bend larger than this part of the extent is ever dropped."""

Positions = Sequence[Sequence[float]]


def outlines(feature: Any) -> list[Positions]:
    """Return the lines that a feature is drawn with: none for a point, each ring of an area."""
    geometry = feature.geometry
    if geometry.type == "Polygon":
        return list(geometry.coordinates)
    if geometry.type == "MultiPolygon":
        return [ring for part in geometry.coordinates for ring in part]
    return [geometry.coordinates] if geometry.type == "LineString" else []


def thinned(line: Positions, tolerance: float) -> Positions:
    """Return a line without the positions that lie less than a tolerance, in degrees, off the rest.

    Its ends stay, and a ring keeps at least four positions.

    Examples
    --------
    >>> thinned([(0, 0), (1, 0.001), (2, 0), (2, 1), (2, 2)], 0.01)
    [(0, 0), (2, 0), (2, 2)]
    """
    if tolerance <= 0 or len(line) < 3:
        return line
    given = [(float(position[0]), float(position[1])) for position in line]
    left = thinning.thinned(thinning.pieces(given), tolerance)
    if len(left) < 4 and given[0] == given[-1]:
        last = len(line) - 1
        return [line[index] for index in (0, last // 3, 2 * last // 3, last)]
    kept, at = [], 0
    for position in map(tuple, left.tolist()):
        at = given.index(position, at)
        kept.append(line[at])
        at += 1
    return kept


def _lines(route: Route) -> Iterator[Positions]:
    for feature in route.features:
        if feature.geometry.type != "Point":
            yield from outlines(feature)


def position_count(route: Route) -> int:
    """Return how many positions the lines and outlines of a route have."""
    return sum(len(line) for line in _lines(route))


def screen_tolerance(route: Route) -> float:
    """Return the tolerance, in degrees, with which a route's lines fit the screen; 0 where they fit as they are."""
    if position_count(route) <= MOST:
        return 0.0
    west, south, east, north = bounds(route)
    extent = max(east - west, north - south, 1e-6)
    pieces = [thinning.pieces(line) for line in _lines(route) if len(line) > 1]
    several, lines = [piece for line in pieces for piece in line], len(pieces)
    tolerance = extent / FINEST
    while tolerance < extent / COARSEST:
        if len(thinning.thinned(several, tolerance)) + lines - 1 <= MOST:
            break
        tolerance *= 2
    return tolerance


def specks(route: Route) -> frozenset[str]:
    """Return the ids of places of some extent that can't be seen where the whole road is in view."""
    west, south, east, north = bounds(route)
    least = max(east - west, north - south) / SPECK
    large = (place for place in route.places if place.geometry.type != "Point")
    return frozenset(place.id for place in large if np.ptp(positions_of([place]), axis=0).max() < least)


def finding(route: Route) -> Finding | None:
    """Return what a report says about lines that the map draws simplified, or None."""
    tolerance = screen_tolerance(route)
    if not tolerance:
        return None
    lines = list(_lines(route))
    drawn = sum(len(thinned(line, tolerance)) for line in lines)
    return Finding("positions-simplified", (), sum(map(len, lines)), values={"drawn": drawn})

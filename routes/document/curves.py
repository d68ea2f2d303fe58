"""Lines as the map draws them: a schematic stage bends softly, a flight follows the great circle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from routes.geo.distances import GEOD

Line = list[tuple[float, float]]
"""Positions: longitude, latitude in degrees."""


def great_circle(line: Line, step_km: float = 120) -> Line:
    """Return the line with positions added along the geodesic, about `step_km` apart."""
    dense: Line = [line[0]]
    for (west, south), (east, north) in pairwise(line):
        distance = GEOD.inv(west, south, east, north)[2]
        count = int(distance / 1000 // step_km)
        if count:
            for lon, lat in GEOD.npts(west, south, east, north, count):
                # Over the 180° line the positions go on counting, as those of the line do.
                dense.append((lon + 360 * round((dense[-1][0] - lon) / 360), lat))
        dense.append((east, north))
    return dense


def soft(line: Line, steps: int = 10) -> Line:
    """Return a centripetal Catmull-Rom curve through the positions of `line`.

    The curve passes every position, so it says no more than the line does, yet its bends do not look like
    known corners. Source: Barry and Goldman (1988), knots after Yuksel and others (2011), alpha 0.5.
    """
    points = np.array([position for i, position in enumerate(line) if i == 0 or position != line[i - 1]], dtype=float)
    if len(points) < 3:
        return [(float(x), float(y)) for x, y in points]
    padded = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    curve = [points[0]]
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        knots = np.cumsum(
            [0.0, *(max(float(np.hypot(*(b - a))), 1e-9) ** 0.5 for a, b in ((p0, p1), (p1, p2), (p2, p3)))]
        )
        t = np.linspace(knots[1], knots[2], steps + 1)[1:, None]
        a1 = (knots[1] - t) / (knots[1] - knots[0]) * p0 + (t - knots[0]) / (knots[1] - knots[0]) * p1
        a2 = (knots[2] - t) / (knots[2] - knots[1]) * p1 + (t - knots[1]) / (knots[2] - knots[1]) * p2
        a3 = (knots[3] - t) / (knots[3] - knots[2]) * p2 + (t - knots[2]) / (knots[3] - knots[2]) * p3
        b1 = (knots[2] - t) / (knots[2] - knots[0]) * a1 + (t - knots[0]) / (knots[2] - knots[0]) * a2
        b2 = (knots[3] - t) / (knots[3] - knots[1]) * a2 + (t - knots[1]) / (knots[3] - knots[1]) * a3
        curve.extend((knots[2] - t) / (knots[2] - knots[1]) * b1 + (t - knots[1]) / (knots[2] - knots[1]) * b2)
    return [(float(x), float(y)) for x, y in curve]

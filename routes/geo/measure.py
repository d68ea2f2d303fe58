"""Kilometres on the main stages laid end to end, for many positions at once, and back.

The road is measured on the WGS 84 ellipsoid (pyproj's `Geod`). The place on the road that is nearest to a position is
found on a plane whose longitudes are shortened by the cosine of the mean latitude (shapely), as `routes.geo.distances`
does: right to a few percent, which is finer than any position of a schematic route.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from routes.geo.distances import GEOD, stage_km
from routes.model import Stage

Floats = NDArray[np.float64]


class Measure:
    """Finds the kilometre of positions on the main stages of a route.

    Parameters
    ----------
    stages
        Main stages in their order.

    Examples
    --------
    >>> from routes.model import Route
    >>> line = {"type": "LineString", "coordinates": [[0, 0], [2, 0]]}
    >>> stage = {"kind": "stage", "title": "East", "order": 1}
    >>> feature = {"type": "Feature", "id": "s", "geometry": line, "properties": stage}
    >>> value = {"type": "FeatureCollection", "route": {"title": "East"}, "features": [feature]}
    >>> measure = Measure(Route.model_validate(value).main_stages)
    >>> [round(float(number)) for number in measure.locate(np.array([[1.0, 0.5]]), [""])[0]]
    [111]
    """

    def __init__(self, stages: Sequence[Stage]) -> None:
        self.stages = tuple(stages)
        lines = [np.array([p[:2] for p in stage.geometry.coordinates], dtype=float) for stage in self.stages]
        self._starts, self._ends, self._km, self._length, self._stage = _segments(self.stages, lines)
        lengths = [stage_km(stage) for stage in self.stages]
        self.ends_km = np.cumsum([0.0, *lengths])
        middle = np.concatenate(lines)[:, 1].mean() if lines else 0.0
        self._shrink = np.array([max(float(np.cos(np.radians(middle))), 0.05), 1.0])
        pairs = np.stack([self._starts, self._ends], axis=1) * self._shrink
        self._lines = shapely.linestrings(pairs)

    @property
    def km(self) -> float:
        """Length of the road."""
        return float(self.ends_km[-1])

    def locate(self, positions: Floats, stage_ids: Sequence[str]) -> tuple[Floats, Floats]:
        """Return the kilometre of each position on the road, and how many kilometres it lies aside.

        Parameters
        ----------
        positions
            Shape (n, 2): longitude, latitude.
        stage_ids
            For each position the id of the main stage on which it is looked for; any other text asks for the nearest.
        """
        km, aside = np.zeros(len(positions)), np.zeros(len(positions))
        if not len(positions) or not len(self._lines):
            return km, aside
        numbers = {stage.id: number for number, stage in enumerate(self.stages)}
        wanted = np.array([numbers.get(one, -1) for one in stage_ids])
        for number in np.unique(wanted):
            rows = np.flatnonzero(wanted == number)
            own = np.flatnonzero(self._stage == number) if number >= 0 else np.arange(len(self._lines))
            km[rows], aside[rows] = self._nearest(positions[rows], own)
        return km, aside

    def _nearest(self, positions: Floats, own: NDArray[Any]) -> tuple[Floats, Floats]:
        points = shapely.points(positions * self._shrink)
        segment = own[shapely.STRtree(self._lines[own]).nearest(points)]
        share = shapely.line_locate_point(self._lines[segment], points, normalized=True)
        share = np.nan_to_num(share)  # a segment without length
        there = self._starts[segment] + (self._ends[segment] - self._starts[segment]) * share[:, None]
        return self._km[segment] + self._length[segment] * share, _distances_km(positions, there)

    def positions_at(self, km: Floats) -> Floats:
        """Return the positions at kilometres of the road, shape (n, 2)."""
        segment = np.clip(np.searchsorted(self._km, km, side="right") - 1, 0, len(self._km) - 1)
        length = np.where(self._length[segment] > 0, self._length[segment], 1.0)
        share = np.clip((km - self._km[segment]) / length, 0, 1)
        found: Floats = self._starts[segment] + (self._ends[segment] - self._starts[segment]) * share[:, None]
        return found


def _distances_km(starts: Floats, ends: Floats) -> Floats:
    # As lists: of an array with one number older versions of numpy and pyproj make a number, with a warning.
    _, _, metres = GEOD.inv(*starts.T.tolist(), *ends.T.tolist())
    return np.asarray(metres, dtype=float) / 1000


def _segments(stages: Sequence[Stage], lines: list[Floats]) -> tuple[Floats, Floats, Floats, Floats, NDArray[Any]]:
    """Return start, end, kilometre of the start, length and stage of each segment; stages keep their stated lengths."""
    if not lines:
        none = np.zeros((0, 2))
        return none, none, np.zeros(0), np.zeros(0), np.zeros(0, dtype=int)
    starts = np.concatenate([line[:-1] for line in lines])
    ends = np.concatenate([line[1:] for line in lines])
    number = np.repeat(np.arange(len(lines)), [len(line) - 1 for line in lines])
    length = _distances_km(starts, ends)
    drawn = np.bincount(number, weights=length, minlength=len(lines))
    stated = np.array([stage_km(stage) for stage in stages])
    length = length * np.where(drawn > 0, stated / np.where(drawn > 0, drawn, 1), 0)[number]
    return starts, ends, np.concatenate([[0.0], np.cumsum(length)[:-1]]), length, number

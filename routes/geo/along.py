"""Kilometres along the road: where each thing stands on the main stages laid end to end, and where borders are crossed.

The road is measured on the WGS 84 ellipsoid (pyproj's `Geod`). The place on the road that is nearest to a position is
found on a plane whose longitudes are shortened by the cosine of the mean latitude (shapely), as `routes.geo.distances`
does: right to a few percent, which is finer than any position of a schematic route.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod

from routes.basemap.atlas import countries_at
from routes.geo.figures import stage_km
from routes.model import Route, Stage
from routes.model.travel import is_flight

SAMPLE_KM, MOST_SAMPLES = 5.0, 4000
"""How far apart the road is asked for its country, and how often at the most."""

SHORTEST_KM = {"schematic": 25.0, "exact": 3.0}
"""A country that the line only grazes: a shorter stretch between two others is a matter of drawing."""

RIVER_KM = 30.0
"""A river of the file that comes so near to a crossed border is the border's river."""

_WGS84 = Geod(ellps="WGS84")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """A part of the road: a stage by its id, or a country by its name."""

    name: str
    start_km: float
    end_km: float


@dataclass(frozen=True)
class Border:
    """A border that the road crosses."""

    km: float
    before: str
    after: str
    river: str = ""
    """Title of the river of the file that runs there."""


@dataclass(frozen=True)
class Mark:
    """Where a feature stands beside the road."""

    km: float
    aside_km: float
    """How far the feature lies from the road."""


@dataclass(frozen=True)
class Road:
    """The main stages laid end to end."""

    km: float
    stages: tuple[Stretch, ...]
    countries: tuple[Stretch, ...]
    borders: tuple[Border, ...]


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
        _, _, metres = _WGS84.inv(*positions.T, *there.T)
        return self._km[segment] + self._length[segment] * share, np.asarray(metres) / 1000

    def positions_at(self, km: Floats) -> Floats:
        """Return the positions at kilometres of the road, shape (n, 2)."""
        segment = np.clip(np.searchsorted(self._km, km, side="right") - 1, 0, len(self._km) - 1)
        length = np.where(self._length[segment] > 0, self._length[segment], 1.0)
        share = np.clip((km - self._km[segment]) / length, 0, 1)
        found: Floats = self._starts[segment] + (self._ends[segment] - self._starts[segment]) * share[:, None]
        return found


def _segments(stages: Sequence[Stage], lines: list[Floats]) -> tuple[Floats, Floats, Floats, Floats, NDArray[Any]]:
    """Return start, end, kilometre of the start, length and stage of each segment; stages keep their stated lengths."""
    if not lines:
        none = np.zeros((0, 2))
        return none, none, np.zeros(0), np.zeros(0), np.zeros(0, dtype=int)
    starts = np.concatenate([line[:-1] for line in lines])
    ends = np.concatenate([line[1:] for line in lines])
    number = np.repeat(np.arange(len(lines)), [len(line) - 1 for line in lines])
    _, _, metres = _WGS84.inv(*starts.T, *ends.T)
    length = np.asarray(metres) / 1000
    drawn = np.bincount(number, weights=length, minlength=len(lines))
    stated = np.array([stage_km(stage) for stage in stages])
    length = length * np.where(drawn > 0, stated / np.where(drawn > 0, drawn, 1), 0)[number]
    return starts, ends, np.concatenate([[0.0], np.cumsum(length)[:-1]]), length, number


def road(route: Route) -> Road:
    """Return the main stages of a route laid end to end, with the countries and borders along them.

    A stage by air crosses no border on the ground: the country in which it ends begins at its end.
    """
    measure = Measure(route.main_stages)
    stages = tuple(
        Stretch(stage.id, float(start), float(end))
        for stage, (start, end) in zip(measure.stages, pairwise(measure.ends_km), strict=True)
    )
    countries = _countries(measure, SHORTEST_KM[route.route.precision])
    rivers = _rivers(route)
    borders = tuple(
        Border(after.start_km, before.name, after.name, _river(measure, after.start_km, rivers))
        for before, after in pairwise(countries)
    )
    return Road(measure.km, stages, countries, borders)


def _countries(measure: Measure, shortest: float) -> tuple[Stretch, ...]:
    if not measure.km:
        return ()
    count = int(min(max(measure.km / SAMPLE_KM, 2), MOST_SAMPLES))
    km = np.linspace(0, measure.km, count + 1)
    names = list(_names_at(measure.positions_at(km).tobytes()))
    for stage, (start, end) in zip(measure.stages, pairwise(measure.ends_km), strict=True):
        if is_flight(stage.properties.mode):
            inside = np.flatnonzero((km >= start) & (km < end))
            for index in inside:
                names[index] = names[inside[0]]
    runs: list[list[Any]] = []
    for at, name in zip(km, names, strict=True):
        if name and (not runs or runs[-1][0] != name):
            runs.append([name, float(at)])
    return without_grazes(runs, measure.km, shortest)


@lru_cache(maxsize=32)
def _names_at(positions: bytes) -> tuple[str, ...]:
    """Return the countries at positions; kept, since the same road is drawn at every level and style."""
    return tuple(countries_at(np.frombuffer(positions, dtype=float).reshape(-1, 2)))


def without_grazes(runs: list[list[Any]], whole: float, shortest: float) -> tuple[Stretch, ...]:
    """Join runs across stretches that are too short to be meant; the first and the last country always count.

    Parameters
    ----------
    runs
        Country and kilometre at which it begins, in the order of the road; neighbours differ.
    whole, shortest
        Kilometres: length of the road, and of a stretch that counts.
    """
    kept: list[list[Any]] = []
    for index, (name, start) in enumerate(runs):
        end = runs[index + 1][1] if index + 1 < len(runs) else whole
        if 0 < index < len(runs) - 1 and end - start < shortest:
            continue
        if not kept or kept[-1][0] != name:
            kept.append([name, start])
    if kept:
        kept[0][1] = 0.0
        kept[-1].append(whole)
    for before, after in pairwise(kept):
        before.insert(2, after[1])
    return tuple(Stretch(name, start, end) for name, start, end, *_ in kept)


def _rivers(route: Route) -> list[tuple[str, Any]]:
    """Return the rivers that the file draws as lines: places, and dangers on a river by the name of their place."""
    named: list[tuple[str, Any]] = [(place.properties.title, place.geometry) for place in route.places]
    named += [(h.properties.place_name, h.geometry) for h in route.hazards if h.properties.category == "river"]
    return [
        (name, shapely.LineString([position[:2] for position in geometry.coordinates]))
        for name, geometry in named
        if name and geometry.type == "LineString"
    ]


def _river(measure: Measure, km: float, rivers: list[tuple[str, Any]]) -> str:
    if not rivers:
        return ""
    position = measure.positions_at(np.array([km]))[0]
    point = shapely.Point(position)
    away = []
    for title, line in rivers:
        nearest = shapely.get_coordinates(shapely.shortest_line(point, line))[-1]
        _, _, metres = _WGS84.inv(*position, *nearest)
        away.append((metres / 1000, title))
    distance, title = min(away)
    return title if distance <= RIVER_KM else ""


def _middle(feature: Any) -> tuple[float, float]:
    """Return a position that stands for a feature: half way along a line, a point inside an area."""
    geometry = shapely.geometry.shape(feature.geometry.model_dump(include={"type", "coordinates"}))
    if geometry.geom_type == "LineString":
        geometry = geometry.interpolate(0.5, normalized=True)
    inside = geometry.representative_point()
    return inside.x, inside.y


def marks(route: Route, features: Sequence[Any]) -> list[Mark]:
    """Return where features stand beside the main road.

    Parameters
    ----------
    features
        Hazards, voices or places. One that names a main stage is looked for on that stage, any other on the nearest.
    """
    measure = Measure(route.main_stages)
    if not features:
        return []
    positions = np.array([_middle(feature) for feature in features], dtype=float)
    stage_ids = [getattr(feature.properties, "stage", "") for feature in features]
    km, aside = measure.locate(positions, stage_ids)
    return [Mark(float(one), float(other)) for one, other in zip(km, aside, strict=True)]

"""The road unrolled: stages, countries and borders by kilometre, and where each thing stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from routes.basemap.atlas import countries_at
from routes.geo.distances import GEOD
from routes.geo.measure import Measure
from routes.geo.middles import middle_of
from routes.model import Route
from routes.model.evidence import declared
from routes.model.travel import is_flight

SAMPLE_KM, MOST_SAMPLES = 5.0, 4000
"""How far apart the road is asked for its country, and how often at the most."""

SHORTEST_KM = {"schematic": 25.0, "exact": 3.0}
"""A country that the line only grazes: a shorter stretch between two others is a matter of drawing."""

RIVER_KM = 30.0
"""A river of the file that comes so near to a crossed border is the border's river."""


_WATER = re.compile(
    r"river|stream|creek|strait|canal|fluss|strom|rivi[eè]re|fleuve|\br[ií]o\b|fiume|rzeka|mekong|rhine|rhein|[강江河]",
    re.IGNORECASE,
)
"""Names of places that are rivers, not ranges or walls: the format does not tell them apart."""


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
    names = countries_at(measure.positions_at(km))
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
    named: list[tuple[str, Any]] = [
        (place.properties.title, place.geometry) for place in route.places if _WATER.search(place.properties.title)
    ]
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
        _, _, metres = GEOD.inv(*position, *nearest)
        away.append((metres / 1000, title))
    distance, title = min(away)
    return title if distance <= RIVER_KM else ""


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
    positions = np.array([middle_of(feature.geometry) for feature in features], dtype=float)
    stage_ids = [declared(feature.properties, "stage", "") for feature in features]
    km, aside = measure.locate(positions, stage_ids)
    return [Mark(float(one), float(other)) for one, other in zip(km, aside, strict=True)]

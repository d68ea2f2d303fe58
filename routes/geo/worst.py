"""Where most dangers of a road stand: on which stage, how grave, and at which border."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from routes.basemap.atlas import countries_at
from routes.geo.along import road
from routes.model import Hazard, Route, Stage
from routes.model.categories import category_of, merged
from routes.model.travel import is_flight

FEWEST = 3
"""So many dangers of a stage are worth to be named as the most."""

GRAVEST = 5
"""The highest severity."""

AT_BORDER_KM = 300.0
"""A longer stage is more than the border that it crosses."""


class Worst(NamedTuple):
    """The main stage with most dangers."""

    stage: int
    """Its number."""
    dangers: int
    """How many stand there."""
    total: int
    """Of how many in all."""
    gravest: int
    kind: str
    """Category that stands out, or nothing."""
    border: tuple[str, str] | None = None
    """Countries on both sides of the border at which the stage stands, as the map data names them."""


def most_dangers(route: Route) -> Worst | None:
    """Return the main stage with most dangers.

    Nothing where no stage stands out, and no kind where none does.
    """
    stages = {stage.id: stage for stage in route.main_stages}
    found: dict[str, list[Hazard]] = {}
    for hazard in route.hazards:
        if hazard.properties.stage in stages:
            found.setdefault(hazard.properties.stage, []).append(hazard)
    ranked = sorted(found, key=lambda stage: -len(found[stage]))
    if len(stages) < 2 or not ranked or len(found[ranked[0]]) < FEWEST:
        return None
    first = found[ranked[0]]
    if len(ranked) > 1 and len(found[ranked[1]]) == len(first):
        return None
    stage = stages[ranked[0]]
    gravest = sum(hazard.properties.severity == GRAVEST for hazard in first)
    kind, border = _kind(route, first), _border(route, stage)
    return Worst(stage.properties.order, len(first), len(route.hazards), gravest, kind, border)


def _kind(route: Route, hazards: list[Hazard]) -> str:
    categories = merged(route.route.categories)
    kinds = Counter(category_of(hazard.properties.category, categories).label for hazard in hazards)
    (kind, count), (_, next_count) = [*kinds.most_common(2), ("", 0)][:2]
    return kind if count > next_count else ""


def _border(route: Route, stage: Stage) -> tuple[str, str] | None:
    """Return the one border that a stage crosses on the ground, if the stage is not much more than that."""
    made = road(route)
    start, end = next((one.start_km, one.end_km) for one in made.stages if one.name == stage.id)
    crossed = [border for border in made.borders if start < border.km <= end]
    if is_flight(stage.properties.mode) or end - start > AT_BORDER_KM or len(crossed) != 1:
        return None
    (border,) = crossed
    # The border behind a flight stands at the flight's end, or one sample later.
    begins_in = countries_at(np.array([stage.geometry.coordinates[0][:2]], dtype=float))
    return (border.before, border.after) if begins_in == [border.before] else None

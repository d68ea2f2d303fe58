"""Rules for how the road lies on the map: stages that join, dangers near it, positions that repeat."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, pairwise
from typing import Any

import numpy as np

from routes.geo.distances import distances_km
from routes.geo.joins import JOINED_KM, Ends, gaps_km, joined
from routes.geo.positions import NESTING, first_position, lines_of
from routes.model import Hazard, Route, Stage
from routes.rules.findings import Finding

FAR_KM = 500.0
"""A hazard farther than this from every stage is probably misplaced, or background."""

TOLD_FAR = 10
"""Such hazards that have a finding of their own, more than a report names; the last counts the rest."""

MOST = 5_000
"""Findings of one rule that are told and counted."""


def check_road(route: Route) -> Iterator[Finding]:
    """Yield what looks odd once the route is drawn; nothing of it keeps a route from being one."""
    for rule in (_check_joins, _check_repeats, _check_distances):
        yield from islice(rule(route), MOST)


def ends_of(stage: Stage) -> Ends:
    """Return where a stage starts and ends."""
    first, last = stage.geometry.coordinates[0], stage.geometry.coordinates[-1]
    return (first[0], first[1]), (last[0], last[1])


def _check_joins(route: Route) -> Iterator[Finding]:
    stages = route.main_stages
    ends = [ends_of(stage) for stage in stages]
    gaps = gaps_km(ends)
    if all(gap <= JOINED_KM for gap in gaps):
        return
    places = {id(feature): index for index, feature in enumerate(route.features)}
    better = joined(ends)
    if better:
        turned = any(is_turned for _, is_turned in better)
        yield Finding("stages-turned" if turned else "order-unjoined", ("features",))
        return
    for index, gap in enumerate(gaps):
        if gap > JOINED_KM:
            stage = stages[index + 1]
            place = ("features", places[id(stage)], "geometry")
            yield Finding("stage-gap", place, round(gap, 1), stage.id, {"before": stages[index].id})


def _check_repeats(route: Route) -> Iterator[Finding]:
    for index, feature in enumerate(route.features):
        if feature.geometry.type == "Point":
            continue
        coordinates: Any = feature.geometry.coordinates
        lines = lines_of(coordinates, NESTING[feature.geometry.type])
        count = sum(one == other for line in lines for one, other in pairwise(line))
        if count:
            yield Finding("positions-repeated", ("features", index, "geometry", "coordinates"), count, feature.id)


def _first(hazard: Hazard) -> tuple[float, ...]:
    coordinates: Any = hazard.geometry.coordinates
    return coordinates[:2] if hazard.geometry.type == "Point" else first_position(coordinates)


def _check_distances(route: Route) -> Iterator[Finding]:
    lines = [np.array([position[:2] for position in stage.geometry.coordinates], float) for stage in route.stages]
    hazards = [
        (index, feature)
        for index, feature in enumerate(route.features)
        if isinstance(feature, Hazard) and not feature.properties.context
    ]
    if not lines or not hazards:
        return
    flat = chain.from_iterable(_first(hazard) for _, hazard in hazards)
    points = np.fromiter(flat, float, 2 * len(hazards)).reshape(-1, 2)
    numbers, cell_of = np.unique(np.round(points.clip(-400, 400)) @ (1000, 1), return_inverse=True)
    cells = np.stack([np.round(numbers / 1000), numbers - 1000 * np.round(numbers / 1000)], axis=1)
    may_be_far = distances_km(cells, lines) > FAR_KM - 100  # half a cell is at most 79 km across
    suspects = np.flatnonzero(may_be_far[cell_of.ravel()])
    distances = distances_km(points[suspects], lines) if len(suspects) else np.empty(0)
    far = np.flatnonzero(distances > FAR_KM)[:MOST].tolist()
    for order, number in enumerate(far[:TOLD_FAR], start=1):
        index, hazard = hazards[suspects[number]]
        got = round(float(distances[number]), 1)
        rest = len(far) - TOLD_FAR if order == TOLD_FAR else 0
        yield Finding("hazard-far", ("features", index, "geometry"), got, hazard.id, {"most": FAR_KM}, count=1 + rest)

"""Whether stages join end to end, and in which order they would; knows no properties.

A stage is a pair of positions here: where its line starts and where it ends.
"""

from __future__ import annotations

import math
from itertools import pairwise

Position = tuple[float, float]
Ends = tuple[Position, Position]

JOINED_KM = 50.0
"""Ends nearer than this meet: the grid is 10 km wide, and cities are large."""

MOST = 300
"""Stages beyond which no other order is looked for."""

EARTH_KM = 6371.0088


def distance_km(one: Position, other: Position) -> float:
    """Return the great-circle distance between two positions (haversine).

    Examples
    --------
    >>> round(distance_km((129.0, 42.0), (130.0, 42.0)))
    83
    """
    west, south, east, north = map(math.radians, (*one[:2], *other[:2]))
    chord = math.sin((north - south) / 2) ** 2
    chord += math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, chord)))


def gaps_km(stages: list[Ends]) -> list[float]:
    """Return the distance from the end of each stage to the start of the next."""
    return [distance_km(one[1], other[0]) for one, other in pairwise(stages)]


def joined(stages: list[Ends]) -> list[tuple[int, bool]] | None:
    """Return the one order in which the stages join, with the stages to turn round; None where they don't.

    Examples
    --------
    >>> joined([((0, 0), (1, 0)), ((2, 0), (3, 0)), ((1, 0), (2, 0))])
    [(0, False), (2, False), (1, False)]
    """
    if not 2 <= len(stages) <= MOST:
        return None
    orders = [_chain(stages, start, turned) for start in _loose_ends(stages) for turned in (False, True)]
    whole = [order for order in orders if order]
    return min(whole, key=_upheaval, default=None)


def _upheaval(order: list[tuple[int, bool]]) -> tuple[int, int]:
    """Rank an order: some lines drawn backwards are likelier than wrong numbers, and these than all lines backwards."""
    indices = [index for index, _ in order]
    turned = sum(is_turned for _, is_turned in order)
    is_moved = indices != sorted(indices)
    if not turned:
        return (1 if is_moved else 0), 0
    if is_moved:
        return 3, turned
    return (2 if turned == len(order) else 0), turned


def _loose_ends(stages: list[Ends]) -> list[int]:
    """Return the stages with an end that meets no other; a chain has one at each end."""
    loose = []
    for index, stage in enumerate(stages):
        others = [end for other, ends in enumerate(stages) if other != index for end in ends]
        if any(all(distance_km(end, other) > JOINED_KM for other in others) for end in stage):
            loose.append(index)
    return loose[:2]


def _chain(stages: list[Ends], start: int, turned: bool) -> list[tuple[int, bool]] | None:
    order = [(start, turned)]
    left = set(range(len(stages))) - {start}
    at = stages[start][0 if turned else 1]
    while left:
        _, nearest, is_turned = min(
            (distance_km(at, stages[index][1 if is_turned else 0]), index, is_turned)
            for index in left
            for is_turned in (False, True)
        )
        if distance_km(at, stages[nearest][1 if is_turned else 0]) > JOINED_KM:
            return None
        order.append((nearest, is_turned))
        left.remove(nearest)
        at = stages[nearest][0 if is_turned else 1]
    return order

"""Whether stages join end to end, and in which order they would; knows no properties.

A stage is a pair of positions here: where its line starts and where it ends.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from routes.geo.distances import all_distances_km, distance_km

Position = tuple[float, float]
Ends = tuple[Position, Position]

JOINED_KM = 50.0
"""Ends nearer than this meet: the grid is 10 km wide, and cities are large."""

MOST = 300
"""Stages beyond which no other order is looked for."""


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
    ends = np.array([end[:2] for stage in stages for end in stage], float)
    meets = all_distances_km(ends)
    orders = [_chain(meets, start, turned) for start in _loose_ends(meets) for turned in (False, True)]
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


def _loose_ends(kilometres: NDArray[np.float64]) -> list[int]:
    """Return the first two stages with an end that meets no other; a chain has one at each end.

    Row and column 2n of the distances are the start of stage n, 2n + 1 its end.
    """
    apart = np.array(kilometres > JOINED_KM)
    for first in range(0, len(apart), 2):
        apart[first : first + 2, first : first + 2] = True
    is_loose = np.array(apart.all(axis=1))
    return [int(stage) for stage in np.flatnonzero(is_loose[0::2] | is_loose[1::2])[:2]]


def _chain(kilometres: NDArray[np.float64], start: int, turned: bool) -> list[tuple[int, bool]] | None:
    """Return the stages in the order in which each starts nearest to where the last one ends, if all meet."""
    order = [(start, turned)]
    free = np.ones(len(kilometres), bool)
    free[2 * start : 2 * start + 2] = False
    at = 2 * start if turned else 2 * start + 1
    while free.any():
        nearest = int(np.where(free, kilometres[at], np.inf).argmin())
        if kilometres[at, nearest] > JOINED_KM:
            return None
        stage, is_turned = divmod(nearest, 2)
        order.append((stage, bool(is_turned)))
        free[2 * stage : 2 * stage + 2] = False
        at = 2 * stage if is_turned else 2 * stage + 1
    return order

"""Lines without the positions that lie less than a tolerance off the rest, in pieces, so that none takes for ever."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

PIECE = 256
"""Positions that are thinned together: where a line goes to and fro the time grows with the square of their number."""


def pieces(line: Sequence[Sequence[float]]) -> list[Any]:
    """Return a line as pieces, each of which begins where the one before it ends."""
    drawn = np.array([position[:2] for position in line], dtype=float)
    return [shapely.linestrings(drawn[start : start + PIECE + 1]) for start in range(0, len(drawn) - 1, PIECE)]


def thinned(of_line: Sequence[Any], tolerance: float) -> Any:
    """Return the positions that stay of the pieces of a line, shape (n, 2); its ends and those of each piece do.

    Parameters
    ----------
    tolerance
        In degrees.

    Examples
    --------
    >>> thinned(pieces([(0, 0), (1, 0.001), (2, 0), (2, 1), (2, 2)]), 0.01).tolist()
    [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0]]
    """
    simple = shapely.simplify(of_line, tolerance, preserve_topology=False)
    left, piece = shapely.get_coordinates(simple, return_index=True)
    begins_piece = np.diff(piece, prepend=0) > 0
    return left[~begins_piece]

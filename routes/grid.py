"""The 0.1° grid on which schematic routes lie, so that the map endangers nobody (about 10 km)."""

from __future__ import annotations

from typing import Any

from routes.geometry import NESTING, lines_of

GRID = 0.1
"""Degrees."""


def is_coarse(number: float) -> bool:
    """Say whether a coordinate lies on the grid.

    Examples
    --------
    >>> is_coarse(129.8), is_coarse(129.81)
    (True, False)
    """
    return abs(number * 10 - round(number * 10)) < 1e-6


def off_grid(kind: str, coordinates: Any) -> Any:
    """Return the first position of a geometry of this type that is finer than the grid, or None."""
    for line in lines_of(coordinates, NESTING[kind]):
        for position in line:
            if not (is_coarse(position[0]) and is_coarse(position[1])):
                return position
    return None


def is_on_grid(feature: dict[str, Any]) -> bool:
    """Say whether all positions of a feature lie on the grid."""
    return off_grid(feature["geometry"]["type"], feature["geometry"]["coordinates"]) is None

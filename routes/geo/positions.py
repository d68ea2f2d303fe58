"""Positions in nested lists of GeoJSON coordinates: finding them, and judging each; works on JSON values."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Literal

NESTING = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""Geometry type to the number of lists around a position."""

SINGLE = {"MultiPoint": "Point", "MultiLineString": "LineString"}
"""Geometries that become one feature for each of their parts, and the type of a part."""

Slip = Literal["", "swapped", "metres", "range", "shape", "wrapped", "text", "extra"]
"""What is wrong with a position; the last three can be read all the same."""

READABLE: tuple[Slip, ...] = ("", "wrapped", "text", "extra")
"""Slips with which a position can be read all the same."""

FEWEST_SOUND = 3
"""A line of which more than one position in so many cannot be read is not drawn without them."""

_NUMBERS = (float, int)


def judged(position: Any) -> tuple[list[float], Slip]:
    """Return a position as it is best read, and its slip; with a slip that can't be read the position is empty.

    Examples
    --------
    >>> judged([129.8, 42.0]), judged([42.0, 129.8])
    (([129.8, 42.0], ''), ([], 'swapped'))
    >>> judged([190, 10])
    ([-170.0, 10], 'wrapped')
    """
    numbers, slip = _numbers(position)
    if len(numbers) < 2:
        return [], "shape"
    longitude, latitude = numbers[:2]
    if not all(abs(number) < 1e300 for number in numbers):
        return [], "range"
    if abs(latitude) <= 90 and abs(longitude) <= 360:
        if abs(longitude) <= 180:
            return numbers, slip
        return [longitude - math.copysign(360, longitude), *numbers[1:]], "wrapped"
    if abs(longitude) <= 90 and abs(latitude) <= 180:
        return [], "swapped"
    return [], "metres" if max(abs(longitude), abs(latitude)) > 1000 else "range"


def _numbers(position: Any) -> tuple[list[float], Slip]:
    """Return up to three numbers of a position, and what was odd about them."""
    slip: Slip = ""
    numbers: list[float] = []
    if not isinstance(position, list | tuple):
        return numbers, "shape"
    for value in position[:3]:
        number = value
        if isinstance(value, str):
            slip, number = "text", _number(value)
        if isinstance(number, bool) or not isinstance(number, int | float):
            return numbers, "extra"
        numbers.append(number)
    return numbers, "extra" if not slip and len(position) > 3 else slip


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def is_sound(position: Any) -> bool:
    """Return whether a position needs no second look; the quick answer for nearly all."""
    return (
        isinstance(position, list)
        and (len(position) == 2 or (len(position) == 3 and type(position[2]) in _NUMBERS and abs(position[2]) < 1e9))
        and type(position[0]) in _NUMBERS
        and type(position[1]) in _NUMBERS
        and -180 <= position[0] <= 180
        and -90 <= position[1] <= 90
    )


def positions_of(coordinates: Any, nesting: int) -> Iterator[tuple[str, Any]]:
    """Yield the positions inside nested lists, each with its path: `[0][3]`."""
    if nesting == 0:
        yield "", coordinates
    elif isinstance(coordinates, list | tuple):
        for index, part in enumerate(coordinates):
            for path, position in positions_of(part, nesting - 1):
                yield f"[{index}]{path}", position


def lines_of(coordinates: Any, nesting: int) -> Iterator[list[Any]]:
    """Yield the innermost lists of positions; a lone position comes as a list of one."""
    if nesting == 0:
        yield [coordinates]
    elif nesting == 1:
        yield coordinates if isinstance(coordinates, list) else []
    elif isinstance(coordinates, list | tuple):
        for part in coordinates:
            yield from lines_of(part, nesting - 1)


def first_position(coordinates: Any) -> tuple[float, float]:
    """Return longitude and latitude of the first position inside nested lists.

    Examples
    --------
    >>> first_position([[[129.8, 42.0], [130.0, 42.5]]])
    (129.8, 42.0)
    """
    while isinstance(coordinates[0], list | tuple):
        coordinates = coordinates[0]
    return coordinates[0], coordinates[1]


_HOLDERS = ("features", "geometries", "geometry")


def geometries_of(value: Any) -> list[dict[str, Any]]:
    """Return all simple geometries inside a GeoJSON value, in no special order."""
    found, waiting = [], [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        if not isinstance(part, dict):
            continue
        kind = part.get("type")
        if kind == "Feature":
            waiting.append(part.get("geometry"))
            continue
        if isinstance(kind, str) and kind in NESTING and "coordinates" in part:
            found.append(part)
        waiting += [part[key] for key in _HOLDERS if key in part]
    return found


def nesting_of(geometry: dict[str, Any]) -> int:
    """Return how many lists lie around a position of a simple geometry."""
    return NESTING[geometry["type"]]


def vertex_count(geometry: dict[str, Any]) -> int:
    """Return how many positions a simple geometry holds."""
    if geometry["type"] == "Point":
        return 1
    return sum(map(len, lines_of(geometry["coordinates"], nesting_of(geometry))))

"""GeoJSON geometries position by position: what is wrong with them, and what a generous reader makes of them.

Works on JSON values; knows no properties.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from routes.report import Finding, shown

NESTING = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
"""Geometry type to the number of lists around a position."""

SINGLE = {"MultiPoint": "Point", "MultiLineString": "LineString", "MultiPolygon": "Polygon"}

Slip = Literal["", "swapped", "metres", "range", "shape", "wrapped", "text", "extra"]
"""What is wrong with a position; the last three can be read all the same."""

READABLE: tuple[Slip, ...] = ("", "wrapped", "text", "extra")
_EXPECTED = "longitude −180…180 then latitude −90…90"
_ADVICE: dict[Slip, tuple[str, str, str]] = {
    "swapped": (_EXPECTED, "Latitude and longitude look swapped.", "swap"),
    "metres": (_EXPECTED, "These look like projected coordinates (metres); export the file as WGS 84.", ""),
    "range": (_EXPECTED, "Correct the number that lies outside.", ""),
    "shape": ("a position: longitude, latitude", "Write two numbers in square brackets.", ""),
    "wrapped": ("a longitude from −180 to 180", "Add or subtract 360.", ""),
    "text": ("numbers without quotes", "Remove the quotes.", ""),
    "extra": ("two or three numbers", "Leave out what follows the altitude.", ""),
}
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


def geometries_of(value: Any) -> list[dict[str, Any]]:
    """Return all simple geometries inside a GeoJSON value, in no special order."""
    found, waiting = [], [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        if not isinstance(part, dict):
            continue
        if isinstance(part.get("type"), str) and part["type"] in NESTING and "coordinates" in part:
            found.append(part)
        waiting += [part[key] for key in ("features", "geometries", "geometry") if key in part]
    return found


def nesting_of(geometry: dict[str, Any]) -> int:
    """Return how many lists lie around a position of a simple geometry."""
    return NESTING[geometry["type"]]


def vertex_count(geometry: dict[str, Any]) -> int:
    """Return how many positions a simple geometry holds."""
    return sum(map(len, lines_of(geometry["coordinates"], nesting_of(geometry))))


@dataclass
class Geometry:
    """One simple geometry out of a feature, as it can be drawn."""

    type: str
    coordinates: Any
    path: str
    """JSON path of its coordinates."""


class GeometryReader:
    """Reads geometries and gathers what was odd; one for each file."""

    def __init__(self, *, strict: bool = False) -> None:
        self.strict = strict
        self.findings: list[Finding] = []

    def _say(self, level: str, path: str, feature: str, slip: Slip, got: Any) -> None:
        expected, action, repair = _ADVICE[slip]
        if level == "inference":
            meanings = {"wrapped": "the same meridian within ±180", "text": "numbers", "extra": "the first numbers"}
            expected, action = meanings[slip], ""
        self.findings.append(Finding(level, path, expected, shown(got), action, feature, repair))  # type: ignore[arg-type]

    def read(self, geometry: dict[str, Any], path: str, feature: str) -> list[Geometry]:
        """Return the simple geometries that a geometry consists of, those with faults left out."""
        kind = geometry["type"]
        coordinates = geometry.get("coordinates")
        path = f"{path}.coordinates"
        if not isinstance(coordinates, list | tuple):
            self._fault(path, feature, f"the coordinates of a {kind}, a list", shown(coordinates), "Draw it again.")
            return []
        parts = [(path, coordinates)]
        if kind in SINGLE:
            parts = [(f"{path}[{index}]", part) for index, part in enumerate(coordinates)]
            kind = SINGLE[kind]
        found = []
        for where, part in parts:
            read = self._single(kind, part, where, feature)
            if read is not None:
                found.append(Geometry(kind, read, where))
        return found

    def _fault(self, path: str, feature: str, expected: str, got: str, action: str) -> Any:
        """Note a fault and return None, which stands for what can't be read."""
        self.findings.append(Finding("fault", path, expected, got, action, feature))
        return None

    def _single(self, kind: str, coordinates: Any, path: str, feature: str) -> Any:
        if kind == "Point":
            return self._position(coordinates, path, feature)
        if kind == "LineString":
            return self._line(coordinates, path, feature)
        if not isinstance(coordinates, list | tuple) or not coordinates:
            return self._fault(path, feature, "the rings of a Polygon", shown(coordinates), "Draw the area again.")
        rings = [self._ring(ring, f"{path}[{index}]", feature) for index, ring in enumerate(coordinates)]
        return None if any(ring is None for ring in rings) else rings

    def _position(self, position: Any, path: str, feature: str) -> Any:
        if is_sound(position):
            return position
        numbers, slip = judged(position)
        if slip:
            level = "fault" if self.strict or slip not in READABLE else "inference"
            self._say(level, path, feature, slip, position)
        return numbers or None

    def _positions(self, line: Any, path: str, feature: str) -> Any:
        if not isinstance(line, list | tuple):
            return self._fault(path, feature, "a list of positions", shown(line), "Draw the line again.")
        if isinstance(line, list) and all(map(is_sound, line)):
            return line
        read: list[Any] = []
        for index, position in enumerate(line):
            before = len(self.findings)
            read.append(self._position(position, f"{path}[{index}]", feature))
            if any(finding.level == "fault" for finding in self.findings[before:]):
                return None  # one fault a line is enough
        return read

    def _line(self, line: Any, path: str, feature: str) -> Any:
        read = self._positions(line, path, feature)
        if read is not None and not _has_distinct(read, 2):
            got = f"{len(read)} at the same place" if read else "none"
            self._fault(
                path, feature, "at least two different positions", got, "Draw the line again, or make it a Point."
            )
            return None
        return read

    def _ring(self, ring: Any, path: str, feature: str) -> Any:
        read = self._positions(ring, path, feature)
        if read is None:
            return None
        if not _has_distinct(read, 3):
            advice = "Draw the area again, or make it a LineString."
            return self._fault(path, feature, "at least three different positions", shown(read), advice)
        if list(read[0]) != list(read[-1]):
            if self.strict:
                advice = "Repeat the first position at the end."
                return self._fault(path, feature, "a closed ring", f"an end at {shown(read[-1])}", advice)
            self.findings.append(Finding("inference", path, "a closed ring", "an open one", "", feature))
            read = [*read, read[0]]
        return read


def _has_distinct(positions: list[Any], enough: int) -> bool:
    seen = set()
    for position in positions:
        seen.add((position[0], position[1]))
        if len(seen) >= enough:
            return True
    return False

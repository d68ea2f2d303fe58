"""GeoJSON geometries position by position: what is wrong with them, and what a generous reader makes of them.

Works on JSON values; knows no properties.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from routes.geo.positions import SINGLE, Slip, is_sound, judged
from routes.rules.findings import Finding, shown

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

"""GeoJSON geometries position by position: what is wrong with them, and what a generous reader makes of them.

Works on JSON values; knows no properties.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from routes.geo.positions import FEWEST_SOUND, READABLE, SINGLE, Slip, is_sound, judged
from routes.rules.codes import Code
from routes.rules.findings import Finding, shown
from routes.rules.wording import Location

_CODES: dict[Slip, Code] = {
    "swapped": "position-swapped",
    "metres": "position-metres",
    "range": "position-range",
    "shape": "position-shape",
    "wrapped": "position-wrapped",
    "text": "position-text",
    "extra": "position-extra",
}


@dataclass(slots=True)
class Geometry:
    """One simple geometry out of a feature, as it can be drawn."""

    type: str
    coordinates: Any


class GeometryReader:
    """Reads geometries and gathers what was odd; one for each file."""

    def __init__(self, *, strict: bool = False) -> None:
        self.strict = strict
        self.findings: list[Finding] = []

    def read(self, geometry: dict[str, Any], place: Location, feature: str) -> list[Geometry]:
        """Return the simple geometries that a geometry consists of, those with faults left out."""
        kind = geometry["type"]
        coordinates = geometry.get("coordinates")
        if kind == "Point" and is_sound(coordinates):
            return [Geometry(kind, coordinates)]
        place = (*place, "coordinates")
        if not isinstance(coordinates, list | tuple):
            self.findings.append(
                Finding("coordinates-missing", place, shown(coordinates), feature, {"kind": kind}),
            )
            return []
        parts: list[tuple[Location, Any]] = [(place, coordinates)]
        if kind in SINGLE:
            parts = [((*place, index), part) for index, part in enumerate(coordinates)]
            kind = SINGLE[kind]
        found = []
        for where, part in parts:
            read = self._single(kind, part, where, feature)
            if read is not None:
                found.append(Geometry(kind, read))
        return found

    def _fault(self, code: Code, place: Location, feature: str, got: str | int = "") -> Any:
        """Note a fault and return None, which stands for what can't be read."""
        self.findings.append(Finding(code, place, got, feature, level="fault"))
        return None

    def _single(self, kind: str, coordinates: Any, place: Location, feature: str) -> Any:
        if kind == "Point":
            return self._position(coordinates, place, feature)
        if kind == "LineString":
            return self._line(coordinates, place, feature)
        if kind == "MultiPolygon":
            return self._areas(coordinates, place, feature)
        if not isinstance(coordinates, list | tuple) or not coordinates:
            return self._fault("rings-missing", place, feature, shown(coordinates))
        rings = [self._ring(ring, (*place, index), feature) for index, ring in enumerate(coordinates)]
        return None if any(ring is None for ring in rings) else rings

    def _areas(self, parts: Any, place: Location, feature: str) -> Any:
        """Return the parts of one area that can be drawn."""
        if not parts:
            return self._fault("rings-missing", place, feature, shown(parts))
        before = len(self.findings)
        read = [self._single("Polygon", part, (*place, index), feature) for index, part in enumerate(parts)]
        sound = [part for part in read if part is not None]
        if sound and not self.strict:
            self._leave_out(before)
        return sound if sound and not (self.strict and len(sound) < len(read)) else None

    def _leave_out(self, since: int) -> None:
        """Turn the faults that were noted since then into warnings about what was left out."""
        self.findings[since:] = [
            replace(finding, level="warning", done="left_out") if finding.level == "fault" else finding
            for finding in self.findings[since:]
        ]

    def _position(self, position: Any, place: Location, feature: str) -> Any:
        if is_sound(position):
            return position
        numbers, slip = judged(position)
        if slip:
            is_fault = self.strict or slip not in READABLE
            level: Any = "fault" if is_fault else "inference"
            self.findings.append(Finding(_CODES[slip], place, shown(position), feature, level=level))
        return numbers or None

    def _positions(self, line: Any, place: Location, feature: str) -> Any:
        if not isinstance(line, list | tuple):
            return self._fault("line-not-list", place, feature, shown(line))
        if isinstance(line, list) and all(map(is_sound, line)):
            return line
        before = len(self.findings)
        read = [self._position(position, (*place, index), feature) for index, position in enumerate(line)]
        sound = [position for position in read if position is not None]
        bad = [finding for finding in self.findings[before:] if finding.level == "fault"]
        if not bad:
            return read
        one = [finding for finding in self.findings[before:] if finding.level != "fault"] + bad[:1]
        if self.strict or FEWEST_SOUND * len(bad) > len(read):
            self.findings[before:] = one  # one fault a line is enough
            return None
        self.findings[before:] = [*one[:-1], replace(bad[0], count=len(bad))]
        self._leave_out(before)
        return sound

    def _line(self, line: Any, place: Location, feature: str) -> Any:
        read = self._positions(line, place, feature)
        if read is not None and not _has_distinct(read, 2):
            return self._fault("line-too-short" if read else "line-empty", place, feature, len(read))
        return read

    def _ring(self, ring: Any, place: Location, feature: str) -> Any:
        read = self._positions(ring, place, feature)
        if read is None:
            return None
        if not _has_distinct(read, 3):
            return self._fault("ring-too-short", place, feature, shown(read))
        if list(read[0]) != list(read[-1]):
            if self.strict:
                return self._fault("ring-open", place, feature, shown(read[-1]))
            self.findings.append(Finding("ring-open", place, shown(read[-1]), feature))
            read = [*read, read[0]]
        return read


def _has_distinct(positions: list[Any], enough: int) -> bool:
    seen = set()
    for position in positions:
        seen.add((position[0], position[1]))
        if len(seen) >= enough:
            return True
    return False

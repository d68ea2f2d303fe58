"""Which hazards of a route a reader wants to see, and how the page tells the map."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from routes.model import Hazard, Route
from routes.model.categories import category_of, merged
from routes.model.periods import years
from routes.model.words import CONFIDENCE

CONFIDENCES = tuple(CONFIDENCE)


def as_of_year(route: Route) -> int:
    """Return the year that `present` stands for: the one in which the facts were last checked."""
    known = years(route.route.as_of, 0)
    if known:
        return known[1]
    found = [span[1] for hazard in route.hazards if (span := years(hazard.properties.period, 0))]
    return max(found, default=2026)


def year_range(route: Route) -> tuple[int, int] | None:
    """Return the first and last year that the hazards name, or None where none names a year."""
    as_of = as_of_year(route)
    spans = [span for hazard in route.hazards if (span := years(hazard.properties.period, as_of))]
    if not spans:
        return None
    return min(first for first, _ in spans), max(last for _, last in spans)


@dataclass(frozen=True)
class HazardFilter:
    """What to show; an empty field does not narrow anything."""

    categories: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    severity: int = 1
    """At least this severe."""
    confidences: frozenset[str] = frozenset()
    period: tuple[int, int] | None = None
    """First and last year; a hazard without a year passes."""
    text: str = ""
    """Every word of it must stand in the hazard's texts, in any order; case does not matter."""

    def is_open(self) -> bool:
        """Return whether every hazard passes."""
        return self == HazardFilter()

    def passes(self, hazard: Hazard, as_of: int) -> bool:
        """Return whether a hazard is wanted, its category apart."""
        properties = hazard.properties
        if self.countries and properties.country not in self.countries:
            return False
        if properties.severity < self.severity:
            return False
        if self.confidences and properties.confidence not in self.confidences:
            return False
        return self._passes_period(properties.period, as_of) and self._passes_text(hazard)

    def _passes_period(self, period: str, as_of: int) -> bool:
        span = years(period, as_of) if self.period else None
        return span is None or self.period is None or (span[0] <= self.period[1] and span[1] >= self.period[0])

    def _passes_text(self, hazard: Hazard) -> bool:
        if not self.text.strip():
            return True
        properties = hazard.properties
        text = " ".join(
            (properties.title, properties.description, properties.place_name, properties.country, properties.period)
        ).casefold()
        return all(word in text for word in self.text.casefold().split())

    def mask(self, route: Route) -> list[bool]:
        """Return one truth value a hazard, in the order of the file."""
        as_of = as_of_year(route)
        known = merged(route.route.categories)

        def is_of_category(hazard: Hazard) -> bool:
            return not self.categories or category_of(hazard.properties.category, known).id in self.categories

        return [is_of_category(hazard) and self.passes(hazard, as_of) for hazard in route.hazards]


def packed(mask: Sequence[bool]) -> str:
    """Return a mask as base64, one bit a hazard, lowest bit first; empty where everything passes.

    10,000 hazards need 1.7 KB.

    Examples
    --------
    >>> packed([True, False, True])
    'BQ=='
    >>> packed([True, True])
    ''
    """
    if all(mask):
        return ""
    bits = bytearray((len(mask) + 7) // 8)
    for index, shown in enumerate(mask):
        if shown:
            bits[index >> 3] |= 1 << (index & 7)
    return base64.b64encode(bytes(bits)).decode()

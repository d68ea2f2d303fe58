"""The years that the hazards of a route name, and how the page tells the map which of them to show."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from routes.model import Route
from routes.model.periods import as_of_year, years
from routes.model.words import CONFIDENCE

CONFIDENCES = tuple(CONFIDENCE)


def year_range(route: Route) -> tuple[int, int] | None:
    """Return the first and last year that the hazards name, or None where none names a year."""
    as_of = as_of_year(route.route.as_of)
    spans = [span for hazard in route.hazards if (span := years(hazard.properties.period, as_of))]
    if not spans:
        return None
    return min(first for first, _ in spans), max(last for _, last in spans)


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

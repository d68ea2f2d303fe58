"""The strip under the map as JSON values: the road by kilometre, with what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from routes.geo.along import Stretch, marks, road
from routes.model import Route

FAR_KM = 60.0
"""From here on the strip says that a danger stands beside the road, not on it."""


_NONE: dict[str, Any] = {
    "km": 0, "stages": [], "countries": [], "borders": [], "hazards": [], "aside": [], "voices": [], "places": [],
}  # fmt: skip


def _stretches(parts: Sequence[Stretch]) -> list[list[Any]]:
    return [[part.name, round(part.start_km, 1), round(part.end_km, 1)] for part in parts]


def strip(route: Route) -> dict[str, Any]:
    """Return what the strip draws; nothing at kilometre 0 for a route without main stages.

    Returns
    -------
    ``km``; ``stages`` and ``countries`` as name, start and end in kilometres; ``borders``; and for ``hazards``,
    ``voices`` and ``places`` one number each in the order of the payload, the kilometre; ``aside`` holds the indices of
    the hazards that lie further than `FAR_KM` from the road.
    """
    made = road(route)
    if not made.km:
        return {**_NONE}
    beside = marks(route, route.hazards)
    return {
        "km": round(made.km, 1),
        "stages": _stretches(made.stages),
        "countries": _stretches(made.countries),
        "borders": [
            {"km": round(border.km, 1), "before": border.before, "after": border.after, "river": border.river}
            for border in made.borders
        ],
        "hazards": [round(mark.km, 1) for mark in beside],
        "aside": [index for index, mark in enumerate(beside) if mark.aside_km > FAR_KM],
        "voices": [round(mark.km, 1) for mark in marks(route, route.voices)],
        "places": [round(mark.km, 1) for mark in marks(route, route.places)],
    }

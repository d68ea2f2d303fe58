"""Routes with many hazards, the same at every run."""

from __future__ import annotations

import random
from typing import Any

from examples import complete

CATEGORIES = ("landmine", "military", "broker", "surveillance", "checkpoint", "river", "terrain", "detention")


def crowded(count: int) -> dict[str, Any]:
    """Return a route file with so many hazards, spread over East Asia."""
    dice = random.Random(count)  # noqa: S311 - a seed, so that every run draws the same
    route = complete()
    template = next(one for one in route["features"] if one["properties"]["kind"] == "hazard")
    route["route"]["title"] = f"{count:,} hazards"
    route["features"] = [one for one in route["features"] if one is not template]
    for number in range(count):
        properties = {
            **template["properties"],
            "title": f"Hazard {number}",
            "description": "What happened here, in a sentence or two.",
            "category": CATEGORIES[number % len(CATEGORIES)],
            "severity": 1 + number % 5,
            "place_name": f"Place {number}",
        }
        position = [round(dice.uniform(98, 131), 1), round(dice.uniform(12, 48), 1)]
        route["features"].append(
            {"type": "Feature", "id": f"hazard-{number}", "geometry": {"type": "Point", "coordinates": position},
             "properties": properties}
        )  # fmt: skip
    return route

"""Routes of any number of hazards, the same ones each time."""

from __future__ import annotations

import random
from typing import Any

import folium

from routes.model import Route

_CATEGORIES = ("landmine", "military_post", "broker", "surveillance", "river", "terrain", "detention", "forced_return")
_TEXT = "Something happened here that a reader may want to know of. " * 3


def positions(count: int) -> list[tuple[float, float]]:
    """Return longitude and latitude of `count` hazards over East Asia."""
    dice = random.Random(1)
    return [(round(dice.uniform(98, 128), 1), round(dice.uniform(20, 45), 1)) for _ in range(count)]


def big_route(count: int) -> Route:
    """Return a route with one stage and `count` hazards."""
    stage: dict[str, Any] = {
        "type": "Feature",
        "id": "stage-1",
        "geometry": {"type": "LineString", "coordinates": [[98, 20], [128, 45]]},
        "properties": {"kind": "stage", "order": 1, "title": "All the way", "country": "China"},
    }
    hazards = [
        {
            "type": "Feature",
            "id": f"hazard-{i}",
            "geometry": {"type": "Point", "coordinates": position},
            "properties": {
                "kind": "hazard",
                "title": f"Hazard {i}",
                "description": _TEXT,
                "category": _CATEGORIES[i % len(_CATEGORIES)],
                "severity": i % 5 + 1,
                "confidence": "high",
                "period": "2019",
                "country": "China",
            },
        }
        for i, position in enumerate(positions(count))
    ]
    return Route.model_validate(
        {"type": "FeatureCollection", "route": {"title": "Many hazards"}, "features": [stage, *hazards]}
    )


def folium_map(count: int) -> str:
    """Return what folium makes of `count` markers with popup and icon in a loop."""
    drawn = folium.Map([32, 113], zoom_start=4)
    for i, (longitude, latitude) in enumerate(positions(count)):
        folium.Marker(
            [latitude, longitude],
            popup=folium.Popup(f"<b>Hazard {i}</b><p>{_TEXT}</p>"),
            tooltip=f"Hazard {i}",
            icon=folium.Icon(color="red", icon="eye", prefix="fa"),
        ).add_to(drawn)
    return str(drawn.get_root().render())

"""In every look road, crossed borders and signs stand out from the ground, however someone sees colours."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import pytest
from contrast import VISIONS, contrasts
from ground import Ground, css, number, over, rgb, variables

from routes.document import palette
from routes.document.render import LOOKS, build_map
from routes.formats import open_route
from routes.installed import data_folder
from routes.reading.collection import list_routes

CASING, INK = "#fffdf8", "#1d2430"
PATHS = list_routes(data_folder())
MOST = 0.95
"""Share of the length of a line along which it stands out."""
SIGN_EDGE = 0.7
"""Opacity of the dark edge around signs, in hazards.css."""


@cache
def grounds(key: str) -> tuple[dict[str, Ground], dict[str, np.ndarray]]:
    """Return a route's ground in each look, and positions along its road by colour."""
    route = open_route(PATHS[key]).route
    made = build_map(route)
    found = {look: Ground(made, look) for look in LOOKS}
    return found, found["relief"].roads(route)


@cache
def under_road(key: str, look: str) -> dict[str, np.ndarray]:
    """Return the ground along a route's road, by the road's colour."""
    looks, lines = grounds(key)
    return {colour: looks[look].at(positions) for colour, positions in lines.items()}


@cache
def under_borders(key: str, look: str) -> tuple[str, np.ndarray]:
    """Return the colour of the borders that are crossed, and the ground along them."""
    ground = grounds(key)[0][look]
    colour, positions = ground.crossed()
    assert len(positions)
    return colour, ground.at(positions)


def share(passed: list[np.ndarray]) -> float:
    return float(np.mean(np.concatenate(passed)))


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("key", PATHS)
def test_the_road_stands_out_from_the_ground(key: str, look: str, vision: str):
    """In a dark look it is the casing that does."""
    hairline = number("map/route.js", r"edgeOpacity = ([\d.]+)")
    road, edge = [], []
    for colour, under in under_road(key, look).items():
        banded = over(under, colour, number("map/route.js", r"weight: 22, opacity: ([\d.]+)"))
        bright = contrasts(rgb(CASING), under, vision)
        road.append((contrasts(rgb(colour), under, vision) >= 3) | (bright >= 3))
        edge.append((contrasts(over(banded, INK, hairline), banded, vision) >= 3) | (bright >= 3))
        assert contrasts(rgb(colour), rgb(CASING), vision) >= 3
        if look == "dark":
            assert np.mean(bright >= 3) >= MOST
    assert share(road) >= MOST
    assert share(edge) >= MOST


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("key", PATHS)
def test_a_border_that_is_crossed_stands_out_from_the_land(key: str, look: str, vision: str):
    colour, under = under_borders(key, look)
    assert np.mean(contrasts(rgb(colour), under, vision) >= 4.5) >= MOST


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_a_border_that_is_crossed_stands_out_from_the_river_under_it(look: str, vision: str):
    own = variables(look)
    water = re.search(r'className: "water", color: "(#\w+)"', css("map/places.js"))
    river = own.get("river", water and water[1])
    assert float(contrasts(rgb(own.get("crossed", palette.CROSSED)), rgb(river)[None], vision)[0]) >= 4.5
    order = [name for name, _ in palette.PANES]
    assert order.index("ground") < order.index("borders")


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("key", PATHS)
def test_a_sign_has_an_edge_that_is_seen(key: str, look: str, vision: str):
    under = np.concatenate(list(under_road(key, look).values()))
    dark, bright = contrasts(over(under, INK, SIGN_EDGE), under, vision), contrasts(rgb(CASING), under, vision)
    assert np.mean(np.maximum(dark, bright) >= 3) >= MOST


def test_the_countries_of_the_road_stand_out_from_others():
    for look in LOOKS:
        ground = grounds("beyond-utopia")[0][look]
        china, india = ground.at(np.array([[112.0, 36.0], [78.0, 22.0]]))
        assert contrasts(china, india) >= 1.15, look

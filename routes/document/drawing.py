"""The document in which a route is drawn: an empty map, tools, and the ground as the page sends it; knows no route."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

import folium

from routes.basemap.atlas import Bounds
from routes.basemap.towns import all_towns
from routes.basemap.window import basemap
from routes.document import palette
from routes.document.elements import STATIC, Assets, Behaviours, Call, DataBlock
from routes.document.icons import icon
from routes.document.script_json import script_safe
from routes.document.sealed import Sealed
from routes.geo.grid import GRID
from routes.languages import current, scripts_words
from routes.languages import gettext as _
from routes.model import words
from routes.model.categories import CATEGORIES, COLOURS

MAIN = STATIC / "draw" / "main.js"
WORLD: Bounds = (-180, -60, 180, 75)
CLOSEST = {True: 9, False: 14}
"""Nearest zoom, for what lies on the grid and for what does not: a coarse position is not looked at closely."""
SIGNS = (
    "arrow-pointer", "location-dot", "route", "triangle-exclamation", "draw-polygon", "check", "rotate-left",
    "rotate-right", "trash", "quote-left",
)  # fmt: skip

JsonObject = dict[str, Any]


def drawing_document(*, is_coarse: bool = True) -> str:
    """Return the document: it holds nothing of a route, which the page tells it, and fetches nothing.

    Parameters
    ----------
    is_coarse
        Whether what is drawn lies on the grid.
    """
    return _document(current(), is_coarse=is_coarse)


@cache
def _document(language: str, *, is_coarse: bool) -> str:
    folium_map = folium.Map(
        location=[25, 20], zoom_start=2, tiles=None, control_scale=True, zoom_control="topright",
        attribution_control=False, zoom_snap=0.5, wheel_px_per_zoom_level=120, world_copy_jump=False,
    )  # fmt: skip
    folium_map.options.update(min_zoom=1, max_zoom=CLOSEST[is_coarse])
    folium_map.default_js, folium_map.default_css = [], []
    header: Any = folium_map.get_root()
    header.header.add_child(Assets(), name="assets")
    if told := scripts_words(language):
        DataBlock("words", script_safe(told)).add_to(folium_map)
    DataBlock("draw-settings", script_safe(_settings(language))).add_to(folium_map)
    for element in (Behaviours(MAIN), Call("start")):
        element.add_to(folium_map)
    return Sealed(folium_map, _("Draw the route")).render()


def _settings(language: str) -> JsonObject:
    icons = {*SIGNS, *(category.icon for category in CATEGORIES.values())}
    return {
        "categories": [
            {"id": one.id, "label": one.label, "icon": one.icon, "colour": COLOURS[one.colour]}
            for one in CATEGORIES.values()
        ],
        "icons": {name: icon(name) for name in sorted(icons)},
        "severity": {str(number): text for number, text in words.SEVERITY.items()},
        "stages": list(palette.STAGES),
        "towns": [
            (town.names.get(language, town.name), town.country, town.longitude, town.latitude) for town in all_towns()
        ],
        "ground": _ground(WORLD),
    }


def _ground(bounds: Bounds) -> JsonObject:
    base = basemap(bounds, precise=False)
    names = ("sea", "land", "coast", "river", "border")
    return {
        "land": [*base.world, *(country["geometry"] for country in base.land)],
        "water": [*base.lakes, *base.rivers],
        "borders": base.borders,
        "colours": {name: getattr(palette, name.upper()) for name in names},
    }


@lru_cache(maxsize=8)
def ground(bounds: Bounds) -> str:
    """Return the ground of a window as JSON text: land, water and borders, with their colours.

    Parameters
    ----------
    bounds
        West, south, east, north of what is looked at.
    """
    return json.dumps(_ground(bounds), separators=(",", ":"))


def grid_of(*, is_coarse: bool) -> float:
    """Return the grid on which is drawn, in degrees; 0 for none."""
    return GRID if is_coarse else 0

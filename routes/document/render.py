"""folium.Map to one self-contained HTML string; nothing in it is fetched from anywhere."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from typing import Any, cast

import folium
from branca.element import Figure
from xyzservices import providers

from routes.basemap.atlas import Bounds
from routes.basemap.window import Basemap, basemap
from routes.document import payload
from routes.document.elements import Assets, Behaviours, Call, DataBlock, name_steadily
from routes.document.layers import corners, land_layers, panes, relief_layer, sea_layer, tile_layer
from routes.geo.figures import bounds, continuous, figures, padded, with_countries
from routes.model import Route
from routes.teaching.lesson import lessons
from routes.teaching.levels import at_level, level_of

TILES = {
    provider.name: provider
    for provider in (
        providers.OpenStreetMap.Mapnik,
        providers.OpenStreetMap.HOT,
        providers.UN.ClearMap,
        providers.Esri.WorldGrayCanvas,
    )
}
"""Online tiles that need no key, by name; a document from disk offers none of them."""

STYLES = {"relief": "Relief", "plain": "Plain, for weak projectors"} | {
    name: f"{name.replace('.', ' ')} (needs internet)" for name in TILES
}
"""Map styles by id; the first two are inside the document."""

SHOWN_AT_MOST = 6.0
"""Degrees that a laptop's screen shows at zoom 8, where a schematic map stops."""

_VIEWPORT = re.compile(r"<meta name=\"viewport\"[^>]*>")
_SCRIPT = re.compile(r"<script(?: type=\"text/javascript\")?>(.*?)</script>", re.DOTALL)
_HEAD = re.compile(r"<head>")
_HTML = re.compile(r"<html[^>]*>")


def render(
    route: Route,
    *,
    level: str = "all",
    step: int | None = None,
    embedded: bool = False,
    style: str = "relief",
    around: Bounds | None = None,
) -> str:
    """Return the map document of a route as HTML.

    Parameters
    ----------
    route
        A validated route.
    level
        An id of `routes.teaching.levels.LEVELS` or an alias: what the classroom is shown.
    step
        Step of the story to open at, 0 for its opening; None opens the whole map.
    embedded
        True inside the Streamlit page, which has its own title and steers the document.
    style
        A key of `STYLES`; those of `TILES` are for a served page only.
    around
        What the map shows at first; the route's own bounds if None.
    """
    shown = continuous(with_countries(at_level(route, level)))
    view = {
        "step": step,
        "embedded": embedded,
        "level": {"id": level_of(level).id, "name": level_of(level).name},
    }
    folium_map = _build_map(shown, view, style, around or bounds(shown))
    figure = cast(Figure, folium_map.get_root())
    name_steadily(figure)
    html = figure.render()
    return _sealed(html, shown, style)


def _build_map(route: Route, view: dict[str, Any], style: str, extent: Bounds) -> folium.Map:
    schematic = route.route.precision == "schematic"
    base = basemap(_ground(extent) if schematic else extent, precise=not schematic)
    folium_map = folium.Map(
        location=[(extent[1] + extent[3]) / 2, (extent[0] + extent[2]) / 2],
        zoom_start=4,
        tiles=None,
        control_scale=True,
        zoom_control="topright",
        attribution_control=False,
        zoom_snap=0.25,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=120,
        max_bounds_viscosity=0.6,
    )
    folium_map.options.update(min_zoom=0, max_zoom=8 if schematic else 14)
    folium_map.default_js = []
    folium_map.default_css = []
    cast(Figure, folium_map.get_root()).header.add_child(Assets(), name="assets")
    data = payload.build(route, is_gentle=level_of(view["level"]["id"]).is_gentle)
    data["view"] = {**view, "corners": corners(extent), "precision": route.route.precision}
    data["lessons"] = [lesson.dump() for lesson in lessons(route)]
    data["labels"] = {"countries": base.labels, "cities": base.cities}
    data["tiles"] = TILES[style].attribution if style in TILES else ""
    DataBlock("route-data", payload.script_safe(data)).add_to(folium_map)
    for element in (
        Behaviours(),
        *panes(),
        Call("fit"),
        *_background(base, route, style),
        Call("start"),
    ):
        element.add_to(folium_map)
    return folium_map


def _ground(extent: Bounds) -> Bounds:
    """Return what the basemap is made for: around a small schematic route more shows, since its zoom is limited."""
    west, south, east, north = extent
    lacking = SHOWN_AT_MOST - max(east - west, north - south)
    return padded(extent, 0, lacking / 2) if lacking > 0 else extent


def _background(base: Basemap, route: Route, style: str) -> list[Any]:
    if style in TILES:
        return [tile_layer(TILES[style])]
    relief = relief_layer(base) if style == "relief" else None
    layers = [sea_layer(), *land_layers(base, figures(route).countries), relief]
    return [layer for layer in layers if layer is not None]


def _sealed(html: str, route: Route, style: str) -> str:
    """Add language, title, icon and a policy that runs the document's own scripts and no other."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in dict.fromkeys(_SCRIPT.findall(html))
    )
    images = f"data: {_host(style)}" if style in TILES else "data:"
    policy = (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src {images}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = (
        f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="referrer" content="strict-origin-when-cross-origin"><title>{escape(route.route.title)}</title>'
        '<link rel="icon" href="data:,">'
    )
    html = _VIEWPORT.sub("", html)
    html = _HEAD.sub(lambda _: head, html, count=1)
    language = escape(route.route.language, quote=True)
    return _HTML.sub(lambda _: f'<html lang="{language}">', html, count=1)


def _host(style: str) -> str:
    url = TILES[style].build_url(x="0", y="0", z="0", fill_subdomain=False)
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0].replace('{s}', '*')}"

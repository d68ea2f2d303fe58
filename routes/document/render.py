"""folium.Map to one self-contained HTML string; nothing in it is fetched from anywhere."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import folium
from branca.element import Figure
from shapely.geometry import shape
from xyzservices import providers

from routes.basemap.atlas import Bounds
from routes.basemap.window import Basemap, basemap
from routes.document import payload, qr
from routes.document.country_names import in_language
from routes.document.elements import Assets, Behaviours, Call, DataBlock
from routes.document.ground import Ground
from routes.document.layers import corners, panes, tile_layer
from routes.document.script_json import script_safe
from routes.document.sealed import Sealed
from routes.document.twin import without_scripts
from routes.garbage import put_off
from routes.geo.figures import bounds, continuous, figures, padded, with_countries
from routes.languages import current, scripts_words
from routes.languages import gettext as _
from routes.model import Route
from routes.model.sentences import lead
from routes.teaching import sheets
from routes.teaching.lesson import lessons
from routes.teaching.levels import at_level, level_of
from routes.teaching.translation import translate

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

LOOKS = ("relief", "plain", "contrast", "dark")
"""How the map inside the document looks, by id; the reader can choose another there."""

STYLES = (*LOOKS, *TILES)
"""Ids of the map styles; those of `LOOKS` are inside the document."""

MOST_PLACES = 24
"""Places that a country's name may try, ashore and off the shore: a document carries no more."""

SHOWN_AT_MOST = 6.0
"""Degrees that a laptop's screen shows at zoom 8, where a schematic map stops."""


@put_off()
def build_map(
    route: Route,
    *,
    level: str = "all",
    step: str | int | None = None,
    embedded: bool = False,
    style: str = "relief",
    around: Bounds | None = None,
    sources_at: str = "",
) -> folium.Map:
    """Return the map of a route, to which layers can be added like to any other of folium.

    Parameters
    ----------
    route
        A validated route.
    level
        An id of `routes.teaching.levels.LEVELS` or an alias: what the classroom is shown.
    step
        Step of the story to open at, 0 for its opening, `4.2` for a beat; None opens the whole map.
    embedded
        True inside the Streamlit page, which has its own title and steers the document.
    style
        A key of `STYLES`; those of `TILES` are for a served page only.
    around
        What the map shows at first: west, south, east, north; the route's own bounds if None.
    sources_at
        Address at which people can read the sources; printed sheets show it with a QR code.
    """
    shown = continuous(with_countries(at_level(translate(route, current()), level)))
    extent = around or bounds(shown)
    schematic = shown.route.precision == "schematic"
    with ThreadPoolExecutor(1) as beside:  # shapes leave Python's lock
        made = beside.submit(basemap, _ground(extent) if schematic else extent, precise=not schematic)
        data = _data(shown, extent, level, style)
        data["view"] |= {"step": step, "embedded": embedded}
        behaviours = Behaviours()
        base = made.result()
    if sources_at:
        data["view"]["sourcesAt"] = {"url": sources_at, **qr.path_of(sources_at)}
    countries = [_thinned(label) for label in base.labels]
    data["labels"] = {"countries": countries + _too_small(base, data["figures"]["countries"]), "cities": base.cities}
    folium_map = _empty_map(extent, schematic=schematic)
    if words := scripts_words(current()):
        DataBlock("words", script_safe(words)).add_to(folium_map)
    DataBlock("route-data", script_safe(in_language(data))).add_to(folium_map)
    for element in (behaviours, *panes(), Call("fit"), *_background(base, shown, style), Call("start")):
        element.add_to(folium_map)
    text = "" if embedded else without_scripts(shown, is_gentle=level_of(level).is_gentle)
    about = "" if embedded else lead(shown.route.description) or shown.route.title
    Sealed(folium_map, shown.route.title, text, about)
    return folium_map


def _data(shown: Route, extent: Bounds, level: str, style: str) -> dict[str, Any]:
    """Return what a document holds of a route, but for what the basemap says."""
    data = payload.build(shown, is_gentle=level_of(level).is_gentle)
    data["view"] = {
        "level": {"id": level_of(level).id, "name": level_of(level).name},
        "corners": corners(extent),
        "precision": shown.route.precision,
        "sheet": sheets.AT_ONCE,
        "look": style if style in LOOKS and style != "relief" else "",
    }
    data["sheets"] = sheets.dump()
    data["lessons"] = [lesson.dump() for lesson in lessons(shown)]
    data["tiles"] = TILES[style].attribution if style in TILES else ""
    return data


def style_name(style: str) -> str:
    """Return what a list of map styles shows.

    Examples
    --------
    >>> style_name("OpenStreetMap.HOT")
    'OpenStreetMap HOT (needs internet)'
    """
    inside = {
        "relief": _("Relief"),
        "plain": _("Plain"),
        "contrast": _("High contrast, for weak projectors"),
        "dark": _("Dark"),
    }
    return inside.get(style) or _("{name} (needs internet)").format(name=style.replace(".", " "))


def _too_small(base: Basemap, of_road: list[str]) -> list[dict[str, Any]]:
    """Return the names of the road's countries that have no room for one: they stand beside them."""
    wanted = set(of_road) - {label["name"] for label in base.labels}
    points = (
        (one["name"], shape(one["geometry"]).representative_point()) for one in base.land if one["name"] in wanted
    )
    return [
        {"name": name, "lat": round(at.y, 2), "lon": round(at.x, 2), "rank": 4, "spots": [], "offshore": []}
        for name, at in points
    ]


def _thinned(label: dict[str, Any]) -> dict[str, Any]:
    """Return a country's name with enough places to try, spread over all that there are."""
    return {**label, **{name: _spread(label[name]) for name in ("spots", "offshore")}}


def _spread(places: list[Any]) -> list[Any]:
    return places[:: max(1, -(-len(places) // MOST_PLACES))]


@put_off()
def render(
    route: Route | folium.Map,
    *,
    level: str = "all",
    step: str | int | None = None,
    embedded: bool = False,
    style: str = "relief",
    around: Bounds | None = None,
    sources_at: str = "",
) -> str:
    """Return the map document of a route as HTML.

    Parameters
    ----------
    route
        A validated route, or what `build_map` made of one, whose options have been chosen there.
    level, step, embedded, style, around, sources_at
        As in `build_map`.

    Raises
    ------
    TypeError
        If a map is not one of `build_map`.
    ValueError
        If a layer that was added to the map wants something from the network.
    """
    if isinstance(route, Route):
        route = build_map(
            route,
            level=level,
            step=step,
            embedded=embedded,
            style=style,
            around=around,
            sources_at=sources_at,
        )
    figure = route.get_root() if isinstance(route, folium.Map) else None
    if not isinstance(figure, Sealed):
        raise TypeError(f"'route' should be a route or a map that build_map made, got {type(route).__name__} instead")
    return figure.render()


def _empty_map(extent: Bounds, *, schematic: bool) -> folium.Map:
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
    return folium_map


def _ground(extent: Bounds) -> Bounds:
    """Return what the basemap is made for: around a small schematic route more shows, since its zoom is limited."""
    west, south, east, north = extent
    lacking = SHOWN_AT_MOST - max(east - west, north - south)
    return padded(extent, 0, lacking / 2) if lacking > 0 else extent


def _background(base: Basemap, route: Route, style: str) -> list[Any]:
    if style in TILES:
        return [tile_layer(TILES[style])]
    return [Ground(base, figures(route).countries, has_relief=style != "plain")]

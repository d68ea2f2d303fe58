"""folium layers of the basemap; the one place besides the payload that turns positions into locations."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import folium
from folium.map import CustomPane

from routes.basemap.window import Basemap
from routes.document import palette
from routes.document.elements import Drawn
from routes.languages import country as country_name

JsonObject = dict[str, Any]


def panes() -> list[CustomPane]:
    """Return the panes of the map, from below."""
    clickable = {"areas", "casing", "route", "places", "voices", "hazards", "stops"}
    return [CustomPane(name, z_index=z_index, pointer_events=name in clickable) for name, z_index in palette.PANES]


def corners(bounds: tuple[float, float, float, float]) -> list[list[float]]:
    """Return west, south, east, north as the two corners that folium takes."""
    west, south, east, north = bounds
    return [[south, west], [north, east]]


def _drawn(geometries: list[tuple[JsonObject, ...]], pane: str) -> folium.GeoJson:
    """Draw geometries, each with its style and, where given, more properties."""
    features = [
        {"type": "Feature", "geometry": geometry, "properties": {"style": style, **more}}
        for geometry, style, *others in geometries
        for more in (others or [{}])
    ]
    return Drawn(
        {"type": "FeatureCollection", "features": features},
        control=False,
        pane=pane,
    )


def sea_layer() -> folium.GeoJson:
    """Return the sea: it lies inside the panes, so that the relief is multiplied over one even tone."""
    ring = [[-540, -85], [540, -85], [540, 85], [-540, 85], [-540, -85]]
    style = {"className": "sea", "stroke": False, "fillColor": palette.SEA, "fillOpacity": 1}
    return _drawn([({"type": "Polygon", "coordinates": [ring]}, style)], "sea")


def country_tints(countries: Sequence[str]) -> dict[str, str]:
    """Return the tint of each country of the road, from the first to the last."""
    last = max(len(countries) - 1, 1)
    return {
        name: palette.mixed(palette.FIRST_COUNTRY, palette.LAST_COUNTRY, i / last) for i, name in enumerate(countries)
    }


def land_layers(basemap: Basemap, countries: Sequence[str]) -> list[folium.GeoJson]:
    """Return the coarse world, the land of the window, lakes and rivers, and borders."""
    tints = country_tints(countries)

    def filled(name: str, colour: str, edge: str, weight: float = 0.7) -> JsonObject:
        return {"className": name, "color": edge, "weight": weight, "fillColor": colour, "fillOpacity": 1}

    def line(name: str, colour: str, weight: float, **dashes: str) -> JsonObject:
        return {"className": name, "color": colour, "weight": weight, "fill": False, **dashes}

    def land_of(name: str) -> tuple[str, str]:
        return ("land of-road", tints[name]) if name in tints else ("land", palette.LAND)

    land: list[tuple[JsonObject, ...]] = [
        (
            country["geometry"],
            {**filled(*land_of(country["name"]), palette.COAST), "stroke": False},
            *([{"name": country_name("", country["name"])}] if country["name"] in tints else []),
        )
        for country in basemap.land
    ]
    world: list[tuple[JsonObject, ...]] = [
        (geometry, filled("world", palette.WORLD, palette.WORLD, 0.4)) for geometry in basemap.world
    ]
    world += [
        (rest["geometry"], {**filled(*land_of(rest["name"]), palette.COAST), "stroke": False})
        for rest in basemap.beyond
        if rest["name"] in tints
    ]
    water: list[tuple[JsonObject, ...]] = [(lake, filled("lake", palette.SEA, palette.RIVER)) for lake in basemap.lakes]
    water += [(river, line("river", palette.RIVER, 1)) for river in basemap.rivers]
    water += [(coast, line("coast", palette.COAST, 0.8)) for coast in basemap.coast]
    borders: list[tuple[JsonObject, ...]] = [
        (border, line("border", palette.BORDER, 1.1, dashArray="5 3")) for border in basemap.borders
    ]
    crossed = {frozenset(pair) for pair in pairwise(countries)}
    borders += [
        (border["geometry"], line("border crossed", palette.CROSSED, 2.2, dashArray="10 3 2 3"))
        for border in basemap.shared
        if frozenset(border["between"]) in crossed
    ]
    drawn = ((world, "sea"), (land, "land"), (water, "water"), (borders, "borders"))
    return [_drawn(geometries, pane) for geometries, pane in drawn if geometries]


def relief_layer(basemap: Basemap) -> folium.raster_layers.ImageOverlay | None:
    """Return the shadow of the mountains as an image inside the document, or None outside its extent."""
    if basemap.relief is None:
        return None
    url = "data:image/webp;base64," + base64.b64encode(basemap.relief.data).decode()
    return folium.raster_layers.ImageOverlay(
        url, corners(basemap.relief.bounds), opacity=0.62, pixelated=False, control=False, pane="relief", alt=""
    )


def tile_layer(provider: Any) -> folium.TileLayer:
    """Return an online tile layer for a served page, with the Referer that OpenStreetMap asks for.

    Parameters
    ----------
    provider
        An `xyzservices.TileProvider` that needs no key.
    """
    return folium.TileLayer(
        provider, control=False, pane="tilePane", referrer_policy="strict-origin-when-cross-origin", max_zoom=8
    )

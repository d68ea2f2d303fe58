"""What folium itself draws of the background: panes and online tiles."""

from __future__ import annotations

from typing import Any

import folium
from folium.map import CustomPane

from routes.document import palette


def panes() -> list[CustomPane]:
    """Return the panes of the map, from below."""
    clickable = {"areas", "casing", "route", "places", "voices", "hazards", "stops"}
    return [CustomPane(name, z_index=z_index, pointer_events=name in clickable) for name, z_index in palette.PANES]


def corners(bounds: tuple[float, float, float, float]) -> list[list[float]]:
    """Return west, south, east, north as the two corners that folium takes."""
    west, south, east, north = bounds
    return [[south, west], [north, east]]


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

"""A map in a notebook's frame, with folium layers of one's own: they are drawn, open, and run nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import folium
import pytest
from examples import complete
from playwright.sync_api import FrameLocator, expect

import routes
from routes.model import Route

SCRIPT = "<b id='told'>Here</b><img src=x onerror='window.ran=1'><script>window.ran=1</script>"


Shown = Callable[[folium.Map], FrameLocator]


def a_map() -> folium.Map:
    return routes.build_map(Route.model_validate(complete()))


@pytest.fixture
def shown(visit, tmp_path: Path) -> Shown:
    """Return a function that shows a map as a cell of a notebook does."""

    def show(folium_map: folium.Map) -> FrameLocator:
        page = visit()
        cell = tmp_path / "cell.html"
        cell.write_text(f'<!DOCTYPE html><meta charset="utf-8">{folium_map._repr_html_()}', encoding="utf-8")
        page.goto(cell.as_uri())
        frame = page.frame_locator("iframe")
        expect(frame.locator("body")).to_have_attribute("data-ready", "true")
        return frame

    return show


def test_every_layer_is_drawn_and_every_popup_opens(shown: Shown):
    folium_map = a_map()
    folium.Marker([42.5, 127.5], popup="A plain pin", tooltip="Point here").add_to(folium_map)
    folium.CircleMarker([42.0, 126.5], radius=20, color="#123456").add_to(folium_map)
    folium.GeoJson({"type": "Point", "coordinates": [128.0, 41.0]}).add_to(folium_map)
    folium.LayerControl().add_to(folium_map)
    cell = shown(folium_map)
    pins = cell.locator("img.leaflet-marker-icon")
    expect(pins).to_have_count(2)
    assert pins.first.evaluate("(pin) => pin.complete && pin.naturalWidth") == 25
    expect(cell.locator("path[stroke='#123456']")).to_have_count(1)
    pins.first.click()
    expect(cell.locator(".leaflet-popup")).to_contain_text("A plain pin")
    expect(cell.locator(".leaflet-control-layers")).to_be_visible()
    expect(cell.locator(".leaflet-route-pane path").first).to_be_attached()


def test_a_popup_is_markup_and_its_scripts_do_not_run(visit, shown: Shown):
    folium_map = a_map()
    folium.Marker([41.5, 128.5], popup=folium.Popup(SCRIPT), icon=folium.Icon(color="green")).add_to(folium_map)
    cell = shown(folium_map)
    pin = cell.locator(".folium-pin")
    assert pin.locator("path").evaluate("(path) => path.style.fill") == "green"
    pin.click()
    expect(cell.locator("#told")).to_have_text("Here")
    assert cell.locator("body").evaluate("window.ran") is None
    errors = visit().watch.errors
    assert all("Content Security Policy" in one for one in errors)
    errors.clear()

"""Both ends of what is told and all countries of the road are named at every step, where a reader expects them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from routes.document.render import render
from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes

SIZES = ((1024, 768), (1366, 768), (1920, 1080), (390, 844))
FAULTS = (Path(__file__).parent / "names.js").read_text(encoding="utf-8")
OVERLAPS = (Path(__file__).parent / "overlaps.js").read_text(encoding="utf-8")
NEARER = """() => new Promise((done) => {
    escapeRoutes.map.setZoom(escapeRoutes.map.getZoom() + 1, { animate: false });
    requestAnimationFrame(() => requestAnimationFrame(done));
})"""
BOAT = """() => [...document.querySelectorAll(".leaflet-marker-icon :is(.means, .enlarged) path")]
    .some((node) => node.getAttribute("d") === escapeRoutes.data.icons.ship[1])"""


@pytest.mark.parametrize("key", list_routes())
def test_all_that_must_be_named_is_named(visit, tmp_path: Path, key: str):
    path = tmp_path / "route.html"
    path.write_text(render(open_route(list_routes()[key]).route), encoding="utf-8")
    page = visit()
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        if width < 1024:  # what lies over the map is folded where a document opens on a small screen
            page.reload()
            expect(page.locator("body")).to_have_attribute("data-ready", "true")
        asked = {"withEnds": width >= 1024, "withBeats": False}
        found += [f"{width}×{height} {fault}" for fault in page.evaluate(FAULTS, asked)]
    assert found == []


def test_no_name_of_the_first_view_lies_under_the_tools(visit, tmp_path: Path):
    """On this road one would stand where the last tool is."""
    path = tmp_path / "route.html"
    path.write_text(render(open_route(list_routes()["comet-line"]).route), encoding="utf-8")
    page = visit(1024, 768)
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390), (1024, 768)])
def test_nothing_of_the_first_view_lies_under_another(
    visit, default_route: Route, tmp_path: Path, width: int, height: int
):
    path = tmp_path / "route.html"
    path.write_text(render(default_route), encoding="utf-8")
    page = visit(width, height, has_touch=width < 1000)
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(BOAT) or height < 400, "a river is crossed by boat on a line that is too short for its sign"
    page.evaluate(NEARER)
    # The map moves freely under its tools and its edge; among themselves its signs and names still stand clear.
    free = ("panel", "tools", "leaflet-bar", "attribution", "leaflet-control-scale", "is cut")
    assert [fault for fault in page.evaluate(OVERLAPS) if not any(one in fault for one in free)] == []

"""What is reckoned of the map's colours is what a browser shows, in each look; and forced colours keep every edge."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from ground import Ground
from PIL import Image
from playwright.sync_api import expect
from settled import opened

from routes.document.render import LOOKS, build_map, render
from routes.formats import open_route
from routes.installed import data_folder
from routes.model import Route

ABOVE_GROUND = """(() => {
    const panes = ["borders", "ground", "areas", "band", "casing", "route", "arrows", "means", "places", "labels",
        "leaders", "voices", "hazards", "stops"];
    for (const pane of panes) escapeRoutes.map.getPane(pane).style.display = "none";
    for (const one of document.querySelectorAll(".leaflet-control-container")) one.style.display = "none";
})()"""
PLACES = """() => {
    const { map, data } = escapeRoutes;
    const { x: width, y: height } = map.getSize();
    const seen = data.stages.flatMap(({ line }) => line).map((at) => ({ at, spot: map.latLngToContainerPoint(at) }));
    return seen.filter(({ spot }) => spot.x > 2 && spot.y > 2 && spot.x < width - 2 && spot.y < height - 2)
        .map(({ at, spot }) => [at[1], at[0], Math.round(spot.x), Math.round(spot.y)]);
}"""


@pytest.fixture(scope="module")
def route() -> Route:
    return open_route(data_folder() / "gobi-route.geojson").route


@pytest.fixture(scope="module")
def saved(route: Route, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("looks") / "gobi.html"
    path.write_text(render(route), encoding="utf-8")
    return path


def test_the_colours_that_are_reckoned_are_those_that_are_seen(visit, route: Route, saved: Path):
    page = opened(visit(), saved)
    places = np.array(page.evaluate(PLACES))
    assert len(places) > 40
    page.evaluate(ABOVE_GROUND)
    made = build_map(route)
    for look in LOOKS:
        page.get_by_label("Look of the map").select_option(look, force=True)
        picture = np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("RGB")) / 255
        seen = picture[places[:, 3].astype(int), places[:, 2].astype(int)]
        reckoned = Ground(made, look).at(places[:, :2])
        close = np.abs(seen - reckoned).max(axis=1) < 0.05
        assert np.mean(close) >= 0.9, look  # rivers, coasts and the grain of the relief lie between


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_the_edge_of_every_sign(visit, saved: Path, scheme: str):
    page = opened(visit(forced_colors="active", color_scheme=scheme), saved)
    expect(page.locator("html")).to_have_attribute("data-look", "dark" if scheme == "dark" else "contrast")
    edges = page.evaluate("""() => {
        const kinds = ["hazard", "cluster", "stop", "voice", "means", "enlarged"];
        const signs = [...document.querySelectorAll(kinds.map((kind) => `.leaflet-marker-icon > .${kind}`).join())];
        return signs.map((one) => [one.className, getComputedStyle(one)])
            .map(([name, { outlineStyle, outlineWidth }]) => [name, outlineStyle, outlineWidth]);
    }""")
    assert len(edges) > 10
    assert [one for one in edges if one[1:] != ["solid", "1px"]] == []

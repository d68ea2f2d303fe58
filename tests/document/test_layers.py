"""folium layers: panes in their order, locations the right way round, nothing that reaches out."""

from __future__ import annotations

import pytest

from routes.basemap.window import basemap
from routes.document import layers, palette
from routes.document.render import TILES

WINDOW = (98.0, 12.0, 131.0, 44.0)


@pytest.fixture(scope="module")
def base():
    return basemap(WINDOW, precise=False)


def test_panes_lie_in_the_order_of_the_table():
    heights = dict(palette.PANES)
    below = (
        "sea",
        "land",
        "relief",
        "water",
        "borders",
        "areas",
        "band",
        "casing",
        "route",
        "arrows",
        "places",
        "labels",
    )
    assert [heights[name] for name in below] == sorted(heights[name] for name in below)
    assert heights["labels"] < heights["hazards"] < heights["stops"] < 700
    assert {pane.name for pane in layers.panes()} == set(heights)


def test_only_what_can_be_chosen_takes_the_pointer():
    takes = {pane.name for pane in layers.panes() if pane.pointer_events}
    assert {"hazards", "stops", "casing"} <= takes
    assert not takes & {"sea", "land", "relief", "labels", "borders"}


def test_corners_are_latitude_first():
    assert layers.corners((98, 12, 131, 44)) == [[12, 98], [44, 131]]


def test_relief_is_an_image_inside_the_document(base):
    image = layers.relief_layer(base)
    assert image is not None
    assert image.url.startswith("data:image/webp;base64,")


def test_far_from_the_relief_there_is_none():
    assert layers.relief_layer(basemap((-10.0, -88.0, 10.0, -80.0), precise=False)) is None


@pytest.mark.parametrize("name", TILES)
def test_online_tiles_need_no_key_and_name_their_maker(name: str):
    provider = TILES[name]
    assert not provider.requires_token()
    assert provider.attribution
    options = layers.tile_layer(provider).options
    assert options["referrer_policy"] == "strict-origin-when-cross-origin"

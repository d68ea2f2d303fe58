"""folium layers: panes in their order, locations the right way round, nothing that reaches out."""

from __future__ import annotations

import pytest

from routes.document import layers, palette
from routes.document.render import TILES


def test_panes_lie_in_the_order_of_the_table():
    heights = dict(palette.PANES)
    below = (
        "land",
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
    assert not takes & {"land", "labels", "borders"}


def test_corners_are_latitude_first():
    assert layers.corners((98, 12, 131, 44)) == [[12, 98], [44, 131]]


@pytest.mark.parametrize("name", TILES)
def test_online_tiles_need_no_key_and_name_their_maker(name: str):
    provider = TILES[name]
    assert not provider.requires_token()
    assert provider.attribution
    options = layers.tile_layer(provider).options
    assert options["referrer_policy"] == "strict-origin-when-cross-origin"

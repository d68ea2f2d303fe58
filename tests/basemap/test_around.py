"""Around the window lies a coarse world, in which the countries that the window cuts go on."""

from __future__ import annotations

import shapely

from routes.basemap.around import COARSE, OVERLAP, beyond, world
from routes.basemap.atlas import read_layer

GOBI = (81.0, 31.0, 150.0, 55.0)
"""Cuts Mongolia and China in the west."""


def shape(geometry):
    return shapely.make_valid(shapely.geometry.shape(geometry))


def inner(window):
    west, south, east, north = window
    return shapely.box(west + 2 * OVERLAP, south + 2 * OVERLAP, east - 2 * OVERLAP, north - 2 * OVERLAP)


def test_the_coarse_world_leaves_out_the_window_but_reaches_under_its_edge():
    (around,) = map(shape, world(GOBI))
    west, _, east, _ = GOBI
    assert shapely.intersection(around, inner(GOBI)).area == 0
    assert shapely.intersects_xy(around, west + OVERLAP / 2, 35)
    low, _, high, _ = around.bounds
    middle = (west + east) / 2
    assert middle - 180.01 <= low < middle - 150
    assert middle + 150 < high <= middle + 180.01


def test_a_country_that_the_window_cuts_goes_on_beyond_it():
    rests = {one["name"]: shape(one["geometry"]) for one in beyond(read_layer("countries", GOBI), GOBI)}
    assert {"China", "Russia", "Kazakhstan"} <= set(rests)
    assert not {"North Korea", "Japan"} & set(rests)
    for rest in rests.values():
        assert shapely.intersection(rest, inner(GOBI)).area == 0
    assert shapely.intersects_xy(rests["China"], 79.0, 36.0)
    assert shapely.intersects_xy(rests["China"], GOBI[0] + OVERLAP / 2, 36.0)
    outline = read_layer("countries", (-180, -90, 180, 90)).set_index("name").geometry["China"]
    assert shapely.hausdorff_distance(rests["China"], shapely.intersection(outline, rests["China"])) < 3 * COARSE

import json
from dataclasses import asdict
from itertools import pairwise

import numpy as np
import pytest
import shapely

from routes.basemap.atlas import countries_at, mercator
from routes.basemap.window import basemap, window_around

EAST_ASIA = (98, 13, 131, 48)


@pytest.fixture(scope="module")
def east_asia():
    return basemap(EAST_ASIA, precise=False)


def shapes(geometries):
    return [shapely.from_geojson(json.dumps(geometry)) for geometry in geometries]


def lands(found):
    return {country["name"]: shapes([country["geometry"]])[0] for country in found.land}


def edges(geometries, digits=2):
    found = set()
    for line in shapely.get_parts(shapely.union_all(shapes(geometries))):
        positions = [tuple(position) for position in np.rint(shapely.get_coordinates(line) * 10**digits).astype(int)]
        found |= {frozenset(pair) for pair in pairwise(positions)}
    return found


def test_the_data_is_json_but_for_the_relief(east_asia):
    data = asdict(east_asia)
    assert data.pop("relief")["data"][:4] == b"RIFF"
    assert data.pop("shared")  # the same borders again; a map draws the few that its road crosses
    data["cities"] = [
        {key: one for key, one in city.items() if key != "names"} for city in data["cities"]
    ]  # a document has them in its language alone
    assert len(json.dumps(data, ensure_ascii=False, separators=(",", ":"))) + len(east_asia.relief.data) < 700_000
    assert len(json.dumps(data["land"], separators=(",", ":"))) < 300_000
    assert len(json.dumps(data["world"], separators=(",", ":"))) < 66_000


@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16, 1])
@pytest.mark.parametrize("bounds", [EAST_ASIA, (0, 0, 1, 20), (0, 0, 20, 1), (5, 60, 6, 61)])
def test_the_window_fills_a_screen_to_which_the_route_is_fitted(bounds, aspect):
    west, south, east, north = window_around(bounds)
    width, height = bounds[2] - bounds[0], mercator(bounds[3]) - mercator(bounds[1])
    assert east - west >= max(width, height * aspect)
    assert mercator(north) - mercator(south) >= max(height, width / aspect)


def test_neighbours_meet_without_gap_or_overlap(east_asia):
    country = lands(east_asia)
    for a, b in (("North Korea", "China"), ("Laos", "Vietnam"), ("Laos", "Thailand"), ("China", "Mongolia")):
        shared = shapely.intersection(country[a].boundary, country[b].boundary)
        assert shared.length > 3
        assert shapely.intersection(shapely.make_valid(country[a]), shapely.make_valid(country[b])).area < 0.002


def test_borders_are_what_two_countries_share_and_coast_what_one_has(east_asia):
    borders, coast = edges(east_asia.borders), edges(east_asia.coast)
    assert not borders & coast
    outline = shapely.from_geojson(json.dumps(east_asia.borders[0]))
    assert outline.distance(shapely.Point(100.4, 20.2)) < 0.3
    assert outline.distance(shapely.Point(121.0, 31.5)) > 2
    assert shapely.from_geojson(json.dumps(east_asia.coast[0])).distance(shapely.Point(129.5, 36.0)) < 0.3


def test_no_line_is_drawn_along_the_cut_at_the_window(east_asia):
    west, south, east, north = east_asia.bounds
    for line in (*east_asia.coast, *east_asia.borders):
        for part in shapely.get_parts(shapely.from_geojson(json.dumps(line))):
            x, y = shapely.get_coordinates(part).T
            assert not ((x[1:] == x[:-1]) & np.isin(x[1:], [west, east])).any()
            assert not ((y[1:] == y[:-1]) & np.isin(y[1:], [south, north])).any()


def test_labels_stand_inside_their_countries(east_asia):
    country = lands(east_asia)
    labels = {label["name"]: label for label in east_asia.labels}
    for name in ("China", "Laos", "Vietnam", "North Korea", "South Korea", "Thailand", "Myanmar", "Mongolia", "Japan"):
        label = labels[name]
        assert shapely.intersects_xy(country[name], label["lon"], label["lat"]), name
    ranks = [label["rank"] for label in east_asia.labels]
    assert ranks == sorted(ranks)
    assert labels["China"]["rank"] == 1
    assert labels["South Korea"]["rank"] >= 3


def test_cities_appear_as_there_is_room(east_asia):
    zooms = {city["name"]: city["min_zoom"] for city in east_asia.cities}
    assert zooms["Seoul"] == zooms["Beijing"] == zooms["Bangkok"] == zooms["Hanoi"] == 0
    assert 0 < zooms["Pyongyang"] <= 6
    assert zooms["Vientiane"] <= 6
    assert len(east_asia.cities) <= 300
    first = [city for city in east_asia.cities if city["min_zoom"] == 0]
    assert 10 < len(first) < 50
    pixels = 256 * 2**4 / 360
    for i, a in enumerate(first):
        for b in first[:i]:
            apart = max(abs(a["lon"] - b["lon"]) / 110, abs(mercator(a["lat"]) - mercator(b["lat"])) / 36) * pixels
            assert apart >= 0.99, (a["name"], b["name"])


def test_small_routes_are_drawn_finer_than_large_ones(east_asia):
    small = basemap((124, 38, 130, 43), precise=False)
    assert len(shapely.get_coordinates(lands(small)["North Korea"])) > len(
        shapely.get_coordinates(lands(east_asia)["North Korea"])
    )


def test_a_precise_route_is_drawn_finer():
    rough, fine = (basemap((-6, 36, 6, 52), precise=precise) for precise in (False, True))
    assert len(json.dumps(fine.land)) > len(json.dumps(rough.land))


def test_bounds_that_round_alike_share_one_basemap():
    assert basemap((98.01, 13, 131, 48), precise=False) is basemap((98.04, 13.02, 131, 48), precise=False)


@pytest.mark.parametrize(
    "bounds",
    [
        (0, 0, 0, 0),
        (-180, -90, 180, 90),
        (10, 80, 20, 89.9),
        (20, 90, 20, 90),
        (0, -89, 10, -80),
        (170, -20, -170, -10),
        (-185, 50, -175, 60),
        (-40, 30, -39, 31),
        (360, 0, 370, 10),
        (0, -500, 10, 500),
        (-5000, 0, 90000, 10),
    ],
)
def test_odd_bounds_have_a_basemap_too(bounds):
    found = basemap(bounds, precise=False)
    west, south, east, north = found.bounds
    assert west < east <= west + 360
    assert -85 <= south < north <= 85
    json.dumps([found.world, found.land, found.lakes, found.rivers, found.coast, found.borders, found.cities])
    for country in found.land:
        low, bottom, high, top = shapely.from_geojson(json.dumps(country["geometry"])).bounds
        assert west - 0.06 <= low <= high <= east + 0.06
        assert south - 0.06 <= bottom <= top <= north + 0.06


def test_the_antimeridian_leaves_no_border_where_it_cuts_a_country():
    found = basemap((175, 62, 185, 70), precise=False)
    assert [country["name"] for country in found.land].count("Russia") == 1
    for line in shapes(found.borders + found.coast):
        for part in shapely.get_parts(line):
            x = shapely.get_coordinates(part)[:, 0]
            assert not ((x[1:] == 180) & (x[:-1] == 180)).any()


def test_no_country_lies_in_a_stripe_around_the_world():
    names = countries_at(np.array([[-30.0, 67.0], [20.0, -16.8], [0.0, 71.05], [100.0, 67.0], [179.0, -16.8]]))
    assert names == ["", "Angola", "", "Russia", "Fiji"]

import numpy as np
import pytest
import shapely

from routes.basemap import atlas
from routes.basemap.atlas import coarse_land, countries_at, latitude_at, mercator, read_layer, turns


def test_mercator_and_back():
    for latitude in (-85, -48.5, 0, 12, 84.9):
        assert latitude_at(mercator(latitude)) == pytest.approx(latitude)


@pytest.mark.parametrize(
    ("west", "east", "expected"),
    [
        (-180, 180, [0]),
        (170, 180, [0]),
        (180, 180, [360]),
        (180, 181, [360]),
        (-200, 200, [-360, 0, 360]),
        (200, 210, [360]),
        (-300, -290, [-360]),
    ],
)
def test_turns(west, east, expected):
    assert turns(west, east) == expected


def test_a_layer_is_read_on_both_sides_of_the_antimeridian():
    frame = read_layer("countries", (170, -20, 190, -10))
    assert {"Fiji", "Tonga", "Samoa"} <= set(frame["name"])
    samoa = frame[frame["name"] == "Samoa"]
    assert 187 < samoa.total_bounds[0] < 190


def test_an_empty_stretch_of_sea_has_no_features():
    assert read_layer("countries", (-40, 30, -39, 31)).empty
    assert read_layer("cities", (-40, 30, -39, 31)).empty


def test_countries_at_land_coast_sea_and_beyond_the_antimeridian():
    positions = [(127, 37.5), (129.4, 36.0), (105.8, 21), (-30, 0), (190, 65), (-170, 65), (0, -89), (-80.5, 25.1)]
    names = countries_at(np.array(positions, dtype=float))
    assert names[:4] == ["South Korea", "South Korea", "Vietnam", ""]
    assert names[4] == names[5]
    assert names[6:] == ["", "United States of America"]
    assert countries_at(np.empty((0, 2))) == []


def test_reach_limits_the_nearest_country():
    at_sea = np.array([[130.0, 36.0]])
    assert countries_at(at_sea, reach=0.3) == [""]
    assert countries_at(at_sea, reach=1) == ["South Korea"]


def test_coarse_land_without_its_layer_is_made_from_the_countries(monkeypatch, tmp_path):
    basemap = tmp_path / "basemap"
    basemap.mkdir()
    (basemap / "countries.fgb").symlink_to(atlas.data_folder() / "basemap" / "countries.fgb")
    monkeypatch.setattr(atlas, "data_folder", lambda: tmp_path)
    atlas._dissolved.cache_clear()
    land = shapely.union_all(shapely.clip_by_rect(coarse_land((90, -90, 450, 90)), 90, -90, 450, 90))
    atlas._dissolved.cache_clear()
    assert land.is_valid
    assert shapely.contains_xy(land, [100, 260, 370], [40, 40, 25]).all()
    assert not shapely.contains_xy(land, [160, 330], [30, 30]).any()

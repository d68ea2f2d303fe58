"""One middle of a line or an area, on it, the same wherever it is shown."""

from __future__ import annotations

import random

import pytest
import shapely
from examples import complete
from growing import grows_with_its_size
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.document import payload
from routes.formats import open_route, write
from routes.geo.grid import is_coarse
from routes.geo.middles import coarse_middle_of, middle_of
from routes.model import LineString, Point, Polygon, Route
from routes.model.features import MultiPolygon

U = [[[0, 0], [10, 0], [10, 10], [9, 10], [9, 1], [1, 1], [1, 10], [0, 10], [0, 0]]]
BENDS_AT_ONE_END = [[0, 0], [0.1, 0.1], [0.2, 0], [0.3, 0.1], [10, 0]]
TRIANGLE = [[[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]]]


def polygon(coordinates: object) -> Polygon:
    return Polygon.model_validate({"type": "Polygon", "coordinates": coordinates})


def line(coordinates: object) -> LineString:
    return LineString.model_validate({"type": "LineString", "coordinates": coordinates})


def test_a_point_stands_where_it_stands():
    assert middle_of(Point(type="Point", coordinates=(129.81, 42.04, 300.0))) == (129.81, 42.04)


def test_a_line_stands_halfway_wherever_its_bends_are():
    longitude, _ = middle_of(line(BENDS_AT_ONE_END))
    assert longitude == pytest.approx(5, abs=0.2)


def test_a_plain_area_stands_at_its_centre():
    assert middle_of(polygon([[[0, 0], [4, 0], [4, 2], [0, 2], [0, 0]]])) == (2, 1)


def test_an_area_with_a_bay_or_a_hole_stands_inside():
    hole = [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[1, 1], [1, 8], [8, 8], [8, 1], [1, 1]]]
    for coordinates in (U, hole):
        point = shapely.Point(middle_of(polygon(coordinates)))
        assert shapely.Polygon(coordinates[0], coordinates[1:]).contains(point)


def test_islands_stand_on_the_largest_of_them():
    small = [[[0, 0], [1, 0], [1, 1], [0, 0]]]
    islands = MultiPolygon.model_validate(
        {"type": "MultiPolygon", "coordinates": [small, [[[5, 5], [9, 5], [9, 9], [5, 9], [5, 5]]]]}
    )
    assert middle_of(islands) == (7, 7)
    assert coarse_middle_of(islands) == (7, 7)


def test_an_area_that_crosses_itself_has_a_middle_too():
    assert middle_of(polygon([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]))[0] == pytest.approx(1, abs=1)


@pytest.mark.parametrize("geometry", [polygon(U), polygon(TRIANGLE), line(BENDS_AT_ONE_END)])
def test_the_coarse_middle_is_on_the_grid(geometry: Polygon | LineString):
    assert all(is_coarse(number) for number in coarse_middle_of(geometry))


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=3, max_size=3, unique=True))
def test_the_coarse_middle_of_a_coarse_area_is_on_the_area(nodes: list[tuple[int, int]]):
    ring = [[x / 10, y / 10] for x, y in [*nodes, nodes[0]]]
    drawn = shapely.Polygon(ring)
    if drawn.area < 0.03:  # so thin that no node but its corners lies on it
        return
    assert drawn.buffer(0.05).covers(shapely.Point(coarse_middle_of(polygon([ring]))))


def test_map_and_gpx_put_an_area_at_one_place():
    value = complete()
    value["route"]["precision"] = "exact"
    value["features"][3]["geometry"] = {"type": "Polygon", "coordinates": U}
    route = Route.model_validate(value)
    latitude, longitude = payload.build(route)["hazards"][0]["at"]
    assert shapely.Polygon(U[0]).contains(shapely.Point(longitude, latitude))
    again = open_route(write(route, ".gpx").data, "a.gpx").route
    written = again.hazards[0].geometry.coordinates
    assert tuple(written[:2]) == pytest.approx((longitude, latitude), abs=1e-4)


def test_gpx_claims_no_more_than_the_grid_for_an_area_of_a_schematic_route():
    value = complete()
    value["route"]["precision"] = "schematic"
    ring = [[129.3, 42.1], [129.8, 42.1], [129.6, 42.4], [129.3, 42.1]]
    value["features"][3]["geometry"] = {"type": "Polygon", "coordinates": [ring]}
    again = open_route(write(Route.model_validate(value), ".gpx").data, "a.gpx").route
    assert all(is_coarse(number) for number in again.hazards[0].geometry.coordinates)


@pytest.mark.parametrize("count", [12, 20_000])
def test_an_area_that_crosses_itself_has_a_middle_inside_it_however_many_corners_it_has(count: int):
    dice = random.Random(count)
    corners = [[dice.uniform(0, 9), dice.uniform(0, 9)] for _ in range(count)]
    longitude, latitude = middle_of(polygon([[*corners, corners[0]]]))
    assert 0 < longitude < 9
    assert 0 < latitude < 9
    if count == 12:
        whole = shapely.make_valid(shapely.Polygon(corners))
        assert whole.covers(shapely.Point(longitude, latitude))


def test_an_area_without_any_ground_stands_at_its_corner():
    assert middle_of(polygon([[[1, 2], [3, 2], [5, 2], [1, 2]]])) == (1, 2)


def test_the_middle_of_an_area_that_crosses_itself_is_found_in_a_time_that_grows_with_its_corners():
    def area(count: int) -> Polygon:
        dice = random.Random(1)
        corners = [[dice.uniform(0, 9), dice.uniform(0, 9)] for _ in range(count)]
        return polygon([[*corners, corners[0]]])

    assert grows_with_its_size(area, coarse_middle_of, 100_000)

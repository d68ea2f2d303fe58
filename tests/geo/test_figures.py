import numpy as np
import pytest
from geojson_pydantic import LineString

from routes.geo.distances import length_km, stage_km
from routes.geo.figures import (
    WORLD,
    bounds,
    continuous,
    figures,
    hazard_frame,
    padded,
    place_frame,
    stage_frame,
    voice_frame,
    with_countries,
)
from routes.model import Route


def feature(name, kind, geometry, **properties):
    return {
        "type": "Feature",
        "id": name,
        "geometry": geometry,
        "properties": {"kind": kind, "title": name, **properties},
    }


def point(*position):
    return {"type": "Point", "coordinates": position}


def line(*positions):
    return {"type": "LineString", "coordinates": positions}


def stage(name, order, positions, **properties):
    return feature(name, "stage", line(*positions), order=order, **properties)


def route_of(*features, **info):
    return Route.model_validate(
        {"type": "FeatureCollection", "route": {"title": "Test", **info}, "features": list(features)}
    )


SEOUL, PYONGYANG, HANOI, VIENTIANE, BANGKOK = (127, 37.5), (125.7, 39), (105.8, 21), (102.6, 18.1), (100.5, 13.8)


@pytest.fixture
def road():
    return route_of(
        stage("b", 2, [HANOI, VIENTIANE, BANGKOK], country="Vietnam"),
        stage("a", 1, [PYONGYANG, HANOI], country="North Korea"),
        stage("c", 3, [BANGKOK, SEOUL], country="Thailand", distance_km=3700),
        stage("back", 1, [VIENTIANE, PYONGYANG], role="return", country="Laos"),
        stage("other", 1, [PYONGYANG, SEOUL], role="alternate", country="North Korea"),
        feature("p", "place", point(*HANOI), role="stop"),
        feature("h", "hazard", point(*HANOI, 12.0), category="river", period="2019"),
        feature(
            "area", "hazard", {"type": "Polygon", "coordinates": [[(0, 0), (2, 0), (2, 2), (0, 0)]]}, category="mine"
        ),
        feature("fence", "hazard", line((125, 40), (126, 41, 5)), category="mine", sources=["s"]),
        feature("v", "voice", point(*SEOUL), speaker="One"),
        sources=[{"id": "s", "title": "Source"}],
    )


def test_length_is_geodesic_and_takes_the_short_way_over_the_antimeridian():
    assert length_km(LineString(type="LineString", coordinates=[(0, 0), (0, 90)])) == pytest.approx(
        10001.966, abs=0.001
    )
    over = LineString(type="LineString", coordinates=[(179, 0), (-179, 0)])
    assert length_km(over) == pytest.approx(222.639, abs=0.001)


def test_length_ignores_heights_and_repeated_positions():
    flat = LineString(type="LineString", coordinates=[(0, 0), (1, 1)])
    high = LineString(type="LineString", coordinates=[(0, 0, 8000), (0, 0, 0), (1, 1, 50)])
    assert length_km(high) == pytest.approx(length_km(flat))


def test_stage_km_prefers_the_given_distance(road):
    by_id = {stage.id: stage for stage in road.stages}
    assert stage_km(by_id["c"]) == 3700
    assert stage_km(by_id["a"]) == pytest.approx(length_km(by_id["a"].geometry))


def test_stage_frame_keeps_the_order_of_the_story_and_fills_distances(road):
    frame = stage_frame(road)
    assert list(frame.index) == ["a", "b", "c", "other", "back"]
    assert frame.crs == 4326
    assert frame.distance_km.notna().all()
    assert {"title", "country", "order", "role", "origin", "destination", "mode", "notes"} <= set(frame.columns)
    assert "kind" not in frame


def test_hazard_frame_holds_points_lines_and_areas_and_periods_stay_text(road):
    frame = hazard_frame(road)
    assert frame.geom_type.to_dict() == {"h": "Point", "area": "Polygon", "fence": "LineString"}
    assert frame.loc["h", "period"] == "2019"
    assert frame.loc["fence", "sources"] == ["s"]
    assert not frame.has_z.any()


def test_place_and_voice_frames(road):
    assert place_frame(road).role.to_dict() == {"p": "stop"}
    assert voice_frame(road).speaker.to_dict() == {"v": "One"}


@pytest.mark.parametrize("frame", [stage_frame, place_frame, hazard_frame, voice_frame])
def test_frames_of_an_empty_route_have_their_columns(frame):
    empty = frame(route_of())
    assert len(empty) == 0
    assert empty.crs == 4326
    assert {"title", "country", "sources", "geometry"} <= set(empty.columns)


def test_areas_keep_their_holes():
    rings = [[(0, 0), (9, 0), (9, 9), (0, 0)], [(4, 1), (5, 1), (5, 2), (4, 1)]]
    frame = hazard_frame(route_of(feature("h", "hazard", {"type": "Polygon", "coordinates": rings}, category="mine")))
    assert len(frame.geometry.iloc[0].interiors) == 1


def test_figures_count_the_main_line_alone(road):
    found = figures(road)
    main = stage_frame(road).query("role == 'main'")
    assert found.km == pytest.approx(main.distance_km.sum())
    assert found.countries == ("North Korea", "Vietnam", "Thailand", "South Korea")
    assert (found.borders, found.stages, found.alternates) == (3, 3, 1)
    assert (found.hazards, found.places, found.voices, found.sources) == (3, 1, 1, 1)


def test_figures_count_a_border_each_time_but_a_country_once():
    there_and_back = route_of(
        stage("a", 1, [SEOUL, PYONGYANG], country="South Korea"),
        stage("b", 2, [PYONGYANG, SEOUL], country="North Korea"),
    )
    assert figures(there_and_back).countries == ("South Korea", "North Korea")
    assert figures(there_and_back).borders == 2


def test_figures_of_an_empty_route_are_zero():
    found = figures(route_of())
    assert (found.km, found.countries, found.borders, found.stages) == (0.0, (), 0, 0)


def test_countries_are_filled_only_where_they_lack(road):
    filled = {feature.id: feature.properties.country for feature in with_countries(road).features}
    assert (filled["p"], filled["h"], filled["v"]) == ("Vietnam", "Vietnam", "South Korea")
    assert filled["fence"] == "North Korea"
    assert filled["back"] == "Laos"
    assert filled["area"] == ""
    assert road.hazards[0].properties.country == ""


def test_a_route_that_lacks_no_country_comes_back_itself():
    whole = route_of(stage("a", 1, [SEOUL, PYONGYANG], country="Korea"))
    assert with_countries(whole) is whole
    empty = route_of()
    assert with_countries(empty) is empty


def test_bounds_hold_every_feature_and_an_empty_route_has_the_world(road):
    assert bounds(road) == (0, 0, 127, 41)
    assert bounds(route_of()) == WORLD
    assert bounds(route_of(feature("p", "place", point(5, 6)))) == (5, 6, 5, 6)


def test_a_route_across_the_antimeridian_is_kept_in_one_piece():
    pacific = route_of(
        stage("a", 1, [(170, 60), (-170, 65, 3)]),
        feature("p", "place", point(-175, 50)),
        feature(
            "h", "hazard", {"type": "Polygon", "coordinates": [[(178, 1), (-178, 1), (180, 2), (178, 1)]]}, category="x"
        ),
    )
    assert bounds(pacific) == (170, 1, 190, 65)
    moved = continuous(pacific)
    assert stage_frame(moved).total_bounds.tolist() == [170, 60, 190, 65]
    assert list(moved.stages[0].geometry.coordinates[1]) == [190, 65, 3]
    assert bounds(moved) == bounds(pacific)
    assert tuple(moved.places[0].geometry.coordinates) == (185, 50)
    assert hazard_frame(moved).total_bounds.tolist() == [178, 1, 182, 2]
    assert with_countries(moved).stages[0].properties.country == with_countries(pacific).stages[0].properties.country


def test_a_route_around_the_world_or_on_one_side_is_not_moved(road):
    around = route_of(stage("a", 1, [(-170, 0), (-60, 0), (60, 0), (170, 0)]))
    assert bounds(around) == (-170, 0, 170, 0)
    assert continuous(around) is around
    assert continuous(road) is road


@pytest.mark.parametrize(
    ("share", "minimum", "expected"),
    [
        (0, 0, (170, -5, 200, 85)),
        (0.1, 0, (167, -14, 203, 90)),
        (0.1, 10, (160, -15, 210, 90)),
        (50, 0, (5, -90, 365, 90)),
    ],
)
def test_padding(share, minimum, expected):
    assert np.allclose(padded((170, -5, 200, 85), share, minimum), expected)

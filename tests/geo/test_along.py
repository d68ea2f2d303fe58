"""Kilometres along the road: positions, lengths, countries, borders and their rivers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from examples import collection, line, point

from routes.geo.along import marks, road, without_grazes
from routes.geo.figures import figures, stage_km
from routes.model import Route


def stage(number: int, *positions: list[float], **properties: object) -> dict:
    return {"id": f"s{number}", **line(*positions, kind="stage", title=f"S{number}", order=number, **properties)}


def route(*features: dict, precision: str = "schematic") -> Route:
    return Route.model_validate(collection(*features, route={"title": "A road", "precision": precision}))


def hazard(name: str, longitude: float, latitude: float, **properties: object) -> dict:
    return {
        "id": name,
        **point(longitude, latitude, kind="hazard", title=name, category="river", **properties),
    }


EAST = [stage(1, [0, 0], [1, 0]), stage(2, [1, 0], [1, 1], [3, 1])]


def test_stages_stand_end_to_end_and_add_up_to_the_length_of_the_road():
    made = road(route(*EAST))
    assert made.km == pytest.approx(figures(route(*EAST)).km)
    assert [one.name for one in made.stages] == ["s1", "s2"]
    assert all(before.end_km == after.start_km for before, after in pairwise(made.stages))
    assert made.stages[-1].end_km == pytest.approx(made.km)


def test_a_danger_stands_at_its_kilometre_and_says_how_far_aside():
    (mark,) = marks(route(*EAST, hazard("h", 2, 1.5)), route(*EAST, hazard("h", 2, 1.5)).hazards)
    assert mark.km == pytest.approx(111.3 + 110.6 + 111.3, abs=1)
    assert mark.aside_km == pytest.approx(55.3, abs=1)


def test_a_danger_is_looked_for_on_its_own_stage():
    there = route(*EAST, hazard("near-the-second", 1.2, 0.9, stage="s1"))
    (mark,) = marks(there, there.hazards)
    assert mark.km <= stage_km(there.main_stages[0]) + 1e-6


def test_a_danger_of_another_way_is_put_at_the_nearest_place():
    there = route(*EAST, hazard("h", 0.5, 0.1, stage="an-alternate"))
    (mark,) = marks(there, there.hazards)
    assert mark.km == pytest.approx(55.7, abs=1)


def test_a_stated_length_stretches_its_stage():
    there = route(stage(1, [0, 0], [1, 0], distance_km=500), hazard("h", 0.5, 0))
    (mark,) = marks(there, there.hazards)
    assert mark.km == pytest.approx(250, abs=1)


def test_areas_and_lines_stand_where_their_middle_is():
    area = {"type": "Polygon", "coordinates": [[[1.9, 0.9], [2.1, 0.9], [2.1, 1.1], [1.9, 1.1], [1.9, 0.9]]]}
    feature = {**hazard("a", 0, 0), "geometry": area}
    there = route(*EAST, feature)
    assert marks(there, there.hazards)[0].km == pytest.approx(333, abs=3)


def test_the_countries_follow_each_other_and_their_border_names_its_river():
    water = {"kind": "hazard", "title": "Cold water", "category": "river", "place_name": "Tumen River"}
    river = {"id": "r", **line([127.0, 41.5], [128.3, 42.0], [129.5, 42.4], **water)}
    made = road(route(stage(1, [129.4, 41.6], [129.4, 43.2]), river))
    assert [one.name for one in made.countries] == ["North Korea", "China"]
    (border,) = made.borders
    assert (border.before, border.after) == ("North Korea", "China")
    assert border.river == "Tumen River"
    assert made.countries[0].end_km == pytest.approx(border.km)


def test_a_country_that_the_line_only_grazes_is_none():
    runs = [["Laos", 2.0], ["Thailand", 100.0], ["Laos", 110.0], ["Thailand", 190.0]]
    kept = without_grazes(runs, 200.0, 25.0)
    assert [(one.name, one.start_km, one.end_km) for one in kept] == [("Laos", 0, 190), ("Thailand", 190, 200)]
    assert len(without_grazes(runs, 200.0, 5.0)) == 4


def test_a_flight_passes_no_country_on_the_ground():
    flight = stage(2, [100.5, 13.8], [126.9, 37.5], mode="By air")
    made = road(route(stage(1, [99.8, 19.9], [100.5, 13.8]), flight))
    assert [one.name for one in made.countries] == ["Thailand", "South Korea"]
    assert made.borders[0].km == pytest.approx(made.km, abs=10)


@pytest.mark.parametrize("features", [[], [hazard("h", 1, 1)]])
def test_a_route_without_stages_has_no_road(features: list[dict]):
    there = route(*features)
    assert road(there).km == 0
    assert [mark.km for mark in marks(there, there.hazards)] == [0] * len(features)


def test_at_sea_there_is_no_country():
    assert road(route(stage(1, [-30, 0], [-28, 0]))).countries == ()


def test_the_many_take_no_longer_than_a_few_lines():
    many = [hazard(f"h{number}", number / 5000, 0.2) for number in range(10_000)]
    there = route(*EAST, *many)
    found = marks(there, there.hazards)
    assert len(found) == 10_000
    assert [mark.km for mark in found] == sorted(mark.km for mark in found)

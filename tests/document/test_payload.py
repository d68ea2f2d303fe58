"""The JSON that the document carries: complete, in the file's order, and never more than data."""

from __future__ import annotations

import json

import pytest
from examples import complete, told

from routes.document import payload
from routes.formats import open_route
from routes.geo.figures import continuous, figures
from routes.model import Route
from routes.model.translations import digest
from routes.model.words import length
from routes.reading.collection import list_routes
from routes.teaching.translation import translate


def built(value: dict | None = None) -> dict:
    return payload.build(Route.model_validate(value or complete()))


def test_it_holds_each_feature_once_in_the_order_of_the_file():
    value = complete()
    data = built(value)
    for kind in ("stage", "hazard", "place", "voice"):
        expected = [one["id"] for one in value["features"] if one["properties"]["kind"] == kind]
        assert [one["id"] for one in data[f"{kind}s"]] == expected


def test_locations_are_latitude_first():
    hazard = next(one for one in built()["hazards"] if one["id"] == "mines")
    assert hazard["at"] == [42.1, 129.7]


def test_a_hazard_with_extent_has_a_shape_and_a_point_in_its_middle():
    value = complete()
    hazard = value["features"][3]
    hazard["geometry"] = {"type": "Polygon", "coordinates": [[[129, 42], [130, 42], [130, 43], [129, 43], [129, 42]]]}
    drawn = built(value)["hazards"][0]
    assert drawn["shape"]["type"] == "Polygon"
    assert drawn["at"] == [42.5, 129.5]


def test_only_categories_in_use_come_along_each_with_its_colour():
    data = built()
    assert [one["id"] for one in data["categories"]] == ["landmine"]
    assert data["categories"][0]["colour"].startswith("#")


def test_an_unknown_category_is_drawn_as_a_known_one():
    value = complete()
    value["features"][3]["properties"]["category"] = "dragons"
    data = built(value)
    assert data["hazards"][0]["category"] in {one["id"] for one in data["categories"]}


def test_stages_of_one_country_share_a_colour_and_a_return_has_its_own():
    value = complete()
    value["features"][1]["properties"]["role"] = "return"
    data = built(value)
    assert len({one["colour"] for one in data["stages"]}) == 2


def test_named_ground_is_drawn_as_a_line_or_an_area() -> None:
    places = {place["id"]: place for place in built(told())["places"]}
    assert places["tumen"]["shape"]["type"] == "LineString"
    assert places["hills"]["shape"]["rings"][0][0] == [42, 128]
    assert places["hills"]["at"] == [42.5, 128.5]
    assert "shape" not in places["start"]


def test_an_area_that_the_whole_road_makes_a_speck_has_a_sign_of_its_own():
    value = told()
    hills = next(feature for feature in value["features"] if feature["id"] == "hills")
    assert "small" not in next(place for place in built(value)["places"] if place["id"] == "hills")
    hills["geometry"]["coordinates"] = [[[128, 42], [128.003, 42], [128.003, 42.003], [128, 42]]]
    assert next(place for place in built(value)["places"] if place["id"] == "hills")["small"]


def test_what_is_for_class_reaches_the_document() -> None:
    data = built(told())
    assert (data["stages"][0]["headline"], data["stages"][0]["weight"]) == ("They walked at night.", 2)
    assert data["voices"][0]["traveller"] == "woman"
    assert [data[name][0]["id"] for name in ("quiz", "excerpts", "media")] == ["q1", "e1", "m1"]
    assert data["curricula"][0]["name"] == "Geography"


def test_words_for_people_come_along() -> None:
    words = built(told())["words"]
    assert words["severity"]["5"] == "Deadly, or a grave violation of rights"
    assert words["confidence"]["low"].startswith("Low: ")
    assert words["roles"] == {"main": "Stage", "alternate": "Another way", "return": "Sent back"}
    assert words["summary"] == ["2 stages", "about 620 km"]


def test_what_is_flown_stands_beside_the_way_on_the_ground() -> None:
    value = complete()
    value["features"][1]["properties"]["mode"] = "by air"
    summary = built(value)["words"]["summary"]
    assert [part.rpartition(" km ")[2] for part in summary[-2:]] == ["by land and water", "by air"]


@pytest.mark.parametrize(("precision", "digits"), [("schematic", 3), ("exact", 5)])
def test_a_line_is_drawn_no_finer_than_its_precision(precision: str, digits: int):
    value = complete()
    value["route"]["precision"] = precision
    value["features"][0]["geometry"]["coordinates"] = [[129.812345, 42.012345], [129.6, 42.5], [129.512345, 42.912345]]
    line = built(value)["stages"][0]["line"]
    assert max(len(repr(number).partition(".")[2]) for location in line for number in location) == digits


def test_it_holds_one_language_and_names_what_is_left_in_the_first():
    value = complete()
    title = value["route"]["title"]
    features = {"mines": {"title": {"text": "지뢰", "digest": digest("Mines")}}}
    value["features"][3]["properties"]["title"] = "Mines"
    value["translations"] = {"ko": {"features": features}}
    first, told = built(value), payload.build(translate(Route.model_validate(value), "ko"))
    assert first["untranslated"] is None
    assert "지뢰" not in json.dumps(first, ensure_ascii=False)
    assert "Mines" not in json.dumps(told)
    assert told["untranslated"]["language"] == "en"
    assert title in told["untranslated"]["texts"]


@pytest.mark.parametrize("key", list_routes())
def test_the_story_adds_up_to_what_the_page_says(key: str):
    route = continuous(open_route(list_routes()[key]).route)
    stages = [one for one in payload.build(route)["stages"] if one["role"] == "main"]
    flown = sum(one["km"] for one in stages if one["flight"])
    total, is_schematic = sum(one["km"] for one in stages), route.route.precision == "schematic"
    known = figures(route)
    assert length(total, flown, schematic=is_schematic) == length(known.km, known.flown_km, schematic=is_schematic)

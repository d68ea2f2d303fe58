"""Which property names the features of a file best."""

from __future__ import annotations

from typing import Any

import pytest
from examples import collection, line, point

from routes.reading.collection import read_collection
from routes.reading.titles import title_paths


def paths(*given: dict[str, Any]) -> list[tuple[str, ...]]:
    return title_paths(given)


@pytest.mark.parametrize(
    ("properties", "best"),
    [
        ({"STATE_NAME": "Ohio", "file_name": "a"}, ("STATE_NAME",)),
        ({"name_zh": "延吉", "name_en": "Yanji"}, ("name_en",)),
        ({"location": {"name": "Yanji"}}, ("location", "name")),
        ({"country_name": "China", "city_name": "Yanji"}, ("city_name",)),
    ],
)
def test_the_nearest_name_comes_first(properties: dict[str, Any], best: tuple[str, ...]):
    assert paths(properties)[0] == best


def test_without_a_name_the_most_telling_text_counts():
    rows = [{"spot": f"Place {letter}", "same": "x"} for letter in "ABCDE"]
    assert paths(*rows) == [("spot",)]


def test_addresses_numbers_and_long_texts_are_no_titles():
    rows = [
        {"web": f"https://a.example/{n}", "code": f"{n}", "text": "x" * 100, "colour": f"#aabb{n}{n}"} for n in range(5)
    ]
    assert paths(*rows) == []


def titles(*properties):
    points = [point(129 + n / 10, 42, **each) for n, each in enumerate(properties)]
    dataset = read_collection(collection(*points), "a.geojson")
    return [feature.properties.title for feature in dataset.route.features]


@pytest.mark.parametrize(
    "name",
    [
        "이름",
        "名称",
        "Ort",
        "BoroName",
        "STATE_NAME",
        "NAME_1",
        "itemLabel",
        "Chapter/Location",
        "place_name",
        "Название",
    ],
)
def test_names_stand_under_many_words(name):
    assert titles({name: "Tumen"}, {name: "Harbin"}) == ["Tumen", "Harbin"]


def test_the_english_name_counts_before_others():
    assert titles({"name_zh": "图们", "name_en": "Tumen"}) == ["Tumen"]


def test_a_name_inside_an_object_is_found():
    assert titles({"date": "2023-01-01", "location": {"address": "Street 1", "name": "Alpha"}}) == ["Alpha"]


def test_else_the_most_telling_short_text_is_taken_and_said():
    assert titles({"n": 1, "site": "Alpha", "zone": "A"}, {"n": 2, "site": "Beta", "zone": "A"}) == ["Alpha", "Beta"]


@pytest.mark.parametrize("value", ["https://example.org", "2019-03-04", "12345", "a" * 200])
def test_addresses_dates_and_numbers_are_no_titles(value):
    assert titles({"x": value}, {"x": value}) == ["Place 1", "Place 2"]


@pytest.mark.parametrize(
    ("name", "value", "category"),
    [
        ("Gefahr", "Mine", "landmine"), ("Kategorie", "Grenzposten", "military_post"), ("category", "Checkpoints",
        "checkpoint"),
        ("category", "Police checkpoint", "checkpoint"), ("type", "Land mines", "landmine"), ("folder", "Dangers",
        "other"),
        ("category", "human trafficking", "broker"), ("peligro", "río", "river"), ("위험", "검문소", "checkpoint"),
        ("sym", "Danger Area", "other"),
    ],
)  # fmt: skip
def test_phrases_plurals_and_other_languages_mean_categories(name, value, category):
    (hazard,) = read_collection(collection(point(1, 2, **{name: value})), "a").route.hazards
    assert hazard.properties.category == category


@pytest.mark.parametrize("value", ["Drinking water", "Coal mine", "Boat rental", "Mountain hut", "Police museum"])
def test_signs_of_harmless_things_are_no_dangers(value):
    assert not read_collection(collection(point(1, 2, sym=value)), "a").route.hazards


SQUARE = [[[126.0, 34.0], [126.1, 34.0], [126.1, 34.1], [126.0, 34.0]]]


def test_islands_are_one_place_and_no_danger():
    islands = {"type": "MultiPolygon", "coordinates": [SQUARE, [[[127, 34], [127.1, 34], [127.1, 34.1], [127, 34]]]]}
    value = collection({"type": "Feature", "properties": {"name": "Province"}, "geometry": islands})
    dataset = read_collection(value, "a")
    (place,) = dataset.route.places
    assert (place.properties.title, len(place.geometry.coordinates)) == ("Province", 2)
    assert not dataset.route.hazards


def test_a_part_that_can_not_be_drawn_leaves_the_others():
    value = collection(
        {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [SQUARE, [[[1, 2]]]]}}
    )
    dataset = read_collection(value, "a")
    assert len(dataset.route.places[0].geometry.coordinates) == 1
    assert "left_out" in [finding.done for finding in dataset.report.warnings]


def test_a_line_that_stands_still_is_left_out_and_the_rest_drawn():
    dataset = read_collection(collection(line([1, 2], [1, 2]), line([1, 2], [3, 4]), point(5, 6)), "a")
    assert len(dataset.route.features) == 2
    assert [f.done for f in dataset.report.warnings if f.code == "line-too-short"] == ["left_out"]


def test_one_vertex_that_can_not_be_read_leaves_the_line():
    dataset = read_collection(collection(line([1, 2], [None, None], [3, 4], [5, 6])), "a")
    assert len(dataset.route.stages[0].geometry.coordinates) == 3
    assert [f.done for f in dataset.report.warnings if f.code == "position-shape"] == ["left_out"]


@pytest.mark.parametrize(
    ("properties", "title"),
    [
        ({"adm0_en": "Myanmar", "adm1_en": "Kachin", "adm1_pcode": "MMR001", "adm2_en": "Bhamo"}, "Bhamo"),
        ({"ADM1_EN": "Kachin", "ADM2_EN": "", "ADM2_PCODE": "MMR001D002"}, "Kachin"),
        ({"NAME_0": "Myanmar", "NAME_1": "Kachin", "NAME_2": "Bhamo", "ENGTYPE_2": "District"}, "Bhamo"),
        ({"admin1Name": "Kachin", "admin2Name": "Bhamo", "admin2Pcod": "MM"}, "Bhamo"),
        ({"name": "The gate", "adm2_en": "Bhamo"}, "The gate"),
        ({"province": "Kachin", "village": "Laiza", "village_code": "L1"}, "Laiza"),
    ],
)
def test_the_smallest_administrative_division_is_a_name_also_where_many_share_it(properties: dict, title: str):
    assert titles(*[properties] * 4) == [title] * 4

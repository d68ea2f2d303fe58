"""Which kind of feature properties make, and what is filled in."""

from __future__ import annotations

from typing import Any

import pytest

from routes.reading.kinds import PropertiesReader


def read(given: Any, geometry: str = "Point", reader: PropertiesReader | None = None) -> dict[str, Any]:
    reader = reader or PropertiesReader({})
    return reader.read(reader.of(given, geometry, ("features", 0)))


@pytest.mark.parametrize(
    ("given", "geometry", "kind"),
    [
        ({}, "LineString", "stage"),
        ({}, "Point", "place"),
        ({}, "Polygon", "place"),
        ({"category": "landmine"}, "Point", "hazard"),
        ({"category": "landmine"}, "Polygon", "hazard"),
        ({"kind": "hazard"}, "LineString", "hazard"),
        ({"kind": "stage"}, "Point", "place"),
        ({"kind": "hazrad"}, "Point", "hazard"),
        (None, "Point", "place"),
        ([], "Point", "place"),
    ],
)
def test_kinds(given: Any, geometry: str, kind: str):
    assert read(given, geometry)["kind"] == kind


def test_a_kind_that_does_not_fit_is_kept_beside():
    assert read({"kind": "stage"})["given_kind"] == "stage"


def test_stages_are_numbered_in_file_order_past_the_numbers_that_are_given():
    reader = PropertiesReader({})
    orders = [read({"order": order} if order else {}, "LineString", reader)["order"] for order in (0, 5, None, "7", -1)]
    assert orders == [1, 5, 6, 7, 8]


def test_a_voice_without_a_name_is_a_person():
    assert read({"kind": "voice", "title": "A"})["speaker"] == "A person"


def test_a_title_is_made_where_there_is_none_and_cut_where_it_is_too_long():
    assert read({})["title"] == "Place 1"
    long = read({"title": "x" * 400})
    assert (len(long["title"]), long["given_title"]) == (300, "x" * 400)


def test_what_is_given_is_never_changed():
    given = {"sources": ["a"], "kind": "hazard", "category": "mines?"}
    read(given)
    assert given == {"sources": ["a"], "kind": "hazard", "category": "mines?"}


def test_a_route_s_own_words_are_known():
    reader = PropertiesReader({"no ferries": "ferry_stop"})
    assert read({"category": "No ferries"}, reader=reader)["category"] == "ferry_stop"

"""Towns by name: the largest first, chosen by country, and coarse."""

from __future__ import annotations

import pytest

from routes.basemap.towns import nearest_name, town_named
from routes.geo.grid import is_coarse


@pytest.mark.parametrize(("text", "country"), [("Valencia", "VE"), ("valencia, es", "ES"), ("SHENYANG", "CN")])
def test_the_largest_of_a_name_or_that_of_a_country(text: str, country: str):
    assert town_named(text).country == country


def test_accents_do_not_matter_and_what_is_unknown_is_none():
    assert town_named("sao paulo").name == town_named("São Paulo").name
    assert town_named("Nowhere at all") is None


def test_positions_are_coarse():
    town = town_named("Yanji")
    assert is_coarse(town.longitude)
    assert is_coarse(town.latitude)


def test_a_name_that_is_misspelled_is_found_and_nonsense_is_not():
    assert nearest_name("Shenyan") == "Shenyang"
    assert nearest_name("xxxxxxxx") == ""


def test_a_town_is_found_by_its_name_in_another_language():
    assert town_named("선양").name == "Shenyang"
    assert town_named("Shenyang").names["ko"] == "선양"
    assert nearest_name("울란바토") == "Ulan Bator"

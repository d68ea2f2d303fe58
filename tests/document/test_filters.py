"""The years that hazards name, and the mask that tells the map which of them to show."""

from __future__ import annotations

import base64

import pytest
from examples import VARIED, complete, with_hazards
from hypothesis import given
from hypothesis import strategies as st

from routes.document.filters import as_of_year, packed, year_range
from routes.model import Route


@pytest.fixture(scope="module")
def route() -> Route:
    return Route.model_validate(with_hazards(VARIED))


def test_years_run_from_the_first_to_the_last_that_the_hazards_name(route: Route):
    assert as_of_year(route.route.as_of) == 2026
    assert year_range(route) == (1999, 2026)


def test_no_year_no_range():
    value = complete()
    value["features"][3]["properties"]["period"] = ""
    assert year_range(Route.model_validate(value)) is None


def unpacked(text: str, count: int) -> list[bool]:
    bits = base64.b64decode(text)
    return [bool(bits[index >> 3] >> (index & 7) & 1) for index in range(count)]


@given(st.lists(st.booleans(), min_size=1, max_size=70))
def test_a_mask_comes_back_as_the_map_reads_it(mask: list[bool]):
    text = packed(mask)
    assert (text == "") == all(mask)
    if text:
        assert unpacked(text, len(mask)) == mask


def test_ten_thousand_hazards_need_little():
    assert len(packed([index % 2 == 0 for index in range(10_000)])) < 1_800

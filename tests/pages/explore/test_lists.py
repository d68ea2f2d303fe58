"""The lists below the map: years that an event narrows to, and what the lists are told."""

from __future__ import annotations

from typing import Any

import pytest
from examples import VARIED, with_hazards
from streamlit.testing.v1 import AppTest

from routes.model import Route
from routes.pages.explore.lists import said, when


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2005", "2005-2005"),
        ("1990 to 2004", "1999-2004"),
        ("March 2004; 2010-12", "2004-2012"),
        ("1900-2100", ""),
        ("1850", ""),
        ("some day", ""),
    ],
)
def test_an_event_narrows_to_years_that_the_filter_knows(period: str, expected: str):
    assert when(Route.model_validate(with_hazards(VARIED)), period) == expected


def test_one_year_is_said_as_one():
    assert said((2004, 2004), 1, 61) == "Map and lists show 2004: 1 of 61 dangers."


def script() -> None:
    import streamlit as st

    from routes.pages.explore import controls, lists
    from routes.pages.shared import address, shelf, shown
    from routes.pages.shared.state import session

    address.begin("")
    entry = shelf.readable()["beyond-utopia"]
    offers = controls.offers_at(entry, "all")
    controls.read(offers)
    session().shown, _ = controls.masks(shown.route_at(entry, "all"))
    lists.show(offers, lambda _: None)
    for text in ("1994-1998", "2011-2012", "", "nonsense"):
        st.button(f"press {text}", on_click=lists.narrow, args=[offers, text])
    address.write()


def test_a_second_press_widens_the_years_again():
    page = AppTest.from_function(script, default_timeout=30).run()
    assert not page.exception

    def press(number: int) -> Any:
        page.button[number].click().run()
        assert not page.exception
        found = page.query_params.get("years")
        return found[0] if isinstance(found, list) else found

    assert [press(0), press(1), press(1)] == ["1994-1998", "2011-2012", None]
    assert [press(0), press(2), press(0), press(3)] == ["1994-1998", None, "1994-1998", None]

"""The shelf as cards."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from swapping import html, known, labels

from routes.reading.collection import list_routes


def test_the_bundled_routes_are_cards(page: AppTest) -> None:
    assert not page.exception
    assert labels(page).count("Use this route") == len(list_routes()) - 1
    assert "Open in Explore" in labels(page)
    assert html(page).count("er-thumbnail") >= len(list_routes())


def test_a_card_makes_its_route_the_current_one_on_explore(page: AppTest) -> None:
    page.button(key="card-use-gobi-route").click().run()
    assert not page.exception
    assert known(page).view["route"] == "gobi-route"
    assert page.selectbox(key="route").value == "gobi-route"

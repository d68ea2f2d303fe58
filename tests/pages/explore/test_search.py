"""The search: what a class looks for is found, wherever the route says it."""

from __future__ import annotations

import pytest
from examples import complete

from routes.formats import open_route
from routes.model import Route
from routes.pages.explore.search import Found, found, holder
from routes.reading.collection import list_routes

ROUTE = open_route(list_routes()["beyond-utopia"]).route


@pytest.mark.parametrize(
    ("query", "text", "is_found"),
    [
        ("77", "35 kilograms (77 pounds)", True),
        ("77", "in 1977", False),
        ("77 lb", "77 pounds", True),
        ("Mekong boat", "A boat crossed the MEKONG.", True),
        ("Mekong boat", "The Mekong.", False),
        ("smuggler", "Smugglers came.", True),
        ("(", "a (b)", True),
    ],
)
def test_every_word_must_stand_there(query: str, text: str, is_found: bool) -> None:
    assert holder(query)(text) is is_found


@pytest.mark.parametrize(
    ("query", "kind"),
    [("35 kg", "Voice"), ("77", "Voice"), ("smuggler", "Word"), ("Mekong", "Stage"), ("2026", "Event")],
)
def test_what_a_class_looks_for_is_found(query: str, kind: str) -> None:
    assert kind in {one.kind for one in found(ROUTE, query)}


def test_hazards_are_left_to_the_filter_and_nothing_is_asked_by_an_empty_search() -> None:
    route = Route.model_validate(complete())
    assert found(route, "mines") == []
    assert found(route, "  ") == []
    assert found(route, "guide") == [Found("Word", "Broker")]

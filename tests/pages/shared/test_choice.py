"""Which route and level every page shows, and how another becomes the current one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routes.pages.shared import choice, shelf, state
from routes.pages.shared.state import Session


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    now = Session()
    monkeypatch.setattr(state, "session", lambda: now)
    for module in (choice, shelf, choice.address):
        monkeypatch.setattr(module, "session", lambda: now)
    return now


def title() -> Any:
    entry = choice.current()
    return entry and entry.key


def test_another_route_ends_what_was_filtered_and_told_but_not_the_level(session: Session):
    session.view = {"level": "a", "category": ["river"], "step": 4, "route": "comet-line"}
    session.selected = session.fly_to = "mines"
    choice.use("gobi-route")
    assert session.view == {"level": "a", "route": "gobi-route"}
    assert (title(), choice.level()) == ("gobi-route", "a")
    assert session.selected == session.fly_to == ""


def test_the_default_is_the_first_on_the_shelf(session: Session):
    assert (title(), choice.level()) == ("beyond-utopia", "all")
    session.view = {"route": "gone"}
    assert title() == "beyond-utopia"


def test_a_route_that_is_brought_becomes_the_current_one_until_it_is_forgotten(session: Session):
    own = replace(shelf.readable()["comet-line"], key="walk", is_mine=True)
    assert choice.put(own) == "walk"
    assert title() == "walk"
    assert choice.put(replace(own, name="other.gpx")) == "walk-2"
    assert choice.put(replace(own, stamp="2")) == "walk"
    assert session.mine["walk"].stamp == "2"
    choice.forget("walk-2")
    assert title() == "walk"
    choice.forget("walk")
    assert title() == "beyond-utopia"


@pytest.mark.parametrize(
    ("text", "level"), [("b", "b"), ("C", "c"), ("no-torture-killing", "b"), ("gentle", "c"), ("nothing", None)]
)
def test_older_and_odd_names_of_levels_in_the_address(text: str, level: str | None):
    assert choice.LEVEL.read([text]) == level


def test_a_route_that_the_address_asks_for_in_vain_is_told_of_until_another_is_chosen(session: Session):
    choice.note_lost([])
    assert session.lost == ""
    choice.note_lost(["my-walk" * 100])
    assert session.lost.startswith("my-walk")
    assert len(session.lost) < 100
    choice.note_lost([])  # another page, whose address says nothing of it
    assert session.lost
    choice.note_lost(["Comet-Line"])
    assert session.lost == ""
    choice.note_lost(["gone"])
    choice.use("comet-line")
    assert session.lost == ""

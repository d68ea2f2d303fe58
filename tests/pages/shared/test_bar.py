"""The bar at the foot of a phone's screen: how many dangers pass, and the way to the story."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from routes.pages.shared import bar, choice
from routes.pages.shared.state import Session


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Take the place of browser and session: what was shown, what was asked for, where it led."""
    seen = SimpleNamespace(data={}, go="", went=[], level=choice.LEVEL.default, session=Session())
    seen.session.pages = {"present": "the story"}

    def mount(**options: Any) -> SimpleNamespace:
        seen.data = options["data"]
        return SimpleNamespace(go=seen.go)

    monkeypatch.setattr(bar, "component", lambda _: mount)
    monkeypatch.setattr(bar, "session", lambda: seen.session)
    monkeypatch.setattr(bar.st, "switch_page", lambda page, query_params: seen.went.append((page, query_params)))
    monkeypatch.setattr(choice, "chosen_key", lambda: "gobi-route")
    monkeypatch.setattr(choice, "level", lambda: seen.level)
    return seen


def test_it_counts_only_where_something_is_left_out(page: SimpleNamespace):
    bar.show(53, 53)
    assert page.data["count"] == ""
    bar.show(7, 1053)
    assert page.data["count"] == "7/1,053"
    assert page.went == []


@pytest.mark.parametrize(
    ("passing", "said"),
    [(0, "No danger passes these filters."), (7, "7 of 1,053 dangers shown"), (1053, "All 1,053 dangers shown")],
)
def test_what_passes_is_said(page: SimpleNamespace, passing: int, said: str):
    bar.show(passing, 1053)
    assert page.data["said"] == said


def test_the_story_is_that_of_the_chosen_route_at_the_chosen_level(page: SimpleNamespace):
    page.go = "story"
    bar.show(1, 1)
    page.level = "b"
    bar.show(1, 1)
    assert page.went == [
        ("the story", {"route": "gobi-route"}), ("the story", {"route": "gobi-route", "level": "b"}),
    ]  # fmt: skip


def test_without_a_page_to_go_to_it_stays(page: SimpleNamespace):
    page.go = "story"
    page.session.pages = {}
    bar.show(1, 1)
    assert page.went == []

"""What is made of an entry is made once: for all, or for the visitor whose entry it is and for nobody else."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
import streamlit as st
from examples import complete
from streamlit.runtime.caching import cache_resource_api

from routes.languages import speaking
from routes.model import Route
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry
from routes.rules.findings import Report

BUNDLED = Entry("a", "a.geojson", Report("a"), Route.model_validate(complete()), "1")


@pytest.fixture
def visitor(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that lets another visitor come."""

    def come(name: str) -> None:
        monkeypatch.setattr(cache_resource_api, "get_session_id_or_throw", lambda: name)

    come("first")
    return come


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def make(made: list[str], request: pytest.FixtureRequest) -> Any:
    def note(entry: Entry, level: str = "all") -> str:
        made.append(f"{entry.key} {level}")
        return entry.title

    note.__qualname__ = request.node.name
    return cached_for_entry(most=4, most_own=4)(note)


def test_a_bundled_route_is_drawn_once_for_all(visitor: Any, make: Any, made: list[str]):
    for name in ("first", "second"):
        visitor(name)
        assert make(BUNDLED) == "Over two rivers"
    assert made == ["a all"]


def test_a_visitors_own_is_kept_for_that_visitor_alone(visitor: Any, make: Any, made: list[str]):
    own = replace(BUNDLED, is_mine=True)
    make(own)
    make(own)
    assert made == ["a all"]
    visitor("second")
    make(own)
    assert made == ["a all", "a all"]


@pytest.mark.usefixtures("visitor")
def test_other_contents_another_key_or_another_wish_is_another_thing(make: Any, made: list[str]):
    for entry in (BUNDLED, replace(BUNDLED, stamp="2"), replace(BUNDLED, key="b")):
        make(entry)
        make(entry, level="none")
    assert made == ["a all", "a none", "a all", "a none", "b all", "b none"]


@pytest.mark.usefixtures("visitor")
def test_what_takes_long_is_said_in_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch):
    said: list[str] = []
    monkeypatch.setattr(st, "spinner", lambda text, **_: said.append(text) or nullcontext())
    make = cached_for_entry(most=1, most_own=1, says="Drawing the map …")(lambda entry: entry.title)
    with speaking("ko"):
        make(BUNDLED)
        make(replace(BUNDLED, is_mine=True))
    assert said == ["지도를 그리는 중 …"]

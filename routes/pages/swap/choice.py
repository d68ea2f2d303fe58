"""Which route is the current one on every page, and how a page makes another one current."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from routes.pages.explore import controls
from routes.pages.shared import shelf
from routes.pages.shared.shelf import Entry
from routes.reading.collection import Dataset

BY_STAMP: dict[str | type[Any], Callable[[Any], Any]] = {Entry: lambda entry: (entry.key, entry.stamp)}
"""How caches tell entries of the shelf apart."""


def current() -> Entry | None:
    """Return the route that Explore and Present show; None where no route can be read."""
    known = shelf.readable()
    key: str = st.session_state.get("current", "")
    return known.get(key) or next(iter(known.values()), None)


def use(key: str) -> None:
    """Make a route of the shelf the current one everywhere; also a callback."""
    st.session_state["current"] = key
    controls.clear()
    for name in ("route", "selected", "fly_to"):
        st.session_state.pop(name, None)


def put(dataset: Dataset, stamp: str) -> str:
    """Put a visitor's route on the shelf of the session and make it the current one; return its key.

    Another file of the same name gets a number, so that neither is lost.
    """
    mine: dict[str, Entry] = st.session_state.get("mine", {})
    wanted = dataset.key
    number = 1
    while any(entry.key.removeprefix("my-") == wanted and entry.name != dataset.name for entry in mine.values()):
        number += 1
        wanted = f"{dataset.key}-{number}"
    key = shelf.bring(replace(dataset, key=wanted), stamp)
    use(key)
    return key


def forget(key: str) -> None:
    """Take a visitor's own route off the shelf; also a callback."""
    st.session_state.get("mine", {}).pop(key, None)
    if st.session_state.get("current") == key:
        st.session_state.pop("current")


def open_explore() -> None:
    """Go to Explore with the current route in the address."""
    from routes.pages.explore import page as explore  # noqa: PLC0415 - the page imports what this module serves

    entry = current()
    st.switch_page(explore.as_page(), query_params={"route": entry.key} if entry else None)

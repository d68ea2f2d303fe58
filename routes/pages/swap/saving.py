"""Formats out: the current route as a file of every kind, each with what it can't hold."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

import streamlit as st

from routes.document import render
from routes.formats import WRITABLE, write
from routes.model import Route
from routes.pages.shared import frame, shelf, texts
from routes.pages.shared.shelf import Entry
from routes.pages.swap import choice

HTML_USE = "One page for a USB stick or a website: the map, the story and the hand-out, without internet."
FAILS = "This route can't be written so. Save it as GeoJSON."
_MANY = 2_000
_LOG = logging.getLogger(__name__)


def show() -> None:
    """Show a download for each format."""
    entry = choice.current()
    if entry is None or entry.dataset is None:
        st.info("There is no route to save. Load one, or make your own.")
        return
    texts.show("section", title=entry.title, text="Save the current route. The classroom level applies to every file.")
    with st.container(key="save_level"):
        level = frame.choose_level()
    route = shelf.shown_route(entry, level)
    stem = entry.key.removeprefix("my-") + ("" if level == "all" else f"-{level}")
    _row("HTML page", f"{stem}.html", "text/html", lambda: _html(entry, level), [HTML_USE])
    notes = _notes(entry, level)
    for suffix, row in WRITABLE.items():
        told = [row.use, *notes[suffix]]
        make = partial(_bytes, route, suffix)
        _row(row.label, f"{stem}{suffix}", row.media_type, make, told, is_possible=FAILS not in told)


def _html(entry: Entry, level: str) -> bytes:
    """Return the saved page; drawn anew, since a download runs in a thread that has no session and no cache of it."""
    assert entry.dataset  # noqa: S101 - only entries with a route are saved
    return render.render(entry.dataset.route, level=level).encode()


def _bytes(route: Route, suffix: str) -> bytes:
    try:
        return write(route, suffix).data
    except Exception:
        _LOG.exception("A route could not be written as %s.", suffix)
        raise RuntimeError(FAILS) from None


def _row(
    label: str, name: str, mime: str, make: Callable[[], bytes], notes: list[str], *, is_possible: bool = True
) -> None:
    """Show one download; the first note says what it is for, the rest what it can't hold."""
    suffix = name.rpartition(".")[2]
    with st.container(horizontal=True, key=f"save-{suffix}", vertical_alignment="center"):
        st.download_button(
            label,
            make,
            file_name=name,
            mime=mime,
            icon=":material/download:",
            key=f"save-button-{suffix}",
            on_click="ignore",
            disabled=not is_possible,
            width=150,
        )
        texts.show("save_row", suffix=f".{suffix}", use=notes[0], notes=notes[1:])


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs=choice.BY_STAMP, scope="session")
def _notes(entry: Entry, level: str) -> dict[str, list[str]]:
    """Return what each format can't hold; of a large route a part is tried, since writing takes seconds."""
    route = shelf.shown_route(entry, level)
    if len(route.features) > _MANY:
        features = [*route.stages[:50], *route.hazards[:50], *route.places[:50], *route.voices[:50]]
        route = route.model_copy(update={"features": features})
    return {suffix: _tried(route, suffix) if row.leaves_out else [] for suffix, row in WRITABLE.items()}


def _tried(route: Route, suffix: str) -> list[str]:
    """Return what a format can't hold; one that stumbles over the route leaves the others alone."""
    try:
        return write(route, suffix).notes
    except Exception:
        _LOG.exception("A route could not be written as %s.", suffix)
        return [FAILS]

"""Formats out: the current route as a file of every kind, each with what it can't hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from routes.document import render
from routes.formats import WRITABLE, write
from routes.languages import N_
from routes.languages import gettext as _
from routes.model import Route
from routes.pages.shared import choice, frame, shown, texts
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry

HTML_USE = N_("One page for a USB stick or a website: the map, the story and the sheets to print, without internet.")
_MANY = 2_000


def show() -> None:
    """Show a download for each format."""
    entry = choice.current()
    if entry is None:
        st.info(_("There is no route to save. Load one, or make your own."))
        return
    texts.show(
        "section", title=entry.title, text=_("Save the current route. The classroom level applies to every file.")
    )
    with st.container(key="save_level"):
        frame.choose_level()
    level = choice.level()
    route = shown.route_at(entry, level)
    stem = entry.key.removeprefix("my-") + ("" if level == "all" else f"-{level}")
    _row(_("HTML page"), f"{stem}.html", "text/html", lambda: _html(entry, level), [_(HTML_USE)])
    notes = _notes(entry, level)
    for suffix, row in WRITABLE.items():
        make = partial(_bytes, route, suffix)
        _row(row.label, f"{stem}{suffix}", row.media_type, make, [row.use, *notes[suffix]])


def _html(entry: Entry, level: str) -> bytes:
    """Return the saved page; drawn anew, since a download runs in a thread that has no session and no cache of it."""
    return render.render(entry.route, level=level).encode()


def _bytes(route: Route, suffix: str) -> bytes:
    return write(route, suffix).data


def _row(label: str, name: str, mime: str, make: Callable[[], bytes], notes: list[str]) -> None:
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
            width=150,
        )
        texts.show("save_row", suffix=f".{suffix}", use=notes[0], notes=notes[1:])


@cached_for_entry(most=64, most_own=8)
def _notes(entry: Entry, level: str) -> dict[str, list[str]]:
    """Return what each format can't hold; of a large route a part is tried, since writing takes seconds."""
    route = shown.route_at(entry, level)
    if len(route.features) > _MANY:
        features = [*route.stages[:50], *route.hazards[:50], *route.places[:50], *route.voices[:50]]
        route = route.model_copy(update={"features": features})
    return {suffix: write(route, suffix).notes if row.leaves_out else [] for suffix, row in WRITABLE.items()}

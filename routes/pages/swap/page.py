"""Swap the route: choose a bundled one, load one's own, edit it, save it, or make a new one."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.pages.shared import frame, texts
from routes.pages.swap import cards, choice, edit, load, make, saving

PARTS = {
    "Load or choose": "load",
    "Edit": "edit",
    "Save as": "save",
    "Make your own": "make",
}


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Swap the route", icon=":material/swap_horiz:", url_path="swap")


def page() -> None:
    """Run the page."""
    wanted = st.session_state.pop("part_wanted", "")
    if wanted in PARTS:
        st.session_state["part"] = wanted
    entry = choice.current()
    texts.show("swap_head", title=entry.title if entry else "")
    shown = {"load": _load, "edit": edit.show, "save": saving.show, "make": make.show}
    for name, tab in zip(PARTS, st.tabs(list(PARTS), key="part", on_change="rerun", bind="query-params"), strict=True):
        if tab.open:
            with tab:
                shown[PARTS[name]]()


def _load() -> None:
    load.zone()
    load.files()
    entry = choice.current()
    current = entry.key if entry else ""
    own = cards.mine()
    if own:
        texts.show("section", title="Your routes", text="For you alone, until this browser tab is closed.")
        cards.show(own, current)
    bundled = cards.bundled()
    if bundled:
        texts.show("section", title="Routes that come along", text="")
        cards.show(bundled, current)
    elif not own:
        st.info("There is no other route yet. Drop a file above, or make your own.")
    frame.tell_of_unreadable()

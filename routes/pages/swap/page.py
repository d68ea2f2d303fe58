"""Swap the route: choose a bundled one, load one's own, edit it, save it, or make a new one."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.languages import gettext as _
from routes.pages.shared import address, choice, frame, texts
from routes.pages.shared.widgets import tabs
from routes.pages.swap import cards, edit, load, make, saving
from routes.pages.swap.parts import PART, PARTS


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("Swap the route"), icon=":material/swap_horiz:", url_path="swap")


def page() -> None:
    """Run the page."""
    frame.begin("swap", PART)
    frame.name_window(_("Swap the route"))
    entry = choice.current()
    texts.show("swap_head", title=entry.title if entry else "")
    shown = {"load": _load, "edit": edit.show, "save": saving.show, "make": make.show}
    for name, tab in tabs(PART, PARTS).items():
        if tab.open:
            with tab:
                shown[name]()
    address.write()


def _load() -> None:
    load.zone()
    load.files()
    entry = choice.current()
    current = entry.key if entry else ""
    own = cards.mine()
    if own:
        texts.show("section", title=_("Your routes"), text=_("For you alone, until this browser tab is closed."))
        cards.show(own, current)
    bundled = cards.bundled()
    if bundled:
        texts.show("section", title=_("Routes that come along"), text="")
        cards.show(bundled, current)
    elif not own:
        st.info(_("There is no other route yet. Drop a file above, or make your own."))
    frame.tell_of_unreadable()

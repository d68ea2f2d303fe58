"""Swap the route: choose a bundled one, load one's own, edit it, save it, or make a new one."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.languages import gettext as _
from routes.pages.shared import address, choice, frame, shelf, texts
from routes.pages.shared.texts import plain
from routes.pages.shared.widgets import tabs
from routes.pages.swap import cards, edit, keeping, load, make, saving
from routes.pages.swap.parts import PART, PARTS


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("Swap the route"), icon=":material/swap_horiz:", url_path="swap")


def page() -> None:
    """Run the page."""
    frame.begin("swap", PART)
    frame.name_window(_("Swap the route"))
    frame.tell_of_lost()
    entry = choice.current()
    texts.show("swap_head", title=entry.title if entry else "")
    shown = {"load": _load, "edit": edit.show, "save": saving.show, "make": make.show}
    known = tabs(PART, PARTS)
    address.write()  # at once: a part that takes long may be left before it is whole, and must not come back
    for name, tab in known.items():
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
        texts.show("section", title=_("Your routes"), text=_("For you alone: on your own computer, not on the server."))
        cards.show(own, current)
    _keeping()
    bundled, broken = cards.bundled(), shelf.unreadable()
    if bundled or broken:
        title = _("Routes of this collection") if shelf.is_own_folder() else _("Routes that come along")
        texts.show("section", title=title, text="")
        cards.show([*bundled, *broken], current)
    elif not own:
        st.info(_("There is no other route yet. Drop a file above, or make your own."))


def _keeping() -> None:
    """Say what the browser keeps, and let the visitor have it forgotten."""
    if not keeping.has_any():
        return
    with st.container(horizontal=True, key="keeping", vertical_alignment="center"):
        st.markdown(_("This browser keeps your routes, edits and draft: they come back after a reload."))
        with st.popover(_("Forget them"), icon=":material/delete:"):
            st.markdown(
                _(
                    "Routes, edits and draft go from this page and from this browser. On a computer that others use, "
                    "do so when you leave."
                )
            )
            st.button(_("Forget all of it"), key="keep_forget", type="primary", on_click=keeping.forget_all)
    for title in keeping.too_long():
        st.warning(_("{title} is too long to be kept in the browser. Save it as a file.").format(title=plain(title)))

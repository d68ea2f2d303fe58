"""About: what this is, how it was made, sources and licences, do no harm, how to help."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.languages import gettext as _
from routes.pages.shared import address, frame, shelf, shown, texts
from routes.pages.shared.said import Said


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("About"), icon=":material/info:", url_path="about")


def page() -> None:
    """Run the page."""
    frame.begin("about")
    frame.name_window(_("About"))
    known = [shown.about(entry) for entry in shelf.readable().values()]
    texts.show("about", routes=[{"info": one.route, "said": Said(one)} for one in known])
    frame.tell_of_unreadable()
    address.write()

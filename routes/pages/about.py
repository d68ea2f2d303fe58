"""About: what this is, how it was made, sources and licences, do no harm, how to help."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.pages.shared import frame, shelf, texts


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="About", icon=":material/info:", url_path="about")


def page() -> None:
    """Run the page."""
    known = [entry.dataset.route.route for entry in shelf.entries() if entry.dataset]
    texts.show("about", routes=known)
    frame.tell_of_unreadable()

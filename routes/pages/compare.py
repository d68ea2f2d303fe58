"""Page."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Compare", icon=":material/compare:", url_path="compare")


def page() -> None:
    """Run."""
    st.write("x")

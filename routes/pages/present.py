"""Page."""

import streamlit as st


def page() -> None:
    """Run."""
    st.write("x")

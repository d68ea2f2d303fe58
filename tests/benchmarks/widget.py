"""The filters of the map's page without a map: what a filter is measured against."""

import streamlit as st

from routes.pages.explore import controls
from routes.pages.shared import choice, shown

ENTRY = choice.current()
assert ENTRY
controls.read(controls.offers_at(ENTRY, "all"))


@st.fragment
def _filters() -> None:
    assert ENTRY
    st.html(f'<p id="answer">{sum(controls.masks(shown.route_at(ENTRY, "all"))[0])}</p>')
    controls.show(controls.offers_at(ENTRY, "all"))


with st.sidebar:
    _filters()

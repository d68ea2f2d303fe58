"""Opens the pages: `streamlit run app.py`."""

import streamlit as st

from routes.pages import about, compare, datasets, explore, present
from routes.pages.frame import ICON, dress

st.set_page_config(page_title="Escape routes", page_icon=str(ICON), layout="wide")
page = st.navigation(
    [
        st.Page(explore.page, title="Explore", icon=":material/map:", url_path="explore", default=True),
        st.Page(present.page, title="Present", icon=":material/slideshow:", url_path="present"),
        st.Page(datasets.page, title="Swap the route", icon=":material/swap_horiz:", url_path="swap"),
        st.Page(compare.page, title="Compare", icon=":material/compare:", url_path="compare"),
        st.Page(about.page, title="About", icon=":material/info:", url_path="about"),
    ],
    position="top",
)
dress()
page.run()

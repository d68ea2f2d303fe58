"""Opens the pages: `streamlit run app.py`."""

import streamlit as st

from routes.pages import about, compare, datasets, explore, present
from routes.pages.frame import ICON, come_to, dress

st.set_page_config(page_title="Escape routes", page_icon=str(ICON), layout="wide")
chosen = st.navigation([one.as_page() for one in (explore, present, datasets, compare, about)], position="top")
dress()
come_to(chosen.url_path)
chosen.run()

"""Opens the pages: `streamlit run app.py`."""

import streamlit as st

from routes.pages import about, compare
from routes.pages.explore import page as explore
from routes.pages.present import page as present
from routes.pages.shared.frame import ICON, come_to, dress
from routes.pages.swap import page as datasets

st.set_page_config(page_title="Escape routes", page_icon=str(ICON), layout="wide")
chosen = st.navigation([one.as_page() for one in (explore, present, datasets, compare, about)], position="top")
dress()
come_to(chosen.url_path)
chosen.run()

"""Opens the pages: `streamlit run app.py`."""

# ruff: noqa: E402 - GDAL reads its list of drivers once, when it is first imported
from routes.gdal_drivers import restrict

restrict()

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

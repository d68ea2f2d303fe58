"""Opens the pages: `streamlit run app.py`."""

# ruff: noqa: E402 - GDAL reads its list of drivers once, when it is first imported
from routes.gdal_drivers import restrict

restrict()

import streamlit as st

from routes.pages import about, compare
from routes.pages.explore import page as explore
from routes.pages.present import page as present
from routes.pages.shared.frame import ICON, dress
from routes.pages.swap import page as swap

st.set_page_config(page_icon=str(ICON), layout="wide")
pages = [one.as_page() for one in (explore, present, swap, compare, about)]
chosen = st.navigation(pages, position="top")
dress(pages)
chosen.run()

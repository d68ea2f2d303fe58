"""Opens the pages: `streamlit run app.py`."""

import streamlit as st

from routes.pages import about, compare
from routes.pages.explore import page as explore
from routes.pages.present import page as present
from routes.pages.shared.frame import ICON, dress
from routes.pages.swap import keeping
from routes.pages.swap import page as swap
from routes.serving import phone_nobody

phone_nobody()
st.set_page_config(page_icon=str(ICON), layout="wide")
pages = [one.as_page() for one in (explore, present, swap, compare, about)]
chosen = st.navigation(pages, position="top")
dress(pages)
keeping.run(chosen)

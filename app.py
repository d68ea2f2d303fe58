"""Serves the pages: `streamlit run app.py`."""

from streamlit.starlette import App

from routes.pages.front.server import MIDDLEWARE, SCRIPT, lifespan
from routes.serving import phone_nobody

phone_nobody()
app = App(SCRIPT, middleware=MIDDLEWARE, lifespan=lifespan)

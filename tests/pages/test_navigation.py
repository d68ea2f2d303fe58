"""The script that runs for each visit: the pages in their order, opened without an error."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from routes.pages.front.server import SCRIPT


def test_it_opens_on_explore():
    page = AppTest.from_file(str(SCRIPT), default_timeout=60).run()
    assert not page.exception
    assert page.selectbox(key="route").value == "beyond-utopia"

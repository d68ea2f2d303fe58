from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from routes.pages.shared import language


def script() -> None:
    import streamlit as st

    from routes.languages import gettext
    from routes.pages.shared import address, frame, language

    language.begin()
    frame.begin("about")
    language.choose()
    st.write(gettext("Landmines"))
    address.write()


@pytest.fixture
def page():
    return AppTest.from_function(script, default_timeout=30)


def told(page) -> str:
    return page.markdown[0].value


def test_english_is_spoken_where_nobody_wishes_for_anything_else(page):
    assert told(page.run()) == "Landmines"


@pytest.mark.parametrize(
    ("asked", "said"), [("ko", "지뢰"), ("ko-KR", "지뢰"), ("en", "Landmines"), ("tlh", "Landmines")]
)
def test_the_address_chooses_the_language(page, asked, said):
    page.query_params["lang"] = asked
    assert told(page.run()) == said


def test_the_browser_s_wish_holds_at_the_first_visit(page, monkeypatch):
    monkeypatch.setattr(language, "wished", lambda: "ko")
    assert told(page.run()) == "지뢰"
    page.selectbox(key="lang").select("en").run()
    assert told(page) == "Landmines"
    assert page.query_params["lang"] in ("en", ["en"])


def test_the_switch_changes_the_language_and_the_address(page):
    page.run().selectbox(key="lang").select("ko").run()
    assert told(page) == "지뢰"
    assert page.query_params["lang"] in ("ko", ["ko"])
    assert page.selectbox(key="lang").options == ["English", "한국어"]


def test_outside_a_session_english_is_spoken():
    assert language.spoken() == "en"

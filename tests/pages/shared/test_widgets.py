"""Widgets that show what the session knows and tell it what changes."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from routes.pages.shared import address
    from routes.pages.shared.widgets import bound, tabs

    offered = st.session_state.get("offered", ["a", "b"])
    letters = address.some_of("letters", offered)
    part = address.one_of("part", ["one", "two"], "one")
    address.begin("")
    address.read(letters, part)
    st.pills("Letters", offered, selection_mode="multi", **bound(letters, offered))
    for name, tab in tabs(part, {"one": "Part 1", "two": "Part 2"}).items():
        if tab.open:
            tab.text(name)
    address.write()


def test_a_widget_with_other_choices_keeps_what_it_can():
    page = AppTest.from_function(script).run()
    page.button_group[0].set_value(["a", "b"]).run()
    page.session_state["offered"] = ["b", "c"]
    page.run()
    assert not page.exception
    assert page.button_group[0].value == ["b"]
    assert page.query_params["letters"] in ("b", ["b"])


def test_a_widget_shows_only_what_it_offers():
    page = AppTest.from_function(only_some)
    page.query_params["letters"] = "none"
    page.run()
    assert not page.exception
    assert page.button_group[0].value == []
    assert page.query_params["letters"] in ("none", ["none"])


def only_some() -> None:
    import streamlit as st

    from routes.pages.shared import address
    from routes.pages.shared.widgets import bound

    letters = address.some_of("letters", ["a", "b", "none"])
    address.begin("")
    address.read(letters)
    st.pills("Letters", ["a", "b"], selection_mode="multi", **bound(letters, {"a": "A", "b": "B"}))
    address.write()


def test_the_open_tab_stands_in_the_address_by_its_id():
    page = AppTest.from_function(script)
    page.query_params["part"] = "two"
    page.run()
    assert not page.exception
    assert [text.value for text in page.text] == ["two"]

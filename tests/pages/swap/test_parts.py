"""The parts of the page that swaps the route, by what stands in the address."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from routes.pages.swap.parts import PARTS


def test_going_to_a_part_opens_it_on_the_next_run():
    def page() -> None:
        import streamlit as st

        from routes.pages.shared import address
        from routes.pages.shared.state import session
        from routes.pages.swap.parts import PART, go_to

        address.begin("datasets")
        address.read(PART)
        st.text(session().view.get("part", "load"))
        st.button("Save", on_click=go_to, args=["save"])

    at = AppTest.from_function(page, default_timeout=30).run()
    assert at.text[0].value == "load"
    at.button[0].click().run()
    assert at.text[0].value == "save"
    assert not at.exception


def test_the_first_part_is_where_files_are_dropped():
    assert next(iter(PARTS)) == "load"

"""The filters on the page: shown where there is something to choose, cleared at once."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from routes.pages.explore import controls
    from routes.pages.shared import address, shelf, shown

    address.begin("")
    entry = shelf.readable()["beyond-utopia"]
    offers = controls.offers_at(entry, "all")
    controls.read(offers)
    controls.show(offers)
    st.text(sum(controls.mask(shown.route_at(entry, "all"))))
    st.button("Clear", on_click=controls.clear)
    address.write()


def test_filters_narrow_go_into_the_address_and_clear():
    page = AppTest.from_function(script, default_timeout=30).run()
    assert not page.exception
    everything = int(page.text[0].value)
    page.button_group(key="category").set_value(["landmine"]).run()
    page.select_slider(key="severity").set_value(5).run()
    assert 0 < int(page.text[0].value) < everything
    assert set(page.query_params) == {"category", "severity"}
    page.button[0].click().run()
    assert int(page.text[0].value) == everything
    assert page.button_group(key="category").value == []
    assert page.select_slider(key="severity").value == 1
    assert not page.query_params


def test_what_a_route_does_not_offer_is_let_go():
    page = AppTest.from_function(script, default_timeout=30)
    page.query_params["country"] = "Atlantis"
    page.query_params["years"] = "1000-3000"
    page.run()
    assert not page.query_params

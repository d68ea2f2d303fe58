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
    passing, others = controls.masks(shown.route_at(entry, "all"))
    st.text(sum(passing))
    st.text(sum(others))
    st.text(controls.categories())
    st.button("Clear", on_click=controls.clear)
    st.button("Legend", on_click=controls.take_categories, args=[offers, st.session_state.get("told")])
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


def test_the_legend_and_the_pills_are_one_filter():
    page = AppTest.from_function(script, default_timeout=30).run()
    page.button_group(key="category").set_value(["landmine"]).run()
    mines, everything = int(page.text[0].value), int(page.text[1].value)
    assert 0 < mines < everything
    assert page.text[2].value == "(['landmine'], 1)"
    page.session_state["told"] = ["detention", "dragons", 5]
    page.run()
    page.button[1].click().run()
    assert page.button_group(key="category").value == ["detention"]
    assert page.query_params["category"] in ("detention", ["detention"])
    assert page.text[2].value == "(['detention'], 1)", "the map knows what its legend said"
    page.button_group(key="category").set_value(["landmine", "detention"]).run()
    assert page.text[2].value.endswith(", 2)")


def test_every_category_chosen_is_none_chosen():
    page = AppTest.from_function(script, default_timeout=30).run()
    everything = list(page.session_state["session"].offered["category"])
    for chosen in (everything[:2], everything):
        page.button_group(key="category").set_value(chosen).run()
        assert ("category" in page.query_params) == (chosen != everything)
    assert page.button_group(key="category").value == []
    assert not page.query_params


def test_a_legend_with_all_switches_off_leaves_nothing_until_a_pill_is_pressed():
    page = AppTest.from_function(script, default_timeout=30)
    page.query_params["category"] = "none"
    page.run()
    assert not page.exception
    assert page.text[0].value == "0"
    assert page.button_group(key="category").value == []
    page.button_group(key="category").set_value(["landmine"]).run()
    assert int(page.text[0].value) > 0


def test_what_a_route_does_not_offer_is_let_go():
    page = AppTest.from_function(script, default_timeout=30)
    page.query_params["country"] = "Atlantis"
    page.query_params["years"] = "1000-3000"
    page.run()
    assert not page.query_params

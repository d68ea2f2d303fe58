"""Explore: the map with its filters, and below it everything that the route says."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes import filters, viewer
from routes.geography import figures
from routes.model import Route
from routes.pages import controls, frame, sections, shelf, texts

TABS = ("Stages", "Hazards", "Voices", "Numbers", "Timeline", "Glossary", "Sources")
_MAP = "explore_map"


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Explore", icon=":material/map:", default=True)


def page() -> None:
    """Run the page."""
    with st.sidebar:
        entry = frame.choose_route()
    if entry is None:
        frame.empty_shelf()
        return
    with st.sidebar:
        level = frame.choose_level()
        route = shelf.shown_route(entry, level)
        wanted = controls.hazard_filter(route)
        counter = st.container()
        frame.tell_of_unreadable()
    texts.show("head", info=route.route, figures=figures(route))
    html = shelf.map_document(entry, level=level)
    with st.container(key="map"):
        viewer.show(html, title=f"Map: {route.route.title}", key=_MAP, height=560, on_selected=_select_from_map)
    mask = wanted.mask(route)
    viewer.steer(
        html,
        key=_MAP,
        mask=filters.packed(mask),
        select=st.session_state.get("fly_to", ""),
        turn=st.session_state.get("turn", 0),
    )
    with counter:
        _count(route, sum(mask), level)
    _below(route, mask)


def _select_from_map() -> None:
    st.session_state["selected"] = st.session_state[_MAP].selected or ""
    st.session_state["section"] = "Hazards"


def _select_from_table(feature_id: str) -> None:
    st.session_state["selected"] = feature_id
    st.session_state["fly_to"] = feature_id
    st.session_state["turn"] = st.session_state.get("turn", 0) + 1


def _count(route: Route, shown: int, level: str) -> None:
    total = len(route.hazards)
    if not total:
        st.caption("This route names no hazards." if level == "all" else "No hazards are left at this level.")
    elif not shown:
        st.warning("No hazard passes these filters.")
        st.button("Clear the filters", on_click=controls.clear, type="primary")
    elif shown < total:
        st.caption(f"{shown:,} of {total:,} hazards shown")
        st.button("Clear the filters", on_click=controls.clear)
    else:
        st.caption(f"All {total:,} hazards shown")


def _below(route: Route, mask: list[bool]) -> None:
    shown = [hazard for hazard, passes in zip(route.hazards, mask, strict=True) if passes]
    simple = {
        "Stages": sections.stages,
        "Voices": sections.voices,
        "Numbers": sections.numbers,
        "Timeline": sections.timeline,
        "Glossary": sections.glossary,
        "Sources": sections.sources,
    }
    for name, tab in zip(TABS, st.tabs(TABS, key="section", on_change="rerun", bind="query-params"), strict=True):
        if not tab.open:
            continue
        with tab:
            if name == "Hazards":
                sections.hazards(route, shown, st.session_state.get("selected", ""), _select_from_table)
            else:
                simple[name](route)

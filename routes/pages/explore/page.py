"""Explore: the map with its filters, and below it everything that the route says."""

from __future__ import annotations

import time

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.document import filters
from routes.geo.figures import figures
from routes.model import Route
from routes.pages.explore import controls, sections
from routes.pages.shared import frame, shelf, texts, viewer
from routes.pages.shared.shelf import Entry

TABS = ("Stages", "Hazards", "Voices", "Numbers", "Timeline", "Glossary", "Sources")
_MAP = "explore_map"
HEAD_START = 0.6
"""Seconds that a session's first map gets before the rest of the page."""


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Explore", icon=":material/map:", default=True)


def page() -> None:
    """Run the page: the map comes first, so that the browser fetches what it needs for it before the rest."""
    entry, level = frame.asked_route(), frame.asked_level()
    if entry is None:
        frame.empty_shelf()
        return
    route = shelf.shown_route(entry, level)
    html = shelf.map_document(entry, level=level)
    # The sidebar takes its room at once: the map is drawn for the width that it keeps.
    st.sidebar.html('<p class="er-brand">Escape routes</p>')
    head = st.container()
    with st.container(key="map"):
        viewer.show(html, title=f"Map: {route.route.title}", key=_MAP, height=560, on_selected=_select_from_map)
    _let_the_map_load()
    with head:
        texts.show("head", info=route.route, figures=figures(route))
    with st.sidebar:
        frame.choose_route()
        frame.choose_level()
        st.session_state["whole_page_runs"] = True
        _filters(entry, route, html, level)
        frame.tell_of_unreadable()
    _below(route, st.session_state["shown_hazards"])


def _let_the_map_load() -> None:
    """Hold the rest of a session's first page back for a moment.

    The browser fetches the code of each element as it hears of it, a few files at a time: without this the map waits
    behind all the filters. Measured in Chromium: the map is drawn in two thirds of the time.
    """
    if "has_seen_map" not in st.session_state:
        st.session_state["has_seen_map"] = True
        time.sleep(HEAD_START)


@st.cache_resource(max_entries=64, show_spinner=False, scope="session")
def _controls(stamp: str, level: str, _route: Route) -> controls.Controls:  # noqa: ARG001 - they name the route
    return controls.controls_of(_route)


@st.fragment
def _filters(entry: Entry, route: Route, html: str, level: str) -> None:
    """Show the filters and tell the map; the rest of the page runs again only where it lists hazards."""
    offered = _controls(entry.stamp, level, route)
    mask = controls.asked_filter(offered).mask(route)
    st.session_state["shown_hazards"] = mask
    viewer.steer(
        html,
        key=_MAP,
        mask=filters.packed(mask),
        select=st.session_state.get("fly_to", ""),
        turn=st.session_state.get("turn", 0),
    )
    controls.show(offered)
    _count(route, sum(mask), level)
    if not st.session_state.pop("whole_page_runs", False) and st.session_state.get("section") == "Hazards":
        st.rerun()


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

"""The filters in the sidebar; each lives in the address, so that a link restores the view."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from routes.categories import COLOURS, HazardCategory, category_of, merged
from routes.filters import CONFIDENCES, HazardFilter, year_range
from routes.model import Route
from routes.pages import address
from routes.pages.texts import data_url, plain
from routes.payload import icon

_TITLES = {"high": "High", "medium": "Medium", "low": "Low"}


def clear() -> None:
    """Open every filter again; also a callback."""
    for key in ("category", "country", "severity", "confidence", "years", "q"):
        st.session_state.pop(key, None)
        st.query_params.pop(key, None)


def _sign(category: HazardCategory) -> str:
    """Return a Markdown image of a category's sign: the very sign of the map."""
    box, path = icon(category.icon)
    left, top, width, height = (float(value) for value in box.split())
    side = max(width, height) * 1.9
    x, y = left - (side - width) / 2, top - (side - height) / 2
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {side} {side}">'
        f'<circle cx="{x + side / 2}" cy="{y + side / 2}" r="{side / 2}" fill="{COLOURS[category.colour]}"/>'
        f'<path fill="#fff" d="{path}"/></svg>'
    )
    return f"![]({data_url(svg)})"


def hazard_filter(route: Route) -> HazardFilter:
    """Show the filters of a route and return what they say; a route without hazards has none."""
    if not route.hazards:
        return HazardFilter()
    categories = merged(route.route.categories)
    counts = Counter(category_of(hazard.properties.category, categories).id for hazard in route.hazards)
    labels = {c.id: f"{_sign(c)} {plain(c.label)} **{counts[c.id]:,}**" for c in categories.values() if counts[c.id]}
    countries = sorted({hazard.properties.country for hazard in route.hazards} - {""})
    sure = [one for one in CONFIDENCES if any(h.properties.confidence == one for h in route.hazards)]
    whole = year_range(route) or (0, 0)
    parameters = [
        address.some_of("category", list(labels)),
        address.some_of("country", countries),
        address.whole_number("severity", 1, 5, 1),
        address.some_of("confidence", sure),
        address.span("years", *whole),
        address.free_text("q"),
    ]
    address.restore(parameters)
    _keep_possible(labels, countries, sure, whole)
    if labels:
        st.pills("Hazards", list(labels), selection_mode="multi", format_func=lambda one: labels[one], key="category")
    if len(countries) > 1:
        st.multiselect("Country", countries, key="country", placeholder="All")
    st.select_slider("Severity at least", [1, 2, 3, 4, 5], key="severity", help=_SEVERITY_HELP)
    if len(sure) > 1:
        st.pills("How sure", sure, selection_mode="multi", format_func=lambda one: _TITLES[one], key="confidence")
    if whole[0] < whole[1]:
        st.slider("Years", *whole, key="years")
    st.text_input("Search", key="q", placeholder="A word in the text", type="search")
    address.remember(parameters)
    state = st.session_state
    return HazardFilter(
        categories=frozenset(state["category"]),
        countries=frozenset(state["country"]),
        severity=state["severity"],
        confidences=frozenset(state["confidence"]),
        period=None if state["years"] == whole else state["years"],
        text=state["q"] or "",
    )


def _keep_possible(labels: dict[str, str], countries: list[str], sure: list[str], whole: tuple[int, int]) -> None:
    """Drop what another route or level does not have."""
    state = st.session_state
    state["category"] = [one for one in state["category"] if one in labels]
    state["country"] = [one for one in state["country"] if one in countries]
    state["confidence"] = [one for one in state["confidence"] if one in sure]
    first, last = max(whole[0], state["years"][0]), min(whole[1], state["years"][1])
    before = state.get("years_of", whole)
    state["years"] = whole if first > last or state["years"] == before else (first, last)
    state["years_of"] = whole


_SEVERITY_HELP = (
    "1 a burden, 2 hardship, 3 serious risk, 4 danger to liberty or life, 5 deadly or a grave violation of rights"
)

"""The filters in the sidebar; each lives in the address, so that a link restores the view."""

from __future__ import annotations

import base64
from collections import Counter

import streamlit as st

from routes.categories import COLOURS, HazardCategory, category_of, merged
from routes.filters import CONFIDENCES, HazardFilter, year_range
from routes.model import Route
from routes.pages.texts import plain
from routes.payload import icon

KEYS = ("category", "country", "severity", "confidence", "years", "q")


def clear() -> None:
    """Open every filter again; also a callback."""
    for key in KEYS:
        st.session_state.pop(key, None)
    st.session_state.update(category=[], country=[], severity=1, confidence=[], q="")
    if "years_all" in st.session_state:
        st.session_state["years"] = st.session_state["years_all"]


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
    return f"![](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"


def hazard_filter(route: Route) -> HazardFilter:
    """Show the filters of a route and return what they say."""
    categories = merged(route.route.categories)
    counts = Counter(category_of(hazard.properties.category, categories).id for hazard in route.hazards)
    known = [category for category in categories.values() if counts[category.id]]
    labels = {c.id: f"{_sign(c)} {plain(c.label)} **{counts[c.id]:,}**" for c in known}
    chosen = st.pills(
        "Hazards",
        list(labels),
        selection_mode="multi",
        format_func=lambda one: labels[one],
        key="category",
        bind="query-params",
    )
    countries = sorted({hazard.properties.country for hazard in route.hazards} - {""})
    where = (
        st.multiselect("Country", countries, key="country", bind="query-params", placeholder="All")
        if len(countries) > 1
        else []
    )
    severity = st.select_slider(
        "Severity at least", [1, 2, 3, 4, 5], key="severity", bind="query-params", help=_SEVERITY_HELP
    )
    sure = [one for one in CONFIDENCES if any(h.properties.confidence == one for h in route.hazards)]
    confidence = (
        st.pills(
            "How sure", sure, selection_mode="multi", format_func=str.capitalize, key="confidence", bind="query-params"
        )
        if len(sure) > 1
        else []
    )
    period = _period(route)
    text = st.text_input("Search", key="q", bind="query-params", placeholder="A word in the text", type="search")
    return HazardFilter(
        categories=frozenset(chosen or ()),
        countries=frozenset(where),
        severity=severity,
        confidences=frozenset(confidence or ()),
        period=period,
        text=text or "",
    )


_SEVERITY_HELP = (
    "1 a burden, 2 hardship, 3 serious risk, 4 danger to liberty or life, 5 deadly or a grave violation of rights"
)


def _period(route: Route) -> tuple[int, int] | None:
    whole = year_range(route)
    if whole is None or whole[0] == whole[1]:
        return None
    st.session_state["years_all"] = whole
    first, last = st.slider("Years", *whole, value=whole, key="years", bind="query-params")
    return None if (first, last) == whole else (first, last)

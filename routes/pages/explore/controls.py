"""The filters in the sidebar; each lives in the address, so that a link restores the view."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import streamlit as st

from routes.document.filters import CONFIDENCES, HazardFilter, year_range
from routes.document.payload import icon
from routes.model import Route
from routes.model.categories import COLOURS, HazardCategory, category_of, merged
from routes.pages.shared import address
from routes.pages.shared.texts import data_url, plain

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


@dataclass(frozen=True)
class Controls:
    """What the filters of a route offer."""

    labels: dict[str, str]
    """Category id to its label, with sign and count, as Markdown."""
    countries: list[str]
    sure: list[str]
    years: tuple[int, int]
    """The first and the last; equal where there is nothing to choose."""

    @property
    def parameters(self) -> list[address.Parameter]:
        """The filters as the address knows them."""
        return [
            address.some_of("category", list(self.labels)),
            address.some_of("country", self.countries),
            address.whole_number("severity", 1, 5, 1),
            address.some_of("confidence", self.sure),
            address.span("years", *self.years),
            address.free_text("q"),
        ]


def controls_of(route: Route) -> Controls:
    """Return what the filters of a route offer."""
    categories = merged(route.route.categories)
    counts = Counter(category_of(hazard.properties.category, categories).id for hazard in route.hazards)
    labels = {c.id: f"{_sign(c)} {plain(c.label)} **{counts[c.id]:,}**" for c in categories.values() if counts[c.id]}
    countries = sorted({hazard.properties.country for hazard in route.hazards} - {""})
    known = {hazard.properties.confidence for hazard in route.hazards}
    return Controls(labels, countries, [one for one in CONFIDENCES if one in known], year_range(route) or (0, 0))


def asked_filter(offered: Controls) -> HazardFilter:
    """Return what the filters say before they are shown: the map need not wait for them."""
    address.restore(offered.parameters)
    _keep_possible(offered.labels, offered.countries, offered.sure, offered.years)
    state = st.session_state
    return HazardFilter(
        categories=frozenset(state["category"]),
        countries=frozenset(state["country"]),
        severity=state["severity"],
        confidences=frozenset(state["confidence"]),
        period=None if state["years"] == offered.years else state["years"],
        text=state["q"] or "",
    )


def show(offered: Controls) -> None:
    """Show the filters; `asked_filter` has been called on this run."""
    labels = offered.labels
    if not labels:
        return
    st.pills("Hazards", list(labels), selection_mode="multi", format_func=lambda one: labels[one], key="category")
    if len(offered.countries) > 1:
        st.multiselect("Country", offered.countries, key="country", placeholder="All")
    st.select_slider("Severity at least", [1, 2, 3, 4, 5], key="severity", help=_SEVERITY_HELP)
    if len(offered.sure) > 1:
        st.pills("How sure", offered.sure, selection_mode="multi", format_func=_TITLES.__getitem__, key="confidence")
    if offered.years[0] < offered.years[1]:
        st.slider("Years", *offered.years, key="years")
    st.text_input("Search", key="q", placeholder="A word in the text", type="search")
    address.remember(offered.parameters)


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

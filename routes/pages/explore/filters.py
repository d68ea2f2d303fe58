"""The filters of the hazards: one row each, with what it offers, how it looks, and which hazards pass it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from routes.document.filters import CONFIDENCES, year_range
from routes.document.icons import icon
from routes.languages import N_, country
from routes.languages import gettext as _
from routes.model import Hazard, Route
from routes.model.categories import COLOURS, HazardCategory, category_of, merged
from routes.model.periods import as_of_year, years
from routes.model.words import sureness
from routes.pages.explore.search import holder
from routes.pages.shared import address
from routes.pages.shared.address import Parameter
from routes.pages.shared.texts import data_url, plain

Test = Callable[[Hazard], bool]

NONE = "none"
"""Stands alone for a choice of categories that leaves nothing: the legend can say so, the pills can't."""


@dataclass(frozen=True)
class Filter:
    """One filter; a row of `FILTERS` is all that there is to it."""

    name: str
    """Names it in the address and in the session."""
    label: str
    offers: Callable[[Route], Any]
    """From a route to what there is to choose."""
    parameter: Callable[[str, Any], Parameter]
    """From name and offer to what the address can say; its default lets every hazard pass."""
    show: Callable[..., object]
    """Draws the widget: takes label and offer, and how it is bound."""
    test: Callable[[Route, Any], Test]
    """From a route and what was chosen to which hazards pass."""


def passing(route: Route, **wanted: Any) -> list[bool]:
    """Return for each hazard, in the order of the file, whether it passes.

    Parameters
    ----------
    wanted
        What was chosen, by the names of `FILTERS`; what is absent narrows nothing.
    """
    tests = [row.test(route, wanted[row.name]) for row in FILTERS if row.name in wanted]
    return [all(test(hazard) for test in tests) for hazard in route.hazards]


# What a route offers.


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


def _categories(route: Route) -> dict[str, str]:
    categories = merged(route.route.categories)
    counts = Counter(category_of(hazard.properties.category, categories).id for hazard in route.hazards)
    return {c.id: f"{_sign(c)} {plain(c.label)} **{counts[c.id]:,}**" for c in categories.values() if counts[c.id]}


def _countries(route: Route) -> dict[str, str]:
    codes = {hazard.properties.country: hazard.properties.country_code for hazard in route.hazards}
    found = sorted(codes.keys() - {""})
    return {name: country(codes.get(name), name) for name in found} if len(found) > 1 else {}


def _confidences(route: Route) -> dict[str, str]:
    known = {hazard.properties.confidence for hazard in route.hazards}
    found: dict[str, str] = {one: sureness(one).capitalize() for one in CONFIDENCES if one in known}
    return found if len(found) > 1 else {}


def _severities(route: Route) -> range:
    return range(1, 6) if route.hazards else range(0)


def _years(route: Route) -> tuple[int, int] | None:
    span = year_range(route)
    return span if span and span[0] < span[1] else None


def _words(route: Route) -> bool:
    return bool(route.hazards)


# How it looks.


def _pills(label: str, offer: dict[str, str], **binding: Any) -> None:
    st.pills(label, list(offer), selection_mode="multi", format_func=offer.__getitem__, **binding)


def _list(label: str, offer: dict[str, str], **binding: Any) -> None:
    st.multiselect(label, list(offer), format_func=offer.__getitem__, placeholder=_("All"), **binding)


def _at_least(label: str, offer: range, **binding: Any) -> None:
    st.select_slider(label, list(offer), help=_(_SEVERITY_HELP), **binding)


def _between(label: str, offer: tuple[int, int], **binding: Any) -> None:
    st.slider(label, *offer, **binding)


def _search(label: str, _offer: object, **binding: Any) -> None:
    st.text_input(label, placeholder=_("A word in the text"), type="search", **binding)


_SEVERITY_HELP = N_("1 a burden, 2 hardship, 3 serious risk, 4 danger to freedom or worse, 5 the gravest.")
"""Every class may read it; About says more."""


# What passes.


def _is_of_category(route: Route, wanted: list[str]) -> Test:
    known = merged(route.route.categories)
    return lambda hazard: category_of(hazard.properties.category, known).id in wanted


def _touches(route: Route, wanted: tuple[int, int]) -> Test:
    """A hazard without a year passes."""
    as_of = as_of_year(route.route.as_of)

    def test(hazard: Hazard) -> bool:
        span = years(hazard.properties.period, as_of)
        return span is None or (span[0] <= wanted[1] and span[1] >= wanted[0])

    return test


def _holds(_: Route, wanted: str) -> Test:
    """Every word must stand in the hazard's texts, in any order; case does not matter."""
    holds = holder(wanted)

    def test(hazard: Hazard) -> bool:
        p = hazard.properties
        return holds(" ".join((p.title, p.description, p.place_name, p.country, p.period)))

    return test


FILTERS = (
    Filter("category", N_("Dangers"), _categories, lambda name, offer: address.some_of(name, [*offer, NONE]), _pills,
           _is_of_category),
    Filter("country", N_("Country"), _countries, lambda name, offer: address.some_of(name, list(offer)), _list,
           lambda _, wanted: lambda hazard: hazard.properties.country in wanted),
    Filter("severity", N_("Severity at least"), _severities, lambda name, _: address.whole_number(name, 1, 5, 1),
           _at_least, lambda _, wanted: lambda hazard: hazard.properties.severity >= wanted),
    Filter("confidence", N_("How sure"), _confidences, lambda name, offer: address.some_of(name, list(offer)), _pills,
           lambda _, wanted: lambda hazard: hazard.properties.confidence in wanted),
    Filter("years", N_("Years"), _years, lambda name, offer: address.span(name, *(offer or (0, 0))), _between,
           _touches),
    Filter("q", N_("Search"), _words, lambda name, _: address.free_text(name), _search, _holds),
)  # fmt: skip
"""In the order in which they are shown."""

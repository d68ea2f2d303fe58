"""Compare: two routes side by side, with their figures, and their maps in step where they share ground."""

from __future__ import annotations

from collections import Counter
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.basemap.atlas import Bounds
from routes.geo.figures import bounds
from routes.languages import gettext as _
from routes.model import Route
from routes.model.categories import COLOURS, category_of, merged
from routes.pages.shared import address, choice, frame, shelf, shown, texts, viewer
from routes.pages.shared.said import Said
from routes.pages.shared.shelf import Entry
from routes.pages.shared.widgets import bound

_MAPS = ("compare_a", "compare_b")


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("Compare"), icon=":material/compare:", url_path="compare")


def page() -> None:
    """Run the page."""
    frame.begin("compare")
    frame.name_window(_("Compare"))
    texts.show("compare_head")
    known = shelf.readable()
    if not known:
        frame.empty_shelf()
        return
    if len(known) == 1:
        st.info(_("There is only one route. Load another one under *Swap the route*, then compare."))
        return
    entries = _choose(known)
    address.write()
    level = choice.level()
    routes = [shown.route_at(entry, level) for entry in entries]
    texts.show("compare_figures", sides=[_side(*pair, level) for pair in zip(entries, routes, strict=True)])
    _maps(entries, routes, level)
    rows = hazard_rows(*routes)
    if rows:
        texts.show("compare_hazards", titles=[route.route.title for route in routes], rows=rows)


def _choose(known: dict[str, Entry]) -> list[Entry]:
    """Let the reader choose two routes, in the address as `a` and `b`."""
    keys = list(known)
    current = choice.current()
    first = current.key if current else keys[0]
    second = next(key for key in keys if key != first)
    parameters = [address.one_of("a", keys, first), address.one_of("b", keys, second)]
    address.read(*parameters)
    for cell, parameter, label in zip(st.columns(2), parameters, (_("One route"), _("The other")), strict=True):
        cell.selectbox(label, keys, format_func=lambda key: known[key].title, **bound(parameter, keys))
    return [known[address.value(parameter)] for parameter in parameters]


def _side(entry: Entry, route: Route, level: str) -> dict[str, Any]:
    return {"info": route.route, "said": Said(route), "figures": shown.figures_at(entry, level)}


def hazard_rows(first: Route, second: Route) -> list[dict[str, Any]]:
    """Return the hazards of two routes by category: label, colour, two counts, and their part of the largest.

    Where the routes call a category by different names, the label holds both.
    """
    counts: list[Counter[str]] = []
    labels: dict[str, dict[str, None]] = {}
    colours: dict[str, str] = {}
    for route in (first, second):
        categories = merged(route.route.categories)
        used = [category_of(hazard.properties.category, categories) for hazard in route.hazards]
        counts.append(Counter(category.id for category in used))
        for category in used:
            labels.setdefault(category.id, {})[category.label] = None
            colours.setdefault(category.id, COLOURS[category.colour])
    most = max((count for counter in counts for count in counter.values()), default=1)
    rows = [
        {
            "label": " / ".join(labels[identifier]),
            "colour": colour,
            "counts": [counter[identifier] for counter in counts],
            "shares": [round(100 * counter[identifier] / most) for counter in counts],
        }
        for identifier, colour in colours.items()
    ]
    return sorted(rows, key=lambda row: (-sum(row["counts"]), row["label"]))


def shared_ground(first: Bounds, second: Bounds) -> Bounds | None:
    """Return the bounds of both where the two overlap, or None where they share no ground.

    Examples
    --------
    >>> shared_ground((0, 0, 10, 10), (5, 5, 20, 12)), shared_ground((0, 0, 1, 1), (5, 5, 6, 6))
    ((0, 0, 20, 12), None)
    """
    is_apart = first[0] > second[2] or second[0] > first[2] or first[1] > second[3] or second[1] > first[3]
    if is_apart:
        return None
    return min(first[0], second[0]), min(first[1], second[1]), max(first[2], second[2]), max(first[3], second[3])


def _maps(entries: list[Entry], routes: list[Route], level: str) -> None:
    extents = [bounds(route) for route in routes]
    both = shared_ground(*extents)
    on = False
    if both:
        on = st.toggle(_("Move the maps together"), value=True, key="together", help=_("The two routes share ground."))
    else:
        st.markdown(_("The two routes share no ground, so that each map moves on its own."))
    documents = [shown.map_document(entry, level=level, around=both) for entry in entries]
    for cell, name, route, html in zip(st.columns(2), _MAPS, routes, documents, strict=True):
        with cell:
            viewer.show(html, title=_("Map: {title}").format(title=route.route.title), key=name, height=480)
    km = max(one.km - one.flown_km for one in (shown.figures_at(entry, level) for entry in entries))
    viewer.follow(
        (_MAPS[0], documents[0]), (_MAPS[1], documents[1]), bounds=both or extents[0], on=bool(both and on), km=km
    )

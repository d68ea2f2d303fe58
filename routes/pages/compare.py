"""Compare: two routes side by side, with their figures, and their maps in step where they share ground."""

from __future__ import annotations

from collections import Counter
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.basemap.atlas import Bounds
from routes.document import render
from routes.geo.figures import bounds, figures
from routes.model import Route
from routes.model.categories import COLOURS, category_of, merged
from routes.pages.shared import address, frame, shelf, texts, viewer
from routes.pages.shared.shelf import Entry
from routes.pages.swap import choice

_MAPS = ("compare_a", "compare_b")


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Compare", icon=":material/compare:", url_path="compare")


def page() -> None:
    """Run the page."""
    texts.show("compare_head")
    known = shelf.readable()
    if not known:
        frame.empty_shelf()
        return
    if len(known) == 1:
        st.info("There is only one route. Load another one under *Swap the route*, then compare.")
        return
    entries = _choose(known)
    level = st.session_state.get("level", "all")
    routes = [shelf.shown_route(entry, level) for entry in entries]
    texts.show("compare_figures", sides=[_side(route) for route in routes])
    _maps(entries, routes, level)
    rows = hazard_rows(*routes)
    if rows:
        texts.show("compare_hazards", titles=[route.route.title for route in routes], rows=rows)


def _choose(known: dict[str, Entry]) -> list[Entry]:
    """Let the reader choose two routes, in the address as `a` and `b`."""
    keys = list(known)
    current = st.session_state.get("current")
    first = current if current in known else keys[0]
    second = next(key for key in keys if key != first)
    parameters = [address.one_of("a", keys, first), address.one_of("b", keys, second)]
    address.restore(parameters)
    for parameter in parameters:
        if st.session_state[parameter.name] not in known:
            st.session_state[parameter.name] = parameter.default
    for cell, parameter, label in zip(st.columns(2), parameters, ("One route", "The other"), strict=True):
        cell.selectbox(label, keys, format_func=lambda key: known[key].title, key=parameter.name)
    address.remember(parameters)
    return [known[st.session_state[parameter.name]] for parameter in parameters]


def _side(route: Route) -> dict[str, Any]:
    return {"info": route.route, "figures": figures(route)}


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
        on = st.toggle("Move the maps together", value=True, key="together", help="The two routes share ground.")
    else:
        st.markdown("The two routes share no ground, so that each map moves on its own.")
    documents = [_document(entry, level, both) for entry in entries]
    for cell, name, route, html in zip(st.columns(2), _MAPS, routes, documents, strict=True):
        with cell:
            viewer.show(html, title=f"Map: {route.route.title}", key=name, height=480)
    viewer.follow((_MAPS[0], documents[0]), (_MAPS[1], documents[1]), bounds=both or extents[0], on=bool(both and on))


def _document(entry: Entry, level: str, both: Bounds | None) -> str:
    if both is None:
        return shelf.map_document(entry, level=level)
    return (_document_mine if entry.is_mine else _document_around)(entry, level, both)


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs=choice.BY_STAMP)
def _document_around(entry: Entry, level: str, both: Bounds) -> str:
    return _rendered(entry, level, both)


@st.cache_resource(max_entries=4, show_spinner="Drawing the map …", hash_funcs=choice.BY_STAMP, scope="session")
def _document_mine(entry: Entry, level: str, both: Bounds) -> str:
    return _rendered(entry, level, both)


def _rendered(entry: Entry, level: str, both: Bounds) -> str:
    """Return the map of a route with the ground of both around it."""
    assert entry.dataset  # noqa: S101 - only entries with a route are offered
    return render.render(entry.dataset.route, level=level, embedded=True, around=both)

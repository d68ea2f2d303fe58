"""What every page shares: the style sheet, the choice of route and level, messages about files."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from routes.pages.shared import address, shelf
from routes.pages.shared.shelf import Entry
from routes.pages.shared.texts import plain
from routes.pages.shared.uploads_in_memory import keep_uploads_in_memory
from routes.teaching.levels import LEVELS

_STATIC = Path(__file__).parent / "static"
ICON = _STATIC / "icon.svg"


def dress() -> None:
    """Add the style sheets of the pages, and keep what visitors bring off the disk."""
    keep_uploads_in_memory()
    st.html(_STATIC / "page.css")
    st.html(_STATIC / "datasets.css")


def come_to(page: str) -> None:
    """Note which page is run: the navigation's links carry no route, and the one that was current stays so."""
    if st.session_state.get("page") != page:
        st.session_state["has_come"] = "page" in st.session_state
        st.session_state["page"] = page


def remember_route() -> None:
    """Write the current route into the address of a page that has no widget for it."""
    address.remember([_route_parameter(shelf.readable())])


def asked_route() -> Entry | None:
    """Return the route that the address or the session asks for; None where none can be read.

    The widget of `choose_route` may follow on the same run: what takes longest to load can stand before it.
    """
    known = shelf.readable()
    if not known:
        return None
    current = st.session_state.get("current")
    is_silent = not st.query_params.get("route")
    has_come = st.session_state.pop("has_come", False) or "route" not in st.session_state
    if has_come and is_silent and current in known:
        st.session_state["route"] = current
        st.session_state.setdefault("address", {})["route"] = []
    address.restore([_route_parameter(known)])
    if st.session_state["route"] not in known:
        st.session_state["route"] = next(iter(known))
    st.session_state["current"] = st.session_state["route"]
    return known[st.session_state["route"]]


def _route_parameter(known: dict[str, Entry]) -> address.Parameter:
    return address.one_of("route", list(known), next(iter(known)))


def choose_route() -> None:
    """Let the reader choose a route, in the address as `route`."""
    known = shelf.readable()
    labels = {key: entry.title + (" (yours)" if entry.is_mine else "") for key, entry in known.items()}
    st.selectbox("Route", list(known), format_func=lambda key: labels[key], key="route")
    address.remember([_route_parameter(known)])


_LEVEL = address.one_of("level", list(LEVELS), "all")


def asked_level() -> str:
    """Return the classroom level that the address asks for."""
    address.restore([_LEVEL])
    return str(st.session_state["level"])


def choose_level() -> str:
    """Let the reader choose what the classroom is shown, in the address as `level`."""
    address.restore([_LEVEL])
    chosen = st.selectbox(
        "Classroom level",
        list(LEVELS),
        format_func=lambda level: LEVELS[level].label,
        key="level",
        help="Leaves out whatever is marked with the themes: on the map, in the story, tables, print and saved files.",
    )
    address.remember([_LEVEL])
    return chosen


def tell_of_unreadable() -> None:
    """Say which files on the shelf can't be read, with their faults."""
    broken = shelf.unreadable()
    if not broken:
        return
    count = "1 file" if len(broken) == 1 else f"{len(broken)} files"
    with st.expander(f"{count} can't be read", icon=":material/report:"):
        for entry in broken:
            st.markdown(f"**{plain(entry.name)}**")
            st.text("\n".join(str(fault) for fault in entry.report.faults[:12]))


def empty_shelf() -> None:
    """Say that there is nothing to show, and what to do."""
    st.title("No route can be read")
    st.write("Put a route file into the data folder, or load one under *Swap the route*.")
    tell_of_unreadable()

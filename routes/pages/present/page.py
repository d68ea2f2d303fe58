"""Present: the story fills the window; a small menu holds what a teacher needs around it."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.pages.present.class_menu import asked_style, show_menu
from routes.pages.shared import frame, shelf, viewer

_MAP = "present_map"
_COPIES = ("pupil", "teacher")


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Present", icon=":material/slideshow:", url_path="present")


def page() -> None:
    """Run the page."""
    entry = frame.asked_route()
    if entry is None:
        frame.empty_shelf()
        return
    frame.remember_route()
    level, style = frame.asked_level(), asked_style()
    html = shelf.map_document(entry, level=level, style=style)
    shown = viewer.document_id(html)
    step, step_turn = _step(is_fresh=st.session_state.get("presenting") != shown or _MAP not in st.session_state)
    st.session_state["presenting"] = shown
    with st.container(key="class_menu"):
        if st.button("Class", icon=":material/menu:"):
            show_menu(entry, level, style, st.session_state.get("at_step"))
    with st.container(key="stage"):
        viewer.show(html, title=f"Story: {entry.title}", key=_MAP, height=700, on_step=_moved, focus=True)
    copy = st.query_params.get("print", "")
    viewer.steer(html, key=_MAP, step=step, step_turn=step_turn, handout=copy if copy in _COPIES else "")


def _moved() -> None:
    """Write the step that the story has moved to into the address."""
    step = st.session_state[_MAP].step
    st.session_state["told_step"] = "" if step is None else str(step)
    st.session_state["at_step"] = step
    if step is None:
        st.query_params.pop("step", None)
    else:
        st.query_params["step"] = str(step)


def _step(is_fresh: bool) -> tuple[int | None, int]:
    """Return the step that the address asks for, and a number that grows whenever it asks anew.

    A step that the story itself has told of is not asked for again; a fresh page begins with the opening.
    """
    asked = st.query_params.get("step", "")
    if is_fresh or asked != st.session_state.get("told_step"):
        st.session_state["told_step"] = asked
        st.session_state["step_turn"] = st.session_state.get("step_turn", 0) + 1
        step = int(asked) if asked.isdecimal() and len(asked) < 5 else None
        st.session_state["asked_step"] = st.session_state["at_step"] = 0 if is_fresh and step is None else step
    return st.session_state["asked_step"], st.session_state["step_turn"]

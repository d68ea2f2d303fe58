"""Present: the story fills the window; a small menu holds what a teacher needs around it."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes import document, share, viewer
from routes.lesson import lessons
from routes.pages import address, explore, frame, shelf, texts
from routes.pages.shelf import Entry

_MAP = "present_map"
_COPIES = ("pupil", "teacher")


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title="Present", icon=":material/slideshow:", url_path="present")


def page() -> None:
    """Run the page."""
    with st.container(key="class_menu"), st.popover("Class", icon=":material/menu:"):
        entry = frame.choose_route()
        if entry is None:
            frame.empty_shelf()
            return
        level = frame.choose_level()
        style = _choose_style()
        _menu(entry, level, style)
    route = shelf.shown_route(entry, level)
    html = shelf.map_document(entry, level=level, style=style)
    shown = viewer.document_id(html)
    step, step_turn = _step(is_fresh=st.session_state.get("presenting") != shown or _MAP not in st.session_state)
    st.session_state["presenting"] = shown
    with st.container(key="stage"):
        viewer.show(html, title=f"Story: {route.route.title}", key=_MAP, height=700, on_step=_moved, focus=True)
    copy = st.query_params.get("print", "")
    viewer.steer(html, key=_MAP, step=step, step_turn=step_turn, handout=copy if copy in _COPIES else "")


def _choose_style() -> str:
    style = address.one_of("style", list(document.STYLES), "relief")
    address.restore([style])
    chosen = st.selectbox(
        "Map style", list(document.STYLES), format_func=lambda style: document.STYLES[style], key="style"
    )
    address.remember([style])
    return chosen


def _moved() -> None:
    """Write the step that the story has moved to into the address."""
    step = st.session_state[_MAP].step
    st.session_state["told_step"] = "" if step is None else str(step)
    if step is None:
        st.query_params.pop("step", None)
    else:
        st.query_params["step"] = str(step)


def _asked_step() -> int | None:
    asked = st.query_params.get("step", "")
    return int(asked) if asked.isdecimal() and len(asked) < 5 else None


def _step(is_fresh: bool) -> tuple[int | None, int]:
    """Return the step that the address asks for, and a number that grows whenever it asks anew.

    A step that the story itself has told of is not asked for again; a fresh page begins with the opening.
    """
    asked = st.query_params.get("step", "")
    if is_fresh or asked != st.session_state.get("told_step"):
        st.session_state["told_step"] = asked
        st.session_state["step_turn"] = st.session_state.get("step_turn", 0) + 1
        step = _asked_step()
        st.session_state["asked_step"] = 0 if is_fresh and step is None else step
    return st.session_state["asked_step"], st.session_state["step_turn"]


def _menu(entry: Entry, level: str, style: str) -> None:
    step = _asked_step()
    if st.button("Lesson plan", icon=":material/school:", width="stretch"):
        _show_lesson(entry, level)
    if st.button("Share", icon=":material/qr_code_2:", width="stretch"):
        _show_link(entry, level, step)
    saved_style = style if style not in document.TILES else "relief"
    st.download_button(
        "Download for class",
        partial(_saved, entry, level, step, saved_style),
        file_name=f"{entry.key}{'' if level == 'all' else f'-{level}'}.html",
        mime="text/html",
        icon=":material/download:",
        width="stretch",
        on_click="ignore",
        help="One file that opens in any browser without internet, at this step and level."
        + ("" if saved_style == style else " Online tiles stay out of it: it takes the map inside the document."),
    )
    here = st.context.url or "http://localhost/present"
    view = {"route": entry.key, "level": "" if level == "all" else level}
    for copy, label in (("pupil", "Hand-out to print"), ("teacher", "Teacher's copy to print")):
        st.link_button(label, share.link(here, "present", print=copy, **view), icon=":material/print:", width="stretch")
    st.page_link(explore.as_page(), label="Back to Explore", icon=":material/map:")


def _saved(entry: Entry, level: str, step: int | None, style: str) -> bytes:
    return shelf.map_document(entry, level=level, step=step, embedded=False, style=style).encode()


@st.dialog("Lesson plan", width="large")
def _show_lesson(entry: Entry, level: str) -> None:
    plans = lessons(shelf.shown_route(entry, level))
    if not plans:
        st.info("A route without stages has no lesson plan.")
        return
    for plan, tab in zip(plans, st.tabs([f"{plan.minutes} minutes" for plan in plans]), strict=True):
        with tab:
            texts.show("lesson", plan=plan)


@st.dialog("Share this view", width="large")
def _show_link(entry: Entry, level: str, step: int | None) -> None:
    if entry.is_mine:
        st.info("You brought this route yourself: a link can't show it to others. Save it with “Download for class”.")
        return
    here = st.context.url or "http://localhost/present"
    view = {"route": entry.key, "step": step, "level": "" if level == "all" else level}
    url = share.link(here, "present", **view)
    if share.is_local(url):
        st.warning(
            "This address works on this computer only. Share the downloaded file, or serve the page on a network."
        )
    st.html(f'<div class="er-qr">{share.qr_svg(url)}</div>')
    st.code(url, language=None)
    st.caption("To show it on another site:")
    st.code(share.embed_snippet(share.link(here, "present", embed="true", **view), entry.title), language="html")

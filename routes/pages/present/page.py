"""Present: the story fills the window; a small menu holds what a teacher needs around it."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.languages import gettext as _
from routes.pages.present import share
from routes.pages.present.class_menu import SHEET, STEP, STYLE, WHOLE_MAP, here, show_menu
from routes.pages.shared import address, choice, frame, shown, state, viewer
from routes.pages.shared.state import session
from routes.teaching.beats import is_moment

_MAP = "present_map"


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("Present"), icon=":material/slideshow:", url_path="present")


def page() -> None:
    """Run the page."""
    is_asked = frame.begin("present", STYLE, STEP, SHEET)
    entry, level, style = choice.current(), choice.level(), address.value(STYLE)
    if entry is None:
        frame.empty_shelf()
        return
    if session().lost:
        _go_on_alone()
        return
    frame.name_window(_("Story"), entry.title)
    html = shown.map_document(entry, level=level, style=style, sources_at=share.sources_link(here(), entry, level))
    _ask_for_step(html, is_asked=is_asked)
    with st.container(key="class_menu", horizontal=True):
        if st.button(_("Class"), icon=":material/menu:"):
            show_menu(entry, level, style, address.value(STEP))
        frame.link_to("", _("Explore"), ":material/arrow_back:", route=entry.key, level=level)
    with st.container(key="stage"):
        viewer.show(
            html, title=_("Story: {title}").format(title=entry.title), key=_MAP, height=700, on_step=_moved, focus=True
        )
    step = address.value(STEP)
    viewer.steer(
        html,
        key=_MAP,
        step=None if step == WHOLE_MAP else step,
        step_turn=session().step_turn,
        sheet=address.value(SHEET),
    )
    address.write()


def _go_on_alone() -> None:
    """Leave the story that is on the wall alone: after a restart its route is not here, but the lesson goes on.

    Where no story is on the wall, what became of it stands there.
    """
    frame.name_window(_("Story"))
    with st.container(key="class_menu", horizontal=True):  # everything where it stood, else the frame is made anew
        frame.link_to("swap", _("Load the route again"), ":material/upload_file:")
    with st.container(key="stage"):
        viewer.show("", title=_("Story"), key=_MAP, height=700, focus=True)
        frame.tell_of_lost()
    address.write()


def _moved() -> None:
    """Take the step that the story has moved to."""
    step = state.told(_MAP).step
    address.put(STEP, WHOLE_MAP if step is None or not is_moment(str(step)) else str(step))


def _ask_for_step(html: str, *, is_asked: bool) -> None:
    """Ask the map for the step where it can't know it: the address has a say, or the document is a new one."""
    now, document = session(), viewer.document_id(html)
    is_new = now.presented != document or not state.has(_MAP)
    now.presented = document
    if is_new or is_asked:
        now.step_turn += 1

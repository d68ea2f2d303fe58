"""The menu of the Present page: what is shown, the lesson plan, print and save, share."""

from __future__ import annotations

import streamlit as st

from routes.document import render
from routes.languages import counted
from routes.languages import gettext as _
from routes.pages.explore import for_class
from routes.pages.explore import page as explore
from routes.pages.present import share
from routes.pages.shared import address, choice, shelf, shown, texts
from routes.pages.shared.address import Parameter
from routes.pages.shared.shelf import Entry
from routes.teaching.beats import is_moment
from routes.teaching.lesson import lessons
from routes.teaching.levels import LEVELS
from routes.teaching.sheets import SHEETS, sheet_named

STYLE = address.one_of("style", list(render.STYLES), "relief")
WHOLE_MAP = "map"
"""The step of who has left the story."""


def _read_step(texts: list[str]) -> str | None:
    return texts[-1] if texts[-1] == WHOLE_MAP or is_moment(texts[-1]) else None


STEP = Parameter("step", "0", _read_step, is_kept=False)
"""Where the story stands: `0` for its opening, `4.2` for the second beat of step 4."""

SHEET = Parameter("print", "", lambda texts: sheet_named(texts[-1]), is_kept=False)
"""Which sheet to print."""


def show_menu(entry: Entry, level: str, style: str, step: str) -> None:
    """Show the menu for what is on the screen.

    Parameters
    ----------
    step
        Where the story stands, or `WHOLE_MAP`.
    """
    st.dialog(_("Class"), width="large")(_menu)(entry, level, style, step)


def _menu(entry: Entry, level: str, style: str, step: str) -> None:
    show, plan, kit, keep, link = st.tabs(
        [_("Show"), _("Lesson plan"), _("For class"), _("Print and save"), _("Share")]
    )
    with show:
        _choose(entry, level, style)
    with plan:
        _show_lesson(entry, level)
    with kit:
        for_class.show(shown.route_at(entry, level))
    with keep:
        _keep(entry, level, style, step)
    with link:
        _show_link(entry, level, step)


def _choose(entry: Entry, level: str, style: str) -> None:
    known = shelf.readable()
    keys, levels, styles = list(known), list(LEVELS), list(render.STYLES)
    route = st.selectbox(_("Route"), keys, index=keys.index(entry.key), format_func=lambda key: known[key].title)
    told = st.selectbox(
        _("Classroom level"),
        levels,
        index=levels.index(level),
        format_func=lambda one: LEVELS[one].label,
        help=_(
            "By age. What each leaves out stands under About; it holds for map, story, tables, print and saved files."
        ),
    )
    look = st.selectbox(_("Map style"), styles, index=styles.index(style), format_func=render.style_name)
    if (route, told, look) != (entry.key, level, style):
        if route != entry.key:
            choice.use(route)
        address.put(choice.LEVEL, told)
        address.put(STYLE, look)
        st.rerun()
    st.page_link(explore.as_page(), label=_("Back to Explore"), icon=":material/map:")


def _show_lesson(entry: Entry, level: str) -> None:
    plans = lessons(shown.route_at(entry, level))
    if not plans:
        st.info(_("A route without stages has no lesson plan."))
        return
    minutes = st.segmented_control(
        _("How long is the lesson?"),
        [plan.minutes for plan in plans],
        default=plans[0].minutes,
        format_func=lambda one: f"{one} minutes",
        required=True,
    )
    texts.show("lesson", plan=next(plan for plan in plans if plan.minutes == minutes))


def _keep(entry: Entry, level: str, style: str, step: str) -> None:
    offline = style if style not in render.TILES else "relief"
    name = f"{entry.key}{'' if level == 'all' else f'-{level}'}.html"
    # Read here: a function that the button calls runs outside the session, where a visitor's own route is unknown.
    html = shown.map_document(
        entry,
        level=level,
        step=None if step == WHOLE_MAP else step,
        embedded=False,
        style=offline,
        sources_at=share.sources_link(here(), entry, level),
    )
    st.download_button(
        _("Download for class"), html, file_name=name, mime="text/html", icon=":material/download:", on_click="ignore"
    )
    st.caption(
        _("One file that opens in any browser without internet, at this step and level.")
        + ("" if offline == style else " " + _("Online tiles stay out of it: it takes the map inside the document."))
    )
    view = {"route": entry.key, "level": "" if level == "all" else level}
    if entry.is_mine:
        st.caption(_("To print, open the saved file and press the printer sign."))
        return
    for sheet in SHEETS.values():
        pages = f" ({counted('{n} page', '{n} pages', sheet.pages)})" if sheet.pages else ""
        target = share.link(here(), "present", print=sheet.key, **view)
        st.link_button(f"{sheet.name}{pages}", target, icon=":material/print:", help=sheet.about)


def here() -> str:
    """Return the address of the page as the browser knows it."""
    return st.context.url or "http://localhost/present"


def _show_link(entry: Entry, level: str, step: str) -> None:
    if entry.is_mine:
        st.info(_("You brought this route yourself: a link can't show it to others. Save it under “Print and save”."))
        return
    view = {"route": entry.key, "step": "" if step == STEP.default else step, "level": "" if level == "all" else level}
    url = share.link(here(), "present", **view)
    if share.is_local(url):
        st.warning(_("This address works on this computer only. Share the saved file, or serve the page on a network."))
    texts.show("qr", source=share.qr_image(url), title=entry.title)
    st.code(url, language=None, wrap_lines=True)
    st.caption(_("To show it on another site:"))
    st.code(share.embed_snippet(share.link(here(), "present", embed="true", **view), entry.title), language="html")

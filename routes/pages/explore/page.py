"""Explore: the map with its filters, and below it everything that the route says."""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from routes.document import filters
from routes.languages import N_, Translated
from routes.languages import gettext as _
from routes.model import Route
from routes.pages.explore import controls, for_class, lists, opening, search, sections, stages
from routes.pages.shared import address, bar, choice, fetched, frame, shown, state, texts, viewer
from routes.pages.shared.shelf import Entry
from routes.pages.shared.state import session
from routes.pages.shared.widgets import tabs
from routes.teaching.levels import level_of

TABS = Translated(
    {
        "stages": N_("Stages"),
        "voices": N_("Voices"),
        "numbers": N_("Numbers"),
        "hazards": N_("Dangers"),
        "timeline": N_("Timeline"),
        "glossary": N_("Glossary"),
        "class": N_("For class"),
        "sources": N_("Sources"),
    }
)
_SECTION = address.one_of("section", list(TABS), "stages")
_MAP = "explore_map"


def as_page() -> StreamlitPage:
    """Return the page for the navigation and for links to it."""
    return st.Page(page, title=_("Explore"), icon=":material/map:", default=True)


def page() -> None:
    """Run the page."""
    frame.begin("", _SECTION)
    entry, level = choice.current(), choice.level()
    if entry is None:
        frame.empty_shelf()
        return
    route = shown.route_at(entry, level)
    controls.read(controls.offers_at(entry, level))
    html = shown.map_document(entry, level=level)
    # The sidebar takes its room at once: the map is drawn for the width that it keeps.
    st.sidebar.html(f'<p class="er-brand">{escape(_("Escape routes"))}</p>')
    frame.name_window(entry.title)
    frame.tell_of_lost()
    opening.show(entry, level)
    texts.show("map_anchor", still="" if session().has_map else shown.picture(entry))
    session().has_map = True
    with st.container(key="map"):
        viewer.show(
            html,
            title=_("Map: {title}").format(title=route.route.title),
            key=_MAP,
            height=560,
            on_selected=_select_from_map,
            on_categories=_filter_from_map,
            on_cleared=controls.clear,
            at=fetched.address(entry, level),
        )
    session().is_whole_run = True
    with st.sidebar:
        frame.choose_route()
        frame.choose_level()
        _filters(entry, route, html, level)
        frame.tell_of_unreadable()
    opening.others(entry)
    texts.show("list_anchor")
    _below(route, session().shown, is_gentle=level_of(level).is_gentle)


def open_with(key: str) -> None:
    """Make a route the current one and go to this page."""
    choice.use(key)
    st.switch_page(as_page(), query_params={"route": key})


@st.fragment
def _filters(entry: Entry, route: Route, html: str, level: str) -> None:
    """Show the filters and tell the map; the rest of the page runs again only where it lists hazards."""
    now = session()
    now.shown, others = controls.masks(route)
    chosen, turn = controls.categories()
    viewer.steer(
        html,
        key=_MAP,
        mask=filters.packed(others),
        categories=chosen,
        category_turn=turn,
        select=now.fly_to,
        turn=now.fly_turn,
    )
    controls.show(controls.offers_at(entry, level))
    _count(route, sum(now.shown))
    _found_elsewhere(route)
    bar.show(sum(now.shown), len(now.shown))
    lists.show(controls.offers_at(entry, level), _select_from_table)
    address.write()
    is_whole_run, now.is_whole_run = now.is_whole_run, False
    if not is_whole_run and address.value(_SECTION) == "hazards":
        st.rerun()


def _filter_from_map() -> None:
    entry = choice.current()
    if entry is not None:
        controls.take_categories(controls.offers_at(entry, choice.level()), state.told(_MAP).categories)


def _select_from_map() -> None:
    session().selected = state.told(_MAP).selected or ""
    entry = choice.current()
    if entry and any(hazard.id == session().selected for hazard in shown.route_at(entry, choice.level()).hazards):
        address.put(_SECTION, "hazards")


def _select_from_table(feature_id: str) -> None:
    now = session()
    now.selected = feature_id
    stages.show_on_map(feature_id)


def _count(route: Route, count: int) -> None:
    total = len(route.hazards)
    if not total:
        st.caption(_("This route names no dangers."))
    elif not count:
        st.warning(_("No danger passes these filters."))
        st.button(_("Clear the filters"), on_click=controls.clear, type="primary")
    elif count < total:
        st.caption(_("{count:,} of {total:,} dangers shown").format(count=count, total=total))
        st.button(_("Clear the filters"), on_click=controls.clear)
    else:
        st.caption(_("All {total:,} dangers shown").format(total=total))


def _found_elsewhere(route: Route) -> None:
    """List what else holds the words of the search; what the map can show is flown to."""
    query = str(session().view.get("q", ""))
    entries = search.found(route, query)
    if not entries:
        return
    st.caption(_("“{query}” stands also in:").format(query=texts.plain(query)))
    for number, entry in enumerate(entries[: search.MOST_FOUND]):
        label = f"{entry.kind}: {texts.plain(entry.title[:90])}"
        if entry.feature:
            st.button(label, key=f"found-{number}", type="tertiary", on_click=_select_from_table, args=[entry.feature])
        else:
            st.caption(label)
    if len(entries) > search.MOST_FOUND:
        st.caption(_("and {n:,} more.").format(n=len(entries) - search.MOST_FOUND))


def _below(route: Route, mask: list[bool], *, is_gentle: bool) -> None:
    passing = [hazard for hazard, passes in zip(route.hazards, mask, strict=True) if passes]
    simple = {
        "voices": sections.voices,
        "numbers": sections.numbers,
        "timeline": sections.timeline,
        "glossary": sections.glossary,
        "class": for_class.show,
        "sources": sections.sources,
    }
    for name, tab in tabs(_SECTION, TABS).items():
        if not tab.open:
            continue
        with tab:
            texts.show("section_name", name=TABS[name])
            if name == "hazards":
                sections.hazards(route, passing, session().selected, _select_from_table, is_gentle=is_gentle)
            elif name == "stages":
                stages.show(route, is_gentle=is_gentle)
            else:
                simple[name](route)

"""The shelf as cards: a small map, what the route is, and the button that makes it the current one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from routes.languages import gettext as _
from routes.languages import language_name
from routes.pages.explore import page as explore
from routes.pages.shared import choice, shelf, texts
from routes.pages.shared.said import Said
from routes.pages.shared.shelf import Entry, Unreadable
from routes.pages.shared.shown import figures_at, picture, route_at
from routes.pages.swap import report_view
from routes.rules.findings import Report

ACROSS = 4


def show(entries: Sequence[Entry | Unreadable], current: str) -> None:
    """Show a card for each entry; the current one says so, and a file without a route what to mend in it."""
    for start in range(0, len(entries), ACROSS):
        cells = st.columns(ACROSS)
        for cell, entry in zip(cells, entries[start : start + ACROSS], strict=False):
            with cell:
                if isinstance(entry, Unreadable):
                    _broken(entry)
                else:
                    _card(entry, is_current=entry.key == current)


def _card(entry: Entry, *, is_current: bool) -> None:
    with st.container(border=True, key=f"card-{entry.key}", height="stretch"):
        route = route_at(entry, "all")
        texts.show(
            "card",
            picture=picture(entry),
            info=route.route,
            said=Said(route),
            figures=figures_at(entry),
            language=language(route.route.language),
        )
        if not entry.is_mine:  # what is the visitor's own has its report where it was dropped
            _report(entry.report, f"card-report-{entry.key}")
        with st.container(horizontal=True):
            label = _("Open in Explore") if is_current else _("Use this route")
            if st.button(label, key=f"card-use-{entry.key}", type="secondary"):
                explore.open_with(entry.key)
            if entry.is_mine:
                st.button(
                    _("Remove"),
                    key=f"card-remove-{entry.key}",
                    type="tertiary",
                    on_click=choice.forget,
                    args=[entry.key],
                )


def _broken(file: Unreadable) -> None:
    with st.container(border=True, key=f"card-broken-{file.name}", height="stretch"):
        texts.show("broken_card", name=file.name)
        _report(file.report, f"card-report-broken-{file.name}")


def _report(report: Report, key: str) -> None:
    """Show what there is to mend in a file, or worth a look, behind a button that says how much."""
    if not (report.faults or report.warnings):
        return
    icon = ":material/error:" if report.faults else ":material/warning:"
    with st.popover(report_view.verdict(report), icon=icon, key=key):
        texts.show("report", groups=report_view.rows_of(report), picture="")


def mine() -> list[Entry]:
    """Return the routes that this visitor brought."""
    return [entry for entry in shelf.readable().values() if entry.is_mine]


def bundled() -> list[Entry]:
    """Return the routes in the data folder."""
    return [entry for entry in shelf.readable().values() if not entry.is_mine]


def language(tag: str) -> str:
    """Return the name of a language, or its tag where it is not known.

    Examples
    --------
    >>> language("de-AT"), language("xx")
    ('German', 'xx')
    """
    return language_name(tag)

"""Make a route from nothing: draw it on the map or list it in tables, in any order; both show one draft."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import streamlit as st

from routes.formats import geojson_text
from routes.languages import N_, Translated
from routes.languages import gettext as _
from routes.model.categories import CATEGORIES
from routes.model.words import SEVERITY_SHORT
from routes.pages.shared import choice, shelf, state, texts
from routes.pages.shared.state import session
from routes.pages.swap import drawing, kit, parts, report_view
from routes.pages.swap.draft import COLUMNS, Draft
from routes.reading.collection import Dataset, read_collection
from routes.rules.findings import DatasetError, Finding, Report

_TITLE, _PERIOD, _MAP = "draft_title", "draft_period", "draft_map"
_TABLES = Translated({"stops": N_("Stops"), "dangers": N_("Dangers")})
_PLACE = {
    "latitude": N_("42.9, 42,9 or 42°54′N"),
    "longitude": N_("129.5, 129,5 or 129°30′E"),
}


def show() -> None:
    """Show the name, the map and the tables of one draft, and the kit below."""
    texts.show("make_head")
    draft = _draft()
    _about(draft)
    actions = st.container()
    place = st.container()
    _tables(draft)
    value, findings = draft.value()
    with actions:
        _actions(draft, value, findings)
    with place:
        drawing.show(value, _take, key=_MAP)
        _report(value, findings)  # below the map, which must not move under the hand that draws
    kit.show()


def _draft() -> Draft:
    now = session()
    now.draft = now.draft or Draft()
    return now.draft


def _take(drawn: dict[str, Any]) -> bool:
    _draft().take(drawn)
    return True


def _fill_in_example() -> None:
    draft = _draft()
    draft.fill_in_example()
    state.tell(_TITLE, draft.title)
    state.tell(_PERIOD, draft.period)


def _start_again() -> None:
    session().draft = None
    state.drop_widgets("draft_")


def _about(draft: Draft) -> None:
    for key, value in ((_TITLE, draft.title), (_PERIOD, draft.period)):
        if not state.has(key):
            state.tell(key, value)
    title, period = st.columns([2, 1])
    draft.title = title.text_input(_("Title"), key=_TITLE, max_chars=300, placeholder=_("My route"))
    draft.period = period.text_input(_("When was it"), key=_PERIOD, max_chars=100, placeholder="1943")


def _sheet(draft: Draft, kind: str, columns: dict[str, Any], alt: str) -> None:
    sheet = draft.sheets[kind]
    key = f"draft_{kind}_{sheet.turn}"
    if not state.has(key):
        sheet.base = sheet.now
    sheet.now = st.data_editor(
        sheet.base,
        key=key,
        hide_index=True,
        num_rows="dynamic",
        column_config=columns,
        column_order=COLUMNS[kind][1:],
        alt=alt,
        placeholder="",
    )


def _tables(draft: Draft) -> None:
    """Show one of the two tables: two on a page would give their cells the same ids."""
    texts.show(
        "section", title=_("The same as tables"), text=_("What you draw stands here, and what you write here is drawn.")
    )
    kind = st.segmented_control(
        _("Table"),
        list(_TABLES),
        format_func=lambda one: _TABLES[one],
        key="draft_table",
        default="stops",
        required=True,
    )
    column = st.column_config
    place = {
        name: column.TextColumn(_(name.capitalize()), help=_(examples), width="small")
        for name, examples in _PLACE.items()
    }
    if kind == "dangers":
        texts.show(
            "hint",
            text=_("One danger a row. Say where with the name of a stop or a town, or with latitude and longitude."),
        )
        _sheet(draft, "dangers", {**_danger_columns(), **place}, _("Dangers on your route, one a row"))
        return
    texts.show(
        "hint",
        text=_(
            "One stop a row, in the order of travel. Towns are found by name; for others add latitude and longitude."
        ),
    )
    columns = {
        "name": column.TextColumn(
            _("Stop"), help=_("A town, for example Basel, or Valencia, VE for the one in Venezuela")
        ),
        "text": column.TextColumn(_("What happens from here on"), width="medium"),
    }
    _sheet(draft, "stops", {**columns, **place}, _("Stops of your route, one a row"))


def _danger_columns() -> dict[str, Any]:
    column = st.column_config
    return {
        "title": column.TextColumn(_("Danger"), width="medium"),
        "where": column.TextColumn(_("Where")),
        "category": column.SelectboxColumn(
            _("Category"), options=list(CATEGORIES), format_func=lambda name: CATEGORIES[str(name)].label
        ),
        "severity": column.SelectboxColumn(
            _("Severity"),
            options=list(SEVERITY_SHORT),
            format_func=lambda number: SEVERITY_SHORT[int(number)],
            default=3,
        ),
        "text": column.TextColumn(_("What is known"), width="medium"),
    }


def _is_blank(value: dict[str, Any], findings: list[Finding]) -> bool:
    return not value["features"] and all(finding.code == "sketch-stops" for finding in findings)


def _actions(draft: Draft, value: dict[str, Any], findings: list[Finding]) -> None:
    is_blank = _is_blank(value, findings)
    name = draft.name or _file_name(draft.title)
    dataset = None if is_blank else _read(value, name)
    with st.container(horizontal=True, key="draft_actions"):
        is_ready = dataset is not None and bool(dataset.route.stages)
        if st.button(
            _("Use this route"),
            type="primary",
            icon=":material/check:",
            key="draft_use",
            disabled=not is_ready or bool(findings),
        ):
            _use(draft, dataset)
        st.download_button(
            _("Save as GeoJSON"),
            lambda: geojson_text(value),
            file_name=name,
            mime="application/geo+json",
            icon=":material/download:",
            key="draft_save",
            on_click="ignore",
            disabled=is_blank,
        )
        if is_blank:
            st.button(_("Fill in an example"), key="draft_example", on_click=_fill_in_example, type="tertiary")
        else:
            st.button(
                _("Start again"), key="draft_again", on_click=_start_again, type="tertiary", icon=":material/undo:"
            )


def _report(value: dict[str, Any], findings: list[Finding]) -> None:
    """Say what is missing; that a route needs two stops is known to who has set none, and shown by the first."""
    told = [finding for finding in findings if finding.code != "sketch-stops" or len(value["features"]) > 1]
    if told and not _is_blank(value, findings):
        texts.show(
            "report", groups=report_view.rows_of(Report("", tuple(told)), _("The map shows the rest.")), picture=""
        )


def _file_name(title: str) -> str:
    stem = re.sub(r"\W+", "-", title.lower()).strip("-_")[:60]
    return f"{stem or 'my-route'}.geojson"


def _stamp(value: dict[str, Any]) -> str:
    return hashlib.sha256(geojson_text(value).encode()).hexdigest()[:20]


def _read(value: dict[str, Any], name: str) -> Dataset | None:
    try:
        return read_collection(value, name)
    except DatasetError:
        return None


def _use(draft: Draft, dataset: Dataset | None) -> None:
    if dataset is not None:
        draft.name = dataset.name
        choice.put(shelf.own(dataset, _stamp(dataset.route.dump())))
        parts.go_to("edit")
        st.rerun()

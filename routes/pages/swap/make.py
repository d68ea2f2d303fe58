"""The author's kit: from an empty table to a route of one's own, the template, the format guide."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from routes.authoring import guide
from routes.authoring.schema import schema_text
from routes.authoring.sketch import sketch
from routes.authoring.template import template_text
from routes.formats import geojson_text
from routes.languages import N_, Translated
from routes.languages import gettext as _
from routes.model.categories import CATEGORIES
from routes.model.words import SEVERITY_SHORT
from routes.pages.shared import choice, shelf, shown, state, texts, viewer
from routes.pages.shared.state import session
from routes.pages.swap import parts, report_view
from routes.reading.collection import Dataset, read_collection
from routes.rules.findings import DatasetError, Finding, Report

_NAME = "my-route.geojson"
_TITLE, _PERIOD = "draft_title", "draft_period"
_TABLES = Translated({"stops": N_("Stops"), "dangers": N_("Dangers")})
_EXAMPLE_STOPS = [
    ("Basel", N_("By barge at night, down the river.")),
    ("Strasbourg", N_("On foot through the villages.")),
    ("Karlsruhe", N_("By train with borrowed papers.")),
    ("Mainz", ""),
]
_EXAMPLE_DANGERS = [
    (N_("High water"), "Strasbourg", "river", 3, N_("The river rises in spring.")),
    (N_("Papers checked on the train"), "Karlsruhe", "checkpoint", 4, N_("Invented for this example.")),
]


@dataclass
class Sheet:
    """A table that survives leaving the page."""

    base: pd.DataFrame
    now: pd.DataFrame
    turn: int = 0


@dataclass
class Draft:
    """What a visitor has filled in so far."""

    title: str = ""
    period: str = ""
    sheets: dict[str, Sheet] = field(default_factory=dict)


def show() -> None:
    """Show the three steps, and the kit below."""
    texts.show("make_head")
    draft = _draft()
    left, right = st.columns([5, 6], gap="medium")
    with left:
        _about(draft)
        _tables(draft)
    value, findings = sketch(draft.title, draft.period, _rows(draft, "stops"), _rows(draft, "dangers"))
    with right:
        _outcome(value, findings)
    _kit()


def _draft() -> Draft:
    now = session()
    now.draft = now.draft or Draft()
    return now.draft


def _empty(kind: str) -> pd.DataFrame:
    columns: dict[str, Any] = (
        {"name": object, "text": object, "latitude": object, "longitude": object}
        if kind == "stops"
        else {"title": object, "where": object, "category": object, "severity": "Int64", "text": object}
    )
    return pd.DataFrame(
        {name: pd.Series([None] * (4 if kind == "stops" else 2), dtype=dtype) for name, dtype in columns.items()}
    )


def _fill_in_example() -> None:
    draft = _draft()
    draft.title, draft.period = _("Down the Rhine, an invented example"), "1943"
    state.tell(_TITLE, draft.title)
    state.tell(_PERIOD, draft.period)
    stops, dangers = _empty("stops"), _empty("dangers")
    stops[["name", "text"]] = pd.DataFrame([tuple(map(_, row)) for row in _EXAMPLE_STOPS], dtype=object)
    dangers[["title", "where", "category", "severity", "text"]] = pd.DataFrame(
        [(_(title), where, category, severity, _(text)) for title, where, category, severity, text in _EXAMPLE_DANGERS],
        dtype=object,
    )
    dangers = dangers.astype({"severity": "Int64"})
    for kind, frame in (("stops", stops), ("dangers", dangers)):
        turn = draft.sheets[kind].turn + 1 if kind in draft.sheets else 0
        draft.sheets[kind] = Sheet(frame, frame, turn)


def _start_again() -> None:
    session().draft = None
    state.drop_widgets("draft_")


def _about(draft: Draft) -> None:
    texts.show("step", number=1, title=_("Give it a name"), text="")
    for key, value in ((_TITLE, draft.title), (_PERIOD, draft.period)):
        if not state.has(key):
            state.tell(key, value)
    title, period = st.columns([2, 1])
    draft.title = title.text_input(_("Title"), key=_TITLE, max_chars=300, placeholder=_("My route"))
    draft.period = period.text_input(_("When was it"), key=_PERIOD, max_chars=100, placeholder="1943")


def _sheet(draft: Draft, kind: str, columns: dict[str, Any], alt: str) -> None:
    sheet = draft.sheets.setdefault(kind, Sheet(_empty(kind), _empty(kind)))
    key = f"draft_{kind}_{sheet.turn}"
    if not state.has(key):
        sheet.base = sheet.now
    sheet.now = st.data_editor(
        sheet.base, key=key, hide_index=True, num_rows="dynamic", column_config=columns, alt=alt, placeholder=""
    )


def _tables(draft: Draft) -> None:
    """Show one of the two tables: two on a page would give their cells the same ids."""
    texts.show("step", number=2, title=_("List the stops, then the dangers"), text="")
    kind = st.segmented_control(
        _("Table"),
        list(_TABLES),
        format_func=lambda one: _TABLES[one],
        key="draft_table",
        default="stops",
        required=True,
    )
    column = st.column_config
    if kind == "dangers":
        texts.show("hint", text=_("One danger a row. Say where with the name of a stop or a town."))
        columns = {
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
        _sheet(draft, "dangers", columns, _("Dangers on your route, one a row"))
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
        "latitude": column.TextColumn(_("Latitude"), help=_("42.9, 42,9 or 42°54′N"), width="small"),
        "longitude": column.TextColumn(_("Longitude"), help=_("129.5, 129,5 or 129°30′E"), width="small"),
    }
    _sheet(draft, "stops", columns, _("Stops of your route, one a row"))


def _rows(draft: Draft, kind: str) -> list[dict[str, Any]]:
    if kind not in draft.sheets:
        return []
    frame = draft.sheets[kind].now.astype(object)
    return [
        {str(name): value for name, value in row.items()} for row in frame.where(frame.notna(), None).to_dict("records")
    ]


def _outcome(value: dict[str, Any], findings: list[Finding]) -> None:
    is_blank = not value["features"] and all(finding.code == "sketch-stops" for finding in findings)
    dataset = None if is_blank else _read(value)
    with st.container(horizontal=True, key="draft_actions"):
        is_ready = dataset is not None and bool(dataset.route.stages)
        if st.button(
            _("Use this route"),
            type="primary",
            icon=":material/check:",
            key="draft_use",
            disabled=not is_ready or bool(findings),
        ):
            _use(dataset)
        st.download_button(
            _("Save as GeoJSON"),
            lambda: geojson_text(value),
            file_name=_NAME,
            mime="application/geo+json",
            icon=":material/download:",
            key="draft_save",
            on_click="ignore",
            disabled=not is_ready,
        )
        if is_blank:
            st.button(_("Fill in an example"), key="draft_example", on_click=_fill_in_example, type="tertiary")
        else:
            st.button(
                _("Start again"), key="draft_again", on_click=_start_again, type="tertiary", icon=":material/undo:"
            )
    if findings and not is_blank:
        texts.show(
            "report",
            groups=report_view.rows_of(Report(_NAME, tuple(findings)), _("The map shows the rest.")),
            picture="",
        )
    if dataset is None:
        texts.show("make_empty")
        return
    title = dataset.route.route.title
    html = shown.map_document(shelf.own(dataset, _stamp(value)), level="all")
    viewer.show(html, title=_("Preview: {title}").format(title=title), key="draft_map", height=460)


def _stamp(value: dict[str, Any]) -> str:
    return hashlib.sha256(geojson_text(value).encode()).hexdigest()[:20]


def _read(value: dict[str, Any]) -> Dataset | None:
    try:
        return read_collection(value, _NAME)
    except DatasetError:
        return None


def _use(dataset: Dataset | None) -> None:
    if dataset is not None:
        choice.put(shelf.own(dataset, _stamp(dataset.route.dump())))
        parts.go_to("edit")
        st.rerun()


def _kit() -> None:
    texts.show("kit")
    with st.container(horizontal=True, key="kit"):
        for label, make, name, mime in (
            (_("Template"), template_text, "template.geojson", "application/geo+json"),
            (_("Format guide"), guide.guide_text, "FORMAT.md", "text/markdown"),
            (_("JSON Schema"), schema_text, "route.schema.json", "application/schema+json"),
        ):
            st.download_button(
                label, make, file_name=name, mime=mime, key=f"kit-{name}", icon=":material/download:", on_click="ignore"
            )
    with st.expander(_("The format, property by property"), icon=":material/menu_book:"):
        tables = [
            {"title": _(title), "place": _(place), "rows": guide.properties_of(section)}
            for section, (title, place) in guide.SECTIONS.items()
        ]
        texts.show("guide", tables=tables, categories=list(CATEGORIES.values()))

"""Lets a visitor say which column holds what; the report and the preview follow at once."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from routes.formats import ColumnMapping
from routes.formats.encodings import LABELS
from routes.languages import N_, Translated
from routes.languages import gettext as _
from routes.pages.shared import state, texts
from routes.pages.swap import drops
from routes.pages.swap.drops import Drop, Opened

FIELDS = Translated(
    {
        "title": N_("Title"),
        "description": N_("Text"),
        "category": N_("Kind of danger"),
        "severity": N_("Severity, 1 to 5"),
        "period": N_("When"),
        "country": N_("Country"),
        "source": N_("Source"),
        "kind": N_("Stage, place, danger or voice"),
    }
)
POSITIONS = Translated(
    {
        "latitude": N_("Latitude (north)"),
        "longitude": N_("Longitude (east)"),
        "pair": N_("Both in one cell"),
        "wkt": N_("Shape, as WKT"),
        "order": N_("Number of the stop"),
    }
)
GUESS = N_("Leave it to the page")
PREVIEWED = 4
"""Columns that show how an encoding reads."""
_GUESSES = ("text-not-utf8", "text-damaged", "layer-text-cut")


def is_lost(result: Opened) -> bool:
    """Say whether a table was refused because its columns say nothing of a position."""
    return any(finding.code in ("table-columns", "table-header") for finding in result.report.faults)


def show(number: int, drop: Drop, result: Opened) -> None:
    """Show the step where the file has columns to choose from and is not in our own format."""
    _letters(number, drop, result)
    as_it_came = replace(drop, columns=ColumnMapping(), repairs=())
    came = drops.opened(as_it_came)
    known, is_table = came.columns, came.is_table
    if not known or ("kind" in known and not is_table):
        return
    chosen = drop.columns != ColumnMapping()
    with st.expander(_("Say which column is what"), expanded=is_lost(result) or chosen, icon=":material/table_chart:"):
        texts.show(
            "hint", text=_("Choose a column where the page guessed wrong. The report and the map follow at once.")
        )
        fields = {**POSITIONS, **FIELDS} if is_table else FIELDS
        with st.container(key=f"mapping-{number}"):
            cells = st.columns(2)
            for index, (name, label) in enumerate(fields.items()):
                with cells[index % 2]:
                    _choice(number, drop, name, label, known)


def _letters(number: int, drop: Drop, result: Opened) -> None:
    """Let the visitor say how the text is encoded, where that had to be guessed; the columns show the outcome."""
    if not drop.encoding and not any(finding.code in _GUESSES for finding in result.report.findings):
        return
    key = f"encoding-{number}"
    options = ["", *(name for name in LABELS if name != "utf-16-be")]

    def changed() -> None:
        drops.change(number, encoding=state.told(key) or "")

    st.selectbox(
        _("Letters look wrong? Say how the text is encoded"),
        options,
        index=options.index(drop.encoding) if drop.encoding in options else 0,
        format_func=lambda name: LABELS.get(name, _(GUESS)),
        key=key,
        on_change=changed,
    )
    shown = [f"{name}: {example}" if example else name for name, example in list(result.columns.items())[:PREVIEWED]]
    if shown:
        st.caption(texts.plain(_("Read as: ") + " · ".join(shown)))


def _choice(number: int, drop: Drop, name: str, label: str, known: dict[str, str]) -> None:
    key = f"mapping-{number}-{name}"
    options = ["", *known]
    now = getattr(drop.columns, name)

    def changed() -> None:
        value = state.told(key) or ""
        drops.change(number, columns=replace(drops.all_drops()[number].columns, **{name: value}))

    def label_of(column: str) -> str:
        if not column:
            return _(GUESS)
        example = known.get(column, "")
        return f"{column}  ({example[:40]})" if example else column

    st.selectbox(
        label,
        options,
        index=options.index(now) if now in options else 0,
        format_func=label_of,
        key=key,
        on_change=changed,
    )

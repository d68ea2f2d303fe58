"""Loading files: the drop zone, and for each file the report beside a preview."""

from __future__ import annotations

import logging

import streamlit as st

from routes.formats import LOADABLE, READABLE
from routes.pages.shared import shelf, texts, viewer
from routes.pages.shared.shelf import Entry
from routes.pages.shared.texts import plain
from routes.pages.swap import choice, drops, mapping_view, report_view
from routes.pages.swap.drops import Drop, Opened
from routes.reading.limits import DEFAULT

_LOG = logging.getLogger(__name__)
_SLOW = 2_000_000
"""Bytes from which on the page says that it is reading."""
_HELP = (
    f"At most {DEFAULT.max_bytes // 1_000_000} MB a file. {LOADABLE}, each also in a zip or gzipped; "
    "the parts of a Shapefile zipped or together."
)


def zone() -> None:
    """Show where files are dropped; they go to the list below and the zone is free again."""
    turn = st.session_state.setdefault("upload_turn", 0)
    key = f"upload-{turn}"

    def taken() -> None:
        files = [(file.name, file.getvalue()) for file in st.session_state[key] or ()]
        numbers = drops.take(files)
        if numbers:
            st.session_state["drop_chosen"] = numbers[-1]
        st.session_state["upload_turn"] = turn + 1

    with st.container(key="drop_zone"):
        st.file_uploader(
            "Drop one or several files here",
            list(READABLE),
            accept_multiple_files=True,
            max_upload_size=DEFAULT.max_bytes // 1_000_000,
            key=key,
            on_change=taken,
            help=_HELP,
        )


def files() -> None:
    """Show the files of this session: a choice where there are several, and the chosen one in full."""
    known = drops.all_drops()
    if not known:
        return
    chosen = st.session_state.get("drop_chosen")
    if chosen not in known:
        chosen = next(reversed(known))
        st.session_state["drop_chosen"] = chosen
    if len(known) > 1:
        labels = {number: f"{_mark(drop)} {plain(drop.name)}" for number, drop in known.items()}
        st.segmented_control(
            "Your files",
            list(reversed(known)),
            format_func=lambda number: labels[number],
            key="drop_chosen",
            required=True,
        )
    _file(chosen, known[chosen])


def _mark(drop: Drop) -> str:
    report = drops.opened(drop).report
    return ":material/error:" if report.faults else ":material/warning:" if report.warnings else ":material/check:"


def _file(number: int, drop: Drop) -> None:
    if len(drop.data) > _SLOW:
        with st.spinner(f"Reading {plain(drop.name)} ({drop.size}) …", show_time=True):
            result = drops.opened(drop)
    else:
        result = drops.opened(drop)
    with st.container(key="drop", border=True):
        texts.show(
            "drop_head",
            name=drop.name,
            size=drop.size,
            verdict=report_view.verdict(result.report),
            level=_level(result),
        )
        html = _preview_html(drop, result)
        _actions(number, drop, result, is_drawable=bool(html))
        left, right = st.columns([5, 6], gap="medium")
        with right:
            _preview(drop, result, html)
        with left:
            if result.changes:
                texts.show("changes", changes=result.changes)
            elif drop.is_repaired:
                st.info("The safe repairs found nothing that they could mend.")
            if mapping_view.is_lost(result):
                mapping_view.show(number, drop, result)
            report_view.show(result.report, f"report-{number}")
            if not mapping_view.is_lost(result):
                mapping_view.show(number, drop, result)


def _level(result: Opened) -> str:
    return "fault" if result.report.faults else "warning" if result.report.warnings else "fine"


def _preview_html(drop: Drop, result: Opened) -> str:
    if result.dataset is None:
        return ""
    entry = Entry(result.dataset.key, drop.name, result.report, result.dataset, drop.stamp, True)
    try:
        with st.spinner("Drawing the map …", show_time=True):
            return shelf.map_document(entry, level="all")
    except Exception:
        _LOG.exception("A route could not be drawn.")
        return ""


def _preview(drop: Drop, result: Opened, html: str) -> None:
    if html:
        viewer.show(html, title=f"Preview: {drop.name}", key="preview", height=440)
        return
    shown = choice.current()
    texts.show(
        "no_preview",
        title=shown.title if shown else "",
        is_read=result.dataset is not None,
        name=drop.name,
        way=_way(drop, result),
    )


def _way(drop: Drop, result: Opened) -> str:
    """Return what to do about a file that can't be drawn."""
    if mapping_view.is_lost(result):
        return "Say which columns hold latitude and longitude."
    if result.can_repair and not drop.is_repaired:
        return "Press Repair: it mends what is safe to mend."
    return "Mend what the report lists first, then drop the file again."


def _actions(number: int, drop: Drop, result: Opened, *, is_drawable: bool) -> None:
    with st.container(horizontal=True, key="drop_actions"):
        if is_drawable and result.dataset:
            if st.button("Use this route", type="primary", icon=":material/check:", key=f"use-{number}"):
                choice.put(result.dataset, drop.stamp)
                choice.open_explore()
            if st.button("Edit its texts", icon=":material/edit:", key=f"edit-{number}"):
                choice.put(result.dataset, drop.stamp)
                st.session_state["part_wanted"] = "Edit"
                st.rerun()
        _repair_actions(number, drop, result)
        st.button(
            "Remove",
            icon=":material/close:",
            type="tertiary",
            key=f"remove-{number}",
            on_click=drops.remove,
            args=[number],
        )


def _repair_actions(number: int, drop: Drop, result: Opened) -> None:
    if drop.is_repaired:
        if result.changes:
            st.download_button(
                "Download the repaired file",
                result.repaired_text,
                file_name=f"{drop.name.rsplit('.', 1)[0]}-repaired.geojson",
                mime="application/geo+json",
                icon=":material/download:",
                key=f"repaired-{number}",
                on_click="ignore",
            )
        st.button(
            "Undo the repair",
            icon=":material/undo:",
            key=f"undo-{number}",
            on_click=drops.change,
            args=[number],
            kwargs={"is_repaired": False},
        )
    elif result.can_repair:
        st.button(
            "Repair",
            icon=":material/build:",
            key=f"repair-{number}",
            type="secondary" if result.dataset else "primary",
            help="Swaps latitude and longitude, rounds positions, puts stages in order, gives ids: what is safe.",
            on_click=drops.change,
            args=[number],
            kwargs={"is_repaired": True},
        )

"""Loading files: the drop zone, and for each file the report beside a preview."""

from __future__ import annotations

import logging
from functools import partial

import streamlit as st

from routes.formats import LABELS
from routes.languages import N_, listed
from routes.languages import gettext as _
from routes.pages.explore import page as explore
from routes.pages.shared import choice, shelf, shown, state, texts, viewer
from routes.pages.shared.state import session
from routes.pages.shared.texts import plain
from routes.pages.shared.upload_bounds import NOT_KEPT, let_go
from routes.pages.swap import drops, mapping_view, parts, report_view
from routes.pages.swap.drops import Drop, Opened
from routes.reading.limits import DEFAULT
from routes.rules.codes import Repair
from routes.rules.codes.repairs import OFFERS

_CHOSEN = "drop_chosen"
_LOG = logging.getLogger(__name__)
_HELP = N_(
    "At most {most} MB a file. {formats}, each also in a zip or gzipped; the parts of a Shapefile zipped or together."
)


def zone() -> None:
    """Show where files are dropped; they go to the list below and the zone is free again."""
    turn = session().upload_turn
    key = f"upload-{turn}"

    def taken() -> None:
        came = state.told(key) or ()
        session().not_kept = [file.name for file in came if file.type == NOT_KEPT]
        numbers = drops.take([(file.name, file.getvalue()) for file in came if file.type != NOT_KEPT])
        let_go(came)
        if numbers:
            state.tell(_CHOSEN, numbers[-1])
        session().upload_turn = turn + 1

    with st.container(key="drop_zone"):
        st.file_uploader(
            _("Drop one or several files here"),
            None,  # any suffix: what can't be read is told so with a hint, and is no dead chip
            accept_multiple_files=True,
            max_upload_size=DEFAULT.max_bytes // 1_000_000,
            key=key,
            on_change=taken,
            help=_(_HELP).format(most=DEFAULT.max_bytes // 1_000_000, formats=listed(LABELS, last="or")),
        )
    if lost := session().not_kept:
        more = len(lost) - 5
        named = ", ".join(map(plain, lost[:5])) + (" " + _("and {n} more").format(n=more) if more > 0 else "")
        st.warning(
            _(
                "Not kept: {named}. One browser tab holds {most} files and {megabytes} MB; "
                "remove those below that you no longer need, and drop these again, a few at a time."
            ).format(named=named, most=drops.MOST, megabytes=drops.MOST_BYTES // 1_000_000),
            icon=":material/inventory_2:",
        )


def files() -> None:
    """Show the files of this session: a choice where there are several, and the chosen one in full."""
    known = drops.all_drops()
    if not known:
        return
    chosen = state.told(_CHOSEN)
    if chosen not in known:
        chosen = next(reversed(known))
        state.tell(_CHOSEN, chosen)
    if len(known) > 1:
        labels = {number: f"{_mark(drop)} {plain(drop.name)}" for number, drop in known.items()}
        st.segmented_control(
            _("Your files"),
            list(reversed(known)),
            format_func=lambda number: labels[number],
            key=_CHOSEN,
            required=True,
        )
    _file(chosen, known[chosen])


def _mark(drop: Drop) -> str:
    report = drops.opened(drop).report
    return ":material/error:" if report.faults else ":material/warning:" if report.warnings else ":material/check:"


def _file(number: int, drop: Drop) -> None:
    result = drops.opened(drop) if drop.stamp in session().opened else _read(number, drop)
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
            elif drop.repairs:
                st.info(_("The safe repairs found nothing that they could mend."))
            if mapping_view.is_lost(result):
                mapping_view.show(number, drop, result)
            report_view.show(result.report, result.view, f"report-{number}", partial(_mend, number, drop))
            if not mapping_view.is_lost(result):
                mapping_view.show(number, drop, result)


def _read(number: int, drop: Drop) -> Opened:
    """Open a file for the first time; one that takes long can be given up."""
    place, said = st.empty(), _("Reading {name} ({size}) …").format(name=plain(drop.name), size=drop.size)
    with place.container(key="reading", horizontal=True), st.spinner(said, show_time=True, width="content"):
        st.button(_("Stop"), icon=":material/close:", key=drops.STOP, on_click=drops.remove, args=[number])
        result = drops.opened(drop)
    place.empty()
    return result


def _mend(number: int, drop: Drop, repair: Repair) -> None:
    """Do one repair more; also a callback."""
    drops.change(number, repairs=(*drop.repairs, repair))


def _level(result: Opened) -> str:
    return "fault" if result.report.faults else "warning" if result.report.warnings else "fine"


def _preview_html(drop: Drop, result: Opened) -> str:
    if result.dataset is None:
        return ""
    try:
        return shown.map_document(shelf.own(result.dataset, drop.stamp), level="all")
    except Exception:  # a stranger's file must not take the page away, nor the button that removes it
        _LOG.exception("A route could not be drawn.")
        return ""


def _preview(drop: Drop, result: Opened, html: str) -> None:
    if html:
        viewer.show(html, title=_("Preview: {name}").format(name=drop.name), key="preview", height=440)
        return
    entry = choice.current()
    texts.show(
        "no_preview",
        title=entry.title if entry else "",
        is_read=result.dataset is not None,
        name=drop.name,
        way=_way(drop, result),
    )


def _way(drop: Drop, result: Opened) -> str:
    """Return what to do about a file that can't be drawn."""
    if mapping_view.is_lost(result):
        return _("Say which columns hold latitude and longitude.")
    if result.repairs and not drop.repairs:
        return _("Press Repair: it mends what is safe to mend.")
    return _("Mend what the report lists first, then drop the file again.")


def _actions(number: int, drop: Drop, result: Opened, *, is_drawable: bool) -> None:
    with st.container(horizontal=True, key="drop_actions"):
        if is_drawable and result.dataset:
            if st.button(_("Use this route"), type="primary", icon=":material/check:", key=f"use-{number}"):
                explore.open_with(choice.put(shelf.own(result.dataset, drop.stamp)))
            if st.button(_("Edit its texts"), icon=":material/edit:", key=f"edit-{number}"):
                choice.put(shelf.own(result.dataset, drop.stamp))
                parts.go_to("edit")
                st.rerun()
        _repair_actions(number, drop, result)
        st.button(
            _("Remove"),
            icon=":material/close:",
            type="tertiary",
            key=f"remove-{number}",
            on_click=drops.remove,
            args=[number],
        )


def _repair_actions(number: int, drop: Drop, result: Opened) -> None:
    if drop.repairs:
        if result.changes:
            st.download_button(
                _("Download the repaired file"),
                result.repaired_text,
                file_name=f"{drop.name.rsplit('.', 1)[0]}-repaired.geojson",
                mime="application/geo+json",
                icon=":material/download:",
                key=f"repaired-{number}",
                on_click="ignore",
            )
        st.button(
            _("Undo the repair"),
            icon=":material/undo:",
            key=f"undo-{number}",
            on_click=drops.change,
            args=[number],
            kwargs={"repairs": ()},
        )
    elif result.repairs:
        st.button(
            _("Repair"),
            icon=":material/build:",
            key=f"repair-{number}",
            type="secondary" if result.dataset else "primary",
            help=" ".join(OFFERS[name].help for name in result.repairs),
            on_click=drops.change,
            args=[number],
            kwargs={"repairs": result.repairs},
        )

"""The edit table: texts, categories, severities and sources of the current route, as a copy of the visitor's own."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal

import pandas as pd
import streamlit as st

from routes.formats import geojson_text
from routes.languages import N_, Translated, ngettext
from routes.languages import gettext as _
from routes.model import Route, RouteInfo
from routes.pages.shared import choice, shown, state, texts, viewer
from routes.pages.shared.shelf import Entry
from routes.pages.shared.state import session
from routes.pages.shared.texts import plain
from routes.pages.swap import drawing, edit_tables, parts, report_view
from routes.pages.swap.applying import applied
from routes.pages.swap.editor_columns import columns_for
from routes.reading.set_aside import validated
from routes.rules.findings import Finding, Report

KINDS = Translated(
    {
        "map": N_("On the map"),
        "hazard": N_("Dangers"),
        "stage": N_("Stages"),
        "place": N_("Places"),
        "voice": N_("Voices"),
        "source": N_("Sources"),
        "route": N_("About the route"),
    }
)
_MAP = "edit_map"
_FAULTS = N_("Until these are mended the changes can't be applied.")
_ROWS: dict[str, Literal["fixed", "dynamic", "delete"]] = {"stage": "delete", "route": "fixed"}


@dataclass
class Work:
    """What a visitor has edited of one route and not yet applied."""

    before: dict[str, pd.DataFrame] = field(default_factory=dict)
    """The tables as the route has them."""
    base: dict[str, pd.DataFrame] = field(default_factory=dict)
    """What an editor was opened with; stays the same as long as it is open."""
    now: dict[str, pd.DataFrame] = field(default_factory=dict)
    turn: int = 0

    @property
    def changed(self) -> dict[str, int]:
        """Number of changed rows of each table that has any."""
        counts = {kind: edit_tables.count_changes(self.before[kind], frame) for kind, frame in self.now.items()}
        return {kind: count for kind, count in counts.items() if count}


def show() -> None:
    """Show the editor of the current route."""
    entry = choice.current()
    if entry is None:
        st.info(_("There is no route to edit. Load one, or make your own."))
        return
    route = entry.route
    texts.show("edit_head", title=route.route.title, is_mine=entry.is_mine)
    work = session().works.setdefault(entry.stamp, Work())
    kind = st.segmented_control(
        _("What to edit"),
        list(KINDS),
        format_func=lambda one: KINDS[one],
        key="edit_kind",
        default="hazard",
        required=True,
    )
    bar = st.container()
    if kind == "map":
        _map(entry)
    else:
        _editor(route, work, kind or "hazard", entry.stamp)
    changed = work.changed
    value, findings = applied(route, {kind: work.now[kind] for kind in changed}) if changed else ({}, [])
    faults = [finding for finding in findings if finding.level == "fault"]
    with bar:
        _actions(entry, work, value, changed, faults)
    if faults:  # below the table, which must not move under the hand that types
        texts.show("report", groups=report_view.rows_of(Report(entry.name, tuple(faults)), _(_FAULTS)), picture="")
    warnings = [finding for finding in findings if finding.level != "fault"]
    if warnings:
        texts.show("report", groups=report_view.rows_of(Report(entry.name, tuple(warnings))), picture="")
    if kind == "map":
        return
    html = shown.map_document(entry, level="all")
    viewer.show(html, title=_("Map: {title}").format(title=route.route.title), key=_MAP, height=440)


def _map(entry: Entry) -> None:
    value = entry.route.dump()
    if drawing.is_drawable(value):
        drawing.show(value, partial(_take, entry), key="edit_drawing", subject=entry.key.removeprefix("my-"))
    else:
        st.info(
            _("More than {most:,} features are too many to draw by hand. The tables take them.").format(
                most=drawing.MOST
            )
        )


def _take(entry: Entry, drawn: dict[str, Any]) -> bool:
    """Put what was drawn on the shelf at once; what is not yet applied in the tables goes along."""
    if not drawn["features"]:
        return False
    work = session().works.pop(entry.stamp, None)
    now = _put(entry, drawn)
    if work:
        kept = Work(turn=work.turn + 1)
        for kind in work.changed:
            kept.before[kind] = table_of(now.route, kind)
            kept.now[kind] = edit_tables.rebased(work.before[kind], work.now[kind], kept.before[kind])
        session().works[now.stamp] = kept
    return True


def table_of(route: Route, kind: str) -> pd.DataFrame:
    """Return a table as the route has it, and for what concerns the whole what each property means."""
    frame = edit_tables.table(route, kind)
    if kind == "route":
        frame["meaning"] = [
            _(" ".join((RouteInfo.model_fields[name].description or "").split())) for name in frame["id"]
        ]
    return frame


def _editor(route: Route, work: Work, kind: str, stamp: str) -> None:
    key = f"edit-{hashlib.sha256(stamp.encode()).hexdigest()[:8]}-{kind}-{work.turn}"
    if kind not in work.before:
        work.before[kind] = table_of(route, kind)
    if not state.has(key):  # opened anew: go on from what was edited before
        work.base[kind] = work.now.get(kind, work.before[kind])
    work.now[kind] = st.data_editor(
        work.base[kind],
        key=key,
        hide_index=True,
        num_rows=_ROWS.get(kind, "dynamic"),
        column_config=columns_for(route, kind),
        column_order=_order(kind),
        height=_height(kind, len(work.base[kind])),
        alt=_("{kind} of the route, to edit").format(kind=KINDS[kind]),
        placeholder="",
    )


def _height(kind: str, rows: int) -> int:
    """Return the height of a table; a line below the last is drawn only where a row can be added."""
    is_growing = _ROWS.get(kind, "dynamic") == "dynamic"
    return min(420, 39 + 35 * max(rows + is_growing, 1))


def _order(kind: str) -> list[str]:
    return ["id", "value", "meaning"] if kind == "route" else list(edit_tables.COLUMNS[kind])


def _actions(entry: Entry, work: Work, value: dict[str, Any], changed: dict[str, int], faults: list[Finding]) -> None:
    count = sum(changed.values())
    with st.container(horizontal=True, key="edit_actions", vertical_alignment="center"):
        if st.button(
            _("Apply"), type="primary", icon=":material/check:", disabled=not changed or bool(faults), key="edit_apply"
        ):
            _apply(entry, value)
        if changed:
            if st.button(_("Discard the changes"), icon=":material/undo:", key="edit_discard"):
                work.now.clear()
                work.turn += 1
                st.rerun()
            what = _("mend what is listed below first") if faults else _("not on the map yet")
            changes = ngettext("{n} row changed: {what}.", "{n} rows changed: {what}.", count)
            st.markdown(changes.format(n=count, what=what))
        elif entry.is_mine:
            st.download_button(
                _("Save as GeoJSON"),
                lambda: geojson_text(entry.route.dump()),
                file_name=f"{entry.key.removeprefix('my-')}.geojson",
                mime="application/geo+json",
                icon=":material/download:",
                key="edit_save",
                on_click="ignore",
            )
            st.markdown(
                _("**{title}** is kept in this browser alone. Save it to share it, or to keep it for good.").format(
                    title=plain(entry.title)
                )
            )


def _apply(entry: Entry, value: dict[str, Any]) -> None:
    """Put the edited route on the shelf as the visitor's own and make it current."""
    _put(entry, value)
    session().works.pop(entry.stamp, None)
    st.rerun()


def _put(entry: Entry, value: dict[str, Any]) -> Entry:
    route = validated(value)
    report = Report(entry.name, tuple(f for f in applied(route, {})[1] if f.level != "fault"))
    key = entry.key.removeprefix("my-") if entry.is_mine else entry.key
    stamp = hashlib.sha256(geojson_text(value).encode()).hexdigest()[:20]
    put = choice.put(Entry(key, entry.name, report, route, stamp, is_mine=True))
    parts.go_to("edit")
    return session().mine[put]

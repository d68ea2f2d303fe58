"""What a visitor makes is kept in the visitor's own browser, never on the server, and comes back after a reload."""

from __future__ import annotations

import hashlib
import json
import logging
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import streamlit as st

from routes.document.script_json import pieces
from routes.languages import gettext as _
from routes.pages.shared import address, choice, shelf, state
from routes.pages.shared.shelf import Entry
from routes.pages.shared.state import session
from routes.pages.shared.texts import plain
from routes.pages.shared.viewer import component
from routes.pages.swap import edit, edit_tables
from routes.pages.swap.draft import Draft
from routes.reading.collection import read_collection
from routes.reading.json_text import parse
from routes.rules.findings import DatasetError

MOST_LETTERS = 6_000_000
"""A longer route is not kept."""
MOST_ROUTES = 12
PATIENCE = 6
"""Seconds that a page waits for the browser's answer."""
_ASK = "keep-ask-steer"
_DRAFT, _WORKS, _ROUTE = "draft", "works", "route:"
_LOG = logging.getLogger(__name__)
_NO_CHANGE: Callable[[], None] = lambda: None  # noqa: E731


def restore() -> bool:
    """Ask the browser what it keeps, once a session; return whether the page may run before the answer is there.

    It may not where the address names a route that is not on the shelf: it may be one of the visitor's own.
    """
    now = session()
    asking = st.container(key="asking-steer")  # always there, so that nothing below moves when the answer has come
    if now.is_restored:
        _tell()
        return True
    now.name = now.name or uuid.uuid4().hex
    waits = _is_elsewhere()
    with asking:
        component("keep")(data={"ask": now.name, "waits": waits}, key=_ASK, height=1, on_kept_change=_take)
    if waits:
        st.caption(_("Opening your route …"))
        _be_patient()
    return not waits


def _is_elsewhere() -> bool:
    texts = address.asked(choice.route_parameter().name)
    known = map(str.casefold, shelf.readable())
    return bool(texts and texts[-1]) and session().page is None and texts[-1].casefold() not in known


@st.fragment(run_every=PATIENCE)
def _be_patient() -> None:
    """Go on without an answer after a while."""
    now = session()
    now.waited += 1
    if now.waited > 1:
        now.is_restored = True
        st.rerun()


def _tell() -> None:
    names, session().back = session().back, []
    if names:
        st.toast(_("Back from this browser: {names}.").format(names=plain(", ".join(names))), icon=":material/history:")


def _take() -> None:
    """Take what the browser kept; what this session has made meanwhile counts for more."""
    message = getattr(state.told(_ASK), "kept", None) or {}
    texts = message.get("texts") if isinstance(message, dict) else None
    now = session()
    now.is_restored = True
    records = dict(_read_records(texts if isinstance(texts, dict) else {}))
    for name, record in records.items():
        try:
            if name.startswith(_ROUTE):
                _take_route(record)
            elif name == _DRAFT and (now.draft is None or now.draft.is_blank):
                now.draft = Draft.load(record)
                state.drop_widgets("draft_")
                now.back.append(_("your draft"))
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, DatasetError):
            _LOG.warning("Something that a browser kept could not be read.")
    _take_works(records.get(_WORKS, {}))


def _read_records(texts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, text in list(texts.items())[: MOST_ROUTES + 2]:
        try:
            yield str(name), parse(text, str(name))[0]
        except (TypeError, ValueError, AttributeError, DatasetError):
            continue


def _take_route(record: dict[str, Any]) -> None:
    dataset = read_collection(record["value"], str(record["name"]))
    key = str(record["key"])
    if key not in session().mine:
        entry = Entry(key, dataset.name, dataset.report, dataset.route, str(record["stamp"]), is_mine=True)
        shelf.bring(entry)
        session().back.append(entry.title)


def _take_works(record: Any) -> None:
    now = session()
    routes = {entry.stamp: entry.route for entry in shelf.readable().values()}
    for stamp, tables in record.items() if isinstance(record, dict) else ():
        if stamp not in routes or stamp in now.works:
            continue
        try:
            work = edit.Work()
            for kind, rows in tables.items():
                work.before[kind] = edit.table_of(routes[stamp], kind)
                work.now[kind] = edit_tables.frame_like(work.before[kind], rows)
            now.works[stamp] = work
            now.back.append(_("edits that are not yet applied"))
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError):
            _LOG.warning("Edits that a browser kept could not be read.")


def keep() -> None:
    """Let the browser keep what the session holds, and forget what the session let go; call before the page runs."""
    now = session()
    records = dict(_records())
    now.gone = sorted((set(now.gone) | set(now.kept)) - set(records))
    now.kept = {name: stamp for name, (stamp, _) in records.items()}
    data = {"gone": now.gone, "clear": now.cleared}
    with st.container(key="keeping-steer"):
        for name, (stamp, text) in records.items():
            _put(name, stamp, text, "steer")
        component("keep")(data=data, key="keep-gone-steer", height=1, on_kept_change=_NO_CHANGE)


def keep_the_rest() -> None:
    """Let the browser keep what the run of the page has changed itself: what was typed into its tables."""
    now = session()
    for name, (stamp, text) in _records():
        if now.kept.get(name) != stamp:
            now.kept[name] = stamp
            _put(name, stamp, text, "late-steer")


def _put(name: str, stamp: str, text: str, suffix: str) -> None:
    data = {"name": name, "stamp": stamp, "text": text}
    component("keep")(data=data, key=f"keep-{name}-{suffix}", height=1, on_kept_change=_NO_CHANGE)


def _records() -> Iterator[tuple[str, tuple[str, str]]]:
    now = session()
    for key, entry in list(now.mine.items())[-MOST_ROUTES:]:
        text = _route_text(key, entry)
        if text:
            yield f"{_ROUTE}{key}", (entry.stamp, text)
    if now.draft is not None and not now.draft.is_blank:
        yield _DRAFT, _stamped(json.dumps(now.draft.dump()))
    works = {
        stamp: {kind: edit_tables.rows_of(work.now[kind]) for kind in work.changed}
        for stamp, work in now.works.items()
        if work.changed
    }
    if works:
        yield _WORKS, _stamped(json.dumps(works, default=str))


def _stamped(text: str) -> tuple[str, str]:
    return hashlib.sha256(text.encode()).hexdigest()[:20], text


def _route_text(key: str, entry: Entry) -> str:
    """Return what is kept of a route, empty where it is too long; made once for each state of it."""
    now = session()
    if now.texts.get(key, ("", ""))[0] != entry.stamp:
        record = {"key": key, "name": entry.name, "stamp": entry.stamp, "value": entry.route.dump()}
        text = "".join(pieces(record))
        now.texts[key] = entry.stamp, text if len(text) <= MOST_LETTERS else ""
    return now.texts[key][1]


def too_long() -> list[str]:
    """Return the titles of the routes that are too long to be kept."""
    return [entry.title for key, entry in session().mine.items() if not _route_text(key, entry)]


def has_any() -> bool:
    """Say whether anything is kept."""
    return bool(dict(_records()))


def forget_all() -> None:
    """Forget what the browser keeps and what the session holds of it; also a callback."""
    now = session()
    for key in list(now.mine):
        choice.forget(key)
    now.works.clear()
    now.drawings.clear()
    now.texts.clear()
    now.draft, now.cleared = None, uuid.uuid4().hex
    state.drop_widgets("draft_")

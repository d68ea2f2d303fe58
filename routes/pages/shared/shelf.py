"""The routes a visitor can choose from: those in the data folder and those that the visitor brought."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from routes.document import render
from routes.formats import READABLE, open_route
from routes.geo.figures import with_countries
from routes.installed import data_folder
from routes.model import Route
from routes.reading.collection import Dataset, key_of
from routes.rules.findings import DatasetError, Finding, Report
from routes.serving import DATA_VARIABLE
from routes.teaching.levels import at_level

DEFAULT_KEY = "beyond-utopia"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entry:
    """A file on the shelf: a route, or the report that says why there is none."""

    key: str
    name: str
    report: Report
    dataset: Dataset | None
    stamp: str
    """Changes whenever the contents do."""
    is_mine: bool = False

    @property
    def title(self) -> str:
        """Title for lists."""
        return self.dataset.route.route.title if self.dataset else self.name


def folder() -> Path:
    """Return the folder that is served: one's own, or the bundled one."""
    own = os.environ.get(DATA_VARIABLE, "")
    return Path(own) if own else data_folder()


@st.cache_resource(max_entries=64, show_spinner=False)
def _read(path: str, stamp: str) -> Dataset | Report:  # noqa: ARG001 - the stamp makes the cache notice a change
    try:
        dataset = open_route(Path(path))
        return Dataset(dataset.key, dataset.name, with_countries(dataset.route), dataset.report)
    except DatasetError as error:
        return error.report
    except Exception as error:  # whatever is in one file must not take the others away
        _LOG.exception("A file could not be read.")
        return Report(Path(path).name, (unforeseen(error),))


def unforeseen(error: Exception) -> Finding:
    """Return the fault for a file that no reader foresaw; it names the kind of error and nothing of its text."""
    action = "Open it in the program that made it and save it as GeoJSON, or send it to the makers of this page."
    got = f"one that it stumbles over ({type(error).__name__})"
    return Finding("fault", "", "a file that this page can read", got, action)


def _on_disk() -> list[Entry]:
    try:
        paths = sorted(path for path in folder().iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return []
    entries = []
    for path in paths:
        if not path.name.lower().endswith(READABLE):
            continue
        try:
            status = path.stat()
        except OSError:  # gone since the folder was listed
            continue
        stamp = f"{status.st_mtime_ns}-{status.st_size}"
        entries.append(_entry(_read(str(path), stamp), path.name, f"{path}-{stamp}"))
    return entries


def _entry(found: Dataset | Report, name: str, stamp: str) -> Entry:
    if isinstance(found, Report):
        return Entry(key_of(name), name, found, None, stamp)
    return Entry(found.key, name, found.report, found, stamp)


def bring(dataset: Dataset, stamp: str) -> str:
    """Put a visitor's own route on the shelf of this session alone; return the key that chooses it."""
    mine: dict[str, Entry] = st.session_state.setdefault("mine", {})
    taken = {entry.key for entry in _on_disk()}
    key = dataset.key
    while key in taken:
        key = f"my-{key}"
    route = with_countries(dataset.route)
    mine[key] = Entry(key, dataset.name, dataset.report, Dataset(key, dataset.name, route, dataset.report), stamp, True)
    return key


def entries() -> list[Entry]:
    """Return everything on the shelf: the default route first, the visitor's own last."""
    mine: dict[str, Entry] = st.session_state.get("mine", {})
    disk = sorted(_on_disk(), key=lambda entry: (entry.key != DEFAULT_KEY, entry.title))
    return [*disk, *mine.values()]


def readable() -> dict[str, Entry]:
    """Return the entries that hold a route, by key."""
    return {entry.key: entry for entry in entries() if entry.dataset}


def unreadable() -> list[Entry]:
    """Return the entries that hold none."""
    return [entry for entry in entries() if not entry.dataset]


def shown_route(entry: Entry, level: str) -> Route:
    """Return the route of an entry as the class is shown it."""
    return _at_level_mine(entry, level) if entry.is_mine else _at_level(entry, level)


def map_document(
    entry: Entry, *, level: str, step: int | None = None, embedded: bool = True, style: str = "relief"
) -> str:
    """Return the map document of an entry; made once for all visitors, a visitor's own for that visitor alone."""
    make = _document_mine if entry.is_mine else _document
    return make(entry, level, step, embedded, style)


_ENTRY: dict[str | type[Any], Callable[[Any], Any]] = {Entry: lambda entry: (entry.key, entry.stamp)}


@st.cache_resource(max_entries=64, show_spinner=False, hash_funcs=_ENTRY)
def _at_level(entry: Entry, level: str) -> Route:
    assert entry.dataset  # noqa: S101
    return at_level(entry.dataset.route, level)


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs=_ENTRY)
def _document(entry: Entry, level: str, step: int | None, embedded: bool, style: str) -> str:
    assert entry.dataset  # noqa: S101
    return render.render(entry.dataset.route, level=level, step=step, embedded=embedded, style=style)


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs=_ENTRY, scope="session")
def _at_level_mine(entry: Entry, level: str) -> Route:
    assert entry.dataset  # noqa: S101
    return at_level(entry.dataset.route, level)


@st.cache_resource(max_entries=6, show_spinner="Drawing the map …", hash_funcs=_ENTRY, scope="session")
def _document_mine(entry: Entry, level: str, step: int | None, embedded: bool, style: str) -> str:
    assert entry.dataset  # noqa: S101
    return render.render(entry.dataset.route, level=level, step=step, embedded=embedded, style=style)

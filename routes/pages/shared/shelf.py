"""The routes a visitor can choose from: those in the data folder and those that the visitor brought."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from routes.formats import open_route, open_route_apart, readable_files
from routes.formats.beside import stamp_of
from routes.garbage import put_off
from routes.geo.figures import with_countries
from routes.installed import data_folder
from routes.languages import current
from routes.model import Route
from routes.pages.shared.state import session
from routes.reading.collection import Dataset
from routes.rules.findings import DatasetError, Finding, Report
from routes.serving import DATA_VARIABLE, FIRST_VARIABLE
from routes.teaching.translation import title_in

DEFAULT_KEY = "beyond-utopia"
MOST = 1_000
"""Files of a folder that are kept as they were read: of more, each visit would read all of them again."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entry:
    """A route on the shelf."""

    key: str
    """Names it in the address."""
    name: str
    """Name of its file."""
    report: Report
    route: Route
    stamp: str
    """Changes whenever the contents do."""
    is_mine: bool = False
    """Whether the visitor brought it: then it is shown and kept for nobody else."""

    @property
    def title(self) -> str:
        """Title for lists, in the language that is spoken."""
        return title_in(self.route, current())


@dataclass(frozen=True)
class Unreadable:
    """A file on the shelf that holds no route, and the report that says why."""

    name: str
    report: Report


def folder() -> Path:
    """Return the folder that is served: one's own, or the bundled one."""
    own = os.environ.get(DATA_VARIABLE, "")
    return Path(own) if own else data_folder()


def is_own_folder() -> bool:
    """Say whether a folder of one's own is served, and not the bundled one."""
    return folder() != data_folder()


def _spoken_name(path: Path) -> str:
    """Return a file's name as text, also where its bytes on disk are none."""
    return os.fsencode(path.name).decode("utf-8", "replace")


@st.cache_resource(max_entries=MOST, show_spinner=False)
def _read(encoded: bytes, stamp: str) -> Entry | Unreadable:
    path = Path(os.fsdecode(encoded))
    name = _spoken_name(path)
    try:
        dataset = _open(path)
        return Entry(dataset.key, name, dataset.report, with_countries(dataset.route), f"{encoded!r}-{stamp}")
    except DatasetError as error:
        if not error.is_lasting:
            raise  # what is raised is not kept, so that the next visitor has it read
        return Unreadable(name, error.report)
    except Exception as error:  # whatever is in one file must not take the others away
        _LOG.exception("A file could not be read.")
        return Unreadable(name, Report(name, (unforeseen(error),)))


def _open(path: Path) -> Dataset:
    """Open a file; the bundled ones are our own and need not wait for a reading process to start."""
    read = open_route if path.parent == data_folder() else open_route_apart
    return read(path, _spoken_name(path))


def unforeseen(error: Exception) -> Finding:
    """Return the fault for a file that no reader foresaw; it names the kind of error and nothing of its text."""
    return Finding("file-unforeseen", (), type(error).__name__)


def _on_disk() -> list[Entry | Unreadable]:
    try:
        paths = readable_files(folder())
    except OSError:
        return []
    found: list[Entry | Unreadable] = []
    for path in paths:
        try:
            stamp = stamp_of(path)
        except OSError:  # gone since the folder was listed
            continue
        try:
            found.append(_read(os.fsencode(path), stamp))
        except DatasetError as error:
            found.append(Unreadable(_spoken_name(path), error.report))
    return found


def look() -> None:
    """Look into the folder for the run that begins: a page asks some fifty times what is there."""
    session().listed = _on_disk()


def _listed() -> list[Entry | Unreadable]:
    found = session().listed
    return _on_disk() if found is None else found


def bundled() -> list[Entry]:
    """Return the routes that every visitor finds: the one that is to be first, then by title."""
    first = os.environ.get(FIRST_VARIABLE, "") or DEFAULT_KEY
    found = [one for one in _listed() if isinstance(one, Entry)]
    return sorted(found, key=lambda entry: (entry.key != first, entry.title))


def own(dataset: Dataset, stamp: str) -> Entry:
    """Return a visitor's own route as an entry that is not on the shelf."""
    return Entry(dataset.key, dataset.name, dataset.report, dataset.route, stamp, is_mine=True)


@put_off()
def bring(entry: Entry) -> str:
    """Put a visitor's own route on the shelf of this session alone; return the key that chooses it."""
    taken = {one.key for one in bundled()}
    key = entry.key
    while key in taken:
        key = f"my-{key}"
    session().mine[key] = replace(entry, key=key, route=with_countries(entry.route))
    return key


def readable() -> dict[str, Entry]:
    """Return the routes by key: the default one first, the visitor's own last."""
    return {entry.key: entry for entry in (*bundled(), *session().mine.values())}


def unreadable() -> list[Unreadable]:
    """Return the files that hold none."""
    return [one for one in _listed() if isinstance(one, Unreadable)]

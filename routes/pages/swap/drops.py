"""Files that a visitor dropped: kept in memory for the session alone, opened, mended."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import streamlit as st

from routes.document import simplify
from routes.formats import ColumnMapping, geojson_text, join_parts, read_apart
from routes.garbage import put_off
from routes.languages import gettext as _
from routes.pages.shared import shelf, visitors
from routes.pages.shared.state import session
from routes.pages.swap import report_view
from routes.reading.collection import Dataset, read_collection
from routes.rules.codes import Repair
from routes.rules.findings import DatasetError, Report
from routes.rules.repair import REPAIRS, repair
from routes.rules.wording import Change

MOST = 8
"""Files that one session keeps."""
MOST_BYTES = 60_000_000
STOP = "stop-reading"
"""Key of the button that ends a reading."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Drop:
    """A file as it came, and what the visitor said about it."""

    name: str
    data: bytes
    columns: ColumnMapping = field(default_factory=ColumnMapping)
    repairs: tuple[Repair, ...] = ()
    """Those that the visitor asked for."""
    encoding: str = ""
    """How its text is encoded, where the visitor has said so."""

    @cached_property
    def stamp(self) -> str:
        """Changes whenever what is read changes."""
        told = f"{self.name}\0{self.columns}\0{self.repairs}\0{self.encoding}".encode()
        return hashlib.sha256(told + hashlib.sha256(self.data).digest()).hexdigest()[:20]

    @property
    def size(self) -> str:
        """Length for people."""
        count = len(self.data)
        if count < 1000:
            return _("{n} bytes").format(n=count)
        return f"{count / 1000:,.1f} KB" if count < 1_000_000 else f"{count / 1_000_000:,.1f} MB"


@dataclass(frozen=True)
class Opened:
    """What came of a dropped file."""

    report: Report
    dataset: Dataset | None = None
    changes: tuple[Change, ...] = ()
    """What the repair changed."""
    repaired: dict[str, Any] | None = None
    """The mended GeoJSON."""
    columns: dict[str, str] = field(default_factory=dict)
    """The columns or properties of the file, each with an example."""
    is_table: bool = False
    """Whether the columns may hold the position."""

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The safe repairs that have something to do, in the order in which they are done."""
        named = {finding.repair for finding in self.report.findings}
        return tuple(name for name in REPAIRS if name in named)

    @cached_property
    def view(self) -> report_view.View:
        """The report as it is shown."""
        return report_view.view_of(self.report, self.dataset.route if self.dataset else None)

    def repaired_text(self) -> str:
        """Return the mended file."""
        return geojson_text(self.repaired or {})


def opened(drop: Drop) -> Opened:
    """Return a dropped file as a route, or as the report that says why there is none; never raises."""
    try:
        result = _opened(drop)
    except DatasetError as error:
        return Opened(error.report)
    session().opened.add(drop.stamp)
    return result


@st.cache_resource(max_entries=12, show_spinner=False, hash_funcs={Drop: lambda drop: drop.stamp}, scope="session")
def _opened(drop: Drop) -> Opened:
    try:
        return _open(drop)
    except DatasetError:
        raise  # what is raised is not kept: the same file may be read a moment later
    except Exception as error:
        _LOG.exception("A file could not be read.")
        return Opened(Report(drop.name, (shelf.unforeseen(error),)))


@put_off()
def _open(drop: Drop) -> Opened:
    changes: list[Change] = []
    came = read_apart(drop.data, drop.name, drop.columns, drop.encoding, is_wanted=visitors.is_here(STOP))
    if came.error and not came.error.is_lasting:
        raise came.error
    collection = came.content
    about: dict[str, Any] = {"columns": dict(came.columns), "is_table": came.is_table}
    try:
        if drop.repairs:
            collection, changes = repair(came.value, drop.repairs)
        dataset = read_collection(collection if changes else came.value, drop.name, findings=came.findings)
    except DatasetError as error:
        return Opened(error.report, None, tuple(changes), collection if changes else None, **about)
    thinned = simplify.finding(dataset.route)
    report = dataset.report.with_findings([thinned] if thinned else [])
    whole = replace(dataset, report=report)
    return Opened(report, whole, tuple(changes), collection if changes else None, **about)


def all_drops() -> dict[int, Drop]:
    """Return the files of this session by number, in the order in which they came."""
    return session().drops


def take(files: list[tuple[str, bytes]]) -> list[int]:
    """Keep files that came together; return their numbers. Loose parts of a Shapefile become one."""
    drops = all_drops()
    taken = []
    for name, data in join_parts(files):
        number = next((n for n, drop in drops.items() if (drop.name, drop.data) == (name, data)), None)
        if number is None:
            session().drop_count += 1
            number = session().drop_count
            drops[number] = Drop(name, data)
        taken.append(number)
    while len(drops) > 1 and (len(drops) > MOST or sum(len(drop.data) for drop in drops.values()) > MOST_BYTES):
        session().not_kept.append(drops.pop(next(iter(drops))).name)
    return [number for number in taken if number in drops]


def change(number: int, **changes: Any) -> None:
    """Put what the visitor said in place: `columns`, `repairs`."""
    drops = all_drops()
    if number in drops:
        drops[number] = replace(drops[number], **changes)


def remove(number: int) -> None:
    """Forget a file; a route on the shelf that came from it stays."""
    all_drops().pop(number, None)

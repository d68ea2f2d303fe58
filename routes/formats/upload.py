"""A file as it arrives, and the refusals and findings about it; knows only the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from routes.formats.columns import ColumnMapping
from routes.reading.limits import DEFAULT, Limits
from routes.rules.codes import TABLE, Code, Done, Level, Value
from routes.rules.findings import DatasetError, Finding, Report
from routes.rules.wording import Location

Collection = dict[str, Any]
"""A GeoJSON FeatureCollection as JSON values."""

FAULTS_SHOWN = 20
LOOKED_AT = 200
"""Rows in which an example is looked for."""


@dataclass
class Upload:
    """One file from a visitor, held in memory, with what was found while reading it."""

    name: str
    """File name, for messages and to tell the format where the content does not."""
    data: bytes
    columns: ColumnMapping = field(default_factory=ColumnMapping)
    findings: list[Finding] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    """Features and positions made of it so far; what is inside it counts too."""
    limits: Limits = DEFAULT
    encoding: str = ""
    """How its text is encoded, where a visitor has said so."""
    value: Any = None
    """Its JSON value, once it was parsed."""
    cells: dict[str, str] = field(default_factory=dict)
    """The columns of its tables, each with an example, once they were parsed."""
    titles: list[str] = field(default_factory=list)
    """Titles that stand above its tables."""

    @property
    def stem(self) -> str:
        """Name without folder and suffix."""
        base = self.name.replace("\\", "/").rsplit("/", 1)[-1]
        return base.rsplit(".", 1)[0] or base

    @property
    def suffix(self) -> str:
        """Suffix in lower case, with its dot; empty where there is none."""
        base = self.name.replace("\\", "/").rsplit("/", 1)[-1]
        return "." + base.rsplit(".", 1)[1].lower() if "." in base else ""

    def note(
        self,
        code: Code,
        location: Location = (),
        got: Value = "",
        *,
        level: Level | None = None,
        done: Done = "",
        **values: Value,
    ) -> None:
        """Add a finding."""
        told = level or TABLE[code].level
        self.findings.append(Finding(code, location, got, values=values, level=told, done=done))

    def refusal(self, code: Code, location: Location = (), got: Value = "", **values: Value) -> DatasetError:
        """Return the error that refuses the file for one reason; the caller raises it."""
        return DatasetError(Report(self.name, (Finding(code, location, got, values=values, level="fault"),)))

    def part(self, name: str, data: bytes) -> Upload:
        """Return a file found inside this one; its findings count as this one's."""
        return replace(self, name=name, data=data)

    def show_columns(self, header: list[str], rows: list[tuple[Location, dict[str, Any]]]) -> None:
        """Keep a table's columns, each with an example from its first rows, for a visitor to choose from."""
        self.cells.update(examples(header, (row for _, row in rows)))

    def count(self, location: Location = (), *, features: int = 0, positions: int = 0) -> None:
        """Add to what was made of the file so far, and raise `DatasetError` beyond the limits; call it before making.

        Few bytes can stand for much: a shared line, an empty element.
        """
        self.counted.update(features=features, positions=positions)
        if self.counted["features"] > self.limits.max_features:
            raise self.refusal("features-beyond", location, most=self.limits.max_features)
        if self.counted["positions"] > self.limits.max_vertices:
            raise self.refusal("positions-beyond", location, most=self.limits.max_vertices)

    def settle(self, kept: int) -> None:
        """Leave out what faults were noted for, with a warning, unless more than half of all is lost.

        Parameters
        ----------
        kept
            How many things of the kind that was lost could be read.
        """
        lost = sum(finding.level == "fault" for finding in self.findings)
        if 2 * lost > kept + lost:
            self.stop_at_faults()
        self.findings[:] = [
            replace(finding, level="warning", done="left_out") if finding.level == "fault" else finding
            for finding in self.findings
        ]

    def stop_at_faults(self) -> None:
        """Raise `DatasetError` if any fault was noted, with the first of them and a count of the rest."""
        faults = [finding for finding in self.findings if finding.level == "fault"]
        if not faults:
            return
        shown = faults[:FAULTS_SHOWN]
        if len(faults) > FAULTS_SHOWN:
            shown.append(Finding("faults-beyond", (), len(faults) - FAULTS_SHOWN))
        raise DatasetError(Report(self.name, tuple(shown)))


def examples(header: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return an example for each column, empty where the first rows hold none.

    Examples
    --------
    >>> examples(["title", "note"], [{"title": ""}, {"title": "Yanji"}])
    {'title': 'Yanji', 'note': ''}
    """
    found = dict.fromkeys(header, "")
    for row in islice(rows, LOOKED_AT):
        for column, value in row.items():
            if found.get(column) == "" and isinstance(value, str | int | float):
                found[column] = " ".join(str(value)[:80].split())
    return found


@contextmanager
def explained(upload: Upload, code: Code) -> Iterator[None]:
    """Turn whatever a reader library raises on a damaged file into a refusal that says what to do.

    The library's own words stay out: they name paths and parts that mean nothing to a reader.
    """
    try:
        yield
    except DatasetError:
        raise
    except Exception as error:
        raise upload.refusal(code) from error

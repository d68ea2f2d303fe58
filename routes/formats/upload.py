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
from routes.rules.findings import DatasetError, Finding, Level, Report

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
    value: Any = None
    """Its JSON value, once it was parsed."""
    cells: dict[str, str] = field(default_factory=dict)
    """The columns of its tables, each with an example, once they were parsed."""

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

    def note(self, level: Level, path: str, expected: str, got: str, action: str) -> None:
        """Add a finding."""
        self.findings.append(Finding(level, path, expected, got, action))

    def refusal(self, expected: str, got: str, action: str, path: str = "") -> DatasetError:
        """Return the error that refuses the file for one reason; the caller raises it."""
        return DatasetError(Report(self.name, (Finding("fault", path, expected, got, action),)))

    def part(self, name: str, data: bytes) -> Upload:
        """Return a file found inside this one; its findings count as this one's."""
        return replace(self, name=name, data=data)

    def show_columns(self, header: list[str], rows: list[tuple[str, dict[str, Any]]]) -> None:
        """Keep a table's columns, each with an example from its first rows, for a visitor to choose from."""
        self.cells.update(examples(header, (row for _, row in rows)))

    def count(self, path: str = "", *, features: int = 0, positions: int = 0) -> None:
        """Add to what was made of the file so far, and raise `DatasetError` beyond the limits; call it before making.

        Few bytes can stand for much: a shared line, an empty element.
        """
        self.counted.update(features=features, positions=positions)
        for what, most in (("features", self.limits.max_features), ("positions", self.limits.max_vertices)):
            if self.counted[what] > most:
                raise self.refusal(f"at most {most:,} {what}", "more", "Simplify the lines or split the file.", path)

    def stop_at_faults(self) -> None:
        """Raise `DatasetError` if any fault was noted, with the first of them and a count of the rest."""
        faults = [finding for finding in self.findings if finding.level == "fault"]
        if not faults:
            return
        shown = faults[:FAULTS_SHOWN]
        if len(faults) > FAULTS_SHOWN:
            more = f"{len(faults) - FAULTS_SHOWN} more places like these"
            shown.append(Finding("fault", "", "no further fault", more, "Mend these first, then check again."))
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
def explained(upload: Upload, expected: str, action: str) -> Iterator[None]:
    """Turn whatever a reader library raises on a damaged file into a refusal that says what to do.

    The library's own words stay out: they name paths and parts that mean nothing to a reader.
    """
    try:
        yield
    except DatasetError:
        raise
    except Exception as error:
        raise upload.refusal(expected, "a damaged file, or one of a kind that can't be read", action) from error

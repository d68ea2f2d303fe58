"""A file as it arrives, and the refusals and findings about it; knows only the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from routes.formats.columns import ColumnMapping
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError, Finding, Level, Report

Collection = dict[str, Any]
"""A GeoJSON FeatureCollection as JSON values."""

FAULTS_SHOWN = 20


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

    def count(self, path: str = "", *, features: int = 0, positions: int = 0) -> None:
        """Add to what was made of the file so far, and raise `DatasetError` beyond the limits; call it before making.

        Few bytes can stand for much: a shared line, an empty element.
        """
        self.counted.update(features=features, positions=positions)
        for what, most in (("features", DEFAULT.max_features), ("positions", DEFAULT.max_vertices)):
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

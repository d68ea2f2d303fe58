"""What is wrong, odd or inferred in a file, each with its place; knows no model and no reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["fault", "warning", "inference"]


@dataclass(frozen=True)
class Finding:
    """One thing to know about a file.

    Examples
    --------
    >>> print(Finding("fault", "features[3]", "a number from 1 to 5", "9", "Use 5 for the most severe.", "hazard-7"))
    features[3] (hazard-7): expected a number from 1 to 5, got 9. Use 5 for the most severe.
    """

    level: Level
    path: str
    """JSON path: `features[3].properties.severity`, `route.sources[0].url`, or empty for the whole file."""
    expected: str
    """What belongs there; for an inference, what was read instead."""
    got: str
    action: str
    """What to do, as a sentence."""
    feature: str = ""
    """Id of the feature, where there is one."""
    repair: str = ""
    """Name of the safe repair that mends it, see `routes.repair`; empty where only a person can."""

    def __str__(self) -> str:
        place = self.path
        if self.feature and self.path.startswith("features["):
            head, bracket, tail = self.path.partition("]")
            place = f"{head}{bracket} ({self.feature}){tail.replace('.', ' ', 1)}"
        elif self.feature:
            place = f"{self.path} ({self.feature})"
        came = f", got {self.got}" if self.got else ""
        lead = f"{place}: " if place else ""
        verb = "read as" if self.level == "inference" else "expected"
        return f"{lead}{verb} {self.expected}{came}. {self.action}".rstrip()


@dataclass(frozen=True)
class Report:
    """All findings of one file, in order of place."""

    name: str
    findings: tuple[Finding, ...] = field(default=())

    def _of(self, level: Level) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.level == level)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What must be mended before the file can be used."""
        return self._of("fault")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is legal but odd."""
        return self._of("warning")

    @property
    def inferences(self) -> tuple[Finding, ...]:
        """What was read although the file does not say it in so many words."""
        return self._of("inference")

    def with_findings(self, more: Iterable[Finding]) -> Report:
        """Return a report that holds `more` as well."""
        return Report(self.name, (*self.findings, *more))

    def summary(self) -> str:
        """Return the headline: `my-route.geojson: 2 faults, 1 warning`."""
        counts = [
            f"{len(found)} {noun if len(found) == 1 else noun + 's'}"
            for noun, found in (("fault", self.faults), ("warning", self.warnings), ("inference", self.inferences))
            if found
        ]
        return f"{self.name}: {', '.join(counts) or 'nothing to mend'}"

    def to_text(self) -> str:
        """Return the report as text for a terminal or a download."""
        lines = [self.summary()]
        for title, found in (("", self.faults), ("Warnings", self.warnings), ("Inferred", self.inferences)):
            if found and title:
                lines.append(f"  {title}:")
            lines += [f"  {finding}" for finding in found]
        return "\n".join(lines)


class DatasetError(Exception):
    """A file that can't be used; carries every fault at once."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.to_text())
        self.report = report

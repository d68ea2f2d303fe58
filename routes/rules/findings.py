"""What is wrong, odd or inferred in a file, each with its place; knows no model and no reader."""

from __future__ import annotations

import json
import re
import reprlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

Level = Literal["fault", "warning", "inference"]

_SINGLY = 5
"""Faults of one kind that are listed one by one."""

LISTED = 200
"""Findings that a report lists; the rest is counted."""

_NAMED = 3
"""Places that a finding names when many are alike."""


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What moves a terminal's cursor, colours it or turns the direction of what follows."""


def printable(text: str) -> str:
    """Return text with its control characters written out, so that a terminal shows and does not obey them.

    Examples
    --------
    >>> print(printable("a\\x1b[31mb"))
    a\\u001b[31mb
    """
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


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
    """Name of the safe repair that mends it, see `routes.rules.repair`; empty where only a person can."""
    count: int = 1
    """How often it occurs; `path` and `feature` name the first place."""
    others: tuple[str, ...] = ()
    """The next few places where it occurs, as `place` writes them."""

    @property
    def place(self) -> str:
        """Where it is, for people: `features[3] (hazard-7) properties.severity`."""
        return printable(self._placed())

    def _placed(self) -> str:
        if not self.feature:
            return self.path
        head, bracket, tail = self.path.partition("]")
        if not self.path.startswith("features["):
            return f"{self.path} ({self.feature})"
        return f"{head}{bracket} ({self.feature}){tail.replace('.', ' ', 1)}"

    def __str__(self) -> str:
        place = ", ".join((self.place, *self.others))
        more = self.count - 1 - len(self.others)
        if more > 0:
            place += f" and {more:,} more"
        came = f", got {self.got}" if self.got else ""
        lead = f"{place}: " if place else ""
        verb = "read as" if self.level == "inference" else "expected"
        return printable(f"{lead}{verb} {self.expected}{came}. {self.action}".rstrip())


class _Shortened(reprlib.Repr):
    """Values as JSON writes them, cut where they grow long; never walks more than it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlist = self.maxtuple = self.maxdict = 4
        self.maxlevel = 3

    def repr_str(self, value: str, _level: int) -> str:
        return json.dumps(value if len(value) <= 60 else value[:59] + "…", ensure_ascii=False)

    def repr_tuple(self, value: tuple[Any, ...], level: int) -> str:
        return self.repr_list(list(value[: self.maxlist + 1]), level)

    def repr_int(self, value: int, _level: int) -> str:
        return str(value) if abs(value) < 10**40 else "a number of more than 40 digits"

    def repr_bool(self, value: bool, _level: int) -> str:
        return "true" if value else "false"

    def repr_NoneType(self, _value: None, _level: int) -> str:  # noqa: N802 - reprlib looks it up by type
        return "null"


_SHORTENED = _Shortened()


def shown(value: Any) -> str:
    """Return a value as a message shows it, in at most 80 characters.

    Examples
    --------
    >>> shown([42.0, 129.8]), shown("9"), shown(None)
    ('[42.0, 129.8]', '"9"', 'null')
    """
    text = re.sub(r"\s+", " ", _SHORTENED.repr(value))
    return text if len(text) <= 80 else text[:79] + "…"


def gathered(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding for all that say the same of the same property, faults first, in order of place.

    Examples
    --------
    >>> many = [Finding("inference", f"features[{n}]", "a place", "a point", "") for n in range(9)]
    >>> print(gathered(many)[0])
    features[0], features[1], features[2] and 6 more: read as a place, got a point.
    """
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        path = re.sub(r"\[\d+\]", "[]", finding.path)
        key = (finding.level, path, finding.expected, finding.action, finding.repair)
        groups.setdefault(key, []).append(finding)
    merged: list[Finding] = []
    for alike in groups.values():
        if len(alike) <= (_SINGLY if alike[0].level == "fault" else 1):
            merged += alike
            continue
        others = tuple(finding.place for finding in alike[1:_NAMED])
        merged.append(replace(alike[0], count=sum(finding.count for finding in alike), others=others))
    return sorted(merged, key=_in_order)


def _in_order(finding: Finding) -> tuple[int, bool, int]:
    number = re.search(r"\d+", finding.path)
    severity = ("fault", "warning", "inference").index(finding.level)
    return severity, finding.path.startswith("features"), int(number[0]) if number else -1


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
            f"{count:,} {noun if count == 1 else noun + 's'}"
            for noun, found in (("fault", self.faults), ("warning", self.warnings), ("inference", self.inferences))
            if (count := sum(finding.count for finding in found))
        ]
        return f"{printable(self.name)}: {', '.join(counts) or 'nothing to mend'}"

    def to_text(self) -> str:
        """Return the report as text for a terminal or a download."""
        lines = [self.summary()]
        for title, found in (("", self.faults), ("Warnings", self.warnings), ("Inferred", self.inferences)):
            if found and title:
                lines.append(f"  {title}:")
            lines += [f"  {finding}" for finding in found[:LISTED]]
            if len(found) > LISTED:
                lines.append(f"  and {len(found) - LISTED:,} more")
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON values for a program or a download."""
        return {
            "name": self.name,
            "summary": self.summary(),
            "findings": [{**asdict(finding), "text": str(finding)} for finding in self.findings],
        }


class DatasetError(Exception):
    """A file that can't be used; carries every fault at once."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.to_text())
        self.report = report

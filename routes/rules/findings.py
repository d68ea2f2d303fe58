"""What is wrong, odd or inferred in a file, each with its code and its place; knows no model and no reader."""

from __future__ import annotations

import json
import re
import reprlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from routes.languages import counted, number
from routes.languages import gettext as _
from routes.rules.codes import TABLE, Code, Done, Level, Repair, Value
from routes.rules.codes.reading import NOT_LASTING
from routes.rules.wording import Location, path_of, printable, sentence, words_of

_SINGLY = 5
"""Faults of one kind that are listed one by one."""

LISTED = 200
"""Findings that a report lists; the rest is counted."""

_NAMED = 3
"""Places that a finding names when many are alike."""


@dataclass(frozen=True)
class Finding:
    """One thing to know about a file.

    Examples
    --------
    >>> where = ("features", 3, "properties", "severity")
    >>> print(Finding("severity-wrong", where, "9", "hazard-7"))
    features[3] (hazard-7) properties.severity: expected a whole number from 1 to 5, got 9. Use 5 for the most severe.
    """

    code: Code
    location: Location = ()
    """Keys and indices from the top of the file, empty for the whole file; see `routes.rules.wording.Location`."""
    got: Value = ""
    """What is there: a number, a `Term`, or a value as `shown` writes it."""
    feature: str = ""
    """Id of the feature, where there is one."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """What else its sentence names: limits, choices, a near miss."""
    level: Level = ""  # type: ignore[assignment]  # filled in from the table
    done: Done = ""
    """What became of the value until somebody mends it."""
    is_repairable: bool = True
    """Whether the repair of its code can work on this file."""
    count: int = 1
    """How often it occurs; `location` and `feature` name the first place."""
    others: tuple[tuple[Location, str], ...] = ()
    """The next few places where it occurs, with the ids of their features."""

    def __post_init__(self) -> None:
        if not self.level:
            object.__setattr__(self, "level", TABLE[self.code].level)

    @property
    def repair(self) -> Repair | None:
        """Name of the safe repair that mends it, see `routes.rules.repair`; None where only a person can."""
        return TABLE[self.code].repair if self.is_repairable else None

    def __str__(self) -> str:
        return sentence(self)

    def to_json(self) -> dict[str, Any]:
        """Return the finding as JSON values; `data/FORMAT.md` says what each is, and which of them stay as they are."""
        words = words_of(self)
        return {
            "code": self.code,
            "level": self.level,
            "location": list(self.location),
            "feature": self.feature or None,
            "got": self.got,
            "values": dict(self.values),
            "repair": self.repair,
            "done": self.done or None,
            "count": self.count,
            "others": [list(location) for location, _ in self.others],
            "path": path_of(self.location),
            "expected": words.expected,
            "came": words.came,
            "action": words.action,
            "text": str(self),
        }


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
        return str(value) if abs(value) < 10**40 else _("a number of more than 40 digits")

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
    >>> many = [Finding("id-made", ("features", n, "id")) for n in range(9)]
    >>> print(gathered(many)[0])
    features[0].id, features[1].id, features[2].id and 6 more: read as an id made up, got none.
    """
    groups: dict[tuple[Any, ...], list[Finding]] = {}
    for finding in findings:
        place = tuple(None if isinstance(part, int) else part for part in finding.location)
        values = tuple(finding.values.items())
        groups.setdefault((finding.level, finding.code, finding.done, place, values), []).append(finding)
    merged: list[Finding] = []
    for alike in groups.values():
        if len(alike) <= (_SINGLY if alike[0].level == "fault" else 1):
            merged += alike
            continue
        others = tuple((finding.location, finding.feature) for finding in alike[1:_NAMED])
        merged.append(replace(alike[0], count=sum(finding.count for finding in alike), others=others))
    return sorted(merged, key=_in_order)


def _in_order(finding: Finding) -> tuple[int, bool, int]:
    number = next((part for part in finding.location if isinstance(part, int)), -1)
    severity = ("fault", "warning", "inference").index(finding.level)
    return severity, finding.location[:1] == ("features",), number


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
        faults, warnings, inferences = (
            sum(finding.count for finding in found) for found in (self.faults, self.warnings, self.inferences)
        )
        counts = (
            counted("{n} fault", "{n} faults", faults) if faults else "",
            counted("{n} warning", "{n} warnings", warnings) if warnings else "",
            counted("{n} inference", "{n} inferences", inferences) if inferences else "",
        )
        return f"{printable(self.name)}: {', '.join(filter(None, counts)) or _('nothing to mend')}"

    def to_text(self) -> str:
        """Return the report as text for a terminal or a download."""
        lines = [self.summary()]
        for title, found in (("", self.faults), (_("Warnings"), self.warnings), (_("Inferred"), self.inferences)):
            if found and title:
                lines.append(f"  {title}:")
            lines += [f"  {finding}" for finding in found[:LISTED]]
            if len(found) > LISTED:
                lines.append("  " + _("and {more} more").format(more=number(len(found) - LISTED)))
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Return the report as JSON values for a program or a download."""
        return {
            "name": self.name,
            "summary": self.summary(),
            "findings": [finding.to_json() for finding in self.findings],
        }


class DatasetError(Exception):
    """A file that can't be used; carries every fault at once."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.to_text())
        self.report = report

    @property
    def is_lasting(self) -> bool:
        """Whether it says something of the file: a moment later it would be the same."""
        return not any(finding.code in NOT_LASTING for finding in self.report.faults)

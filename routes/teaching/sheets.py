"""The sheets that can be printed, one row a sheet; imports languages alone.

The address (`?print=`), the anchor of a saved file, the class menu and the document all take them from here; who adds
one adds a row, and its builder to `routes/document/static/print/builders.js`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from routes.languages import N_, spoken


@dataclass(frozen=True)
class Sheet:
    """A sheet to print."""

    key: str
    """What the address says."""
    name: str = spoken()
    about: str = spoken()
    """What stands on it, for whoever chooses."""
    pages: int = 0
    """On A4 and Letter alike; 0 where it takes as many as the route needs."""
    for_teacher: bool = False
    """Whether it holds answers and notes that pupils do not see."""
    aliases: tuple[str, ...] = ()
    """Other words for it in an address."""


_ROWS = (
    Sheet("worksheet", N_("Worksheet"), N_("A blank map, names and numbers to fill in, questions, a word bank."), 1),
    Sheet(
        "facts", N_("Fact sheet"), N_("The map with its dangers, the stages in a line each, figures and sources."), 2
    ),
    Sheet(
        "key",
        N_("Teacher's key"),
        N_("Answers, notes, a plan for 40 minutes, care for the class."),
        3,
        for_teacher=True,
    ),
    Sheet("booklet", N_("Booklet"), N_("All texts of the route, to read."), 0, aliases=("pupil", "handout")),
    Sheet(
        "teacher-booklet",
        N_("Teacher's booklet"),
        N_("The booklet with voices, answers, notes, plans and sources."),
        0,
        for_teacher=True,
        aliases=("teacher",),
    ),
)

SHEETS = {sheet.key: sheet for sheet in _ROWS}
"""Sheets by key, in the order of the menu."""

AT_ONCE = "facts"
"""What is printed where nobody has chosen a sheet."""


def sheet_named(text: str) -> str | None:
    """Return the key of the sheet that an address names, None where there is none.

    Examples
    --------
    >>> sheet_named("Worksheet"), sheet_named("pupil"), sheet_named("all")
    ('worksheet', 'booklet', None)
    """
    wanted = text.casefold()
    return next((one.key for one in _ROWS if wanted in (one.key, *one.aliases)), None)


def dump() -> list[dict[str, Any]]:
    """Return the table as JSON values."""
    return [asdict(sheet) for sheet in _ROWS]

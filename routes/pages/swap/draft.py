"""The route that a visitor makes from nothing: typed into two tables, drawn on a map, or both; knows no widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from routes.authoring.drawn import Drawn
from routes.authoring.sketch import sketch
from routes.languages import N_
from routes.languages import gettext as _
from routes.rules.findings import Finding

JsonObject = dict[str, Any]
COLUMNS = {
    "stops": ("id", "name", "text", "latitude", "longitude"),
    "dangers": ("id", "title", "where", "category", "severity", "text", "latitude", "longitude"),
}
"""Table to its columns; `id` is that of what was drawn."""
_EMPTY_ROWS = {"stops": 4, "dangers": 2}
_EXAMPLE_STOPS = [
    ("Basel", N_("By barge at night, down the river.")),
    ("Strasbourg", N_("On foot through the villages.")),
    ("Karlsruhe", N_("By train with borrowed papers.")),
    ("Mainz", ""),
]
_EXAMPLE_DANGERS = [
    (N_("High water"), "Strasbourg", "river", 3, N_("The river rises in spring.")),
    (N_("Papers checked on the train"), "Karlsruhe", "checkpoint", 4, N_("Invented for this example.")),
]


@dataclass
class Sheet:
    """A table that survives leaving the page."""

    base: pd.DataFrame
    now: pd.DataFrame
    turn: int = 0

    def replace(self, frame: pd.DataFrame) -> None:
        """Show other rows from now on."""
        self.base = self.now = frame
        self.turn += 1


@dataclass
class Draft:
    """What a visitor has filled in and drawn so far."""

    title: str = ""
    period: str = ""
    sheets: dict[str, Sheet] = field(
        default_factory=lambda: {kind: Sheet(empty(kind), empty(kind)) for kind in COLUMNS}
    )
    drawn: JsonObject | None = None
    """The draft as it was last drawn: rows hold neither bends nor areas."""
    name: str = ""
    """Name of its file, once it is used."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in and nothing drawn."""
        rows = [row for kind in COLUMNS for row in self.rows(kind)]
        said = any(
            cell not in (None, "") for row in rows for name, cell in row.items() if name not in ("id", "severity")
        )
        return not (said or self.title or self.period or (self.drawn or {}).get("features"))

    def dump(self) -> JsonObject:
        """Return the draft as JSON values."""
        rows = {kind: [row for row in self.rows(kind) if any(row.values())] for kind in COLUMNS}
        return {"title": self.title, "period": self.period, "name": self.name, "drawn": self.drawn, "rows": rows}

    @classmethod
    def load(cls, value: JsonObject) -> Draft:
        """Return the draft that was dumped.

        Raises
        ------
        KeyError, TypeError, ValueError, AttributeError
            If it is none.
        """
        draft = cls(str(value["title"]), str(value["period"]), drawn=value["drawn"], name=str(value["name"]))
        for kind in COLUMNS:
            draft.sheets[kind].replace(table(kind, [dict(row) for row in value["rows"][kind]]))
        draft.value()
        return draft

    def value(self) -> tuple[JsonObject, list[Finding]]:
        """Return the draft as a route file, and what is missing."""
        return sketch(self.title, self.period, self.rows("stops"), self.rows("dangers"), self.drawn)

    def rows(self, kind: str) -> list[JsonObject]:
        """Return the rows of one of the tables as plain values."""
        frame = self.sheets[kind].now.astype(object)
        return [
            {str(name): value for name, value in row.items()}
            for row in frame.where(frame.notna(), None).to_dict("records")
        ]

    def take(self, drawn: JsonObject) -> None:
        """Take what was drawn into the tables; rows that stand for nothing on the map yet stay, at the end."""
        left = {kind: [row for row in self.rows(kind) if self._is_unplaced(kind, row)] for kind in COLUMNS}
        self.drawn = drawn
        for kind, rows in zip(COLUMNS, Drawn(drawn).rows(), strict=True):
            self.sheets[kind].replace(table(kind, [*rows, *left[kind]]))

    def _is_unplaced(self, kind: str, row: JsonObject) -> bool:
        """Say whether a row says something, but nothing that the map could show."""
        if not any(value not in (None, "") for name, value in row.items() if name not in ("id", "severity")):
            return False
        stops, dangers = ([row], []) if kind == "stops" else (self.rows("stops"), [row])
        findings = sketch("", "", stops, dangers, self.drawn)[1]
        return any(finding.location[0] == ("stop" if kind == "stops" else "danger") for finding in findings)

    def fill_in_example(self) -> None:
        """Show what a filled-in draft looks like; a title that is there stays."""
        self.title = self.title or _("Down the Rhine, an invented example")
        self.period = self.period or "1943"
        stops = [dict(zip(("name", "text"), map(_, row), strict=True)) for row in _EXAMPLE_STOPS]
        names = ("title", "where", "category", "severity", "text")
        dangers = [
            dict(zip(names, (_(one) if isinstance(one, str) else one for one in row), strict=True))
            for row in _EXAMPLE_DANGERS
        ]
        for kind, rows in (("stops", stops), ("dangers", dangers)):
            self.sheets[kind].replace(table(kind, rows))


def table(kind: str, rows: list[JsonObject]) -> pd.DataFrame:
    """Return rows as a table with the columns of its kind, and as many rows as an empty one at least."""
    filled = [*rows, *({} for _row in range(_EMPTY_ROWS[kind] - len(rows)))]
    frame = pd.DataFrame(filled, columns=list(COLUMNS[kind]), dtype=object)
    return frame.astype({"severity": "Int64"}) if kind == "dangers" else frame


def empty(kind: str) -> pd.DataFrame:
    """Return an empty table."""
    return table(kind, [])

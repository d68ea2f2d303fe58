"""Tables of the databases that the field works with, known by their columns: what their columns mean here.

To add one, add its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from routes.formats.layout import Row
from routes.reading.names import fold


@dataclass(frozen=True)
class KnownTable:
    """The table of one database."""

    label: str
    marks: tuple[str, ...]
    """Columns that together tell it."""
    titles: tuple[str, ...]
    """Columns whose texts make a title, joined by commas."""
    category: tuple[str, ...] = ()
    """Columns that say what kind of danger it is."""
    meanings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Our properties to the columns that hold them; the first that is filled counts."""
    counts: tuple[tuple[str, str], ...] = ()
    """Columns of numbers to the words after them, for the description."""

    def row(self, row: Row) -> Row:
        """Return a row with our properties beside its own."""
        by_fold = {fold(name): value for name, value in row.items()}

        def texts(columns: Iterable[str]) -> list[str]:
            found = (str(by_fold.get(fold(column), "")).strip() for column in columns)
            return list(dict.fromkeys(text for text in found if text))

        made: Row = {"kind": "hazard", "title": ", ".join(texts(self.titles))}
        made |= {"category": next(iter(texts(self.category)), "")}
        for name, columns in self.meanings.items():
            made[name] = next(iter(texts(columns)), "")
        counted = [f"{number} {words}" for column, words in self.counts if _is_count(number := _one(texts([column])))]
        made["description"] = "\n\n".join(text for text in (made.get("description", ""), ", ".join(counted)) if text)
        addresses = re.findall(r"https?://[^\s,;]+", str(made.pop("sources", "")))
        if addresses:
            made["sources"] = addresses
        kept = {name: value for name, value in row.items() if name not in made}
        given = {f"given_{name}": value for name, value in row.items() if name in made and value != made[name]}
        return {**kept, **{name: value for name, value in made.items() if value}, **given}


def _one(texts: list[str]) -> str:
    return texts[0].removesuffix(".0") if texts else ""


def _is_count(text: str) -> bool:
    return text.isdecimal() and text != "0"


KNOWN = (
    KnownTable(
        "IOM's Missing Migrants Project", ("Cause of Death", "Migration Route", "Region of Incident"),
        ("Location of Incident", "Location Description"), ("Cause of Death",),
        {"description": ("Cause of Death",), "period": ("Incident Date", "Reported Date", "Incident Year"),
         "country": ("Country of Incident",), "sources": ("URL",)},
        (("Number of Dead", "dead"), ("Number Dead", "dead"), ("Minimum Estimated Number of Missing", "missing"),
         ("Number of Survivors", "survived")),
    ),
    KnownTable(
        "ACLED", ("event_type", "sub_event_type", "fatalities"), ("sub_event_type", "location"),
        ("sub_event_type", "event_type"),
        {"description": ("notes",), "period": ("event_date", "year"), "country": ("country",)},
        (("fatalities", "dead"),),
    ),
    KnownTable(
        "UCDP's georeferenced events", ("type_of_violence", "side_a", "side_b", "best"), ("where_coordinates", "adm_1"),
        ("type_of_violence",),
        {"description": ("source_headline", "dyad_name"), "period": ("date_start", "year"), "country": ("country",)},
        (("best", "dead"),),
    ),
)  # fmt: skip


def known_table(header: Iterable[str]) -> KnownTable | None:
    """Return the database whose table has these columns."""
    names = {fold(name) for name in header}
    return next((table for table in KNOWN if {fold(mark) for mark in table.marks} <= names), None)

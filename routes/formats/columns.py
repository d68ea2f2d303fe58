"""Which column means what: what the names say in many languages, and the visitor's own choice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from routes.reading.names import named

POSITIONS = ("latitude", "longitude", "pair", "wkt")
"""The meanings that tell where a row lies."""


@dataclass(frozen=True)
class ColumnMapping:
    """The column, or property, that a visitor names for each meaning; empty where the reader should guess.

    Examples
    --------
    >>> ColumnMapping(title="Ort").rename({"Ort": "Yanji", "n": 1})
    {'n': 1, 'title': 'Yanji'}
    """

    title: str = ""
    description: str = ""
    category: str = ""
    severity: str = ""
    latitude: str = ""
    longitude: str = ""
    pair: str = ""
    wkt: str = ""
    order: str = ""
    country: str = ""
    period: str = ""
    kind: str = ""
    source: str = ""

    @property
    def says_where(self) -> bool:
        """Whether the visitor has said where positions stand."""
        return any(getattr(self, meaning) for meaning in POSITIONS)

    def rename(self, properties: dict[str, Any]) -> dict[str, Any]:
        """Return the properties under the names of the route file, as the mapping says."""
        chosen = {
            ("sources" if target == "source" else target): column
            for target, column in asdict(self).items()
            if column in properties and target not in POSITIONS
        }
        if not chosen:
            return properties
        kept = {name: value for name, value in properties.items() if name not in chosen.values()}
        for target, column in chosen.items():
            value = properties[column]
            if target in kept and target != "sources":
                kept[f"given_{target}"] = kept[target]
            kept[target] = [value] if target == "sources" and not isinstance(value, list) else value
        return kept


def find_column(columns: Iterable[str], target: str, chosen: str = "") -> str | None:
    """Return the column for a target: the chosen one, else the best known name among the columns.

    Examples
    --------
    >>> find_column(["Ort", "Länge", "Breite"], "longitude")
    'Länge'
    """
    names = list(columns)
    return chosen if chosen and chosen in names else named(names, target)


def recognised(columns: Iterable[str], chosen: ColumnMapping) -> dict[str, str]:
    """Return target to column for the texts of a table whose columns have names in other languages."""
    names = list(columns)
    targets = [target for target in ("title", "description", "category", "country", "period") if target not in names]
    found = {target: named(names, target) for target in targets if not getattr(chosen, target)}
    if not found.get("category") and "category" in found:
        found["category"] = named(names, "type")
    return {target: column for target, column in found.items() if column}

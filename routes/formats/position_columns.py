"""Which columns of a table hold its positions: by their names, by the words in them, confirmed by what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from routes.formats.cells import is_shape
from routes.formats.columns import ColumnMapping, find_column
from routes.formats.degrees import is_nothing, read_angle, read_pair
from routes.formats.layout import Row
from routes.reading.names import holding, named, rest_of

SAMPLED = 50
_FROM = {"from", "source", "src", "origin", "start", "von", "dep", "departure", "begin", "desde", "o"}
_TO = {"to", "target", "dest", "destination", "end", "nach", "arr", "arrival", "hasta", "d"}
_FINE = {"decimal", "dec", "dd", "wgs", "gps"}
"""Words of the columns that count where several hold positions: degrees as numbers beside what was written down."""


@dataclass(frozen=True)
class Columns:
    """The columns in which a table's positions stand."""

    latitude: str = ""
    longitude: str = ""
    pair: str = ""
    wkt: str = ""
    end: tuple[str, str] = ("", "")
    """Latitude and longitude of where each row leads, in a table of flows."""

    def all(self) -> set[str]:
        """Return their names."""
        return {name for name in (self.latitude, self.longitude, self.pair, self.wkt, *self.end) if name}


def find_positions(header: list[str], rows: Iterable[Row], chosen: ColumnMapping) -> Columns | None:
    """Return the columns that hold the positions, or None where none, or several, may be meant.

    Parameters
    ----------
    rows
        The first rows, whose values confirm what names only suggest.
    """
    sample = list(rows)
    wkt = chosen.wkt or next((name for name in header if any(is_shape(row.get(name)) for row in sample)), "")
    latitude = find_column(header, "latitude", chosen.latitude)
    longitude = find_column(header, "longitude", chosen.longitude)
    if latitude and longitude:
        return Columns(latitude, longitude, wkt=wkt)
    if wkt:
        return Columns(wkt=wkt)
    if chosen.pair in header and chosen.pair:
        return Columns(pair=chosen.pair)
    if found := _by_parts(header, sample, latitude or chosen.latitude, longitude or chosen.longitude):
        return found
    pair = named(header, "pair")
    candidates = [pair] if pair else holding(header, "pair")
    fitting = [name for name in candidates if _fits(sample, name, lambda cell: read_pair(cell) is not None)]
    if not fitting:
        fitting = [name for name in header if _fits(sample, name, _is_surely_pair)]
    return Columns(pair=fitting[0]) if len(fitting) == 1 else None


def _by_parts(header: list[str], sample: list[Row], latitude: str, longitude: str) -> Columns | None:
    """Return columns whose names hold the words among others: one of each, or two of each, from and to."""

    def fitting(meaning: str, known: str) -> dict[str, str]:
        found = [known] if known else holding(header, meaning)
        return {rest_of(name, meaning): name for name in reversed(found) if _fits(sample, name, _is_degrees)}

    norths, easts = fitting("latitude", latitude), fitting("longitude", longitude)
    if len(norths) == len(easts) == 1:
        return Columns(next(iter(norths.values())), next(iter(easts.values())))
    both = [rest for rest in norths if rest in easts]
    start = next((rest for rest in both if _FROM & set(rest.split())), None)
    end = next((rest for rest in both if _TO & set(rest.split())), None)
    if start is not None and end is not None:
        return Columns(norths[start], easts[start], end=(norths[end], easts[end]))
    if len(both) > 1:
        both = [rest for rest in both if _FINE & set(rest.split())]
    return Columns(norths[both[0]], easts[both[0]]) if len(both) == 1 else None


def _fits(sample: list[Row], name: str, can: Any) -> bool:
    """Say whether most cells of a column that hold anything can be read so."""
    cells = [row[name] for row in sample if not is_nothing(row.get(name))]
    return bool(cells) and 2 * sum(map(can, cells)) >= len(cells)


def is_confirmed(columns: Columns, sample: list[Row]) -> bool:
    """Say whether the values fit as well as the names."""
    return all(_fits(sample, name, _is_degrees) for name in (columns.latitude, columns.longitude) if name)


def _is_degrees(cell: Any) -> bool:
    angle = read_angle(cell)
    return angle is not None and abs(angle.size) <= 180


def _is_surely_pair(cell: Any) -> bool:
    """Say whether a cell holds two degrees and nothing like a date, a fraction or a range."""
    pair = read_pair(cell)
    if pair is None:
        return False
    has_words = pair.first.letter or pair.first.axis or pair.is_geojson
    is_fine = all(angle.size != int(angle.size) for angle in (pair.first, pair.second))
    return bool(has_words or is_fine) and abs(pair.first.size) <= 180 >= abs(pair.second.size)

"""Where the rows of a table lie: which columns say it, and what they say, decided for a column as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from routes.formats.cells import is_shape, read_shape
from routes.formats.columns import ColumnMapping, find_column
from routes.formats.degrees import Angle, Pair, is_nothing, read_angle, read_pair
from routes.formats.layout import Row
from routes.reading.names import FOLDED, fold, holding, named, parts, rest_of
from routes.rules.codes import Code, Value
from routes.rules.findings import shown
from routes.rules.wording import Location

SAMPLED = 50
_FROM = {"from", "source", "src", "origin", "start", "von", "dep", "departure", "begin", "desde", "o"}
_TO = {"to", "target", "dest", "destination", "end", "nach", "arr", "arrival", "hasta", "d"}
_WEST_IS_O = ("longitud", "longitudine", "latitud", "latitudine", "nombre", "nom", "lieu", "lugar", "luogo", "pays",
              "pais", "paese", "fecha", "nome", "titre", "titulo", "titolo", "descripcion")  # fmt: skip
"""Column names of languages in which `O` is west."""


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


@dataclass
class Positions:
    """What the columns say of each row."""

    geometries: list[dict[str, Any] | None] = field(default_factory=list)
    """One for each row, None where it says nothing or can't be read."""
    extra: dict[int, Row] = field(default_factory=dict)
    """Properties that came with the shape of a row."""
    bad: list[tuple[Code, Location, str]] = field(default_factory=list)
    """Cells that can't be read."""
    notes: list[tuple[Code, Location, str, dict[str, Value]]] = field(default_factory=list)
    """What was decided for a column, or is odd in a row."""


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


def read_positions(header: list[str], rows: list[tuple[Location, Row]], columns: Columns) -> Positions:
    """Return the geometries of all rows, and what could not be read."""
    read = Positions()
    if columns.pair:
        _pairs(read, header, rows, columns.pair)
    elif columns.latitude:
        _degrees(read, header, rows, columns)
    else:
        for number, (place, row) in enumerate(rows):
            read.geometries.append(_shape(read, number, place, row, columns.wkt))
    return read


def _shape(read: Positions, number: int, place: Location, row: Row, column: str) -> dict[str, Any] | None:
    value = row.get(column)
    if is_nothing(value):
        return None
    drawn = read_shape(value)
    if drawn is None:
        code: Code = "cell-shape-order" if is_shape(value) else "cell-shape"
        read.bad.append((code, (*place, column), _quoted(value)))
        return None
    if drawn.get("type") == "Feature":
        read.extra[number] = drawn.get("properties") or {}
        return dict(drawn["geometry"])
    return drawn


def _quoted(value: Any) -> str:
    return f'"{str(value)[:40]}"'


def _degrees(read: Positions, header: list[str], rows: list[tuple[Location, Row]], columns: Columns) -> None:
    """Read latitude and longitude from columns of their own; a letter counts for more than the column's name."""
    names = [columns.latitude, columns.longitude, *(name for name in columns.end if name)]
    angles = {name: [_angle(read, place, row, name) for place, row in rows] for name in names}
    letters = [angle.letter for name in names for angle in angles[name] if angle]
    o_is_west = _o_is_west(read, header, letters, columns.longitude)
    points = _points(angles[columns.latitude], angles[columns.longitude], o_is_west=o_is_west)
    ends = _points(angles[columns.end[0]], angles[columns.end[1]], o_is_west=o_is_west) if columns.end[0] else []
    for number, ((place, row), point) in enumerate(zip(rows, points, strict=True)):
        drawn = _shape(read, number, place, row, columns.wkt) if columns.wkt else None
        if ends:
            is_line = point and ends[number] and point != ends[number]
            line = {"type": "LineString", "coordinates": [point, ends[number]]}
            read.geometries.append(line if is_line else None)
        elif point and (drawn is None or drawn.get("type") == "Point"):
            if drawn and drawn["coordinates"][:2] != point:
                values: dict[str, Value] = {"shape": shown(drawn["coordinates"][:2])}
                read.notes.append(("cell-two-positions", place, shown(point), values))
                drawn = None
            read.geometries.append(drawn or {"type": "Point", "coordinates": point})
        else:
            read.geometries.append(drawn)


def _angle(read: Positions, place: Location, row: Row, name: str) -> Angle | None:
    value = row.get(name)
    if is_nothing(value):
        return None
    angle = read_angle(value)
    if angle is None:
        read.bad.append(("cell-degrees", (*place, name), _quoted(value)))
    return angle


def _points(
    latitudes: list[Angle | None], longitudes: list[Angle | None], *, o_is_west: bool
) -> list[list[float] | None]:
    points: list[list[float] | None] = []
    for latitude, longitude in zip(latitudes, longitudes, strict=True):
        if latitude is None or longitude is None:
            points.append(None)
            continue
        is_turned = latitude.is_longitude and longitude.is_latitude
        north, east = (longitude, latitude) if is_turned else (latitude, longitude)
        points.append([east.degrees(o_is_west=o_is_west), north.degrees()])
    return points


def _o_is_west(read: Positions, header: list[str], letters: list[str], column: str) -> bool:
    """Decide what `O` means in a column: the other of E and W where one stands there, else as the header's language."""
    if "O" not in letters:
        return False
    if "E" in letters or "W" in letters:
        is_west = "E" in letters
    else:
        words = {fold(part) for name in header for part in (name, *parts(name))}
        is_west = bool(words & set(_WEST_IS_O))
    code: Code = "letter-o-west" if is_west else "letter-o-east"
    read.notes.append((code, ("column", column), "O", {}))
    return is_west


def _pairs(read: Positions, header: list[str], rows: list[tuple[Location, Row]], column: str) -> None:
    """Read both degrees from one column, in one order for all of its cells but those that say it themselves."""
    pairs: list[Pair | None] = []
    for place, row in rows:
        value = row.get(column)
        pair = None if is_nothing(value) else read_pair(value)
        if pair is None and not is_nothing(value):
            read.bad.append(("cell-pair", (*place, column), _quoted(value)))
        pairs.append(pair)
    found = [pair for pair in pairs if pair]
    letters = [angle.letter for pair in found for angle in (pair.first, pair.second)]
    o_is_west = _o_is_west(read, header, letters, column)
    order = _order(found, column)
    open_ = [pair for pair in found if not pair.order]
    code: Code = "table-pair-lon" if order == "lon" else "table-pair"
    read.notes.append((code, ("column", column), "", {}))
    if open_ and {pair.order for pair in found} >= {"lat", "lon"}:
        read.notes.append(("table-pair-mixed", ("column", column), str(len(open_)), {}))
    for pair in pairs:
        if pair is None:
            read.geometries.append(None)
            continue
        is_longitude_first = (pair.order or order) == "lon"
        east, north = (pair.first, pair.second) if is_longitude_first else (pair.second, pair.first)
        position = [east.degrees(o_is_west=o_is_west), north.degrees()]
        read.geometries.append({"type": "Point", "coordinates": position})


def _order(pairs: list[Pair], column: str) -> str:
    """Return which comes first where a cell leaves it open, from the cells that don't, the brackets and the name."""
    votes = [pair.order for pair in pairs if pair.order]
    if votes:
        return "lon" if votes.count("lon") > votes.count("lat") else "lat"
    if pairs and all(pair.is_geojson for pair in pairs):
        return "lon"
    words = parts(column)
    first = next((word for word in words if word in FOLDED["latitude"] or word in FOLDED["longitude"]), "")
    is_longitude = first in FOLDED["longitude"] or fold(column) in ("lonlat", "lnglat")
    return "lon" if is_longitude else "lat"

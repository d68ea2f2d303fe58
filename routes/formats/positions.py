"""Where the rows of a table lie: what the columns that hold it say, decided for a column as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from routes.formats.cells import is_shape, read_shape
from routes.formats.degrees import Angle, Pair, is_nothing, letter_of, read_angle, read_pair
from routes.formats.layout import Row
from routes.formats.position_columns import Columns
from routes.reading.names import FOLDED, fold, parts, rest_of
from routes.rules.codes import Code, Term, Value
from routes.rules.findings import shown
from routes.rules.wording import Location

_SIDE = re.compile(r"(?<=[\s(\[°])[NSEWO](?=[\s)\]]|$)")
"""A letter in the name of a column that can only be a side: `Lon (W)`, and not `lat_s`."""
_WEST_IS_O = ("longitud", "longitudine", "latitud", "latitudine", "nombre", "nom", "lieu", "lugar", "luogo", "pays",
              "pais", "paese", "fecha", "nome", "titre", "titulo", "titolo", "descripcion")  # fmt: skip
"""Column names of languages in which `O` is west."""


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
    for name in names:
        angles[name] = _turned(read, header, name, angles[name])
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


def _turned(read: Positions, header: list[str], name: str, angles: list[Angle | None]) -> list[Angle | None]:
    """Return degrees to the west or south where the column's name says so and no cell says anything itself."""
    words = [word for meaning in ("latitude", "longitude") for word in rest_of(name, meaning).split() if len(word) > 1]
    letters = {letter_of(word) for word in (*words, *_SIDE.findall(name))}
    if "O" in letters and not _speaks_of_o_as_west(header):
        letters.discard("O")
    side = "S" if "S" in letters else "W" if letters & {"W", "O"} else ""
    found = [angle for angle in angles if angle]
    if not side or letters & {"N", "E"} or not found or any(angle.letter or angle.size < 0 for angle in found):
        return angles
    term = Term("side.south" if side == "S" else "side.west")
    read.notes.append(("column-turned", ("column", name), name, {"side": term}))
    return [angle and replace(angle, letter=side) for angle in angles]


def _speaks_of_o_as_west(header: list[str]) -> bool:
    return bool({fold(part) for name in header for part in (name, *parts(name))} & set(_WEST_IS_O))


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
    is_west = "E" in letters or ("W" not in letters and _speaks_of_o_as_west(header))
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

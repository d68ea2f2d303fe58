"""CSV, and what any table has in common: which columns hold the position, rows to features, formulas disarmed."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import pairwise
from typing import Any

from routes.formats.decoding import decode
from routes.formats.mapping import find_column, find_position_pair
from routes.formats.markup import clean
from routes.formats.positions import is_shape, read_degrees, read_geometry, read_pair
from routes.formats.sheets import Cell, Row, read_cells, tables_of
from routes.formats.upload import Collection, Upload, explained
from routes.limits import DEFAULT
from routes.model import KINDS, Route

DELIMITERS = ",;\t|"
MAX_COLUMNS = 500
HEADER_ACTION = (
    "Name the columns in the first row, for example title, latitude and longitude, or choose them on the Datasets page."
)
METRES_ACTION = "Export the table with longitude and latitude in degrees (WGS 84, EPSG:4326)."

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
csv.field_size_limit(DEFAULT.max_unpacked_bytes)


def disarmed(value: Cell) -> Cell:
    """Return a cell that no spreadsheet runs as a formula.

    Examples
    --------
    >>> disarmed("=1+1"), disarmed(-2.5), armed("'=1+1")
    ("'=1+1", -2.5, '=1+1')
    """
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def armed(value: Any) -> Any:
    """Return what `disarmed` was given."""
    return value[1:] if isinstance(value, str) and value.startswith("'") and _FORMULA.match(value) else value


def read_csv(upload: Upload) -> Collection:
    """Return the rows of a CSV file as features."""
    header, rows = read_lines(upload)
    return features_of_rows(upload, header, rows)


def read_lines(upload: Upload) -> tuple[list[str], list[tuple[str, Row]]]:
    """Return the header and the rows of a CSV file, each row with its place."""
    text = decode(upload)
    first = text.lstrip("\ufeff\r\n").split("\n", 1)[0].strip()
    named = re.fullmatch(r"sep=(.)", first, re.IGNORECASE)
    delimiter = named[1] if named else _delimiter(text)
    with explained(upload, "a table as CSV", "Save it again as CSV in UTF-8."):
        reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
        lines = [(reader.line_num, line) for line in reader if any(cell.strip() for cell in line)]
    lines = lines[1:] if named else lines
    if not lines:
        raise upload.refusal("a table with a row of column names", "an empty file", HEADER_ACTION)
    header = unique_names(lines[0][1])
    check_size(upload, len(lines) - 1, len(header))
    too_long = [number for number, line in lines[1:] if any(cell.strip() for cell in line[len(header) :])]
    if too_long:
        got = f"more in {len(too_long):,} rows"
        upload.note(
            "warning", f"line {too_long[0]}", f"{len(header)} cells", got, "Quote cells that hold the delimiter."
        )
    return header, [(f"line {number}", _row(header, line)) for number, line in lines[1:]]


def _row(header: list[str], line: list[str]) -> Row:
    return {name: armed(cell) for name, cell in zip(header, line, strict=False) if cell.strip()}


def check_size(upload: Upload, rows: int, columns: int) -> None:
    """Refuse a table beyond the limits."""
    if rows > DEFAULT.max_features or columns > MAX_COLUMNS:
        limit = f"at most {DEFAULT.max_features:,} rows and {MAX_COLUMNS} columns"
        raise upload.refusal(limit, f"{rows:,} rows and {columns:,} columns", "Keep the rows that matter.")


def unique_names(cells: list[Any]) -> list[str]:
    """Return column names, with a number where one is missing or taken."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = str(armed(cell) if cell is not None else "").strip() or f"column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _delimiter(text: str) -> str:
    """Return the sign that splits the first lines most evenly."""
    sample = [line for line in text[:20_000].splitlines() if line.strip()][:10]

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = [len(line) for line in csv.reader(sample, delimiter=delimiter)]
        most, times = Counter(counts).most_common(1)[0] if counts else (1, 0)
        return (times if most > 1 else 0, counts[0] if counts else 0)

    try:
        return max(DELIMITERS, key=evenness)
    except csv.Error:
        return ","


def features_of_rows(upload: Upload, header: list[str], rows: list[tuple[str, Row]]) -> Collection:
    """Return a table's rows as features, or say which columns are missing."""
    columns, pair = position_columns(upload, header, rows)
    own = "kind" in header and "id" in header
    features, without = [], []
    for place, row in rows:
        geometry = _pair_geometry(upload, place, row, pair) if pair else read_geometry(upload, place, row, columns)
        if geometry is None:
            without.append(place)
            continue
        used = {*columns, pair, "file_order"} if own else {*columns, pair}
        properties = {name: value for name, value in row.items() if name not in used}
        properties = read_cells(upload.columns.rename(properties))
        identifier = properties.pop("id", None)
        feature = {"type": "Feature", "geometry": geometry, "properties": properties}
        features.append({**feature, "id": str(identifier)} if identifier not in ("", None) else feature)
    upload.stop_at_faults()
    _check_degrees(upload, features, columns)
    if without:
        upload.note("warning", without[0], "a position", f"{len(without):,} rows without", "They were left out.")
    return {"type": "FeatureCollection", "features": [*_stages_between(upload, header, features), *features]}


def position_columns(
    upload: Upload, header: list[str], rows: list[tuple[str, Row]]
) -> tuple[tuple[str | None, str | None, str | None], str | None]:
    """Return the columns of latitude, longitude and WKT, or the one column that holds both degrees."""
    chosen = upload.columns
    latitude = find_column(header, "latitude", chosen.latitude)
    longitude = find_column(header, "longitude", chosen.longitude)
    wkt = find_column(header, "wkt", chosen.wkt)
    sample = [row for _, row in rows[:50]]
    if not chosen.wkt and not any(is_shape(row.get(wkt or "")) for row in sample):
        wkt = next((name for name in header if any(is_shape(row.get(name)) for row in sample)), None)
    if wkt or (latitude and longitude):
        return (latitude if longitude else None, longitude if latitude else None, wkt), None
    pair = find_position_pair(header)
    if pair and any(read_pair(row.get(pair, "")) for row in sample):
        upload.note("inference", f"column {pair}", "latitude, then longitude", "both in one cell", "")
        return (None, None, None), pair
    if header and all(read_degrees(name) is not None for name in header[:2]):
        raise upload.refusal("a first row of column names", ", ".join(header[:4]), HEADER_ACTION, "line 1")
    shown = ", ".join(header[:12]) + (" …" if len(header) > 12 else "")
    missing = "latitude" if longitude else "longitude" if latitude else "latitude and longitude, or WKT"
    raise upload.refusal(f"a column for {missing}", f"the columns {shown}", HEADER_ACTION, "first row")


def _pair_geometry(upload: Upload, place: str, row: Row, column: str) -> dict[str, Any] | None:
    if row.get(column) in ("", None):
        return None
    position = read_pair(row[column])
    if position is None:
        got = f'"{str(row[column])[:40]}"'
        upload.note("fault", f"{place}, {column}", "latitude, longitude", got, "Mend the cell.")
        return None
    return {"type": "Point", "coordinates": list(position)}


def _check_degrees(upload: Upload, features: list[dict[str, Any]], columns: tuple[str | None, ...]) -> None:
    """Refuse a table whose positions can only be metres."""
    points = [feature["geometry"]["coordinates"] for feature in features if feature["geometry"].get("type") == "Point"]
    metres = [position for position in points if max(abs(number) for number in position[:2]) > 360]
    if points and len(metres) > len(points) / 2:
        got = f"{metres[0][0]:,.0f} and {metres[0][1]:,.0f}, which look like metres"
        place = f"columns {columns[1]} and {columns[0]}" if columns[0] else f"column {columns[2]}"
        raise upload.refusal("longitude and latitude in degrees", got, METRES_ACTION, place)


def _stages_between(upload: Upload, header: list[str], features: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a stage from each numbered stop to the next, where a table of points numbers its rows."""
    column = "order" if upload.columns.order else find_column(header, "order")
    numbered = [
        (number, feature)
        for feature in features
        if column
        and (number := read_degrees(feature["properties"].get(column, ""))) is not None
        and feature["geometry"].get("type") == "Point"
        and feature["properties"].get("kind") not in KINDS
    ]
    if len(numbered) < 2 or any(feature["geometry"].get("type") != "Point" for feature in features):
        return []
    stops = [feature for _, feature in sorted(numbered, key=lambda pair: pair[0])]
    for stop in stops:
        stop["properties"].pop(str(column), None)
        stop["properties"].setdefault("kind", "place")
    pairs = [(a, b) for a, b in pairwise(stops) if a["geometry"] != b["geometry"]]
    got = f"{len(numbered)} rows numbered by {column}"
    upload.note("inference", f"column {column}", f"{len(pairs)} stages from stop to stop", got, "")
    return [_stage(number, a, b) for number, (a, b) in enumerate(pairs, 1)]


def _stage(number: int, start: dict[str, Any], end: dict[str, Any]) -> dict[str, Any]:
    names = [title_of(stop["properties"]) for stop in (start, end)]
    properties: dict[str, Any] = {"kind": "stage", "order": number}
    if all(names):
        properties |= {"title": f"{names[0]} – {names[1]}", "origin": names[0], "destination": names[1]}
    positions = [stop["geometry"]["coordinates"] for stop in (start, end)]
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": positions},
        "properties": properties,
    }


def title_of(properties: dict[str, Any]) -> str:
    """Return a feature's title under the names that tables use for it."""
    for wanted in ("title", "name", "label", "ort", "nom", "nombre", "place"):
        for name, value in properties.items():
            if name.lower() == wanted and value:
                return str(value)[:100]
    return ""


def write_csv(route: Route) -> tuple[bytes, list[str]]:
    """Return the features as one table, and what it can't hold."""
    tables = tables_of(_with_addresses(route))
    rows = sorted((row for name in ("stages", "places", "hazards", "voices") for row in tables[name]), key=_file_order)
    columns = list(dict.fromkeys(column for row in rows for column in row if column != "file_order"))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([disarmed(column) for column in columns])
    writer.writerows([disarmed(_text(row.get(column, ""))) for column in columns] for row in rows)
    notes = [
        "CSV holds the features; the route's title, sources, statistics, timeline, glossary and questions stay out."
    ]
    return b"\xef\xbb\xbf" + text.getvalue().encode(), notes


def _with_addresses(route: Route) -> Route:
    """Return the route with web addresses for the ids of sources, whose list the table has no room for."""
    addresses = {source.id: source.url for source in route.route.sources if source.url}

    def addressed(feature: Any) -> Any:
        sources = [addresses.get(source, source) for source in feature.properties.sources]
        if sources == feature.properties.sources:
            return feature
        return feature.model_copy(update={"properties": feature.properties.model_copy(update={"sources": sources})})

    return route.model_copy(update={"features": [addressed(feature) for feature in route.features]})


def _file_order(row: Row) -> int:
    return int(row["file_order"])


def _text(value: Cell) -> Cell:
    if isinstance(value, bool):
        return str(value).lower()
    return clean(value) if isinstance(value, str) else value

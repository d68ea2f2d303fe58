"""CSV, with any delimiter and encoding in, and no cell that a spreadsheet would run as a formula out."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from routes.formats.cell_values import Cell
from routes.formats.encodings import decode
from routes.formats.headers import LOOKED_AT, Lines, with_header
from routes.formats.layout import Row, tables_of
from routes.formats.rows import features_of_rows
from routes.formats.upload import Collection, Upload, explained
from routes.formats.xml_text import clean
from routes.model import Route
from routes.rules.wording import Location

DELIMITERS = ",;\t|"
MAX_COLUMNS = 500
MANY_LINES = 10
"""So many times the limit of rows are looked at, empty ones among them."""
MAX_LINES = 200
"""Lines that one row may span before a quote counts as never closed."""
_SIGNS = r"'*[=+\-@\t\r\n＝＋－＠]"
_FORMULA = re.compile(_SIGNS)
_INSIDE = re.compile(rf"(?<=[;|\t\r\n])(?={_SIGNS})")
"""Where a program that splits cells at another sign than the comma would meet a formula."""
_DISARMED_INSIDE = re.compile(rf"(?<=[;|\t\r\n])'(?={_SIGNS})")


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


def read_lines(upload: Upload) -> tuple[list[str], list[tuple[Location, Row]]]:
    """Return the header and the rows of a CSV file, each row with its place."""
    text = decode(upload)
    first = text.lstrip("\ufeff\r\n").split("\n", 1)[0].strip()
    named = re.fullmatch(r"sep=(.)", first, re.IGNORECASE)
    delimiter = named[1] if named else _delimiter(text)
    csv.field_size_limit(max(csv.field_size_limit(), upload.limits.max_unpacked_bytes))
    with explained(upload, "csv-damaged"):
        reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
        lines = list(islice(_filled(upload, reader), upload.limits.max_features + 3))
    lines = lines[1:] if named else lines
    start = lines[-2][0] if len(lines) > 1 else 0
    if lines and lines[-1][0] - start > MAX_LINES:
        raise upload.refusal("csv-quote-open", ("line", start + 1))
    if not lines:
        raise upload.refusal("table-empty")
    check_size(upload, len(lines) - 1, max(len(line) for _, line in lines[:LOOKED_AT]))
    located: Lines = [(("line", number), [_plain(cell) for cell in line]) for number, line in lines]
    header, rows = with_header(upload, located, _row)
    too_long = [number for number, line in lines if any(cell.strip() for cell in line[len(header) :])]
    if too_long:
        upload.note("table-cells", ("line", too_long[0]), len(too_long), cells=len(header))
    return header, rows


def _filled(upload: Upload, reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that hold anything with their numbers, each cut just past the widest table."""
    for number, line in enumerate(reader):
        if number > MANY_LINES * upload.limits.max_features:
            raise upload.refusal("table-rows", most=upload.limits.max_features)
        if any(cell.strip() for cell in line):
            yield reader.line_num, line[: MAX_COLUMNS + 1]


def _plain(cell: str) -> str:
    return _DISARMED_INSIDE.sub("", armed(cell))


def _row(header: list[str], line: list[Any]) -> Row:
    return {name: cell for name, cell in zip(header, line, strict=False) if cell.strip()}


def check_size(upload: Upload, rows: int, columns: int) -> None:
    """Refuse a table beyond the limits."""
    if rows > upload.limits.max_features or columns > MAX_COLUMNS:
        raise upload.refusal("table-too-large", most=upload.limits.max_features, columns=MAX_COLUMNS)


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


def write_csv(route: Route) -> tuple[bytes, list[str]]:
    """Return the features as one table."""
    tables = tables_of(_with_addresses(route))
    rows = sorted((row for name in ("stages", "places", "hazards", "voices") for row in tables[name]), key=_file_order)
    columns = list(dict.fromkeys(column for row in rows for column in row if column != "file_order"))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([disarmed(_text(column)) for column in columns])
    writer.writerows([disarmed(_text(row.get(column, ""))) for column in columns] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode(), []


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
    return _INSIDE.sub("'", clean(value)) if isinstance(value, str) else value

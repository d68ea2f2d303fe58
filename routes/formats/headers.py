"""Which row of a table names its columns: the first, or one below a title, or two that belong together."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from routes.formats.degrees import is_nothing, read_angle
from routes.formats.layout import Row
from routes.formats.position_columns import SAMPLED, find_positions
from routes.formats.split_degrees import joined
from routes.formats.upload import Upload
from routes.rules.wording import Location

LOOKED_AT = 10
"""Lines among which the one that names the columns is looked for."""
MAX_NAME = 200
_TAG = re.compile(r"\s*#[a-z]+(?:\s*[+#]\s*\w+)*\s*", re.IGNORECASE)
"""A tag of the Humanitarian Exchange Language, which stand in the row below the names."""

Lines = list[tuple[Location, list[Any]]]
Table = tuple[list[str], list[tuple[Location, Row]]]


def unique_names(cells: list[Any]) -> list[str]:
    """Return column names, with a number where one is missing or taken."""
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        name = str(cell if cell is not None else "").strip()[:MAX_NAME] or f"column {number}"
        while name in names:
            name = f"{name} ({number})"
        names[name] = None
    return list(names)


def with_header(upload: Upload, lines: Lines, row_of: Callable[[list[str], list[Any]], Row]) -> Table:
    """Return the names of the columns and the rows below them; `row_of` pairs names with cells.

    The first line counts unless only one further below names columns that hold positions.
    """
    at, header = _found(upload, lines, row_of)
    body = lines[at + 1 :]
    if at == 0 and not _names_positions(upload, header, body, row_of) and _looks_like_data(lines[0][1]):
        header, body = unique_names([None] * len(header)), lines
    if at:
        upload.note("table-title-lines", lines[at][0], at)
        upload.titles.append(next((text for _, cells in lines[:at] for cell in cells if (text := _title(cell))), ""))
    if body and _is_tags(body[0][1]):
        upload.note("table-tags", body[0][0])
        body = body[1:]
    rows = [(place, row_of(header, cells)) for place, cells in body]
    upload.show_columns(header, rows)
    return header, rows


def _title(cell: Any) -> str:
    return str(cell).strip(" #\t") if isinstance(cell, str) else ""


def _found(upload: Upload, lines: Lines, row_of: Callable[[list[str], list[Any]], Row]) -> tuple[int, list[str]]:
    first = unique_names(lines[0][1])
    if "kind" in first and "id" in first:
        return 0, first
    for index in range(min(LOOKED_AT, max(len(lines) - 1, 1))):
        cells = lines[index][1]
        if sum(isinstance(cell, str) and bool(cell.strip()) for cell in cells) == 0:
            continue
        for header in _headers(lines, index):
            if _names_positions(upload, header, lines[index + 1 :], row_of):
                return index, header
    return 0, first


def _headers(lines: Lines, index: int) -> list[list[str]]:
    """Return the names that a line gives, and those that it gives together with the line above."""
    cells = lines[index][1]
    headers = [unique_names(cells)]
    above = lines[index - 1][1] if index else []
    if len(above) > 1:
        width = max(len(cells), len(above))
        pairs = zip([*cells, *[None] * (width - len(cells))], [*above, *[None] * (width - len(above))], strict=True)
        headers.append(unique_names([own if not is_nothing(own) else other for own, other in pairs]))
    return headers


def _names_positions(
    upload: Upload, header: list[str], body: Lines, row_of: Callable[[list[str], list[Any]], Row]
) -> bool:
    sample = [row_of(header, cells) for _, cells in body[: SAMPLED + 1]]
    if find_positions(header, sample, upload.columns) is not None:
        return True
    return len(joined(header, [((), row) for row in sample], sample)[2]) > 1


def _looks_like_data(cells: list[Any]) -> bool:
    """Say whether a line holds two numbers, as no line of names does."""
    return sum(read_angle(cell) is not None for cell in cells) > 1


def _is_tags(cells: list[Any]) -> bool:
    filled = [cell for cell in cells if not is_nothing(cell)]
    return bool(filled) and all(isinstance(cell, str) and _TAG.fullmatch(cell) for cell in filled)

"""XLSX: a sheet a kind of record as this program writes it, or any sheet with positions."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import openpyxl
from openpyxl.styles import Font

from routes.formats.archive import entries, members
from routes.formats.csv_table import MANY_LINES, MAX_COLUMNS, armed, check_size, disarmed, unique_names
from routes.formats.layout import Row, collection_of, is_own, tables_of
from routes.formats.rows import features_of_rows
from routes.formats.shapefile import quiet
from routes.formats.upload import Collection, Upload, explained
from routes.formats.xml_text import clean
from routes.model import Route
from routes.rules.findings import DatasetError

CELL = 32_000
"""Letters that one cell holds; Excel's limit is 32,767."""

MAX_SHEETS = 50
_CONTINUED = re.compile(r"(.+) \[(\d+)\]")
Table = tuple[list[str], list[tuple[str, Row]]]


def read_workbook(upload: Upload) -> Collection:
    """Return the route of our own workbook, or the first sheet that has positions."""
    sheets = read_sheets(upload)
    if is_own(sheets):
        return collection_of(upload, {name: _joined(rows) for name, (_, rows) in sheets.items()})
    first: DatasetError | None = None
    for header, rows in sheets.values():
        try:
            return features_of_rows(upload, header, rows)
        except DatasetError as error:
            first = first or error
    raise first or upload.refusal("a sheet with a row of column names", "an empty workbook", "Fill in a sheet.")


def read_sheets(upload: Upload) -> dict[str, Table]:
    """Return every filled sheet as header and rows, each row with its place."""
    # Whatever a part is called, in whatever encoding, it may be read as XML; a picture in SVG may have a plain type.
    for name, data in members(upload, entries(upload)):
        text = data.replace(b"\0", b"")
        if b"<!ENTITY" in text or (b"<!DOCTYPE" in text and name.lower().endswith((".xml", ".rels"))):
            raise upload.refusal("a workbook without document types", "<!DOCTYPE", "Save it again from Excel.", name)
    action = "Open it in a spreadsheet and save it again as .xlsx."
    with quiet(), explained(upload, "a whole XLSX workbook", action):
        book = openpyxl.load_workbook(io.BytesIO(upload.data), read_only=True, data_only=True, keep_links=False)
        rows = islice(_filled(upload, book), upload.limits.max_features + MAX_SHEETS + 1)
        sheets = {title: _table(upload, title, list(lines)) for title, lines in groupby(rows, itemgetter(0))}
    check_size(upload, sum(len(lines) for _, lines in sheets.values()), 0)
    return sheets


def _filled(upload: Upload, book: Any) -> Iterator[tuple[str, int, list[Any]]]:
    """Yield the rows of all sheets that hold anything, as title, number and cells, and pass so many others."""
    room = MANY_LINES * upload.limits.max_features
    for sheet in book.worksheets[:MAX_SHEETS]:
        rows = sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS + 1)
        for number, line in enumerate(islice(rows, room), 1):
            room -= 1
            cells = list(line)
            while cells and cells[-1] in (None, ""):
                cells.pop()
            if cells:
                yield sheet.title, number, cells


def _table(upload: Upload, title: str, lines: list[tuple[str, int, list[Any]]]) -> Table:
    cells = lines[0][2]
    check_size(upload, len(lines) - 1, len(cells))
    header = unique_names(cells)
    rows = [(f"{title}, row {number}", _row(header, line)) for _, number, line in lines[1:]]
    upload.show_columns(header, rows)
    return header, rows


def _row(header: list[str], line: list[Any]) -> Row:
    return {name: armed(_plain(cell)) for name, cell in zip(header, line, strict=False) if cell not in (None, "")}


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime.datetime | datetime.date | datetime.time):
        return cell.isoformat().removesuffix("T00:00:00")
    return cell if isinstance(cell, str | bool | int | float) else str(cell)


def _joined(rows: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """Put long texts together that `_split` wrote into several columns."""
    joined = []
    for place, row in rows:
        whole: Row = {}
        for name, value in row.items():
            found = _CONTINUED.fullmatch(name)
            if found and found[1] in whole:
                whole[found[1]] = f"{whole[found[1]]}{value}"
            else:
                whole[name] = value
        joined.append((place, whole))
    return joined


def _split(row: Row) -> Row:
    """Spread texts that are too long for a cell over further columns: `wkt`, `wkt [2]` …"""
    spread: Row = {}
    for name, value in row.items():
        text = clean(value) if isinstance(value, str) else value
        spread[name] = text[:CELL] if isinstance(text, str) else text
        if isinstance(text, str):
            for number, start in enumerate(range(CELL, len(text), CELL), 2):
                spread[f"{name} [{number}]"] = text[start : start + CELL]
    return spread


def write_workbook(route: Route) -> tuple[bytes, list[str]]:
    """Return the route as an XLSX workbook, a sheet a kind of record."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables_of(route).items():
        sheet = book.create_sheet(name)
        spread = [_split(row) for row in rows]
        columns = list(dict.fromkeys(column for row in spread for column in row))
        sheet.append([disarmed(column) for column in columns])
        for row in spread:
            sheet.append([disarmed(row.get(column, "")) if column in row else None for column in columns])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        sheet.freeze_panes = "A2"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue(), []

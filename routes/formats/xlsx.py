"""XLSX: a sheet a kind of record as this program writes it, or any sheet with positions."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import openpyxl
from openpyxl.styles import Font

from routes.formats.archive import entries, members
from routes.formats.csv_table import MAX_COLUMNS, armed, check_size, disarmed
from routes.formats.headers import LOOKED_AT, Lines, Table, unique_names, with_header
from routes.formats.layout import Row, collection_of, is_own, tables_of
from routes.formats.rows import features_of_rows
from routes.formats.shapefile import quiet
from routes.formats.upload import Collection, Upload, explained
from routes.formats.xml_text import clean
from routes.model import Route
from routes.rules.findings import DatasetError
from routes.rules.wording import Location

CELL = 32_000
"""Letters that one cell holds; Excel's limit is 32,767."""

MAX_SHEETS = 50
MAX_EMPTY = 4_000_000
"""Rows that a file may leave out between others, over all sheets."""
_CONTINUED = re.compile(r"(.+) \[(\d+)\]")


def read_workbook(upload: Upload) -> Collection:
    """Return the route of our own workbook, or what all of its sheets with positions hold."""
    sheets, hidden = _sheets(upload)
    if is_own(sheets):
        tables = {title: _table(lines) for title, lines in sheets.items()}
        return collection_of(upload, {name: _joined(rows) for name, (_, rows) in tables.items()})
    if not sheets:
        raise upload.refusal("xlsx-empty")
    read: dict[str, Collection] = {}
    refused: dict[str, DatasetError] = {}
    for title, lines in sheets.items():
        try:
            header, rows = with_header(upload, lines, _row)
            read[title] = features_of_rows(upload, header, rows)
        except DatasetError as error:
            refused[title] = error
        else:
            if title in hidden:
                upload.note("sheet-hidden", ("sheet", title))
    return _gathered(upload, read, refused)


def _gathered(upload: Upload, read: dict[str, Collection], refused: dict[str, DatasetError]) -> Collection:
    """Return the features of all sheets, each with the title of its sheet as `folder` where there are several."""
    if not read:
        raise max(refused.values(), key=_nearness)
    for title, error in refused.items():
        if _nearness(error):
            fault = error.report.faults[0]
            upload.findings.append(replace(fault, level="warning", done="left_out"))
        else:
            upload.note("sheet-left-out", ("sheet", title))
    if len(read) == 1:
        return next(iter(read.values()))
    upload.note("sheets-joined", (), len(read))
    features = [feature for collection in read.values() for feature in collection["features"]]
    for title, collection in read.items():
        for feature in collection["features"]:
            feature["properties"].setdefault("folder", title)
    named = next((collection for collection in read.values() if "name" in collection), {})
    return {**named, "type": "FeatureCollection", "features": features}


def _nearness(error: DatasetError) -> bool:
    """Say whether a sheet was refused for its cells, and not because it holds no positions at all."""
    return error.report.faults[0].code not in ("table-columns", "table-header")


def _sheets(upload: Upload) -> tuple[dict[str, Lines], set[str]]:
    """Return the filled lines of every sheet by its title, and the titles of those that are not shown."""
    # Whatever a part is called, in whatever encoding, it may be read as XML; a picture in SVG may have a plain type.
    for name, data in members(upload, entries(upload)):
        text = data.replace(b"\0", b"")
        if b"<!ENTITY" in text or (b"<!DOCTYPE" in text and name.lower().endswith((".xml", ".rels"))):
            raise upload.refusal("xlsx-entities", ("file", name))
    with quiet(), explained(upload, "xlsx-damaged"):
        book = openpyxl.load_workbook(io.BytesIO(upload.data), read_only=True, data_only=True, keep_links=False)
        hidden = {sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"}
        sheets: dict[str, Lines] = {}
        for title, number, cells in _filled(upload, book):
            sheets.setdefault(title, []).append((("sheet", title, "row", number), cells))
    for lines in sheets.values():
        check_size(upload, 0, max(len(cells) for _, cells in lines[:LOOKED_AT]))
    return sheets, hidden


def _filled(upload: Upload, book: Any) -> Iterator[tuple[str, int, list[Any]]]:
    """Yield the rows of all sheets that hold anything, as title, number and cells; refuse more than the limit."""
    count = empty = 0
    blank: Any = None
    for before, sheet in enumerate(book.worksheets[:MAX_SHEETS], 1):
        for number, line in enumerate(sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS + 1), 1):
            if line is blank:
                empty += 1
                check_size(upload, 0 if empty < MAX_EMPTY else upload.limits.max_features + 1, 0)
                continue
            cells = list(line)
            while cells and cells[-1] in (None, ""):
                cells.pop()
            if not cells:
                blank = line  # where rows are missing, openpyxl yields the same one each time
                continue
            count += 1
            check_size(upload, count - before, 0)
            yield sheet.title, number, cells


def _table(lines: Lines) -> Table:
    header = unique_names([armed(cell) for cell in lines[0][1]])
    return header, [(place, _row(header, cells)) for place, cells in lines[1:]]


def _row(header: list[str], line: list[Any]) -> Row:
    return {name: armed(_plain(cell)) for name, cell in zip(header, line, strict=False) if cell not in (None, "")}


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime.datetime | datetime.date | datetime.time):
        return cell.isoformat().removesuffix("T00:00:00")
    return cell if isinstance(cell, str | bool | int | float) else str(cell)


def _joined(rows: list[tuple[Location, Row]]) -> list[tuple[Location, Row]]:
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

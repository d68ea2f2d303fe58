"""Workbooks: without document types, long texts in parts, and no formula."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from examples import complete

from routes.formats import xlsx
from routes.formats.upload import Upload
from routes.model import Route
from routes.rules.findings import DatasetError


def book(*rows: list[object], title: str = "Sheet") -> bytes:
    made = openpyxl.Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def with_member(data: bytes, name: str, add: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, add + old.read(entry) if entry == name else old.read(entry))
    return held.getvalue()


@pytest.mark.parametrize("declared", [b"<!DOCTYPE x>", b'<!ENTITY a "b">', "<!DOCTYPE x>".encode("utf-16")])
@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
def test_a_document_type_is_refused_in_every_part(declared: bytes, name: str):
    data = with_member(book(["title", "latitude", "longitude"], ["A", 1, 2]), name, declared)
    with pytest.raises(DatasetError, match="document types"):
        xlsx.read_workbook(Upload("a.xlsx", data))


def test_a_document_type_is_refused_in_a_part_of_any_name():
    held = io.BytesIO(book(["title", "latitude", "longitude"], ["A", 1, 2]))
    with zipfile.ZipFile(held, "a") as packed:
        packed.writestr("__MACOSX/.sheet.bin", b'<!DOCTYPE x [<!ENTITY a "b">]>')
    with pytest.raises(DatasetError, match="document types"):
        xlsx.read_workbook(Upload("a.xlsx", held.getvalue()))


def test_a_picture_may_have_a_plain_document_type():
    held = io.BytesIO(book(["title", "latitude", "longitude"], ["A", 1, 2]))
    with zipfile.ZipFile(held, "a") as packed:
        packed.writestr("xl/media/image1.svg", b"<!DOCTYPE svg><svg/>")
    assert len(xlsx.read_workbook(Upload("a.xlsx", held.getvalue()))["features"]) == 1


def test_the_first_sheet_with_positions_is_read():
    data = book(["title", "latitude", "longitude"], ["Yanji", 42.9, 129.5], [None, None, None], ["Erenhot", 43.7, 112])
    features = xlsx.read_workbook(Upload("a.xlsx", data))["features"]
    assert [one["geometry"]["coordinates"] for one in features] == [[129.5, 42.9], [112, 43.7]]


def test_days_are_text_and_whole_days_have_no_hour():
    assert xlsx._plain(datetime.datetime(2019, 5, 1)) == "2019-05-01"
    assert xlsx._plain(datetime.datetime(2019, 5, 1, 6)) == "2019-05-01T06:00:00"


def test_a_text_longer_than_a_cell_is_parted_and_joined():
    text = "x" * (2 * xlsx.CELL + 5)
    parted = xlsx._split({"wkt": text})
    assert [len(value) for value in parted.values()] == [xlsx.CELL, xlsx.CELL, 5]
    assert xlsx._joined([("row", parted)]) == [("row", {"wkt": text})]


def test_a_route_comes_back_and_no_cell_is_a_formula():
    value = complete()
    value["features"][0]["properties"]["title"] = "=HYPERLINK(1)"
    route = Route.model_validate(value)
    data, _ = xlsx.write_workbook(route)
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        assert [cell.value for row in sheet for cell in row if cell.data_type == "f"] == []
    assert Route.model_validate(xlsx.read_workbook(Upload("a.xlsx", data))) == route

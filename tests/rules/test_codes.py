"""Each code of the table is said of some small file, and of nothing else is there a test of the whole table."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from examples import complete
from shown_by_files import FILES
from shown_by_routes import ROUTES
from small_files import Small, table

from routes import cli
from routes.authoring.sketch import sketch
from routes.document import simplify
from routes.formats import open_route, reading_apart, write, xml_text
from routes.formats.apart import NoAnswerError, Reason
from routes.model import Route
from routes.pages.shared.shelf import unforeseen
from routes.pages.swap.applying import applied
from routes.pages.swap.edit_tables import COLUMNS
from routes.pages.swap.edit_tables import table as edit_table
from routes.reading.collection import read_collection
from routes.rules.codes import TABLE, files, geometries, kinds, reading, tables
from routes.rules.codes import classroom as classroom_rows
from routes.rules.codes import routes as route_rows
from routes.rules.findings import DatasetError, Report

SHOWN = {**FILES, **ROUTES}
OTHERWISE = {
    "file-unforeseen": "test_a_reader_that_stumbles",
    "file-unreadable": "test_a_file_that_can_not_be_opened",
    "geojson-topojson": "test_topojson_where_only_geojson_is_read",
    "json-syntax": "test_messages_of_the_decoder",
    "json-trailing-comma": "test_messages_of_the_decoder",
    "csv-damaged": "test_a_csv_reader_that_stumbles",
    "xml-too-many": "test_elements_without_end",
    **dict.fromkeys(reading.TABLE, "test_readings_that_are_ended"),
    "row-without-position": "test_rows_of_our_own_tables_need_a_position",
    "positions-simplified": "test_lines_that_the_map_simplifies",
    "position-impossible": "test_tables_of_the_page",
    "position-unfilled": "test_tables_of_the_page",
    "features-all-removed": "test_tables_of_the_page",
    "sketch-stops": "test_sketches",
    "sketch-town": "test_sketches",
    "sketch-title": "test_sketches",
    "translation-unreadable": "test_files_beside_a_route",
}
"""Codes that no file of a few bytes shows, and the test below that does."""


def report_of(small: Small) -> Report:
    try:
        return open_route(small.data, small.name, strict=small.strict, limits=small.limits).report
    except DatasetError as error:
        return error.report


def codes_of(small: Small) -> set[str]:
    return {finding.code for finding in report_of(small).findings}


@pytest.mark.parametrize("code", SHOWN)
def test_a_small_file_shows_the_code(code: str) -> None:
    found = {finding.code: finding for finding in report_of(SHOWN[code]).findings}
    assert code in found
    assert json.loads(json.dumps(found[code].to_json()))["code"] == code
    assert str(found[code]).count("{") == str(found[code].got).count("{") + (code == "json-start")


def test_every_code_has_its_small_file() -> None:
    assert not SHOWN.keys() & OTHERWISE.keys()
    assert SHOWN.keys() | OTHERWISE.keys() == TABLE.keys()
    assert all(name in globals() for name in OTHERWISE.values())


def test_the_closed_list_and_the_table_agree() -> None:
    for rows, closed in (
        (files, files.FileCode),
        (tables, tables.TableCode),
        (geometries, geometries.GeometryCode),
        (route_rows, route_rows.RouteCode),
        (classroom_rows, classroom_rows.ClassroomCode),
        (kinds, kinds.KindCode),
        (reading, reading.ReadingCode),
    ):
        assert tuple(rows.TABLE) == get_args(closed) or set(rows.TABLE) == set(get_args(closed))
        assert len(get_args(closed)) == len(set(get_args(closed)))


def test_a_reader_that_stumbles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("/home/somebody")

    monkeypatch.setattr(cli, "open_route_apart", stumble)
    (tmp_path / "a.geojson").write_text("{}")
    with pytest.raises(DatasetError) as caught:
        cli._open(tmp_path / "a.geojson")
    (found,) = caught.value.report.faults
    assert (found.code, found.got) == ("file-unforeseen", "ZeroDivisionError")
    assert found == unforeseen(ZeroDivisionError("/home/somebody"))
    assert "somebody" not in str(found)


def test_a_file_that_can_not_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        open_route(tmp_path / "missing.geojson")
    assert [fault.code for fault in caught.value.report.faults] == ["file-unreadable"]


def test_topojson_where_only_geojson_is_read() -> None:
    with pytest.raises(DatasetError) as caught:
        read_collection({"type": "Topology"}, "a")
    assert [fault.code for fault in caught.value.report.faults] == ["geojson-topojson"]


@pytest.mark.parametrize(
    ("message", "code"),
    [("Illegal trailing comma before end of object", "json-trailing-comma"), ("Something new", "json-syntax")],
)
def test_messages_of_the_decoder(monkeypatch: pytest.MonkeyPatch, message: str, code: str) -> None:
    def fail(_decoder: json.JSONDecoder, text: str, _at: int) -> None:
        raise json.JSONDecodeError(message, text, 5)

    monkeypatch.setattr(json.JSONDecoder, "raw_decode", fail)
    assert codes_of(Small(b'{"a": 1,}')) == {code}


def test_elements_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_text, "MAX_ELEMENTS", 5)
    assert codes_of(Small(b"<gpx>" + b"<wpt/>" * 9 + b"</gpx>", "a.gpx")) == {"xml-too-many"}


@pytest.mark.parametrize("reason", ["time", "memory", "busy", "unwanted", "died"])
def test_readings_that_are_ended(monkeypatch: pytest.MonkeyPatch, reason: Reason) -> None:
    class Readers:
        def ask(self, *_: Any) -> None:
            raise NoAnswerError(reason)

    monkeypatch.setattr(reading_apart, "_readers", Readers)
    error = reading_apart.read_apart(b"{}", "a.geojson").error
    assert error
    assert reading_apart._CODES[reason][0] == error.report.faults[0].code
    assert {code for code, _ in reading_apart._CODES.values()} == reading.TABLE.keys()


def test_rows_of_our_own_tables_need_a_position() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(Route.model_validate(complete()), ".xlsx").data))
    sheet = book["places"]
    for column in sheet.iter_cols():
        if column[0].value in ("latitude", "longitude", "wkt"):
            column[1].value = None
    held = io.BytesIO()
    book.save(held)
    (fault,) = report_of(Small(held.getvalue(), "own.xlsx")).faults
    assert (fault.code, fault.location) == ("row-without-position", ("sheet", "places", "row", 2))


def test_lines_that_the_map_simplifies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simplify, "MOST", 3)
    found = simplify.finding(Route.model_validate(complete()))
    assert found
    assert (found.code, found.got) == ("positions-simplified", 4)


@pytest.mark.parametrize(
    ("kind", "changes", "code"),
    [
        ("hazard", {"latitude": 95.0}, "position-impossible"),
        ("hazard", {"latitude": None}, "position-unfilled"),
        (None, {}, "features-all-removed"),
    ],
)
def test_tables_of_the_page(kind: str | None, changes: dict[str, Any], code: str) -> None:
    route = Route.model_validate(complete())
    kinds = [kind] if kind else [name for name in COLUMNS if name not in ("route", "source")]
    frames = {name: edit_table(route, name) for name in kinds}
    for name, frame in frames.items():
        for column, cell in changes.items():
            frame[column] = cell
        frames[name] = frame if kind else frame.iloc[:0]
    _, findings = applied(route, frames)
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("stops", "dangers", "code"),
    [
        ([{"name": "Basel"}], [], "sketch-stops"),
        ([{"name": "Basle"}, {"name": "Mainz"}], [], "sketch-town"),
        ([{"name": "Basel"}, {"name": "Mainz"}], [{"where": "Basel"}], "sketch-title"),
    ],
)
def test_sketches(stops: list[dict[str, Any]], dangers: list[dict[str, Any]], code: str) -> None:
    assert [finding.code for finding in sketch("", "", stops, dangers)[1]] == [code]


def test_a_csv_reader_that_stumbles(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise csv.Error("line contains NUL")

    monkeypatch.setattr(csv, "reader", stumble)
    assert codes_of(table("name,lat,lon\nA,1,2\n")) == {"csv-damaged"}


def test_files_beside_a_route(tmp_path: Path) -> None:
    (tmp_path / "way.geojson").write_text(json.dumps(complete()), encoding="utf-8")
    (tmp_path / "way.ko.json").write_text("[1]", encoding="utf-8")
    found = open_route(tmp_path / "way.geojson").report.findings
    assert [(one.code, one.level) for one in found] == [("translation-unreadable", "warning")]
    with pytest.raises(DatasetError) as caught:
        open_route(tmp_path / "way.geojson", strict=True)
    assert [one.code for one in caught.value.report.faults] == ["translation-unreadable"]

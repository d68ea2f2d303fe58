"""Files read in another process come out as they do in this one; a reading that is ended says why."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from routes import formats
from routes.authoring.template import template_text
from routes.formats import ColumnMapping, open_route, open_route_apart, read, read_apart, reading_apart
from routes.formats.apart import NoAnswerError, Reason
from routes.reading.limits import DEFAULT
from routes.rules.codes import Term
from routes.rules.codes.reading import TABLE
from routes.rules.findings import DatasetError, Finding


def same(data: bytes, name: str, columns: ColumnMapping | None = None) -> None:
    here, there = read(data, name, columns), read_apart(data, name, columns)
    assert there.content == here.content
    assert there.findings == here.findings
    assert (dict(there.columns), there.is_table) == (dict(here.columns), here.is_table)
    assert str(there.error) == str(here.error)
    assert (there.error and there.error.report) == (here.error and here.error.report)


@pytest.mark.parametrize("suffix", formats.WRITABLE)
def test_every_format_comes_out_the_same(suffix: str):
    route = open_route(template_text().encode(), "a.geojson").route
    same(formats.write(route, suffix).data, f"a{suffix}")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "Ort,lat,lon\nStra\u00dfe,1,2\n".encode("cp1252")),
        ("a.csv", b"title,note\nA,b\n"),
        ("a.geojson", b"{,"),
        ("a.geojson", b'{"type": "Point", "coordinates": [1, 2], "coordinates": [1, 2]}'),
        ("a.geojson", b'"\\ud800"'),
        ("a.kml", b"<kml>"),
        ("a.pdf", b"%PDF"),
        ("empty", b""),
        ("a.zip", b"PK\x03\x04"),
    ],
)  # fmt: skip
def test_findings_and_refusals_come_out_the_same(name: str, data: bytes):
    same(data, name)


def test_what_a_visitor_says_of_the_columns_comes_along():
    same(b"a,b,c\nYanji,42,129\n", "a.csv", ColumnMapping(title="a", latitude="b", longitude="c"))


def test_an_encoding_that_is_known_comes_along():
    data = "title,lat,lon\n\u00e9,1,2\n".encode("cp1250")
    assert read_apart(data, "a.csv", encoding="cp1250").content == read(data, "a.csv", encoding="cp1250").content


def test_a_path_is_opened_by_the_other_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("title,lat,lon\nA,1,2\n", encoding="utf-8")
    Path("json.py").write_text("raise SystemExit", encoding="utf-8")  # a folder is no place to import from
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("read here"))
    assert open_route_apart(Path("a.csv")).name == "a.csv"
    assert "can be read" in str(read_apart(Path("gone.csv"), "gone.csv").error)


def test_size_is_looked_at_before_bytes_are_read(tmp_path: Path):
    path = tmp_path / "large.geojson"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    said = str(read_apart(path, path.name).error)
    assert "a file of at most 25 MB, got 3,000.0 MB" in said
    with pytest.raises(DatasetError, match="at most 25 MB"):
        open_route(path)
    assert "at most 25 MB" in str(read_apart(bytes(DEFAULT.max_bytes + 1), "large.geojson").error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("door", [open_route, open_route_apart])
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, door: Callable[[Path], Any]):
    os.mkfifo(tmp_path / "a.geojson")
    with pytest.raises(DatasetError, match="a folder or a device"):
        door(tmp_path / "a.geojson")


class Ends:
    """Readers that end each reading for one reason."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        self.error = NoAnswerError(reason, detail)

    def ask(self, *_: Any) -> dict[str, Any]:
        raise self.error


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("time", "expected a file that is read in 10 seconds of work, got one that takes longer. Simplify the lines"),
        ("memory", "expected a file that is read in 1,000 MB of memory, got one that takes more. Simplify"),
        ("busy", "expected a reader that is free within 15 seconds, got all at work on other files. Nothing is wrong"),
        ("unwanted", "expected somebody who waits for the file, got nobody. Nothing is wrong with the file; load it"),
        ("died", "expected a file that the reader gets through, got one that ended it. Open it in the program"),
    ],
)
def test_each_limit_says_which_it_was_and_what_to_do(monkeypatch: pytest.MonkeyPatch, reason: Reason, said: str):
    monkeypatch.setattr(reading_apart, "_readers", lambda: Ends(reason))
    came = read_apart(b"{}", "a.geojson")
    assert said in str(came.error)
    assert came.error
    assert came.error.report.findings[0].code in TABLE


@pytest.mark.parametrize(("detail", "got"), [("KeyError", "KeyError"), ("<b>of the file</b>", "")])
def test_a_reader_that_stumbles_names_a_kind_of_error_alone(monkeypatch: pytest.MonkeyPatch, detail: str, got: str):
    monkeypatch.setattr(reading_apart, "_readers", lambda: Ends("stumbled", detail))
    error = read_apart(b"{}", "a.geojson").error
    assert error
    assert (error.report.findings[0].code, error.report.findings[0].got) == ("file-unforeseen", got)


class Says:
    """Readers that answer with what they were given."""

    def __init__(self, reply: Any) -> None:
        self.reply = reply

    def ask(self, *_: Any) -> Any:
        return self.reply


EMPTY = {"name": "a", "path": "", "columns": {}, "encoding": ""}
GOOD = reading_apart.answer(EMPTY, b'{"type": "Point", "coordinates": [1, 2]}')
SENT = Finding("id-made", ("features", 0), Term("none"), values={"most": 3})
FOUND = json.loads(json.dumps(reading_apart._plain(SENT)))


def test_the_page_reads_no_finding_for_each_of_many_lines():
    many = [Finding("id-made", ("features", number, "id")) for number in range(reading_apart.MANY + 1)]
    assert reading_apart.few(many[1:]) == many[1:]
    (one,) = reading_apart.few(many)
    assert one.count == len(many)
    other = [replace(finding, code="title-cut", values={"n": n}) for n, finding in enumerate(many)]
    assert len(reading_apart.few(other)) == reading_apart.MANY


def test_a_finding_is_the_same_after_the_way_back():
    assert reading_apart._finding(FOUND) == SENT
    assert isinstance(reading_apart._finding(FOUND).got, Term)


@pytest.mark.parametrize(
    "wrong",
    [
        None, [], "text", {}, {**GOOD, "findings": 5}, {**GOOD, "findings": [5]}, {**GOOD, "columns": []},
        {**GOOD, "columns": {"a": 5}}, {**GOOD, "error": {}}, {**GOOD, "error": {"name": "a", "findings": []}},
        *({**GOOD, "findings": [{**FOUND, **part}]} for part in (
            {"code": "no-such"}, {"code": []}, {"level": "fatal"}, {"done": "deleted"}, {"feature": 5}, {"count": "9"},
            {"location": "features"}, {"location": [{}]}, {"got": []}, {"got": None}, {"got": {"term": 5}},
            {"values": [5]}, {"values": {"a": [1]}}, {"others": [5]}, {"others": [[[None], "a"]]}, {"more": 1},
        )),
    ],
)  # fmt: skip
def test_an_answer_of_another_shape_is_no_answer(monkeypatch: pytest.MonkeyPatch, wrong: Any):
    monkeypatch.setattr(reading_apart, "_readers", lambda: Says({**GOOD, "findings": [FOUND]}))
    assert read_apart(b"", "a").error is None
    monkeypatch.setattr(reading_apart, "_readers", lambda: Says(wrong))
    error = read_apart(b"", "a").error
    assert error
    assert error.report.findings[0].code == "file-unforeseen"

"""JSON from text: bounded, and each slip named with its place."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest
from examples import collection, complete, line, point
from refusing import encoded, refusal

from routes.formats import open_route
from routes.reading.json_text import MAX_CELL_DEPTH, depth_of, parse, read_json
from routes.reading.limits import DEFAULT, Limits
from routes.rules.findings import DatasetError

LINE = line([129.8, 42.0], [129.5, 42.9])
MINE = point(129.7, 42.1, category="landmine", title="Mines")


def fault(text: str, **limits: int) -> tuple[str, tuple]:
    with pytest.raises(DatasetError) as caught:
        parse(text, "a.json", replace(DEFAULT, **limits))
    (found,) = caught.value.report.faults
    return found.code, found.location


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"a": 1 "b": 2}', "json-comma"),
        ("{a: 1}", "json-name"),
        ('{"a" 1}', "json-colon"),
        ('{"a": "x', "json-quote"),
        ('{"a": "x\n"}', "json-control"),
        ('{"a": "\\x"}', "json-escape"),
        ('{"a": }', "json-value"),
    ],
)
def test_slips_are_named(text: str, code: str):
    assert fault(text)[0] == code


def test_a_place_is_line_and_column():
    _, place = fault('{\n  "a": 1\n  "b": 2}')
    assert [part for part in place if isinstance(part, int)] == [3, 3]


def test_size_and_depth_are_bounded():
    assert fault("[" * 50 + "]" * 50)[0] == "json-too-deep"
    assert fault("[" * 100_000)[0] == "json-too-deep"
    assert fault("[1,2,3,4]", max_values=3)[0] == "json-too-many"
    assert fault("1" * 2_000)[0] == "json-number"
    assert parse("[" * 40 + "]" * 40, "a.json")[0]


@pytest.mark.parametrize("literal", ["NaN", "Infinity", "-Infinity", "1e400"])
def test_what_is_not_finite_is_nothing_and_told_of(literal: str):
    value, findings = parse(f"[1, {literal}]", "a.json")
    assert value == [1, None]
    assert [finding.code for finding in findings] == ["json-not-finite"]


def test_values_one_after_the_other_are_one_collection():
    value, findings = parse('{"type": "Feature"}\n\x1e{"type": "Feature"}\n', "a.ndjson")
    assert (value["type"], len(value["features"])) == ("FeatureCollection", 2)
    assert [finding.level for finding in findings] == ["inference"]


def test_half_a_letter_and_a_name_twice_are_told_of():
    value, findings = parse('{"a": "\\ud800", "a": "\\udc00x"}', "a.json")
    assert value == {"a": "\ufffdx"}
    assert {finding.code for finding in findings} == {"json-surrogate", "json-name-twice"}


@pytest.mark.parametrize("text", ["", "[1", "[1e400]", "[NaN]", "1" * 2_000, "[" * 300 + "]" * 300, '"\\ud800"'])
def test_a_cell_that_is_no_json_is_left(text: str):
    assert read_json(text, "no") == "no"


def test_depth():
    assert [depth_of(value, 9) for value in ([], [[1]], {"a": [{}]})] == [1, 2, 3]
    deep = "[" * MAX_CELL_DEPTH + "]" * MAX_CELL_DEPTH
    assert read_json(deep, "no") != "no"


NOT_JSON = {
    "nothing": (b"", "got an empty file. Save or download it again"),
    "spaces": (b"  \n\t ", "got an empty file"),
    "only a byte order mark": (b"\xef\xbb\xbf", "got an empty file"),
    "zeros": (bytes(64), "got an empty file"),
    "words": (b"hello", 'line 1, column 1: expected JSON, which starts with {, got "hello"'),
    "cut off": (b'{"type": "FeatureCollection", "features": [', "expected a closing bracket, got the end of the file"),
    "cut off in text": (b'{"type": "Fea', "expected a closing double quote"),
    "comma too many": (b'{\n "a": 1,,\n}', "line 3, column 1: expected a name in double quotes"),
    "comma missing": (b'{"a": 1 "b": 2}', "line 1, column 9: expected a comma or a closing bracket"),
    "colon missing": (b'{"a" 1}', "expected a colon after the name"),
    "single quotes": (b"{'a': 1}", "expected a name in double quotes"),
    "line break in text": (b'{"a": "x\ny"}', "expected text without line breaks inside quotes"),
    "backslash": (rb'{"a": "C:\x"}', "expected a known escape after the backslash"),
    "value missing": (b'{"a": }', "line 1, column 7: expected a value"),
    "endless digits": (b'{"a": ' + b"9" * 5000 + b"}", "expected a finite number"),
    "something after": (b'{"type": "Point"} and more', "expected the end of the file, got"),
    "deep lists": (b"[" * 100_000, "levels of brackets inside one another"),
    "deep objects": (b'{"a":' * 60 + b"1" + b"}" * 60, "at most 40 levels of brackets"),
    "KML": (b'<?xml version="1.0"?><kml/>', "got a KML file without any"),
    "GPX": (b"<gpx></gpx>", "got a GPX file without any"),
    "web page": (b"<!DOCTYPE html><html></html>", "got a web page. Download the file itself"),
    "zip": (b"PK\x03\x04rest", "expected a whole zip file"),
    "GeoPackage": (b"SQLite format 3\x00", "expected a whole GeoPackage"),
    "picture": (b"\x89PNG\r\n", "got a picture"),
    "broken gzip": (b"\x1f\x8b\x08rest", "expected a whole gzip file, got a damaged file"),
    "gzip cut off": (gzip.compress(b"[1, 2, 3]" * 99)[:-9], "expected a whole gzip file, got a damaged file"),
    "script": (b"alert(1);", "expected JSON, which starts with {"),
}


@pytest.mark.parametrize(("data", "text"), NOT_JSON.values(), ids=NOT_JSON)
@pytest.mark.parametrize("strict", [False, True])
def test_what_is_not_json_is_refused_with_place_and_action(data, text, strict):
    assert text in refusal(data, strict=strict)


@pytest.mark.parametrize("separator", [b"\n", b"\r\n", b"\n\x1e", b"\n\n", b" "])
def test_several_values_are_one_collection(separator):
    data = separator.join(encoded(feature) for feature in (LINE, MINE, MINE))
    dataset = open_route(b"\x1e" * (b"\x1e" in separator) + data, "a.geojsonl")
    assert (len(dataset.route.stages), len(dataset.route.hazards)) == (1, 2)
    assert any("3 JSON values" in str(finding) for finding in dataset.report.inferences)


def test_a_name_given_twice_is_a_warning():
    data = encoded(collection(LINE, name="x")).replace(b'"name": "x"', b'"name": "a", "name": "b"')
    dataset = open_route(data, "a.geojson")
    assert dataset.route.route.title == "b"
    assert any('got "name" twice' in str(finding) for finding in dataset.report.warnings)


def test_half_characters_are_mended_and_said():
    data = encoded(collection(LINE, name="x")).replace(b'"x"', rb'"a\ud800b"')
    dataset = open_route(data, "a.geojson")
    assert dataset.route.route.title == "a�b"
    json.dumps(dataset.route.dump(), ensure_ascii=False).encode()


def test_large_whole_numbers_survive():
    value = complete()
    value["features"][0]["properties"]["osm"] = 10**60
    assert open_route(encoded(value), "a.geojson", strict=True).route.dump() == value


def test_values_without_end_are_refused_before_they_are_read():
    few = Limits(max_values=30)
    assert open_route(encoded({**collection(LINE), "foreign": [[]] * 5}), "a.geojson", limits=few).route.stages
    assert "expected at most 30 values, got more" in refusal({**collection(LINE), "foreign": [[]] * 30}, limits=few)

"""JSON from text: bounded, and each slip named with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routes.reading.json_text import MAX_CELL_DEPTH, depth_of, parse, read_json
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError


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

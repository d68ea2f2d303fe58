"""JSON with comments, commas too many, or a script around it."""

from __future__ import annotations

import pytest
from growing import grows_with_its_size

from routes.reading.json_slips import without_slips
from routes.reading.json_text import parse


@pytest.mark.parametrize(
    "text",
    [
        "[1, 2,]", "[1, 2,\n]", "// ours\n[1, 2]", "[1, /* two */ 2]",
        "var data = [1, 2];", "window.data = [1, 2]", "callback([1, 2]);", "export default [1, 2];",
        "[1, 2 // two\n, /* three */ ]",
    ],
)  # fmt: skip
def test_slips_are_passed_over_and_told(text: str):
    value, findings = parse(text, "a.json")
    assert (value, [finding.code for finding in findings]) == ([1, 2], ["json-slips"])


def test_texts_stay_as_they_are():
    text = '{"a": "// no, ] comment /* */", "b": "\\"//"}'
    assert without_slips(text) == text
    assert parse(text, "a.json")[1] == []


def test_places_stay_where_they_were():
    text = "// one\n[1,\n x]"
    plain = without_slips(text)
    assert len(plain) == len(text)
    assert plain.index("x") == text.index("x")


@pytest.mark.parametrize(
    ("start", "part", "count"),
    [('"', '\\"', 300_000), ("[", ",", 300_000), ("", "/*", 300_000), ("", '{"a":"x', 50_000)],
)
def test_hostile_texts_take_a_time_that_grows_with_them(start: str, part: str, count: int):
    assert grows_with_its_size(lambda size: start + part * size, without_slips, count)

"""Names and values of properties as headings and cells, and back, whatever they are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.formats.cell_values import RESERVED, ColumnNames, name_of, read_cell


@pytest.mark.parametrize(
    ("cell", "known", "value"),
    [
        (3.0, "string", "3"), ("a; b", "array", ["a", "b"]), ('["a"]', "array", ["a"]), ("no", "boolean", False),
        ("perhaps", "boolean", "perhaps"), ("2,5", "number", 2.5), ("3.0", "integer", 3), ("many", "integer", "many"),
        ("json:[1]", None, [1]), ("json:[", None, "json:["), ('{"a": 1}', "object", {"a": 1}), (7.0, "integer", 7),
    ],
)  # fmt: skip
def test_cells_are_read_by_their_type(cell: Any, known: str | None, value: Any):
    assert read_cell(cell, known) == value


@pytest.mark.parametrize(
    "name", [*RESERVED, "ID", "property:x", "=1+1", "a\nb", " a", "column 3", "x" * 70, "a [2]", ""]
)
def test_a_name_that_means_something_else_gets_a_heading_that_does_not(name: str):
    heading = ColumnNames([name]).of(name)
    assert heading.startswith("property:")
    assert name_of(heading) == name


def test_a_plain_name_is_its_own_heading_unless_another_differs_by_case_alone():
    names = ColumnNames(["note", "Name", "NAME"], known=["title"])
    assert (names.of("note"), names.of("title")) == ("note", "title")
    assert names.of("Name") != "Name"
    assert len({names.of("Name").casefold(), names.of("NAME").casefold()}) == 2


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=20))
def test_every_name_comes_back(name: str):
    assert name_of(ColumnNames([name]).of(name)) == name

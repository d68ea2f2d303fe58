"""Which row names the columns."""

from __future__ import annotations

from typing import Any

from routes.formats import headers
from routes.formats.upload import Upload


def read(*lines: list[Any]) -> tuple[list[str], list[dict[str, Any]], Upload]:
    upload = Upload("a.csv", b"")
    numbered = [(("line", number), line) for number, line in enumerate(lines, 1)]
    header, rows = headers.with_header(upload, numbered, lambda names, cells: dict(zip(names, cells, strict=False)))
    return header, [row for _, row in rows], upload


def test_names_are_unique_and_none_is_missing():
    assert headers.unique_names(["a", None, "a", "", "x" * 300]) == [
        "a", "column 2", "a (3)", "column 4", "x" * headers.MAX_NAME,
    ]  # fmt: skip


def test_a_title_above_the_names_is_kept_as_one():
    header, rows, upload = read(["Our stops"], ["title", "lat", "lon"], ["A", "42.9", "129.5"])
    assert header == ["title", "lat", "lon"]
    assert rows == [{"title": "A", "lat": "42.9", "lon": "129.5"}]
    assert upload.titles == ["Our stops"]


def test_the_first_row_counts_where_none_names_positions():
    header, rows, _ = read(["a", "b"], ["one", "two"])
    assert (header, len(rows)) == (["a", "b"], 1)


def test_a_row_of_tags_below_the_names_is_left_out():
    _, rows, _ = read(["title", "lat", "lon"], ["#loc +name", "#geo +lat", "#geo +lon"], ["A", "42.9", "129.5"])
    assert [row["title"] for row in rows] == ["A"]


def test_a_first_row_of_numbers_is_no_row_of_names():
    header, rows, _ = read(["A", "42.9", "129.5"], ["B", "43.7", "112.0"])
    assert header == ["column 1", "column 2", "column 3"]
    assert [row["column 1"] for row in rows] == ["A", "B"]

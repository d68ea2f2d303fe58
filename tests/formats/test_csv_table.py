"""CSV: read whatever the delimiter, and no cell written that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from examples import complete
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.formats import csv_table
from routes.formats.upload import Upload
from routes.model import Route
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError


def lines(text: str, **options: object) -> tuple[list[str], list[tuple[str, dict[str, object]]]]:
    return csv_table.read_lines(Upload("a.csv", text.encode(), **options))


@pytest.mark.parametrize(
    "text", ["a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "a|b\n1|2\n", "sep=;\na;b\n1;2\n", "\ufeffa,b\n\n1,2"]
)
def test_any_delimiter(text: str):
    header, rows = lines(text)
    assert header == ["a", "b"]
    assert [row for _, row in rows] == [{"a": "1", "b": "2"}]


def test_each_row_says_on_which_line_it_ends():
    assert [place for place, _ in lines('a,b\n"x\ny",1\n\nz,2\n')[1]] == [("line", 3), ("line", 5)]


def test_rows_and_columns_are_bounded():
    few = replace(DEFAULT, max_features=2)
    assert len(lines("a\n1\n2\n", limits=few)[1]) == 2
    for text in ("a\n1\n2\n3\n", ",".join("a" * (csv_table.MAX_COLUMNS + 1)) + "\n", "a\n" + "\n" * 30):
        with pytest.raises(DatasetError):
            lines(text, limits=few)


def test_a_quote_that_never_closes_is_found_where_it_opens():
    with pytest.raises(DatasetError, match="line 2"):
        lines('a,b\n"x,1\n' + "y,2\n" * (csv_table.MAX_LINES + 5))


def test_an_empty_table_is_refused():
    with pytest.raises(DatasetError):
        lines("\n\n")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "'=1", "＝1", "a;=1", "a|@b", "a\n=1"])
def test_no_written_cell_begins_with_a_formula_whatever_splits_it(text: str):
    value = complete()
    value["features"][0]["properties"]["title"] = text
    route = Route.model_validate(value)
    data, _ = csv_table.write_csv(route)
    written = data.decode("utf-8-sig")
    for delimiter in ",;|\t":
        for row in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter):
            for cell in row:
                assert not csv_table._FORMULA.match(cell) or cell.startswith("'"), cell
    again = csv_table.read_csv(Upload("a.csv", data))
    assert again["features"][0]["properties"]["title"] == text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="='+-@ab;|\t", max_size=8))
def test_what_was_disarmed_is_armed_again(text: str):
    assert csv_table.armed(csv_table.disarmed(text)) == text

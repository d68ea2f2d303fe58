"""The table of sheets: names of addresses lead to one sheet each."""

from __future__ import annotations

import json

import pytest

from routes.teaching.sheets import AT_ONCE, SHEETS, dump, sheet_named


def test_each_name_in_an_address_means_one_sheet():
    names = [name for sheet in SHEETS.values() for name in (sheet.key, *sheet.aliases)]
    assert len(names) == len(set(names))
    for sheet in SHEETS.values():
        assert {sheet_named(name.upper()) for name in (sheet.key, *sheet.aliases)} == {sheet.key}


@pytest.mark.parametrize("text", ["", "all", "../key", "key "])
def test_other_names_mean_none(text: str):
    assert sheet_named(text) is None


def test_what_is_printed_unasked_is_for_pupils():
    assert not SHEETS[AT_ONCE].for_teacher


def test_the_document_gets_the_whole_table():
    assert [row["key"] for row in json.loads(json.dumps(dump()))] == list(SHEETS)

"""The guide to findings: one line a code, each with an example, and no table broken by what it quotes."""

from __future__ import annotations

import re

from routes.authoring import report_guide
from routes.languages import speaking
from routes.rules.codes import TABLE


def test_every_code_has_its_line_once():
    found = re.findall(r"^\| `([a-z0-9-]+)`<br>(\w+) \|", report_guide.report_text(), re.MULTILINE)
    grouped = [code for _, rows in report_guide.GROUPS.values() for code in rows]
    assert [code for code, _ in found] == grouped
    assert {code: level for code, level in found} == {code: TABLE[code].level for code in grouped}  # noqa: C416


def test_no_line_has_more_cells_than_its_table():
    for line in report_guide.report_text().splitlines():
        if line.startswith("| `"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 5, line


def test_what_looks_like_markup_stays_text():
    assert report_guide._plain("<b> * {got}") == "&lt;b> \\* *got*"


def test_examples_with_words_are_in_the_language_of_the_guide():
    with speaking("ko"):
        korean = report_guide.examples()
    english = report_guide.examples()
    assert set(korean) == set(english)
    assert korean["table-empty"] == ("아무것도 없는 시트", english["table-empty"][1])
    assert [pair for pair in korean.values() if re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{2,}", " ".join(pair))] == []

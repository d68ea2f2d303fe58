"""A document with few letters beyond ASCII has none, and says the same."""

from __future__ import annotations

import json
from html import unescape

import pytest

from routes.document import plain_text
from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder
from routes.languages import speaking

LONG = "a road of many words that everybody reads in plain letters " * 3


def test_a_document_in_english_is_read_letter_by_letter():
    assert render(open_route(data_folder() / "comet-line.geojson").route).isascii()


def test_a_language_of_other_letters_keeps_them():
    with speaking("ko"):
        document = render(open_route(data_folder() / "beyond-utopia.geojson").route)
    assert "탈북" in document
    assert plain_text.in_markup("서울" * 20) == "서울" * 20


@pytest.mark.parametrize("letters", ["–", "é", "서", "\U0001f6a2", "\u2028"])
def test_a_text_means_the_same(letters: str):
    text = f"{LONG}{letters}{LONG}"
    script, markup = plain_text.in_script(json.dumps(text, ensure_ascii=False)), plain_text.in_markup(text)
    assert script.isascii()
    assert json.loads(script) == text
    assert markup.isascii()
    assert unescape(markup) == text


def test_a_style_sheet_ends_an_escape_before_what_follows():
    assert plain_text.in_style(f"i{{content:'▴b'}}{LONG}").startswith(r"i{content:'\25b4 b'}")

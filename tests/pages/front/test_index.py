"""Streamlit's document is completed where it is as we know it, and left alone where it is not."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit import file_util

from routes.model.sentences import Beginning
from routes.pages.front.index import written
from routes.pages.front.view import View

EVIL = '"><script>alert(1)</script>'
VIEW = View("A – B", "A", "A road.", "de", "3 stages", "3", "<svg></svg>", "<noscript>The whole road.</noscript>")


@pytest.fixture(scope="module")
def streamlits() -> str:
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def test_the_installed_document_says_what_the_address_shows(streamlits: str):
    html = written(streamlits, VIEW)
    assert "<title>A – B</title>" in html
    assert "<title>Streamlit" not in html
    assert '<meta property="og:description" content="A road.">' in html
    assert '<h1 lang="de" dir="auto">A</h1>' in html
    order = ['<div id="root"></div>', '<main id="first-view" lang="en">', "<svg></svg>"]
    assert sorted(order, key=html.index) == order
    assert "<noscript>The whole road.</noscript>" in html
    assert "need to enable JavaScript" not in html
    assert 'as="font"' not in html


def test_nothing_else_of_it_is_lost(streamlits: str):
    scripts = re.compile(r"<script [^>]*>|<link rel=\"(?:modulepreload|stylesheet)\".*?>")
    html = written(streamlits, VIEW)
    assert sorted(scripts.findall(html)) == sorted(scripts.findall(streamlits))
    assert "window.prerenderReady = false" in html


def test_the_first_view_is_painted_before_the_styles_and_settled_before_the_scripts(streamlits: str):
    html = written(streamlits, replace(VIEW, map_at="./route-map?route=a&level=</script>"))
    order = ["theme.settle()", "firstmap.begin(", '<main id="first-view"', 'rel="stylesheet"']
    assert [html.count(one) for one in order] == [1] * len(order)
    assert sorted(order, key=html.index) == order
    assert "level=</script>" not in html
    assert "firstmap.begin(" not in written(streamlits, VIEW)


def test_the_scripts_wait_for_the_map_where_there_is_one_and_none_is_lost(streamlits: str):
    theirs = re.compile(r'"(\./static/js/[^"]+)"')
    html = written(streamlits, replace(VIEW, map_at="./route-map"))
    assert '<script type="module"' not in html
    assert 'rel="modulepreload"' not in html
    runs, needed = (json.loads(found) for found in re.findall(r"\[\"\./static[^]]*\]", html))
    assert runs == re.findall(r'<script type="module"[^>]*src="([^"]+)"', streamlits)
    assert sorted(runs + needed) == sorted(theirs.findall(streamlits))


def test_the_font_of_the_icons_waits_for_a_map_and_is_the_one_that_streamlit_asks_for(streamlits: str):
    waits = '"Material Symbols Rounded"'
    assert waits in written(streamlits, VIEW)
    assert waits not in written(streamlits, replace(VIEW, picture=""))
    theirs = (Path(file_util.get_static_dir()) / "static" / "js").glob("utils.*.js")
    assert any("`Material Symbols Rounded`" in file.read_text(encoding="utf-8") for file in theirs)


def test_texts_of_a_file_are_never_markup(streamlits: str):
    told = Beginning(EVIL, [EVIL], is_long=True)
    html = written(streamlits, View(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL, "<svg></svg>", beginning=told))
    assert EVIL not in html
    assert "<script>alert" not in html


def test_another_document_stays_as_it_is():
    assert written("<p>Hello</p>", VIEW) == "<p>Hello</p>"

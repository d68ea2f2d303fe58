"""Streamlit's scripts come compressed, and nothing but its scripts and styles."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from streamlit import file_util

from routes.pages.front.scripts import compressed

STATIC = Path(file_util.get_static_dir()) / "static"


def test_a_script_is_the_same_and_shorter():
    file = next((STATIC / "js").glob("protobuf.*.js"))
    data, kind = compressed(f"/maps/static/js/{file.name}")
    assert gzip.decompress(data) == file.read_bytes()
    assert len(data) < file.stat().st_size / 2
    assert kind.startswith("text/javascript")


def test_the_style_asks_for_no_font_that_no_page_uses():
    file = next((STATIC / "css").glob("index.*.css"))
    before, now = file.read_bytes(), gzip.decompress(compressed(f"/static/css/{file.name}")[0])
    assert b"font-family:Source Sans;" in before
    assert b"font-family:Source Sans;" not in now
    assert now.count(b"@font-face") == before.count(b"@font-face") - 2


@pytest.mark.parametrize(
    "path", ["/", "/static/js/", "/static/js/nothing.js", "/static/js/..%2f..%2fconfig.js", "/static/js/../index.html"]
)
def test_nothing_else_is_taken(path: str):
    assert compressed(path) is None

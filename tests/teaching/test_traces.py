"""Nothing of what a level hides is left in a saved file, a print or an export: every word, title and address is read.

Prints are made of the saved file's data by its scripts; `tests/e2e/test_traces.py` reads them in a browser.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
from traces import WORDS, data_of, telling, texts, traces

from routes.document.elements import STATIC
from routes.document.render import render
from routes.formats import WRITABLE, open_route, write
from routes.installed import data_folder
from routes.model import ContentTheme, Route
from routes.teaching.levels import LEVELS, at_level

KEYS = sorted(path.stem for path in data_folder().glob("*.geojson"))
STRICT = [level for level in LEVELS if level != "all"]


@cache
def bundled(key: str) -> Route:
    path = data_folder() / f"{key}.geojson"
    return open_route(path).route


@pytest.mark.parametrize("level", STRICT)
@pytest.mark.parametrize("key", KEYS)
def test_the_saved_file_tells_of_nothing_hidden(key: str, level: str) -> None:
    html = render(bundled(key), level=level)
    data = data_of(html)
    for name in ("icons", "labels"):  # drawings, and names of countries and cities
        del data[name]
    title = re.search(r"<title>(.*?)</title>", html)
    assert title
    assert traces({**data, "<title>": title[1]}, level) == []


@pytest.mark.parametrize("suffix", WRITABLE)
@pytest.mark.parametrize("level", STRICT)
@pytest.mark.parametrize("key", KEYS)
def test_an_export_tells_of_nothing_hidden(key: str, level: str, suffix: str) -> None:
    data = write(at_level(bundled(key), level), suffix).data
    read = open_route(data, f"{key}{suffix}").route.dump()
    assert traces(read, level) == []
    if suffix in (".geojson", ".kml", ".gpx", ".csv"):
        assert traces(data.decode(), level) == []


@pytest.mark.parametrize("level", STRICT)
@pytest.mark.parametrize("key", KEYS)
def test_whoever_is_hidden_has_gone_with_every_word(key: str, level: str) -> None:
    """No title, sentence or address that only something hidden had is left anywhere."""
    whole, shown = bundled(key), at_level(bundled(key), level)
    kept = " ".join(text for _, text in texts(shown.dump()))
    hidden = [one for one in whole.marked if not LEVELS[level].hidden.isdisjoint(one.content_note)]
    for one in hidden:
        for name in ("description", "text", "definition"):
            text = getattr(one, name, "")
            assert not text or text not in kept
    for source in whole.route.sources:
        if source.sensitive:
            assert source.title not in kept
            assert not source.url or source.url not in kept
            assert not source.copy_url or source.copy_url not in kept


@pytest.mark.parametrize("level", STRICT)
def test_the_words_of_the_scripts_tell_of_nothing_hidden(level: str) -> None:
    spoken = {
        path.name: re.findall(r"\"((?:[^\"\\\n]|\\.)+ (?:[^\"\\\n]|\\.)+)\"", path.read_text(encoding="utf-8"))
        for path in sorted(STATIC.rglob("*.js"))
    }
    assert traces(spoken, level) == []


def test_the_words_are_found() -> None:
    assert set(WORDS) == set(ContentTheme.__args__)
    assert telling("c").search("three were Killed")
    assert traces({"url": "https://example.org/nk-refugee-killed-by-guard/"}, "b")
    assert not traces({"url": "https://example.org/skilled-workers"}, "c")
    assert not telling("a").search("three were killed")
    assert traces(["Flood Kills Hundreds"], "b")

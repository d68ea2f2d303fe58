"""Routes in German and Arabic, and an interface of ten German words: each text in its language, the rest as it was."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from routes.document.render import render
from routes.formats import open_route
from routes.languages import catalogues, gettext, ngettext, speaking
from routes.languages.catalogues import catalogue, scripts_words
from routes.languages.extraction import DOMAINS
from routes.model import Route
from routes.model.scripts import is_from_right

FILES = {"de": "exulanten", "ar": "moriscos"}
TEN = {
    "Legend": "Zeichen", "Next": "Weiter", "Stage": "Etappe", "Voices": "Stimmen", "Close": "Schließen",
    "Severity": "Schwere", "Questions": "Fragen", "Dangers": "Gefahren", "Explore": "Erkunden",
}  # fmt: skip
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=n!=1;\\n"\n'
COUNTED = 'msgid "{n} danger"\nmsgid_plural "{n} dangers"\nmsgstr[0] "{n} Gefahr"\nmsgstr[1] "{n} Gefahren"\n'


def route(language: str) -> Route:
    path = Path(__file__).with_name("abroad") / f"{FILES[language]}.geojson"
    return open_route(path, strict=True).route


def block(html: str, name: str) -> dict:
    found = re.search(rf'<script[^>]* id="{name}"[^>]*>(.*?)</script>', html, re.DOTALL)
    return json.loads(found[1]) if found else {}


@pytest.mark.parametrize("language", FILES)
def test_a_route_in_another_language_passes_the_strict_check_and_is_drawn(language):
    html = render(route(language), style="plain")
    data = block(html, "route-data")
    assert '<html lang="en">' in html  # of the words around it
    assert (data["language"], len(data["stages"]), len(data["hazards"])) == (language, 3, 2)


def test_a_road_is_unrolled_by_kilometre_from_whichever_side_its_texts_are_read():
    for language in FILES:
        strip = block(render(route(language), style="plain"), "route-data")["strip"]
        kilometres = [end for _name, *ends in strip["countries"] for end in ends if isinstance(end, int | float)]
        assert kilometres == sorted(kilometres)


def test_the_texts_of_the_arabic_route_are_read_from_the_right():
    assert is_from_right(route("ar").route.title)
    assert not is_from_right(route("de").route.title)


@pytest.fixture
def german(tmp_path, monkeypatch):
    """Ten words of German: two catalogues in one folder."""
    words = "\n".join(f'msgid "{text}"\nmsgstr "{said}"\n' for text, said in TEN.items())
    for domain in DOMAINS:
        path = tmp_path / "de" / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join((HEAD, words, COUNTED)), encoding="utf-8")
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    monkeypatch.setattr(sys.modules["routes.languages.current"], "LANGUAGES", ("en", "de"))
    for kept in (catalogue, scripts_words):
        kept.cache_clear()
    with speaking("de-AT"):
        yield
    for kept in (catalogue, scripts_words):
        kept.cache_clear()


@pytest.mark.usefixtures("german")
def test_ten_words_of_a_third_language_show_where_they_should_and_the_rest_is_english():
    assert (gettext("Severity"), gettext("Timeline")) == ("Schwere", "Timeline")
    assert [ngettext("{n} danger", "{n} dangers", n) for n in (1, 2)] == ["{n} Gefahr", "{n} Gefahren"]
    html = render(route("de"), style="plain")
    texts = block(html, "words")["texts"]
    assert '<html lang="de">' in html
    assert texts == TEN | {"{n} danger": ["{n} Gefahr", "{n} Gefahren"]}
    countries = {one["country"] for one in block(html, "route-data")["stages"]}
    assert countries == {"Österreich", "Deutschland", "Russland"}

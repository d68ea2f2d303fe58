from __future__ import annotations

import os
import re
import shutil

import pytest

from routes.languages import catalogues
from routes.languages.__main__ import main
from routes.languages.catalogues import LANGUAGES, SOURCE, catalogue, name_of, path_of, scripts_words
from routes.languages.extraction import DOMAINS

PARTIAL = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=n!=1;\\n"

msgid "Stage"
msgstr "Etappe"

msgid "{n} stage"
msgid_plural "{n} stages"
msgstr[0] "{n} Etappe"
msgstr[1] "{n} Etappen"
"""


@pytest.fixture
def third(tmp_path, monkeypatch):
    """A third language: one folder with a catalogue of a few words."""
    for domain in DOMAINS:
        path = tmp_path / "de" / "LC_MESSAGES" / f"{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PARTIAL, encoding="utf-8")
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    catalogue.cache_clear()
    scripts_words.cache_clear()
    yield tmp_path
    catalogue.cache_clear()
    scripts_words.cache_clear()


@pytest.mark.usefixtures("third")
def test_a_partial_catalogue_falls_back_to_the_source():
    german = catalogue("de")
    assert german.gettext("Stage") == "Etappe"
    assert german.gettext("Danger") == "Danger"
    assert german.ngettext("{n} stage", "{n} stages", 2) == "{n} Etappen"
    assert german.ngettext("{n} danger", "{n} dangers", 2) == "{n} dangers"


@pytest.mark.usefixtures("third")
def test_scripts_get_the_words_that_there_are_and_the_form_for_each_number():
    words = scripts_words("de")
    assert words["texts"] == {"Stage": "Etappe", "{n} stage": ["{n} Etappe", "{n} Etappen"]}
    assert (words["plural"][:3], len(words["plural"])) == ("101", 200)


def test_english_needs_no_words():
    assert scripts_words(SOURCE) == {}


@pytest.mark.usefixtures("third")
def test_a_compiled_catalogue_is_taken_while_it_is_not_older():
    path = path_of("de")
    main(["compile", "de"])
    compiled = path.with_suffix(".mo")
    assert compiled.is_file()
    path.write_text(PARTIAL.replace("Etappe", "Strecke"), encoding="utf-8")
    older = path.stat().st_mtime - 10
    os.utime(compiled, (older, older))
    assert catalogue("de").gettext("Stage") == "Strecke"
    os.utime(compiled, (older + 100, older + 100))
    catalogue.cache_clear()
    assert catalogue("de").gettext("Stage") == "Etappe"


def test_a_language_that_does_not_exist_has_the_words_of_the_source():
    assert catalogue("tlh").gettext("Stage") == "Stage"


def test_languages_name_themselves():
    assert [name_of(one) for one in ("en", "ko", "ar", "nonsense-1")] == ["English", "한국어", "العربية", "nonsense-1"]
    assert all(re.fullmatch(r"[a-z]{2,3}(-\w+)?", one) for one in LANGUAGES)


def test_a_catalogue_of_a_package_that_lies_elsewhere_is_read(third):
    copy = third / "fr"
    shutil.copytree(third / "de", copy)
    assert catalogue("fr").gettext("Stage") == "Etappe"

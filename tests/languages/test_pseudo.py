from __future__ import annotations

from routes.languages.pseudo import Stretched, stretched


def test_a_text_grows_by_two_fifths_and_keeps_what_is_filled_in():
    text = "Drawing the map of {title} for %(who)s with <b>care</b>"
    long = stretched(text)
    assert len(long) >= 1.4 * len(text) - 12
    for kept in ("{title}", "%(who)s", "<b>", "</b>"):
        assert kept in long
    assert "Drawing" not in long


def test_nothing_stays_nothing():
    assert stretched("") == ""
    assert stretched(" ") == " "


def test_plurals_and_contexts_are_stretched_too():
    catalogue = Stretched()
    assert catalogue.ngettext("{n} stage", "{n} stages", 1) == stretched("{n} stage")
    assert catalogue.ngettext("{n} stage", "{n} stages", 2) == stretched("{n} stages")
    assert catalogue.pgettext("a context", "Map") == stretched("Map")

"""The catalogues hold what the code says, whole, and fill in what is filled in."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from routes.languages.catalogues import LANGUAGES, SOURCE, path_of
from routes.languages.extraction import DOMAINS, extracted

COMPLETE = ["ko"]
"""Languages whose catalogues lack nothing."""
CATALOGUES = [(language, domain) for language in LANGUAGES if language != SOURCE for domain in DOMAINS]


@cache
def fresh(domain: str) -> Catalog:
    return extracted(domain)


def written(language: str, domain: str) -> Catalog:
    with path_of(language, domain).open("rb") as file:
        return read_po(file, locale=language)


def keys(catalog: Catalog) -> set[tuple[str, str]]:
    return {(str(message.context or ""), str(message.id)) for message in catalog if message.id}


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_catalogues_are_up_to_date(language, domain):
    assert keys(written(language, domain)) == keys(fresh(domain)), "run python -m routes.languages update"


@pytest.mark.parametrize(("language", "domain"), [pair for pair in CATALOGUES if pair[0] in COMPLETE])
def test_nothing_is_left_untranslated(language, domain):
    lacking = [message.id for message in written(language, domain) if message.id and not all(_forms(message.string))]
    assert lacking == []


def _forms(text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _filled(text: str) -> set[str]:
    named = set(re.findall(r"%\((\w+)\)[sd]", text))
    return named | {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_translations_fill_in_the_same_values(language, domain):
    for message in written(language, domain):
        sources, translated = _forms(message.id), _forms(message.string)
        wanted = set().union(*map(_filled, sources))
        for text in filter(None, translated if message.id else ()):
            assert _filled(text) == wanted or (len(sources) > 1 and _filled(text) <= wanted), (message.id, text)


def test_what_people_read_is_found_wherever_it_stands():
    found = {text for _context, text in keys(fresh("messages"))}
    for text in (
        "Landmines",  # a row of a table
        "a position: longitude, latitude",  # the table of findings
        "Swap latitude and longitude",  # an offer to repair
        "Report what to mend in route files of any format. Exit code 1 if there are faults.",  # a command's docstring
        "Who speaks, as the source names the person.",  # a field's docstring
        "Present it",  # a template
    ):
        assert text in found, text
    assert not {"set_aside", "leave_out"} & found  # words of the program

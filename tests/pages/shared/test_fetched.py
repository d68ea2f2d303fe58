"""The address of a map leads to the document that the page shows, and a visitor's own route has none."""

from __future__ import annotations

import gzip
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from routes.languages import speaking
from routes.pages.shared import fetched, shelf, shown

ENTRY = shelf.bundled()[0]


def asked(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


@pytest.mark.parametrize(("level", "language"), [("all", "en"), ("c", "ko")])
def test_the_address_leads_to_what_the_page_shows(level: str, language: str):
    with speaking(language):
        address, document = fetched.address(ENTRY, level), shown.map_document(ENTRY, level=level)
    body, name = fetched.answer(asked(address))
    assert gzip.decompress(body).decode() == document
    assert len(name) == 16
    assert address.startswith(f"./{fetched.PATH}?")


def test_a_route_of_ones_own_has_no_address():
    assert fetched.address(replace(ENTRY, is_mine=True), "all") == ""


def test_nonsense_finds_nothing_or_the_whole():
    assert fetched.answer({}) is None
    assert fetched.answer({"route": "../beyond-utopia"}) is None
    assert fetched.answer({"route": ENTRY.key, "level": "x", "lang": "x"}) == fetched.answer({"route": ENTRY.key})

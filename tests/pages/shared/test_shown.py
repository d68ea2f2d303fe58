"""What is made of an entry for the screen: at its level, and without reading the disk again."""

from __future__ import annotations

import pytest

from routes.geo import figures
from routes.pages.shared import shelf, shown
from routes.teaching.levels import at_level

LEVEL = "c"


def test_every_product_keeps_to_the_level():
    entry = shelf.readable()["beyond-utopia"]
    expected = at_level(entry.route, LEVEL)
    assert shown.route_at(entry, LEVEL) == expected
    assert shown.figures_at(entry, LEVEL) == figures.figures(expected)
    kept = {one.properties.title for one in expected.hazards}
    hidden = next(title for one in entry.route.hazards if (title := one.properties.title) not in kept)
    assert hidden in shown.map_document(entry, level="all")
    assert hidden not in shown.map_document(entry, level=LEVEL)


def test_figures_are_reckoned_once(monkeypatch: pytest.MonkeyPatch):
    entry = shelf.readable()["comet-line"]
    first = shown.figures_at(entry)
    monkeypatch.setattr(figures, "countries_at", None)
    assert shown.figures_at(entry) is first

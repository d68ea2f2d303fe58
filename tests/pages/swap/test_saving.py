"""The current route as a file of every kind."""

from __future__ import annotations

from typing import Any

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest
from swapping import html, part

from routes.formats import WRITABLE, write
from routes.model import Route
from routes.pages.shared import shelf
from routes.pages.swap import saving
from routes.teaching.levels import at_level


def test_every_format_is_offered_with_what_it_can_not_hold(page: AppTest) -> None:
    part(page, "save")
    offered = [button.label for button in page.get("download_button")]
    assert offered == ["HTML page", "GeoJSON", "GeoPackage", "KML", "GPX", "CSV", "Excel"]
    assert "GPX has no lines or areas beside the stages" in html(page)


@pytest.mark.parametrize("suffix", [suffix for suffix, row in WRITABLE.items() if not row.leaves_out])
def test_formats_that_are_not_tried_have_nothing_to_note(suffix: str) -> None:
    assert write(Route.model_validate(complete()), suffix).notes == []


def test_the_saved_page_keeps_to_the_level() -> None:
    entry = shelf.readable()["beyond-utopia"]
    kept = {one.properties.title for one in at_level(entry.route, "c").hazards}
    hidden = [one.properties.title for one in entry.route.hazards if one.properties.title not in kept]
    assert hidden
    saved = saving._html(entry, "c").decode()
    assert not [title for title in hidden if title in saved]
    assert any(title in saving._html(entry, "all").decode() for title in hidden)


def test_every_other_file_keeps_to_the_level(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: dict[str, Any] = {}
    monkeypatch.setattr(saving, "_row", lambda _label, name, _mime, make, _notes: offered.update({name: make}))
    page.query_params["level"] = "c"
    part(page, "save")
    entry = shelf.readable()["beyond-utopia"]
    kept = {one.properties.title for one in at_level(entry.route, "c").hazards}
    hidden = [one.properties.title for one in entry.route.hazards if one.properties.title not in kept]
    text = offered["beyond-utopia-c.geojson"]().decode()
    assert any(title in text for title in kept)
    assert not [title for title in hidden if title in text]

"""What an address shows before anything has run: the route it names at the level it names, and no nonsense."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routes.formats import open_route
from routes.installed import data_folder
from routes.pages.front.view import OTHERS, view_of


def test_the_start_shows_the_default_route_and_the_story_says_so():
    first = view_of("", {})
    assert first.title.startswith("Beyond Utopia")
    assert first.title.endswith(" – Escape routes")
    assert first.picture.startswith("<svg")
    assert first.map_at == "./route-map?route=beyond-utopia&level=all&lang=en"
    assert first.figures.startswith("1990s–present · 11 stages · ")
    assert first.brief.startswith("11 stages · most dangers")
    assert first.story == "./present?route=beyond-utopia&level=all"
    assert first.note.startswith("Speaks of violence")
    assert view_of("present", {}).title == f"Story – {first.title}"
    assert view_of("present", {}).map_at == ""


def test_an_address_names_the_route():
    assert "Gobi" in view_of("", {"route": "gobi-route"}).heading
    assert view_of("", {"route": "../../etc/passwd"}) == view_of("", {})
    assert view_of("", {"level": "none"}) == view_of("", {})


def test_what_a_level_hides_is_not_in_the_text():
    hidden = [
        one.properties.title
        for one in open_route(data_folder() / "beyond-utopia.geojson").route.hazards
        if one.properties.title not in view_of("", {"level": "c"}).text
    ]
    assert hidden
    assert [title for title in hidden if title not in view_of("", {}).text.replace("&#x27;", "'")] == []


@pytest.mark.parametrize("page", OTHERS)
def test_other_pages_say_what_they_are(page: str):
    view = view_of(page, {"route": "gobi-route"})
    assert view.title == f"{OTHERS[page]} – Escape routes"
    assert view.description
    assert not view.picture


def test_a_shelf_without_a_route_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "bad.geojson").write_text(json.dumps([]))
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    assert view_of("", {}).title == "Escape routes"

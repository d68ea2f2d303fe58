"""The member `route` read generously."""

from __future__ import annotations

import copy
from typing import Any

from routes.reading.info import inferred_info, own_words

FINE = {"geometry": {"type": "Point", "coordinates": [129.81, 42.0]}}
COARSE = {"geometry": {"type": "Point", "coordinates": [129.8, 42.0]}}


def info(value: dict[str, Any], *features: dict[str, Any]) -> dict[str, Any]:
    before = copy.deepcopy(value)
    found, _ = inferred_info(value, "my_first-route.geojson", list(features))
    assert value == before
    return found


def test_a_title_comes_from_the_file_its_metadata_or_its_name():
    assert info({"name": "A"})["title"] == "A"
    assert info({"metadata": {"title": "B"}})["title"] == "B"
    assert info({})["title"] == "My first route"
    assert info({"route": {"title": 7}})["given_title"] == 7
    assert len(info({"name": "x" * 400})["title"]) == 300


def test_fine_positions_are_never_called_schematic():
    assert info({}, FINE)["precision"] == "exact"
    assert "precision" not in info({}, COARSE)
    assert info({"route": {"precision": "schematic"}}, FINE)["precision"] == "schematic"


def test_sources_may_be_addresses_and_titles():
    sources = info({"route": {"sources": ["https://example.org/a", "A book", {"publisher": "P"}]}})["sources"]
    assert [source["id"] for source in sources] == ["source-1", "source-2", "source-3"]
    assert sources[0]["url"] == "https://example.org/a"
    assert "url" not in sources[1]
    assert sources[2]["title"] == "P"


def test_what_is_no_route_is_kept_and_nothing_is_nothing():
    assert info({"route": 5})["given_route"] == 5
    assert "period" not in info({"route": {"title": "A", "period": None}})
    assert info({"route": {"title": "A", "period": 2019}})["period"] == "2019"


def test_content_notes_are_known_by_other_words():
    entry = {"period": "1", "description": "d", "content_note": "rape"}
    assert info({"route": {"title": "A", "timeline": [entry]}})["timeline"][0]["content_note"] == ["sexual violence"]


def test_a_route_s_own_categories_are_known_by_id_and_label():
    words = own_words({"categories": [{"id": "ferry_stop", "label": "No Ferries"}, 5, {"label": "x"}]})
    assert words == {"ferry stop": "ferry_stop", "no ferries": "ferry_stop"}
    assert own_words(None) == {}

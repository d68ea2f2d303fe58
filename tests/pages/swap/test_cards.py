"""The shelf as cards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest
from swapping import begin, html, known, labels

from routes.reading.collection import list_routes


def test_the_bundled_routes_are_cards(page: AppTest) -> None:
    assert not page.exception
    assert labels(page).count("Use this route") == len(list_routes()) - 1
    assert "Open in Explore" in labels(page)
    assert html(page).count("er-thumbnail") >= len(list_routes())


def test_a_card_makes_its_route_the_current_one_on_explore(page: AppTest) -> None:
    page.button(key="card-use-gobi-route").click().run()
    assert not page.exception
    assert known(page).view["route"] == "gobi-route"
    assert page.selectbox(key="route").value == "gobi-route"


def test_a_collection_shows_what_there_is_to_mend_in_each_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    value = complete()
    (tmp_path / "fine.geojson").write_text(json.dumps(value))
    value["features"][3]["geometry"] = {"type": "Point", "coordinates": [-150.0, 10.0]}
    (tmp_path / "odd.geojson").write_text(json.dumps(value))
    (tmp_path / "broken.geojson").write_text("{,")
    page = begin()
    assert not page.exception
    shown = html(page)
    assert "Routes of this collection" in shown
    assert "Routes that come along" not in shown
    assert "<h3>broken.geojson</h3>" in shown
    assert shown.count('class="er-report er-fault"') == 1
    assert shown.count('class="er-report er-warning"') == 1

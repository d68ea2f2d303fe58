"""The Explore page's logic: filters, address, count, tabs; what is drawn only a browser shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest

from routes.document.filters import packed
from routes.formats import open_route
from routes.pages.shared import viewer
from routes.pages.shared.state import Session
from routes.reading.collection import list_routes


def script() -> None:
    from routes.pages.explore import page as explore

    explore.page()


@pytest.fixture
def page() -> AppTest:
    page = AppTest.from_function(script, default_timeout=30)
    page.session_state["session"] = Session()
    return page


def test_the_whole_page_comes_at_once_and_its_map_from_an_address_of_its_own():
    page = AppTest.from_function(script, default_timeout=30)
    page.query_params["category"] = "landmine"
    page.run()
    assert not page.exception
    assert said(page) == of_all(lambda one: one.category == "landmine")
    assert page.tabs
    told, _, html = page.get("bidi_component")[0].proto.bytes.partition(b"\n")
    assert json.loads(told)["at"] == "./route-map?route=beyond-utopia&level=all&lang=en"
    assert html == b""
    assert "er-still" in page.get("html")[2].proto.body
    assert "er-still" not in str(page.run().get("html"))


def test_the_map_is_told_what_passes_and_where_to_fly(page: AppTest, monkeypatch: pytest.MonkeyPatch):
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(viewer, "steer", lambda _, **what: told.append(what))
    page.query_params["category"] = "landmine"
    page.query_params["severity"] = "5"
    page.session_state["session"].fly_to = ROUTE.hazards[0].id
    page.run()
    assert told[-1]["mask"] == packed([one.properties.severity == 5 for one in ROUTE.hazards])
    assert told[-1]["categories"] == ["landmine"]
    assert told[-1]["select"] == ROUTE.hazards[0].id


ROUTE = open_route(list_routes()["beyond-utopia"]).route
ALL = f"All {len(ROUTE.hazards)} dangers shown"


def of_all(passes: Callable[[Any], bool]) -> str:
    """Return what the page says where these hazards of the default route pass."""
    return f"{sum(passes(one.properties) for one in ROUTE.hazards)} of {len(ROUTE.hazards)} dangers shown"


def said(page: AppTest) -> str:
    return " ".join(one.value for one in page.sidebar.caption)


def test_it_opens_with_the_default_route_and_every_filter_open(page: AppTest):
    page.run()
    assert not page.exception
    assert page.selectbox(key="route").value == "beyond-utopia"
    assert said(page) == ALL
    assert [tab.label for tab in page.tabs][:4] == ["Stages", "Voices", "Numbers", "Dangers"]


def test_filters_narrow_and_clear(page: AppTest):
    page.run()
    page.button_group(key="category").set_value(["landmine"]).run()
    assert said(page) == of_all(lambda one: one.category == "landmine")
    assert page.query_params["category"] in ("landmine", ["landmine"])
    page.text_input(key="q").set_value("no such word").run()
    assert page.warning[0].value == "No danger passes these filters."
    clear = next(button for button in page.button if button.label == "Clear the filters")
    clear.click().run()
    assert said(page) == ALL
    assert "category" not in page.query_params
    assert "q" not in page.query_params


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"category": "landmine"}, of_all(lambda one: one.category == "landmine")),
        ({"severity": "5"}, of_all(lambda one: one.severity == 5)),
        ({"confidence": "low"}, of_all(lambda one: one.confidence == "low")),
        ({"country": "Laos"}, of_all(lambda one: one.country == "Laos")),
        ({"q": "overturns mekong"}, of_all(lambda one: "overturns" in one.title and "Mekong" in one.title)),
        ({"severity": "9"}, ALL),
        ({"category": "<script>"}, ALL),
        ({"years": "x-y"}, ALL),
    ],
)
def test_the_address_sets_the_filters(page: AppTest, query: dict[str, str], expected: str):
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    assert said(page) == expected


@pytest.mark.parametrize("route", ["../../etc/passwd", "", "nowhere", "beyond-utopia.geojson"])
def test_a_route_that_is_not_on_the_shelf_gives_the_default(page: AppTest, route: str):
    page.query_params["route"] = route
    page.run()
    assert not page.exception
    assert page.selectbox(key="route").value == "beyond-utopia"


def test_a_level_leaves_hazards_out(page: AppTest):
    page.run()
    page.selectbox(key="level").set_value("b").run()
    assert not page.exception
    assert said(page).startswith("All ")
    assert said(page) != ALL


def test_an_unreadable_file_is_listed_with_its_faults(page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "good.geojson").write_text(json.dumps(complete()), encoding="utf-8")
    (tmp_path / "bad.geojson").write_text("[1]", encoding="utf-8")
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    page.run()
    assert not page.exception
    assert page.selectbox(key="route").options == ["Over two rivers"]
    assert page.sidebar.expander[0].label == "1 file can't be read"
    assert "expected a GeoJSON FeatureCollection, got a list" in page.sidebar.text[0].value


def test_an_empty_shelf_says_what_to_do(page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    page.run()
    assert not page.exception
    assert page.title[0].value == "No route can be read"


def test_a_route_without_hazards_opens(page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    value = complete()
    value["features"] = [one for one in value["features"] if one["properties"]["kind"] == "stage"]
    (tmp_path / "bare.geojson").write_text(json.dumps(value), encoding="utf-8")
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(tmp_path))
    page.run()
    assert not page.exception
    assert said(page) == "This route names no dangers."


@pytest.mark.parametrize(("level", "words"), [("all", "5 deadly or grave"), ("c", "5 gravest")])
def test_words_for_severity_fit_the_class(page: AppTest, level: str, words: str):
    page.query_params["level"] = level
    page.query_params["section"] = "hazards"
    page.run()
    assert not page.exception
    severities = set(page.dataframe[0].value["Severity"])
    assert words in severities
    assert ("5 deadly or grave" in severities) is (level == "all")


def test_what_is_for_class_stands_below_the_map(page: AppTest):
    page.query_params["section"] = "class"
    page.run()
    assert not page.exception
    text = "\n".join(str(element.proto.body) for element in page.get("html"))
    assert "<h2>After-care</h2>" in text
    assert "<h2>Quiz</h2>" in text


def test_a_search_lists_what_else_holds_the_words(page: AppTest):
    page.query_params["q"] = "35 kg"
    page.run()
    assert not page.exception
    voices = [button for button in page.button if button.label.startswith("Voice: ")]
    assert [button.label for button in voices] == ["Voice: The man who hides his name"]
    voices[0].click().run()
    assert page.session_state["session"].fly_to == "voice-hidden-identity"
    page.text_input[0].set_value("").run()
    assert not [button for button in page.button if button.label.startswith("Voice: ")]

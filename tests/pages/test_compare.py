"""The page that compares two routes; whether the maps move together only a browser shows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from examples import collection, complete, line, point
from streamlit.testing.v1 import AppTest

from routes.model import Route
from routes.pages.compare import hazard_rows, shared_ground
from routes.pages.shared.state import Session


def script() -> None:
    from routes.pages import compare

    compare.page()


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(script, default_timeout=30)


def html(page: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def serve(monkeypatch: pytest.MonkeyPatch, folder: Any, **files: Any) -> None:
    for name, value in files.items():
        (folder / f"{name}.geojson").write_text(json.dumps(value))
    monkeypatch.setenv("ESCAPE_ROUTES_DATA", str(folder))


def test_the_current_route_and_another_stand_side_by_side(page: AppTest) -> None:
    page.session_state["session"] = Session(view={"route": "gobi-route"})
    page.run()
    assert not page.exception
    assert [box.value for box in page.selectbox] == ["gobi-route", "beyond-utopia"]
    text = html(page)
    assert "Dangers by category" in text
    assert "Mongolia" in text
    assert [toggle.value for toggle in page.toggle] == [True]


def test_the_address_chooses(page: AppTest) -> None:
    page.query_params["a"] = "comet-line"
    page.query_params["b"] = "underground-railroad"
    page.run()
    assert [box.value for box in page.selectbox] == ["comet-line", "underground-railroad"]
    page.selectbox(key="b").set_value("gobi-route").run()
    assert page.query_params["b"] in ("gobi-route", ["gobi-route"])


def test_an_odd_address_chooses_nothing(page: AppTest) -> None:
    page.query_params["a"] = "../secret"
    page.run()
    assert not page.exception
    assert page.selectbox(key="a").value == "beyond-utopia"


def test_routes_that_share_no_ground_say_so(page: AppTest) -> None:
    page.query_params["b"] = "comet-line"
    page.run()
    assert not page.toggle
    assert any("share no ground" in element.value for element in page.markdown)


def test_a_route_beside_itself(page: AppTest) -> None:
    page.query_params["b"] = "beyond-utopia"
    page.run()
    assert not page.exception
    assert page.toggle


def test_one_route_alone_says_what_to_do(page: AppTest, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, tmp_path, only=complete())
    page.run()
    assert "only one route" in page.info[0].value


def test_no_route_says_what_to_do(page: AppTest, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, tmp_path, broken="nothing")
    page.run()
    assert not page.exception
    assert "No route can be read" in page.title[0].value


def test_routes_without_hazards_have_no_chart(page: AppTest, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(monkeypatch, tmp_path, a=collection(line([0, 0], [1, 1])), b=collection(point(5, 5)))
    page.run()
    assert not page.exception
    assert "Dangers by category" not in html(page)


def test_text_of_a_route_is_never_markup(page: AppTest, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = complete()
    evil["route"]["title"] = "<img src=x onerror=alert(1)>"
    evil["route"]["categories"] = [{"id": "landmine", "label": "<b>mines"}]
    serve(monkeypatch, tmp_path, evil=evil, fine=complete())
    page.run()
    assert not page.exception
    assert "<img src=x" not in html(page)
    assert "&lt;b&gt;mines" in html(page)


def test_hazards_are_counted_by_category_whatever_its_label() -> None:
    other = complete()
    other["route"]["categories"] = [{"id": "landmine", "label": "Old mines"}]
    rows = hazard_rows(Route.model_validate(complete()), Route.model_validate(other))
    assert [(row["label"], row["counts"], row["shares"]) for row in rows] == [
        ("Landmines / Old mines", [1, 1], [100, 100])
    ]


@pytest.mark.parametrize(
    ("second", "is_shared"),
    [
        ((5, 5, 15, 15), True),
        ((10, 10, 20, 20), True),
        ((10.1, 0, 20, 10), False),
        ((0, -9, 10, -0.1), False),
        ((2, 2, 3, 3), True),
    ],
)
def test_ground_is_shared_where_bounds_touch(second: Any, is_shared: bool) -> None:
    assert (shared_ground((0, 0, 10, 10), second) is not None) == is_shared
    assert (shared_ground(second, (0, 0, 10, 10)) is not None) == is_shared


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("level", ["all", "b"])
def test_both_maps_keep_to_the_level(
    page: AppTest, monkeypatch: pytest.MonkeyPatch, tmp_path: Any, apart: bool, level: str
) -> None:
    first, other = complete(), complete()
    for value in (first, other):
        value["features"][3]["properties"] |= {"title": "SECRET", "content_note": ["killing"]}
    if apart:
        other = collection(
            line([10, 50], [11, 51], kind="stage", title="Far", order=1),
            point(10, 50, kind="hazard", title="SECRET", category="river", content_note=["killing"]),
        )
    serve(monkeypatch, tmp_path, one=first, two=other)
    page.query_params["level"] = level
    page.run()
    assert not page.exception
    maps = [str(one.proto) for one in page.get("bidi_component")[:2]]
    assert ["SECRET" in text for text in maps] == [level == "all"] * 2

"""The Present page: which document it tells, and what it says to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

LEVEL = "a"


def script() -> None:
    from routes.pages.present import page

    page.page()


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60)


def told(page: AppTest) -> dict[str, Any]:
    """Return what the map is told."""
    assert not page.exception
    steer: dict[str, Any] = json.loads(page.get("bidi_component")[1].proto.json)
    return steer


@pytest.mark.parametrize(("text", "step"), [(None, "0"), ("4", "4"), ("4.2", "4.2"), ("map", None), ("nonsense", "0")])
def test_the_address_says_where_the_story_stands(page: AppTest, text: str | None, step: str | None):
    if text:
        page.query_params["step"] = text
    assert told(page.run())["step"] == step


def test_route_and_level_stay_in_the_address(page: AppTest):
    page.query_params["route"] = "gobi-route"
    page.query_params["level"] = LEVEL
    page.run()
    first = told(page)
    assert "Gobi" in str(page.get("bidi_component")[0].proto)
    page.run()
    assert told(page)["step_turn"] == first["step_turn"]
    assert {name: page.query_params[name] for name in page.query_params} in (
        {"route": ["gobi-route"], "level": [LEVEL]},
        {"route": "gobi-route", "level": LEVEL},
    )


@pytest.mark.parametrize(("asked", "copy"), [("worksheet", "worksheet"), ("teacher", "teacher-booklet"), ("all", "")])
def test_the_address_opens_a_sheet(page: AppTest, asked: str, copy: str):
    page.query_params["print"] = asked
    assert told(page.run())["sheet"] == copy


def test_after_a_restart_the_story_on_the_wall_is_left_alone_and_its_route_is_told_of(page: AppTest):
    page.query_params["route"] = "walk"
    page.run()
    assert not page.exception
    (viewer,) = page.get("bidi_component")
    assert viewer.proto.bytes.partition(b"\n")[2] == b""
    assert any("walk" in text.value and "not here any more" in text.value for text in page.markdown)
    page.button(key="leave-lost").click().run()
    assert told(page)["step"] == "0"
    assert not any("walk" in text.value for text in page.markdown)

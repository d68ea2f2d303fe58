"""What the browser keeps and gives back; another hand may have written it, and nothing on the server keeps it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest
from swapping import known

from routes.pages.shared.state import Session


def script() -> None:
    from types import SimpleNamespace

    import streamlit as st

    from routes.pages.shared.state import session
    from routes.pages.swap import keeping

    if texts := st.session_state.pop("texts", None):
        keeping.state.told = lambda _: SimpleNamespace(kept={"texts": texts})  # type: ignore[assignment]
        keeping._take()
    if keeping.restore():
        st.session_state["records"] = dict(keeping._records())
        keeping.keep()
        st.text("ran")
    assert session()


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    from routes.pages.shared import state

    monkeypatch.setattr(state, "told", state.told)
    at = AppTest.from_function(script, default_timeout=30)
    at.session_state["session"] = Session()
    return at


def route_record(**changes: Any) -> str:
    return json.dumps({"key": "mine", "name": "mine.geojson", "stamp": "abc", "value": complete(), **changes})


def test_a_route_and_its_edits_and_a_draft_come_back(page: AppTest) -> None:
    draft = {
        "title": "New",
        "period": "",
        "name": "",
        "drawn": None,
        "rows": {"stops": [{"name": "Basel"}], "dangers": []},
    }
    rows = [{"id": "mines", "title": "Old mines", "category": "landmine", "severity": 5}]
    page.session_state["texts"] = {
        "route:mine": route_record(),
        "draft": json.dumps(draft),
        "works": json.dumps({"abc": {"hazard": rows}}),
    }
    page.run()
    assert not page.exception
    now = known(page)
    assert now.mine["mine"].title == "Over two rivers"
    assert now.works["abc"].now["hazard"]["title"].tolist() == ["Old mines"]
    assert now.draft
    assert now.draft.title == "New"
    assert "Over two rivers" in page.toast[0].value
    assert set(page.session_state["records"]) == {"route:mine", "draft", "works"}


@pytest.mark.parametrize(
    "texts",
    [
        {"route:x": "no JSON"}, {"route:x": "5"}, {"route:x": "{}"}, {"route:x": route_record(value=[])},
        {"draft": "[]"}, {"route:x": "[" * 100_000}, {"route:x": '{"a":' * 100_000}, {"draft": "9" * 5_000},
        {"works": "\0"}, {"route:x": route_record(value={**complete(), "features": [{"geometry": {"type": "Point"}}]})},
        {"draft": '{"title": 1}'}, {"works": "[]"}, {"works": '{"abc": {"no such": []}}'}, {"": "", "other": "{}"},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_left(page: AppTest, texts: dict[str, str]) -> None:
    page.session_state["texts"] = texts
    page.run()
    assert not page.exception
    assert known(page).mine == {}
    assert [text.value for text in page.text] == ["ran"]


def test_a_page_waits_where_its_address_names_a_route_that_is_not_here(page: AppTest) -> None:
    page.query_params["route"] = "my-own"
    page.run()
    assert not page.text
    page.session_state["texts"] = {"": ""}
    page.run()
    assert [text.value for text in page.text] == ["ran"]


def test_all_is_forgotten(page: AppTest) -> None:
    from routes.pages.swap import keeping

    page.session_state["texts"] = {"route:mine": route_record()}
    page.run()
    now = known(page)
    assert now.kept == {"route:mine": "abc"}
    now.mine.clear()
    page.run()
    assert (now.gone, now.kept) == (["route:mine"], {})
    assert keeping.MOST_ROUTES > 1

"""The sections below the map: what they show, and where they stop."""

from __future__ import annotations

from typing import Any

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest

from routes.model import Route
from routes.pages.explore import sections


def script() -> None:
    import streamlit as st

    from routes.pages.explore import sections

    getattr(sections, st.session_state["section"])(st.session_state["route"])


def shown(name: str, value: dict[str, Any]) -> AppTest:
    page = AppTest.from_function(script, default_timeout=30)
    page.session_state["section"] = name
    page.session_state["route"] = Route.model_validate(value)
    page.run()
    assert not page.exception
    return page


def html(page: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def by_id(value: dict[str, Any], identifier: str) -> dict[str, Any]:
    return next(feature for feature in value["features"] if feature["id"] == identifier)


def test_a_stage_names_its_dangers_and_sources() -> None:
    text = html(shown("stages", complete()))
    assert "Dangers: Mines." in text
    assert text.count("Dangers:") == 1
    assert "https://example.org/report" in text


def test_a_stage_names_as_many_dangers_as_can_be_read() -> None:
    value = complete()
    mines = by_id(value, "mines")
    for number in range(60):
        properties = {**mines["properties"], "title": f"Danger {number}"}
        value["features"].append({**mines, "id": f"danger-{number}", "properties": properties})
    text = html(shown("stages", value))
    assert "; and 11 more." in text
    assert "Danger 48;" in text
    assert "Danger 49" not in text


@pytest.mark.parametrize(("name", "kind", "what"), [("stages", "one", "stages"), ("voices", "told", "voices")])
def test_a_section_stops_where_a_page_would_stall(name: str, kind: str, what: str) -> None:
    value = complete()
    one = by_id(value, kind)
    value["features"] += [{**one, "id": f"more-{n}"} for n in range(sections.MOST)]
    page = shown(name, value)
    assert [
        f"The first 500 of {sections.MOST + (2 if name == 'stages' else 1)} {what}" in c.value for c in page.caption
    ] == [True]
    assert html(page).count("<h3>") == sections.MOST


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("timeline", {"period": "2019", "description": "It began."}),
        ("glossary", {"term": "Broker", "definition": "A guide."}),
        ("sources", {"title": "A book"}),
        ("statistics", {"title": "Arrivals", "value": "1"}),
    ],
)
def test_a_list_stops_where_a_page_would_stall(name: str, entry: dict[str, Any]) -> None:
    value = complete()
    value["route"][name] = [{**entry, "id": str(number)} for number in range(sections.MOST + 1)]
    page = shown({"statistics": "numbers"}.get(name, name), value)
    assert [caption.value.startswith("The first 500 of 501") for caption in page.caption] == [True]


def test_sources_are_gathered_once_for_all_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    known = sections.known_sources
    monkeypatch.setattr(sections, "known_sources", lambda route: asked.append(1) or known(route))
    value = complete()
    value["features"] += [{**by_id(value, "one"), "id": f"more-{n}"} for n in range(20)]
    shown("stages", value)
    assert len(asked) == 1


def test_a_chart_holds_no_text_of_the_file_as_a_name() -> None:
    value = complete()
    series = [{"label": str(year), "value": year} for year in range(2000, 2005)]
    value["route"]["statistics"] = [{"id": "a", "title": "image", "unit": "image", "period": "image", "series": series}]
    page = shown("numbers", value)
    (chart,) = page.get("vega_lite_chart")
    assert '"title": "Value"' in chart.proto.spec
    assert "image" not in chart.proto.spec

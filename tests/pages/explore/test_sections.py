"""The sections below the map: what they show, and where they stop."""

from __future__ import annotations

import re
from typing import Any

import pytest
from examples import by_id, complete
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


def test_a_section_stops_where_a_page_would_stall() -> None:
    value = complete()
    one = by_id(value, "told")
    value["features"] += [{**one, "id": f"more-{n}"} for n in range(sections.MOST)]
    page = shown("voices", value)
    assert [f"The first 500 of {sections.MOST + 1} voices" in c.value for c in page.caption] == [True]
    assert html(page).count("<h3") == sections.MOST


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


def test_an_event_of_years_that_hazards_name_can_be_pressed() -> None:
    value = complete()
    mines = by_id(value, "mines")
    for number, period in enumerate(("1990", "2020")):
        value["features"].append({**mines, "id": f"m{number}", "properties": {**mines["properties"], "period": period}})
    value["route"]["timeline"] = [
        {"id": "a", "period": "2001", "description": "One."},
        {"id": "b", "period": "1800", "description": "Two."},
    ]
    text = html(shown("timeline", value))
    assert text.count('data-when="2001-2001" aria-pressed="false">2001</button>') == 1
    assert "<strong>1800</strong>" in text


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("timeline", {"period": "2019", "description": "Worte."}),
        ("glossary", {"term": "Worte", "definition": "Worte."}),
        ("statistics", {"title": "Worte", "value": "1"}),
        ("voices", {}),
    ],
)
def test_words_of_the_file_say_their_language(name: str, more: dict[str, Any]) -> None:
    value = complete()
    value["route"]["language"] = "de"
    if more:
        value["route"][name] = [{**more, "id": "a"}]
    else:
        by_id(value, "told")["properties"]["title"] = "Worte"
    found = html(shown({"statistics": "numbers"}.get(name, name), value))
    assert re.search(r'lang="de">Worte', found)


def test_sources_are_gathered_once_for_all_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    known = sections.known_sources
    monkeypatch.setattr(sections, "known_sources", lambda route: asked.append(1) or known(route))
    value = complete()
    value["features"] += [{**by_id(value, "told"), "id": f"more-{n}"} for n in range(20)]
    shown("voices", value)
    assert len(asked) == 1


def test_a_chart_holds_no_text_of_the_file_as_a_name() -> None:
    value = complete()
    series = [{"label": str(year), "value": year} for year in range(2000, 2005)]
    value["route"]["statistics"] = [{"id": "a", "title": "image", "unit": "image", "period": "image", "series": series}]
    page = shown("numbers", value)
    (chart,) = page.get("vega_lite_chart")
    assert '"title": "Value"' in chart.proto.spec
    assert "image" not in chart.proto.spec

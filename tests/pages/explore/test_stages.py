"""The stages below the map: what they name, where they stop, and what leads from them to map and story."""

from __future__ import annotations

from typing import Any

from examples import by_id, complete
from streamlit.testing.v1 import AppTest

from routes.model import Route
from routes.pages.explore import sections, stages


def script() -> None:
    import streamlit as st

    from routes.pages.explore import stages

    stages.show(st.session_state["route"])


def shown(value: dict[str, Any]) -> AppTest:
    page = AppTest.from_function(script, default_timeout=30)
    page.session_state["route"] = Route.model_validate(value)
    page.run()
    assert not page.exception
    return page


def html(page: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in page.get("html"))


def test_a_stage_lists_its_dangers_and_names_its_sources() -> None:
    text = html(shown(complete()))
    assert text.count("data-dangers") == 1
    assert 'data-hazard="0" data-id="mines"><button type="button">Mines</button>' in text
    assert "https://example.org/report" in text


def test_a_danger_of_no_stage_is_listed_too() -> None:
    value = complete()
    del by_id(value, "mines")["properties"]["stage"]
    text = html(shown(value))
    assert "Dangers elsewhere" in text
    assert text.count('data-id="mines"') == 1


def test_a_stage_names_as_many_dangers_as_can_be_read() -> None:
    value = complete()
    mines = by_id(value, "mines")
    for number in range(60):
        properties = {**mines["properties"], "title": f"Danger {number}"}
        value["features"].append({**mines, "id": f"danger-{number}", "properties": properties})
    text = html(shown(value))
    assert " and 11 more" in text
    assert ">Danger 48<" in text
    assert ">Danger 49<" not in text


def test_stages_stop_where_a_page_would_stall() -> None:
    value = complete()
    value["features"] += [{**by_id(value, "one"), "id": f"more-{n}"} for n in range(sections.MOST)]
    page = shown(value)
    assert [f"The first 500 of {sections.MOST + 2} stages" in c.value for c in page.caption] == [True]
    assert html(page).count("<h3") == sections.MOST
    assert len(page.button) == stages.MOST_CARDS


def test_a_stage_is_shown_on_the_map_once_for_each_press() -> None:
    page = shown(complete())
    for turn in (1, 2):
        page.button(key="stage-show-1").click().run()
        now = page.session_state["session"]
        assert (now.fly_to, now.fly_turn) == ("two", turn)


def test_a_length_is_as_exact_as_the_positions() -> None:
    value = complete()
    value["features"][0]["properties"]["distance_km"] = 1234.5
    assert "about 1,230 km" in html(shown(value))

"""From an empty table to a route of one's own, and the kit."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from swapping import html, known, part, press


def test_an_example_becomes_a_route_of_ones_own(page: AppTest) -> None:
    part(page, "make")
    assert next(button for button in page.button if button.key == "draft_use").disabled
    press(page, "Fill in an example")
    assert page.text_input(key="draft_title").value == "Down the Rhine, an invented example"
    press(page, "Use this route")
    entry = known(page).mine[known(page).view["route"]]
    assert len(entry.route.stages) == 3
    assert "Your own route" in html(page)


def test_the_kit_holds_template_guide_and_schema(page: AppTest) -> None:
    part(page, "make")
    assert {"Template", "Format guide", "JSON Schema"} <= {button.label for button in page.get("download_button")}
    assert "distance_km" in html(page)

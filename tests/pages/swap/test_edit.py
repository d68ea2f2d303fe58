"""The edit table on the page."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from swapping import html, part


def test_a_bundled_route_is_edited_as_a_copy(page: AppTest) -> None:
    part(page, "edit")
    assert "A copy for you" in html(page)
    assert next(button for button in page.button if button.label == "Apply").disabled

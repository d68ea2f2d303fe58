"""The kit: downloads for who writes a file."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest
from swapping import html, part


def test_the_kit_holds_template_guide_and_schema(page: AppTest) -> None:
    part(page, "make")
    assert {"Template", "Format guide", "JSON Schema"} <= {button.label for button in page.get("download_button")}
    assert "distance_km" in html(page)

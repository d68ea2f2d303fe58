"""The current route as a file of every kind."""

from __future__ import annotations

import pytest
from examples import complete
from streamlit.testing.v1 import AppTest
from swapping import html, part

from routes.formats import WRITABLE, write
from routes.model import Route


def test_every_format_is_offered_with_what_it_can_not_hold(page: AppTest) -> None:
    part(page, "save")
    offered = [button.label for button in page.get("download_button")]
    assert offered == ["HTML page", "GeoJSON", "GeoPackage", "KML", "GPX", "CSV", "Excel"]
    assert "GPX has no lines or areas beside the stages" in html(page)


@pytest.mark.parametrize("suffix", [suffix for suffix, row in WRITABLE.items() if not row.leaves_out])
def test_formats_that_are_not_tried_have_nothing_to_note(suffix: str) -> None:
    assert write(Route.model_validate(complete()), suffix).notes == []

"""A link to what is shown, and a frame for other sites."""

from __future__ import annotations

import pytest

from routes.pages.present.share import embed_snippet, is_local, link, qr_image


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:8501/present", True),
        ("http://127.0.0.1/present", True),
        ("http://[::1]:8501/", True),
        ("https://maps.example.org/present", False),
        ("https://localhost.example.org/", False),
    ],
)
def test_an_address_of_this_computer_is_told_from_others(url: str, local: bool):
    assert is_local(url) is local


def test_a_link_keeps_the_folder_and_drops_what_is_empty():
    assert link("https://a.org/maps/compare?x=1#y", "present", route="one two", step=None, level="") == (
        "https://a.org/maps/present?route=one+two"
    )


def test_a_title_can_not_leave_the_snippet():
    snippet = embed_snippet('https://a.org/?a=1&b="', '"><script>')
    assert "<script>" not in snippet
    assert snippet.count('"') == 12
    assert "a=1&amp;b=&quot;" in snippet


def test_the_code_is_black_on_white_with_its_quiet_zone():
    image = qr_image("https://example.org")
    assert image.startswith("data:image/svg+xml")
    assert "%23fff" in image

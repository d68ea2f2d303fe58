"""Texts of strangers on the pages: only safe links, no markup, no Markdown."""

from __future__ import annotations

import pytest

from routes.pages.shared.texts import plain, safe_url


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("mailto:a@example.org", True),
        ("javascript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("", False),
    ],
)
def test_only_three_kinds_of_address_are_links(url: str, safe: bool):
    assert safe_url(url) == (url if safe else "")


def test_nothing_in_a_label_is_markdown():
    assert plain("# **a** [b](http://c) :red[d] $x$ <e>\n- f").count("\\") >= 14
    assert "\n" not in plain("a\nb")
    assert plain("Kim’s road, 1999") == "Kim’s road, 1999"

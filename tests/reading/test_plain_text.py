"""Text without its HTML."""

from __future__ import annotations

import pytest

from routes.reading.plain_text import plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2 < 3 & 4", "2 < 3 & 4"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br>b", "a\nb"),
        ("<script>x()</script>a", "a"),
        ("<style>x</style><STYLE>y</STYLE>a", "a"),
        ("&lt;b&gt;", "<b>"),
        ("<script>never closed", ""),
        ("<!-- note -->a", "a"),
        ("a < b > c", "a < b > c"),
        ("<style>x</style>a", "a"),
        ("<SCRIPT>x</SCRIPT>a", "a"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("&notanentity;", "&notanentity;"),
        ("<img src=x onerror=alert(1)>a", "a"),
        ("", ""),
    ],
)
def test_text_without_html(text: str, plain: str):
    assert plain_text(text) == plain


def test_long_and_broken_html_takes_no_longer():
    assert plain_text("<" * 200_000 + "<b>a") == "<" * 200_000 + "a"

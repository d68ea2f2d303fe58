"""The server answers to its own names."""

from __future__ import annotations

import pytest

from routes.pages.front.hosts import is_named


@pytest.mark.parametrize(
    "host", ["museum.example", "Museum.Example.", "museum.example:8443", "a.maps.example", "[::1]:8501", "127.0.0.1"]
)
def test_names_that_are_said_are_answered(host: str):
    assert is_named(host, ["museum.example", "*.maps.example", "::1", "127.0.0.1"])


@pytest.mark.parametrize(
    "host",
    [
        "", "evil.example", "museum.example.evil.example", "evilmuseum.example", "maps.example", "museum.example@evil",
        "museum.example/x", "museum.example?", "museum.example:x", "museum.example:99999999", "[::1", "a\0",
        "x" * 100_000,
    ],
)  # fmt: skip
def test_all_others_are_not(host: str):
    assert not is_named(host, ["museum.example", "*.maps.example", "::1", "127.0.0.1"])


def test_a_star_stands_for_every_name():
    assert is_named("anybody", ["*"])

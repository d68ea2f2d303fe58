"""Properties as people and programs write them."""

from __future__ import annotations

from typing import Any

import pytest

from routes.reading import properties


@pytest.mark.parametrize(
    ("value", "severity"),
    [(0, 1), (9, 5), (3.4, 3), ("4", 4), ("2 / 5", 2), ("Deadly", 5), ("?", None), (True, None), (None, None)],
)
def test_severity(value: Any, severity: int | None):
    assert properties.severity_of(value) == severity


def test_confidence():
    assert [properties.confidence_of(one) for one in ("Confirmed", "rumour", "likely", "?", 3)] == [
        "high", "low", "medium", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "themes"),
    [
        ("rape, execution", ["sexual violence", "killing"]),
        (["Torture", "torture"], ["torture"]),
        ("", []),
        (["dragons"], ["dragons"]),
    ],
)
def test_hard_content_is_known_by_other_words_and_unknown_words_stay(value: Any, themes: list[str]):
    assert properties.themes_of(value) == themes


def test_the_first_of_two_names_that_differ_by_case_counts():
    assert properties.lowered({"Name": 1, "NAME": 2}) == {"name": ("Name", 1)}


def test_roles_by_other_words():
    assert properties.role_of("stage", "Variant") == "alternate"
    assert properties.role_of("place", "goal") == "destination"
    assert properties.role_of("place", "dragon") == "dragon"


def test_only_addresses_of_the_web_are_sources():
    found = properties.web_addresses({"url": "https://example.org/a", "link": "javascript:x", "web": "ftp://a.example"})
    assert found == ["https://example.org/a"]

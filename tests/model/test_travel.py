"""How people travel, read from the words of a stage."""

from __future__ import annotations

import pytest

from routes.model.travel import is_flight, means_of


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("by plane", ["air"]),
        ("Commercial flight", ["air"]),
        ("flown out", ["air"]),
        ("A night's walk through mountain forest, then by road", ["foot", "road"]),
        ("Small boat across the Mekong", ["boat"]),
        ("Train (or lake steamer)", ["rail", "boat"]),
        ("Carriage, on foot and by train", ["road", "foot", "rail"]),
        ("on horseback", ["animal"]),
        ("In hiding, for weeks", []),
        ("Along the Underground Railroad", []),
        ("Training", []),
        ("", []),
    ],
)
def test_the_words_name_the_means_in_their_order(mode: str, expected: list[str]):
    assert means_of(mode) == expected
    assert is_flight(mode) is ("air" in expected)

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
        ("Wading, then on foot", ["water", "foot"]),
        ("Train, then swimming or a boat", ["rail", "water", "boat"]),
        ("Across a border river, the Yalu or the Tumen", ["water"]),
        ("국경의 강, 압록강이나 두만강을 건너서", ["water"]),
        ("작은 배로 메콩강을 건너서", ["boat"]),
        ("On foot, crossing the river by night", ["foot", "water"]),
        ("On foot by a bridge across the river", ["foot"]),
        ("By train across the river", ["rail"]),
        ("Road and river; rare", ["road"]),
        ("On foot along the river", ["foot"]),
        ("In hiding, for weeks", []),
        ("Along the Underground Railroad", []),
        ("Training", []),
        ("", []),
    ],
)
def test_the_words_name_the_means_in_their_order(mode: str, expected: list[str]):
    assert means_of(mode) == expected
    assert is_flight(mode) is ("air" in expected)

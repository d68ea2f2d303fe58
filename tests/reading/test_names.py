"""What properties are called, in many languages."""

from __future__ import annotations

import pytest

from routes.reading.names import NAMES, fold, named


def test_every_name_is_folded_once_and_means_one_thing_of_a_position():
    seen: dict[str, str] = {}
    for meaning in ("latitude", "longitude", "pair", "wkt"):
        for name in NAMES[meaning]:
            assert fold(fold(name)) == fold(name)
            assert seen.setdefault(fold(name), meaning) == meaning, name


@pytest.mark.parametrize(
    ("names", "meaning", "found"),
    [
        (["Breite", "Länge"], "latitude", "Breite"),
        (["위도"], "latitude", "위도"),
        (["Długość"], "longitude", "Długość"),
        (["ΠΛΆΤΟΣ"], "latitude", "ΠΛΆΤΟΣ"),
        (["name", "title"], "title", "title"),
    ],
)
def test_known_names_in_any_spelling(names: list[str], meaning: str, found: str):
    assert named(names, meaning) == found


def test_a_name_of_signs_alone_is_kept():
    assert fold("°") == "°"

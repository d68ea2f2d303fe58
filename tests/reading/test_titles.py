"""Which property names the features of a file best."""

from __future__ import annotations

from typing import Any

import pytest

from routes.reading.titles import title_paths


def paths(*given: dict[str, Any]) -> list[tuple[str, ...]]:
    return title_paths(given)


@pytest.mark.parametrize(
    ("properties", "best"),
    [
        ({"STATE_NAME": "Ohio", "file_name": "a"}, ("STATE_NAME",)),
        ({"name_zh": "延吉", "name_en": "Yanji"}, ("name_en",)),
        ({"location": {"name": "Yanji"}}, ("location", "name")),
        ({"country_name": "China", "city_name": "Yanji"}, ("city_name",)),
    ],
)
def test_the_nearest_name_comes_first(properties: dict[str, Any], best: tuple[str, ...]):
    assert paths(properties)[0] == best


def test_without_a_name_the_most_telling_text_counts():
    rows = [{"spot": f"Place {letter}", "same": "x"} for letter in "ABCDE"]
    assert paths(*rows) == [("spot",)]


def test_addresses_numbers_and_long_texts_are_no_titles():
    rows = [
        {"web": f"https://a.example/{n}", "code": f"{n}", "text": "x" * 100, "colour": f"#aabb{n}{n}"} for n in range(5)
    ]
    assert paths(*rows) == []

"""Which column means what."""

from __future__ import annotations

import pytest

from routes.formats import columns
from routes.formats.columns import ColumnMapping


@pytest.mark.parametrize(
    ("names", "target", "found"),
    [
        (["Breite", "Länge"], "latitude", "Breite"), (["LAT_DD", "x"], "latitude", "LAT_DD"),
        (["위도"], "latitude", "위도"),
        (["Długość"], "longitude", "Długość"), (["name", "title"], "title", "title"), (["a"], "title", None),
    ],
)  # fmt: skip
def test_known_names_in_any_spelling(names: list[str], target: str, found: str | None):
    assert columns.find_column(names, target) == found


def test_the_chosen_column_counts_before_any_known_one_but_only_if_it_is_there():
    assert columns.find_column(["lat", "b"], "latitude", "b") == "b"
    assert columns.find_column(["lat", "b"], "latitude", "c") == "lat"


def test_renaming_keeps_the_rest_and_makes_a_list_of_a_source():
    mapping = ColumnMapping(title="Ort", source="Quelle", latitude="B")
    assert mapping.rename({"Ort": "A", "Quelle": "https://example.org", "B": 1}) == {
        "B": 1, "title": "A", "sources": ["https://example.org"],
    }  # fmt: skip


def test_only_foreign_names_are_recognised():
    assert columns.recognised(["title", "Land", "Jahr"], ColumnMapping(period="x")) == {"country": "Land"}

"""The columns of a table, each with an example."""

from __future__ import annotations

from examples import collection, line
from swapping import ODD_TABLE, opened


def test_columns_come_with_an_example() -> None:
    assert opened("odd.csv", ODD_TABLE).columns == {
        "Ort": "Hoeryong",
        "Nord": "42.4",
        "Ost": "129.7",
        "Gefahr": "mines",
    }
    assert opened("a.geojson", collection(line([0, 0], [1, 1], Name="Leg", n=2))).columns == {"Name": "Leg", "n": "2"}

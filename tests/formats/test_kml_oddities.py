"""What programs write into KML beside its rules."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from routes.formats import kml_oddities


@pytest.mark.parametrize(
    ("text", "positions", "bad", "run"),
    [
        ("1,2 3,4", [[1, 2], [3, 4]], [], 0), ("1, 2, 3\n4,5,6", [[1, 2, 3], [4, 5, 6]], [], 0),
        (",1,2", [[1, 2]], [], 0),
        ("1 2 3", [[1, 2, 3]], [], 0), ("x,y", [], ["x,y"], 0), ("1,inf", [], ["1,inf"], 0),
        ("1,2,0,3,4,0", [[1, 2, 0], [3, 4, 0]], [], 6), ("1,200,300,400", [], ["1,200,300,400"], 0),
    ],
)  # fmt: skip
def test_tuples(text: str, positions: list[list[float]], bad: list[str], run: int):
    assert kml_oddities.read_tuples(text) == (positions, bad, run)


def test_the_views_of_a_tour_are_its_stops(monkeypatch: pytest.MonkeyPatch):
    view = "<LookAt><longitude>1</longitude><latitude>2</latitude></LookAt>"
    root = ElementTree.fromstring(f"<kml><Tour><name>Way</name>{view * 3}<Camera/></Tour>{view}</kml>")  # noqa: S314
    assert [stop["properties"]["title"] for stop in kml_oddities.tour_stops(root)] == ["Way 1", "Way 2", "Way 3"]
    monkeypatch.setattr(kml_oddities, "MOST_STOPS", 2)
    assert len(kml_oddities.tour_stops(root)) == 2

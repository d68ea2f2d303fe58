"""Axes in the wrong order, told by the names of towns."""

from __future__ import annotations

from examples import collection, point

from routes.reading.collection import read_collection
from routes.rules.repair import repair

TOWNS = {"Berlin": [13.4, 52.52], "Paris": [2.35, 48.85], "Madrid": [-3.7, 40.41]}


def value(turned):
    return collection(*(point(*(reversed(at) if turned else at), name=name) for name, at in TOWNS.items()))


def test_towns_that_lie_elsewhere_are_said_and_can_be_swapped():
    (told,) = [f for f in read_collection(value(turned=True), "a").report.warnings if f.code == "axes-towns"]
    assert told.repair == "swap"
    mended, changes = repair(value(turned=True), ["swap"])
    assert changes
    assert mended["features"][0]["geometry"]["coordinates"] == TOWNS["Berlin"]


def test_towns_in_their_places_are_fine():
    assert "axes-towns" not in [f.code for f in read_collection(value(turned=False), "a").report.warnings]

"""Positions at 0, 0."""

from __future__ import annotations

from examples import collection, line, point

from routes.reading.collection import read_collection


def codes(dataset):
    return [finding.code for finding in dataset.report.warnings]


def test_a_glitch_leaves_the_line_and_a_point_is_left_out():
    dataset = read_collection(collection(line([129.5, 42.9], [0, 0], [129.7, 43]), point(0, 0), point(129, 42)), "a")
    assert len(dataset.route.stages[0].geometry.coordinates) == 2
    assert len(dataset.route.places) == 1
    assert {"vertices-null-island", "position-null-island"} <= set(codes(dataset))


def test_a_map_of_that_place_stays():
    dataset = read_collection(collection(line([1, 1], [0, 0], [-1, 2]), point(0, 0)), "a")
    assert len(dataset.route.stages[0].geometry.coordinates) == 3
    assert "position-null-island" not in codes(dataset)

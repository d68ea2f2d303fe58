"""Geometries position by position: mended where the meaning is plain, refused where it is not."""

from __future__ import annotations

from typing import Any

import pytest

from routes.reading.geometries import GeometryReader


def read(kind: str, coordinates: Any, **options: bool) -> tuple[list[Any], list[str]]:
    reader = GeometryReader(**options)
    found = reader.read({"type": kind, "coordinates": coordinates}, ("features", 0, "geometry"), "a")
    return [one.coordinates for one in found], [finding.level for finding in reader.findings]


def test_sound_lines_pass_as_they_are():
    line = [[1, 2], [3, 4]]
    found, levels = read("LineString", line)
    assert found[0] is line
    assert levels == []


def test_an_open_ring_is_closed_unless_reading_is_strict():
    ring = [[0, 0], [1, 0], [1, 1]]
    assert read("Polygon", [ring]) == ([[[*ring, [0, 0]]]], ["inference"])
    assert read("Polygon", [ring], strict=True)[1] == ["fault"]


def test_strictly_nothing_is_mended():
    assert read("Point", ["1", "2"])[1] == ["inference"]
    assert read("Point", ["1", "2"], strict=True)[1] == ["fault"]


@pytest.mark.parametrize(
    ("kind", "coordinates"),
    [
        ("LineString", [[1, 2], [1, 2]]), ("LineString", []), ("Polygon", []), ("Polygon", [[[0, 0], [1, 1], [0, 0]]]),
        ("Point", 5), ("LineString", 5), ("Polygon", [5]), ("Point", [42.0, 129.8]), ("Point", [None, 1]),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_left_out_and_told_of(kind: str, coordinates: Any):
    found, levels = read(kind, coordinates)
    assert found == []
    assert levels


def test_the_parts_of_a_multi_geometry_are_read_one_by_one():
    found, _ = read("MultiPoint", [[1, 2], [3, 4]])
    assert found == [[1, 2], [3, 4]]


@pytest.mark.parametrize(("bad", "is_kept"), [(1, True), (2, True), (3, False)])
def test_a_line_is_kept_without_its_bad_position_but_not_with_too_many(bad: int, is_kept: bool):
    sound = [[1, 2], [3, 4], [5, 6], [7, 8]]
    found, levels = read("LineString", [*sound, *[[200, 300]] * bad])
    assert [list(one) for one in found] == ([sound] if is_kept else [])
    assert levels

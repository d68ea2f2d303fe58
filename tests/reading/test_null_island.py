"""Positions at 0, 0, where a device without a signal says that it is."""

from __future__ import annotations

from typing import Any

from routes.reading.null_island import ELSEWHERE, without_null_island


def made(kind: str, coordinates: Any) -> tuple[tuple, dict[str, Any]]:
    return ("features", 0), {"id": "a", "geometry": {"type": kind, "coordinates": coordinates}}


def test_a_point_there_is_left_out_where_all_else_lies_elsewhere():
    far = made("Point", [129.5, 42.9])
    kept, findings = without_null_island([made("Point", [0, 0]), far])
    assert kept == [far]
    assert len(findings) == 1


def test_a_line_loses_its_vertices_there():
    kept, findings = without_null_island([made("LineString", [[0, 0], [129.5, 42.9], [130, 43]])])
    assert kept[0][1]["geometry"]["coordinates"] == [[129.5, 42.9], [130, 43]]
    assert [finding.got for finding in findings] in ([1], ["1"])


def test_a_map_of_that_place_stays_as_it_is():
    there = [made("Point", [0, 0]), made("Point", [ELSEWHERE - 1, 0])]
    assert without_null_island(there) == (there, [])
    assert without_null_island([made("Point", [0, 0])])[1] == []


def test_a_line_that_would_be_none_stays():
    lines = [made("LineString", [[0, 0], [129.5, 42.9]]), made("Point", [129, 42])]
    assert without_null_island(lines) == (lines, [])

"""Shapes become JSON values without what nobody sees."""

from __future__ import annotations

import shapely

from routes.basemap.shapes import as_json, polygons, rounded


def test_what_is_empty_is_left_out():
    assert as_json([shapely.Point(), shapely.Point(1, 2)]) == [{"type": "Point", "coordinates": [1.0, 2.0]}]


def test_crumbs_are_dropped_but_the_largest_polygon_stays():
    large, small = shapely.box(0, 0, 2, 2), shapely.box(5, 5, 5.1, 5.1)
    assert polygons(shapely.GeometryCollection([large, small, shapely.Point(9, 9)]), 1).equals(large)
    assert polygons(small, 1).equals(small)


def test_every_coordinate_is_rounded():
    assert rounded(shapely.LineString([(0.123, 1.456), (2.789, 3)]), 1).wkt == "LINESTRING (0.1 1.5, 2.8 3)"

"""Findings about features, geometries and positions."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

GeometryCode = Literal[
    "position-swapped", "position-metres", "position-range", "position-shape", "position-wrapped", "position-text",
    "position-extra", "coordinates-missing", "rings-missing", "line-not-list", "line-empty", "line-too-short",
    "ring-too-short", "ring-open", "geometry-null", "geometry-empty", "geometry-not-object", "geometry-unknown",
    "geometry-parts", "geometry-unfit", "feature-not-object", "axes-stated", "axes-at-sea", "crs-not-wgs84",
    "crs-unknown", "crs-of-degrees", "crs-converted", "features-missing", "features-none", "features-too-many",
    "features-beyond", "positions-too-many", "positions-beyond", "texts-too-long",
    "parts-too-many", "parts-repeat-text",
    "positions-simplified", "positions-repeated", "position-impossible", "position-unfilled", "features-all-removed",
]  # fmt: skip

_LONGITUDE_FIRST = "longitude −180…180 then latitude −90…90"
_DRAW = "Draw at least one line or point, for example on geojson.io."
_SIMPLIFY = "Simplify the lines, for example on mapshaper.org, or split the file."
_SPLIT = "Simplify the lines or split the file."
_WGS84 = "Export the file as WGS 84 (EPSG:4326)."

TABLE: dict[GeometryCode, Row] = {
    "position-swapped": Row("fault", _LONGITUDE_FIRST, action="Latitude and longitude look swapped.", repair="swap"),
    "position-metres": Row(
        "fault",
        _LONGITUDE_FIRST,
        action="These look like projected coordinates (metres); export the file as WGS 84.",
        repair="leave_out",
    ),
    "position-range": Row(
        "fault", _LONGITUDE_FIRST, action="Correct the number that lies outside.", repair="leave_out"
    ),
    "position-shape": Row(
        "fault", "a position: longitude, latitude", action="Write two numbers in square brackets.", repair="leave_out"
    ),
    "position-wrapped": Row(
        "inference", "a longitude from −180 to 180", action="Add or subtract 360.", read="the same meridian within ±180"
    ),
    "position-text": Row("inference", "numbers without quotes", action="Remove the quotes.", read="numbers"),
    "position-extra": Row(
        "inference", "two or three numbers", action="Leave out what follows the altitude.", read="the first numbers"
    ),
    "coordinates-missing": Row(
        "fault", "the coordinates of a {kind}, a list", action="Draw it again.", repair="leave_out"
    ),
    "rings-missing": Row("fault", "the rings of a Polygon", action="Draw the area again.", repair="leave_out"),
    "line-not-list": Row("fault", "a list of positions", action="Draw the line again.", repair="leave_out"),
    "line-empty": Row(
        "fault",
        "at least two different positions",
        "none",
        "Draw the line again, or make it a Point.",
        repair="leave_out",
    ),
    "line-too-short": Row(
        "fault",
        "at least two different positions",
        "{got} at the same place",
        "Draw the line again, or make it a Point.",
        repair="leave_out",
    ),
    "ring-too-short": Row(
        "fault",
        "at least three different positions",
        action="Draw the area again, or make it a LineString.",
        repair="leave_out",
    ),
    "ring-open": Row(
        "inference",
        "a closed ring",
        "an end at {got}",
        "Repeat the first position at the end.",
        "close",
        read="a closed ring",
    ),
    "geometry-null": Row("warning", "a geometry", "none", "Draw it, or remove the feature.", repair="leave_out"),
    "geometry-empty": Row(
        "warning", "a geometry", "an empty one", "Draw it, or remove the feature.", repair="leave_out"
    ),
    "geometry-not-object": Row("fault", "a geometry", action="Draw the feature again.", repair="leave_out"),
    "geometry-unknown": Row(
        "fault", "a GeoJSON geometry", action="Use Point, LineString or Polygon.", repair="leave_out"
    ),
    "geometry-parts": Row("inference", "{parts:,} features, one for each part", "a {got}"),
    "geometry-unfit": Row("fault", "a {choices} here", action="Change the kind or draw it again."),
    "feature-not-object": Row("fault", "a Feature", action="Remove it.", repair="leave_out"),
    "axes-stated": Row(
        "warning",
        "longitude, then latitude",
        action="Its own properties name latitude and longitude the other way round; swap them.",
        repair="swap",
    ),
    "axes-at-sea": Row(
        "warning",
        "longitude, then latitude",
        action="All lies out at sea, and on land with latitude and longitude swapped.",
        repair="swap",
    ),
    "crs-not-wgs84": Row("fault", "no crs member", action=_WGS84),
    "crs-unknown": Row("fault", "a coordinate system that is known", action=_WGS84),
    "crs-of-degrees": Row("warning", "the coordinate system of the numbers (degrees)", action="Remove the crs member."),
    "crs-converted": Row("inference", "WGS 84 after reprojection"),
    "features-missing": Row("fault", "features with a geometry", "no features", _DRAW),
    "features-none": Row("warning", "features", "none", "Nothing will be drawn."),
    "features-too-many": Row("fault", "at most {most:,} features", "{got:,}", _SIMPLIFY),
    "features-beyond": Row("fault", "at most {most:,} features", "more", _SPLIT),
    "texts-too-long": Row(
        "fault", "texts of at most {most} MB in a map", "{got:,.1f} MB", "Shorten the texts or split the file."
    ),
    "positions-too-many": Row("fault", "at most {most:,} positions", "{got:,}", _SIMPLIFY),
    "positions-beyond": Row("fault", "at most {most:,} positions", "more", _SPLIT),
    "parts-too-many": Row("fault", "at most {most:,} features", "more", "Simplify it, or split the file."),
    "parts-repeat-text": Row(
        "fault",
        "at most {most:,} characters, counted once for each part of a geometry",
        "more",
        "Shorten its texts, or make one geometry of its parts.",
    ),
    "positions-simplified": Row(
        "inference",
        "{drawn:,} positions for the map",
        "{got:,} in the file",
        "The map and the saved page are simplified for the screen; other formats keep every position.",
    ),
    "positions-repeated": Row(
        "warning", "positions that differ from the one before", "{got:,} that repeat it", "Drop them.", "repeats"
    ),
    "position-impossible": Row(
        "fault", "longitude −180…180 and latitude −90…90", "{longitude} and {latitude}", "Correct the position."
    ),
    "position-unfilled": Row(
        "fault", "a latitude and a longitude", "none", "Fill in both, in degrees: 42.9 and 129.5, for example."
    ),
    "features-all-removed": Row("fault", "at least one feature", "none", "Keep a stage, place or hazard."),
}

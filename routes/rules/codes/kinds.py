"""Findings about what files from elsewhere mean: their columns, letters, names, and what was left out of them."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

KindCode = Literal[
    "table-title-lines", "table-tags", "table-known", "table-pair-lon", "table-pair-mixed", "letter-o-west",
    "letter-o-east", "sheet-left-out", "sheets-joined", "json-not-finite", "position-null-island",
    "vertices-null-island", "axes-towns", "gpx-route-points", "kml-address", "kml-placeless", "kml-only-others",
    "kml-tuples", "kml-tour", "json-known", "xml-tag-too-long", "layer-text-cut", "geopackage-plain",
    "period-of-recording", "entries-placeless", "json-rest", "json-slips",
    "overpass-without-shape", "sheet-hidden", "table-split", "column-turned",
]  # fmt: skip

TABLE: dict[KindCode, Row] = {
    "table-title-lines": Row("inference", "the row of column names", "{got} lines above it, which were passed over"),
    "table-tags": Row(
        "inference", "tags of the Humanitarian Exchange Language", "a row of them, which was passed over"
    ),
    "table-known": Row("inference", "dangers, as its columns mean it", "a table of {got}"),
    "table-pair-lon": Row("inference", "longitude, then latitude", "both in one cell"),
    "table-pair-mixed": Row(
        "warning", "both numbers in one order", "both orders, and {got} cells that leave it open",
        "Look where the points lie; write N and E after the numbers.",
    ),
    "letter-o-west": Row("inference", "west", "the letter {got}"),
    "letter-o-east": Row("inference", "east", "the letter {got}"),
    "sheet-left-out": Row("warning", "a sheet with positions", "none", "It was left out."),
    "sheets-joined": Row("inference", "one map", "{got} sheets with positions"),
    "sheet-hidden": Row(
        "warning", "sheets that are shown", "a hidden one",
        "It was read as well; remove it from the workbook if nobody should see it.",
    ),
    "table-split": Row("inference", "one number of degrees", "its parts in the columns {got}"),
    "column-turned": Row("inference", "degrees {side}", "a column named {got} with numbers above 0"),
    "json-not-finite": Row(
        "warning", "finite numbers", "{got} like NaN, which JSON does not know", "They were read as nothing."
    ),
    "position-null-island": Row(
        "warning", "a position of this route", "0, 0, where devices without a signal are",
        "It was left out; set it right, or remove it.",
    ),
    "vertices-null-island": Row(
        "warning", "positions of this line", "{got} at 0, 0, where devices without a signal are", "They were left out."
    ),
    "axes-towns": Row(
        "warning", "longitude, then latitude", action="{towns} lie there with latitude and longitude swapped.",
        repair="swap",
    ),
    "gpx-route-points": Row("inference", "places of their own", "{got} named points of routes"),
    "kml-address": Row(
        "warning", "a position for each placemark", "an address and no position in {got}",
        "They were left out; place them on a map first.",
    ),
    "kml-placeless": Row(
        "warning", "a position for each placemark", "none in {got}", "They were left out; place them on a map first."
    ),
    "entries-placeless": Row(
        "warning", "a position in each entry", "none in {got}", "They were left out; place them on a map first."
    ),
    "kml-only-others": Row(
        "fault", "placemarks with a position", "a KML file with only {got}",
        "Draw places and ways as placemarks; pictures and views hold none.",
    ),
    "kml-tuples": Row("inference", "{positions} positions", "{got} numbers in a row"),
    "kml-tour": Row("inference", "stops", "a tour of {got} views"),
    "json-known": Row("inference", "a map", "a file of {got}"),
    "json-slips": Row("inference", "plain JSON", "comments, commas before brackets, or a script around it"),
    "json-rest": Row("warning", "GeoJSON", "{got} beside it", "They were left out."),
    "overpass-without-shape": Row(
        "warning", "a position in each", "none in {got}", "They were left out; end the query with out geom;"
    ),
    "xml-tag-too-long": Row("fault", "tags of at most {most:,} characters", "a longer one", "Export the file again."),
    "layer-text-cut": Row(
        "warning", "whole letters", "{got} texts cut in mid-letter", "Look at the end of long texts."
    ),
    "geopackage-plain": Row(
        "fault", "a GeoPackage with layers", "one that holds only plain tables",
        "Give the layer a geometry in QGIS, or export the table as CSV with latitude and longitude.",
    ),
    "period-of-recording": Row("inference", "no date of the route", "the time of a recording, {got}"),
}  # fmt: skip

"""Findings about tables and about the formats of map programs: columns, cells, layers, tracks, placemarks."""

from __future__ import annotations

from typing import Literal

from routes.rules.codes.row import Row

TableCode = Literal[
    "csv-damaged", "csv-quote-open", "table-empty", "table-rows", "table-too-large", "table-cells", "table-header",
    "table-columns", "table-metres", "table-renamed", "table-pair", "table-stages", "row-without-position",
    "rows-without-position", "cell-degrees", "cell-shape", "cell-shape-order", "cell-pair", "cell-two-positions",
    "xlsx-damaged", "xlsx-entities", "xlsx-empty", "gpx-root", "gpx-empty", "gpx-line-empty", "gpx-line-short",
    "gpx-degrees", "kml-root", "kml-empty", "kml-coordinates", "kml-left-out", "kml-link", "topojson-members",
    "topojson-arcs", "topojson-shape", "arcgis-features", "arcgis-shape", "arcgis-crs", "arcgis-without-shape",
    "geopackage-damaged", "geopackage-other", "geopackage-computed", "geopackage-empty", "shapefile-damaged",
    "shapefile-without-shp", "shapefile-parts", "shapefile-other", "shapefile-crs-unsaid",
    "flatgeobuf-damaged", "layer-points-elsewhere",
    "layer-too-large", "layer-without-shape", "layer-metres", "layer-crs", "layer-outside-crs", "layer-converted",
]  # fmt: skip

_DAMAGED = "a damaged file, or one of a kind that can't be read"
_HEADER = (
    "Name the columns in the first row, for example title, latitude and longitude, "
    "or choose them on the page “Swap the route”."
)
_LAYER = "Export it again, as GeoJSON if your program can."
_WGS84 = "Set the layer's coordinate system in QGIS, export it as GeoJSON in WGS 84 (EPSG:4326), and load that."
_GPX = "Export it again from the program or app that made it."
_KML = "Export it again, for example from Google Earth or My Maps."
_TOPOJSON = "Export it again, for example from mapshaper.org, as GeoJSON."
_ARCGIS = "Ask the service for f=geojson in place of f=json, and load that."
_LEFT_OUT = "They were left out."
_MEND_CELL = "Mend the cell."
_A_SHAPE = "a shape as WKT or GeoJSON in WGS 84"

TABLE: dict[TableCode, Row] = {
    "csv-damaged": Row("fault", "a table as CSV", _DAMAGED, "Save it again as CSV in UTF-8."),
    "csv-quote-open": Row("fault", "a closing quote", "none until the end", 'Close the quote ".'),
    "table-empty": Row("fault", "a table with a row of column names", "an empty file", _HEADER),
    "table-rows": Row("fault", "at most {most:,} rows", "more", "Keep the rows that matter."),
    "table-too-large": Row(
        "fault", "at most {most:,} rows and {columns} columns", "more", "Keep the rows and columns that matter."
    ),
    "table-cells": Row(
        "warning", "{cells} cells", "more in {got:,} rows", "Quote cells that hold the delimiter."
    ),
    "table-header": Row("fault", "a first row of column names", action=_HEADER),
    "table-columns": Row("fault", "a column for {missing}", "the columns {got}", _HEADER),
    "table-metres": Row(
        "fault", "longitude and latitude in degrees", "{longitude:,.0f} and {latitude:,.0f}, which look like metres",
        "Export the table with longitude and latitude in degrees (WGS 84, EPSG:4326).",
    ),
    "table-renamed": Row("inference", "the {meaning}", "another name"),
    "table-pair": Row("inference", "latitude, then longitude", "both in one cell"),
    "table-stages": Row("inference", "{stages} stages from stop to stop", "{got} rows numbered by {column}"),
    "row-without-position": Row(
        "fault", "latitude and longitude, or WKT", "none", "Fill them in, or remove the row."
    ),
    "rows-without-position": Row("warning", "a position", "none in {got:,} of {rows:,} rows", _LEFT_OUT),
    "cell-degrees": Row("fault", "a number of degrees", action=_MEND_CELL),
    "cell-shape": Row("fault", _A_SHAPE, action=_MEND_CELL),
    "cell-shape-order": Row(
        "fault", _A_SHAPE, action="Mend the cell; POINT (129.5 42.9) has the longitude first."
    ),
    "cell-pair": Row("fault", "latitude, longitude", action=_MEND_CELL),
    "cell-two-positions": Row(
        "warning", "one position", "{shape} as WKT and {got} as longitude and latitude",
        "Longitude and latitude count; remove the WKT.",
    ),
    "xlsx-damaged": Row(
        "fault", "a whole XLSX workbook", _DAMAGED, "Open it in a spreadsheet and save it again as .xlsx."
    ),
    "xlsx-entities": Row("fault", "a workbook without document types", "<!DOCTYPE", "Save it again from Excel."),
    "xlsx-empty": Row("fault", "a sheet with a row of column names", "an empty workbook", "Fill in a sheet."),
    "gpx-root": Row("fault", "a GPX file", "XML that starts with <{got}>", _GPX),
    "gpx-empty": Row("fault", "tracks, routes or waypoints", "a GPX file without any", _GPX),
    "gpx-line-empty": Row("warning", "at least two points", "none", "It was left out."),
    "gpx-line-short": Row("warning", "at least two points", "one point", "It was left out."),
    "gpx-degrees": Row("fault", "degrees from -{most} to {most}", action="Mend or remove the point."),
    "kml-root": Row("fault", "a KML file", "XML that starts with <{got}>", _KML),
    "kml-empty": Row("fault", "placemarks with a position", "a KML file without any", _KML),
    "kml-coordinates": Row("fault", "longitude,latitude", action="Mend or remove it."),
    "kml-left-out": Row("warning", "placemarks", action="They were left out; placemarks are drawn."),
    "kml-link": Row(
        "fault", "placemarks",
        action="It only points to another file: open that address, save its KML, and load this.",
    ),
    "topojson-members": Row("fault", "TopoJSON with objects and arcs", "neither", _TOPOJSON),
    "topojson-arcs": Row(
        "fault", "arcs of positions", "something else", "A number is missing or not a number. " + _TOPOJSON
    ),
    "topojson-shape": Row(
        "fault", "a known shape made of the file's arcs", "a {got} that names arcs or positions that do not exist",
        _TOPOJSON,
    ),
    "arcgis-features": Row("fault", "ArcGIS JSON with a list of features", "something else", _ARCGIS),
    "arcgis-shape": Row("fault", "x and y, points, paths or rings", "something else", _ARCGIS),
    "arcgis-crs": Row("fault", "a numbered coordinate system", action=_ARCGIS),
    "arcgis-without-shape": Row("warning", "a shape in each", "none in {got:,}", _LEFT_OUT),
    "geopackage-damaged": Row("fault", "a whole GeoPackage", _DAMAGED, _LAYER),
    "geopackage-other": Row("fault", "a GeoPackage", "another SQLite database", _LAYER),
    "geopackage-computed": Row(
        "fault", "plain tables", "a table that computes its values", "Export the layer anew from QGIS."
    ),
    "geopackage-empty": Row("fault", "a GeoPackage with layers", "one without any", _LAYER),
    "shapefile-damaged": Row("fault", "a whole Shapefile", _DAMAGED, _LAYER),
    "shapefile-without-shp": Row(
        "fault", "a Shapefile with its .shp", action="Drop its .shp, .shx, .dbf and .prj together."
    ),
    "shapefile-parts": Row(
        "fault", "a Shapefile of .shp, .shx and .dbf together", "{stem}.shp without {got}",
        "Pack all of them into one zip, or drop them together.",
    ),
    "shapefile-other": Row("fault", "a whole Shapefile", "another file under its name", _LAYER),
    "shapefile-crs-unsaid": Row(
        "warning", "the coordinate system", "no such file",
        "Taken as longitude and latitude where they fit; add the .prj file if the map looks wrong.",
    ),
    "flatgeobuf-damaged": Row("fault", "a whole FlatGeobuf file", _DAMAGED, _LAYER),
    "layer-points-elsewhere": Row(
        "fault", "a map that holds its own data", "a file that points to other files", _LAYER
    ),
    "layer-too-large": Row(
        "fault", "at most {most:,} features", "more",
        "Keep the layers and the area that matter, and export again.",
    ),
    "layer-without-shape": Row("warning", "a shape in every row", "none in {got:,} of {rows:,}", _LEFT_OUT),
    "layer-metres": Row(
        "fault", "longitude and latitude in degrees", "numbers up to {got:,.0f} and no coordinate system", _WGS84
    ),
    "layer-crs": Row("fault", "a coordinate system that can be converted", _DAMAGED, _WGS84),
    "layer-outside-crs": Row(
        "fault", "positions that fit the coordinate system", "positions outside {got}", _WGS84
    ),
    "layer-converted": Row("inference", "longitude and latitude (WGS 84)"),
}  # fmt: skip

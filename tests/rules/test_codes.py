"""Each code of the table is said of some small file, and of nothing else is there a test of the whole table."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from examples import collection, complete, line, point, told
from shapely.geometry import Point
from small_files import (
    ANY,
    CONTENTS,
    FEW,
    LINE,
    RING,
    SEA,
    SHP,
    Small,
    about,
    cut_in_mid_letter,
    database,
    drawn,
    encrypted,
    in_class,
    layer,
    of,
    properties,
    shapefile,
    sheets,
    strictly,
    table,
    workbook,
    zipped,
)  # fmt: skip

from routes import cli
from routes.authoring.sketch import sketch
from routes.document import simplify
from routes.formats import open_route, reading_apart, write, xml_text
from routes.formats.apart import NoAnswerError, Reason
from routes.model import Route
from routes.pages.shared.shelf import unforeseen
from routes.pages.swap.applying import applied
from routes.pages.swap.edit_tables import COLUMNS
from routes.pages.swap.edit_tables import table as edit_table
from routes.reading.collection import read_collection
from routes.reading.limits import Limits
from routes.rules.codes import TABLE, files, geometries, kinds, tables
from routes.rules.codes import classroom as classroom_rows
from routes.rules.codes import reading as reading_rows
from routes.rules.codes import routes as route_rows
from routes.rules.findings import DatasetError, Finding, Report

SHOWN: dict[str, Small] = {
    # files
    "file-too-large": of(collection(LINE), limits=Limits(max_bytes=10)),
    "file-empty": Small(b" \n"),
    "file-pdf": Small(b"%PDF-1.4"),
    "file-picture": Small(b"\x89PNG\r\n"),
    "file-old-excel": Small(b"\xd0\xcf\x11\xe0 x", "a.xls"),
    "file-rar": Small(b"Rar!\x1a"),
    "file-7z": Small(b"7z\xbc\xaf\x27"),
    "file-empty-zip": Small(b"PK\x05\x06" + bytes(18), "a.zip"),
    "file-shapefile-part": Small(b"\x00\x00\x27\x0a" + bytes(96), "a.shp"),
    "file-fit": Small(b"\x0e\x10\xd9\x07\x00\x00\x00\x00.FIT", "a.fit"),
    "file-tcx": Small(b"<TrainingCenterDatabase/>", "a.tcx"),
    "file-osm": Small(b"<osm/>", "a.osm"),
    "file-html": Small(b"<!DOCTYPE html><html></html>"),
    "file-svg": Small(b"<svg/>", "a.svg"),
    "file-gml": Small(b"<gml/>", "a.gml"),
    "file-office": Small(zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "a.ods"),
    "file-other-xml": Small(b"<recipe/>", "a.xml"),
    "file-broken-xml": Small(b"<", "a.xml"),
    "file-not-xml": Small(b"hello", "a.gpx"),
    "file-unknown": Small(b"\x01\x02\x03\x04\x05\x06\x07\x08", ANY),
    "gzip-damaged": Small(b"\x1f\x8b\x08rest", "a.geojson.gz"),
    "gzip-archive": Small(gzip.compress(gzip.compress(b"{}")), "a.gz"),
    "zip-damaged": Small(b"PK\x03\x04rest", "a.zip"),
    "zip-too-many": Small(zipped(**{f"f{number}__csv": b"" for number in range(2_001)}), "a.zip"),
    "zip-encrypted": Small(encrypted(), "a.zip"),
    "zip-without-map": Small(zipped(a__doc=b"x"), "a.zip"),
    "unpacked-too-large": Small(gzip.compress(bytes(3_000)), "a.gz", limits=Limits(max_unpacked_bytes=1_000)),
    "packed-too-tight": Small(gzip.compress(b"lat,lon\n" + b"\n" * 2_000_000), "a.csv.gz"),
    "text-damaged": Small("name,lat,lon\n{}\n".format("회령,42,129\n" * 9).encode() + b"\xed,1,2\n", "a.csv"),
    "text-not-utf8": Small("name,lat,lon\nCafé,1,2\n".encode("cp1252"), "a.csv"),
    "faults-beyond": table("name,lat,lon\n" + "A,x,2\n" * 30),
    "geojson-expected": of([1, 2]),
    "geojson-type": of({"type": "Nonsense"}),
    "geojson-overpass": of({"osm3s": {}, "elements": []}),
    "json-comma": Small(b'{"a": 1 "b": 2}'),
    "json-name": Small(b"{'a': 1}"),
    "json-colon": Small(b'{"a" 1}'),
    "json-quote": Small(b'{"type": "Fea'),
    "json-control": Small(b'{"a": "x\ny"}'),
    "json-escape": Small(rb'{"a": "C:\x"}'),
    "json-value": Small(b'{"a": }'),
    "json-after-end": Small(b'{"type": "Point"} and more'),
    "json-cut-off": Small(b'{"type": "FeatureCollection", "features": ['),
    "json-start": Small(b"hello", "a.json"),
    "json-number": Small(b'{"a": ' + b"9" * 5_000 + b"}"),
    "json-too-many": of({"x": [[]] * 30}, limits=Limits(max_values=9)),
    "json-too-deep": Small(b"[" * 50 + b"]" * 50),
    "json-sequence": Small(b"\n".join(json.dumps(LINE).encode() for _ in range(3)), "a.geojsonl"),
    "json-surrogate": Small(json.dumps(collection(LINE, name="x")).encode().replace(b'"x"', rb'"\ud800"')),
    "json-name-twice": Small(b'{"type": "Point", "type": "Point", "coordinates": [1, 2]}'),
    "xml-mended": Small(b"<gpx><wpt lat='1' lon='2'><name>A & B</name></wpt></gpx>", "a.gpx"),
    "xml-entities": Small(b'<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', "a.gpx"),
    "xml-too-deep": Small(b"<gpx>" + b"<a>" * 300 + b"</a>" * 300 + b"</gpx>", "a.gpx"),
    "xml-cut-off": Small(b"<gpx>", "a.gpx"),
    "xml-broken": Small(b"<gpx></kml>", "a.gpx"),
    # tables and the formats of map programs
    "csv-quote-open": table('name,lat,lon\nA,1,2\n"B,1,2\n' + "C,1,2\n" * 11_000),
    "table-empty": table('""\n'),
    "table-rows": table("lat,lon\n" + "\n" * 30, limits=FEW),
    "table-too-large": table("lat,lon\n1,2\n1,3\n", limits=FEW),
    "table-cells": table("lat,lon\n1,2,3\n"),
    "table-header": table("1,2\n3,4\n"),
    "table-columns": table("name,lat\nA,1\n"),
    "table-metres": table("name,lat,lon\nA,5000000,1400000\n"),
    "table-renamed": table("name,lat,lon\nA,1,2\n"),
    "table-pair": table("name,coordinates\nA,\"42.9, 129.5\"\n"),
    "table-stages": table("name,order,lat,lon\nA,1,1,2\nB,2,2,3\n"),
    "rows-without-position": table("name,lat,lon\nA,1,2\nB,,\n"),
    "cell-degrees": table("name,lat,lon\nA,x,2\n"),
    "cell-shape": table("name,wkt\nA,POINT (1 2)\nB,here\n"),
    "cell-shape-order": table("name,wkt\nA,POINT (1 2)\nB,POINT (1)\n"),
    "cell-pair": table("name,coordinates\nA,\"42.9, 129.5\"\nB,here\n"),
    "cell-two-positions": table("name,latitude,longitude,wkt\nA,1,2,POINT (9 9)\n"),
    "xlsx-damaged": Small(zipped(xl__x=b"") and zipped(**{"xl/workbook__xml": b"<"}), "a.xlsx"),
    "xlsx-entities": Small(zipped(**{"xl/workbook__xml": b"<!DOCTYPE x>"}), "a.xlsx"),
    "xlsx-empty": Small(workbook(), "a.xlsx"),
    "gpx-empty": Small(b"<gpx/>", "a.gpx"),
    "gpx-line-empty": Small(b"<gpx><trk><trkseg/></trk><wpt lat='1' lon='2'/></gpx>", "a.gpx"),
    "gpx-line-short": Small(b"<gpx><rte><rtept lat='1' lon='2'/></rte><wpt lat='1' lon='2'/></gpx>", "a.gpx"),
    "gpx-degrees": Small(b"<gpx><wpt lat='91' lon='2'/></gpx>", "a.gpx"),
    "kml-empty": Small(b"<kml/>", "a.kml"),
    "kml-coordinates": Small(
        b"<kml><Placemark><Point><coordinates>x</coordinates></Point></Placemark></kml>", "a.kml"
    ),
    "kml-left-out": Small(
        b"<kml><Document><GroundOverlay/><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>"
        b"</Document></kml>",
        "a.kml",
    ),
    "kml-link": Small(b"<kml><NetworkLink/></kml>", "a.kml"),
    "topojson-members": of({"type": "Topology"}),
    "topojson-arcs": of({"type": "Topology", "objects": {}, "arcs": [3]}),
    "topojson-shape": of({"type": "Topology", "arcs": [], "objects": {"a": {"type": "LineString", "arcs": [4]}}}),
    "arcgis-features": of({"geometryType": "esriGeometryPoint", "features": 3}),
    "arcgis-shape": of({"geometryType": "esriGeometryPoint", "features": [{"geometry": {"x": 1}}]}),
    "arcgis-crs": of(
        {"geometryType": "esriGeometryPoint", "features": [], "spatialReference": {"wkt": 'PROJCS["Elsewhere"]'}}
    ),
    "arcgis-without-shape": of(
        {"geometryType": "esriGeometryPoint", "features": [{"geometry": {"x": 1, "y": 2}}, {"attributes": {}}]}
    ),
    "gpx-root": Small("<é/>".encode(), "a.gpx"),
    "kml-root": Small("<é/>".encode(), "a.kml"),
    "layer-crs": Small(layer("FlatGeobuf", Point(1, 2), crs='LOCAL_CS["a",UNIT["metre",1]]'), "a.fgb"),
    "layer-outside-crs": Small(layer("FlatGeobuf", Point(1e12, 1e12), crs=32652), "a.fgb"),
    "geopackage-damaged": Small(b"SQLite format 3\0" + b"x" * 99, "a.gpkg"),
    "geopackage-other": Small(database("CREATE TABLE t (x)"), "a.gpkg"),
    "geopackage-computed": Small(database(CONTENTS, "CREATE TABLE t (a, b AS (a))"), "a.gpkg"),
    "geopackage-empty": Small(database(CONTENTS), "a.gpkg"),
    "shapefile-damaged": Small(zipped(a__shp=SHP, a__shx=b"x", a__dbf=b"x", a__prj=b""), "a.zip"),
    "shapefile-without-shp": Small(zipped(a__dbf=b"x"), "a.zip"),
    "shapefile-parts": Small(zipped(a__shp=SHP), "a.zip"),
    "shapefile-other": Small(zipped(a__shp=b"x", a__shx=b"x", a__dbf=b"x", a__prj=b""), "a.zip"),
    "shapefile-crs-unsaid": Small(shapefile(Point(1, 2), crs=None), "a.zip"),
    "flatgeobuf-damaged": Small(b"fgb\x03fgb\x00" + b"\xff" * 200, "a.fgb"),
    "layer-points-elsewhere": Small(b"fgb\x03<OGRVRTDataSource/>", "a.fgb"),
    "layer-too-large": Small(layer("FlatGeobuf", Point(1, 2), Point(2, 3)), "a.fgb", limits=FEW),
    "layer-without-shape": Small(layer("FlatGeobuf", Point(1, 2), None), "a.fgb"),
    "layer-metres": Small(layer("FlatGeobuf", Point(500_000, 4_000_000), crs=None), "a.fgb"),
    "layer-converted": Small(layer("FlatGeobuf", Point(500_000, 4_000_000), crs=32652), "a.fgb"),
    # features, geometries, positions
    "position-swapped": of(collection(point(42.0, 129.8))),
    "position-metres": of(collection(point(14_000_000, 5_000_000))),
    "position-range": of(collection(point(190, 95))),
    "position-shape": of(collection(point("east", "north"))),
    "position-wrapped": of(collection(point(190, 10))),
    "position-text": of(collection(point("129.8", "42"))),
    "position-extra": of(collection(drawn("Point", [1, 2, 3, 4]))),
    "coordinates-missing": of(collection({"type": "Feature", "properties": {}, "geometry": {"type": "LineString"}})),
    "rings-missing": of(collection(drawn("Polygon", {}) | {"geometry": {"type": "MultiPolygon", "coordinates": [3]}})),
    "line-not-list": of(collection(drawn("MultiLineString", [3]))),
    "line-empty": of(collection(drawn("MultiLineString", [[]]))),
    "line-too-short": of(collection(line([1, 2], [1, 2]))),
    "ring-too-short": of(collection(drawn("Polygon", [[[1, 2], [3, 4], [1, 2]]]))),
    "ring-open": of(collection(drawn("Polygon", [RING]))),
    "geometry-null": of(collection(LINE, {"type": "Feature", "geometry": None, "properties": {}})),
    "geometry-empty": of(collection(LINE, drawn("Point", []))),
    "geometry-not-object": of(collection({"type": "Feature", "geometry": "POINT(1 2)", "properties": {}})),
    "geometry-unknown": of(collection(drawn("Circle", [1, 2]))),
    "geometry-parts": of(collection(drawn("MultiPoint", [[1, 2], [3, 4]]))),
    "geometry-unfit": strictly(
        lambda value: value["features"][0].update(geometry={"type": "Point", "coordinates": [1, 2]})
    ),
    "feature-not-object": of(collection(LINE, None)),
    "axes-stated": of(collection(point(42.0, 12.5, lat=42.0, lon=12.5))),
    "axes-at-sea": of(collection(line(*SEA))),
    "crs-not-wgs84": of({**complete(), "crs": {"type": "name", "properties": {"name": "EPSG:3857"}}}, strict=True),
    "crs-unknown": of(collection(LINE, crs={"type": "name", "properties": {"name": "urn:nowhere"}})),
    "crs-of-degrees": of(collection(LINE, crs={"type": "name", "properties": {"name": "EPSG:3857"}})),
    "crs-converted": of(
        collection(point(14_400_000, 5_300_000), crs={"type": "name", "properties": {"name": "EPSG:3857"}})
    ),
    "features-missing": of(collection()),
    "features-none": of(collection()),
    "features-too-many": of(collection(LINE, LINE), limits=FEW),
    "features-beyond": Small(b"<gpx><wpt lat='1' lon='2'/><wpt lat='1' lon='3'/></gpx>", "a.gpx", limits=FEW),
    "texts-too-long": of(collection(LINE, name="<" * 2000), limits=Limits(max_letters=11_000)),
    "positions-too-many": of(collection(LINE), limits=Limits(max_vertices=1)),
    "positions-beyond": Small(
        b"<gpx><rte><rtept lat='1' lon='2'/><rtept lat='2' lon='2'/></rte></gpx>",
        "a.gpx",
        limits=Limits(max_vertices=1),
    ),
    "positions-repeated": of(collection(line([1, 2], [1, 2], [3, 4]))),
    "parts-too-many": of(collection(drawn("MultiPoint", [[1, 1]] * 9)), limits=FEW),
    "parts-repeat-text": of(
        collection(drawn("MultiPoint", [[1, 1]] * 9, x="y" * 99)), limits=Limits(max_repeated_text=500)
    ),
    # what features and the route say
    "value-missing": strictly(lambda value: value["route"].pop("title")),
    "value-type": properties(3, description=None),
    "value-wrong": properties(0, order=0),
    "value-unknown": properties(3, confidence="hihg"),
    "text-too-long": properties(3, title="x" * 301),
    "severity-wrong": properties(3, severity=9),
    "kind-unknown": properties(3, kind="hazrd"),
    "refusals-too-many": of(collection(LINE, route={"title": "A", "timeline": [1] * 20_001})),
    "value-needless": strictly(lambda value: value["features"][0].update(bbox=None)),
    "value-changed": properties(3, severity="5"),
    "precision-inferred": of(collection(line([129.81, 42.0], [129.5, 42.9]))),
    "title-inferred": of(collection(LINE)),
    "source-inferred": of(collection(LINE, route={"title": "A", "sources": ["A book"]})),
    "kind-inferred": of(collection(LINE)),
    "kind-unfit": of(collection(point(1, 2, kind="stage"))),
    "kind-near": of(collection(line([1, 2], [3, 4], kind="stagge"))),
    "category-inferred": of(collection(point(1, 2, type="minefield"))),
    "category-guessed": of(collection(point(1, 2, category="landmin"))),
    "value-inferred": of(collection(point(1, 2, category="mines", severity="high"))),
    "speaker-unnamed": of(collection(point(1, 2, kind="voice", title="T"))),
    "title-numbered": of(collection(LINE)),
    "title-from-property": of(collection(point(1, 2, name="Post"))),
    "title-cut": of(collection(point(1, 2, title="x" * 301))),
    "id-repeated": of(collection(LINE | {"id": "a"}, LINE | {"id": "a"})),
    "id-made": of(collection(LINE)),
    "id-taken": strictly(lambda value: value["features"][4].update(id="mines")),
    "entry-id-taken": about(sources=[{"id": "report", "title": "A"}, {"id": "report", "title": "B"}]),
    "stage-unknown": properties(3, stage="ones"),
    "source-unknown": properties(3, sources=["reprot"]),
    "source-unused": about(sources=[{"id": "report", "title": "A"}, {"id": "spare", "title": "B"}], license=""),
    "category-unknown": properties(3, category="dragons"),
    "icon-unknown": about(categories=[{"id": "x", "label": "X", "icon": "tnet"}]),
    "colour-unknown": about(categories=[{"id": "x", "label": "X", "colour": "tael"}]),
    "stages-missing": of(collection(point(1, 2))),
    "order-broken": properties(1, order=3),
    "order-unjoined": of(collection(line([1, 2], [9, 2]), line([20, 2], [30, 2]), line([9, 2], [20, 2]))),
    "stages-turned": of(collection(line([1, 2], [9, 2]), line([20, 2], [9, 2]))),
    "stage-gap": of(collection(line([1, 2], [9, 2]), line([20, 2], [30, 2]))),
    "hazard-far": of(collection(LINE, point(1, 2, category="mines"))),
    "value-unsaid": properties(3, country=""),
    "date-wrong": about(as_of="May 2026"),
    "sources-unsaid": of(collection(LINE)),
    "property-unknown": properties(3, severty=3),
    "precision-schematic": strictly(lambda value: value["features"][2]["geometry"].update(coordinates=[129.81, 42.0])),
    "precision-recent": of(collection(point(129.81, 42.05, period=str(date.today().year)))),
    "period-unsaid": of(collection(point(129.81, 42.05))),
    "words-money": of(collection(LINE, route={"title": "A", "period": "2019–present", "description": "It cost $500."})),
    "words-instruction": of(
        collection(LINE, route={"title": "A", "period": "2019–present", "description": "Wait until dark."})
    ),
    # what a class reads
    "headline-long": strictly(lambda value: value["features"][0]["properties"].update(headline="so " * 40), told()),
    "gentle-without-themes": strictly(
        lambda value: (
            value["features"][0]["properties"].update(gentle={"description": "x"}, content_note=[]),
            value["route"].update(license=""),
        ),
        told(),
    ),
    "country-code-differs": strictly(
        lambda value: [
            feature["properties"].update(country="China", country_code=code)
            for feature, code in zip(value["features"], ("CN", "KP"), strict=False)
        ],
        told(),
    ),
    "quiz-choices": in_class("quiz", choices=["a", "b"]),
    "quiz-choices-alike": in_class("quiz", choices=["a", "a", "b"]),
    "quiz-why-unsaid": in_class("quiz", why=""),
    "quiz-place-unknown": in_class("quiz", at="nowhere"),
    "excerpt-source-unknown": in_class("excerpts", source="nowhere"),
    "excerpt-long": in_class("excerpts", text="word " * 70),
}  # fmt: skip


KML = "<kml xmlns:gx='http://www.google.com/kml/ext/2.2'><Document>{}</Document></kml>"
MARK = "<Placemark><name>P</name>{}</Placemark>"
AT = "<Point><coordinates>129.5,42.9</coordinates></Point>"
TOUR = "<gx:Tour><gx:LookAt/><LookAt><longitude>129</longitude><latitude>42</latitude></LookAt></gx:Tour>"
PLACES = [["name", "lat", "lon"], ["A", 42.9, 129.5]]
FROM_ELSEWHERE: dict[str, Small] = {
    "table-title-lines": table("Our trip,,\nname,lat,lon\nA,42.9,129.5\n"),
    "table-tags": table("name,lat,lon\n#event,#geo+lat,#geo+lon\nA,42.9,129.5\n"),
    "table-known": table(
        "event_type,sub_event_type,actor1,fatalities,location,lat,lon\nBattles,Clash,A,2,Mongla,21,100\n"
    ),
    "table-pair-lon": table('name,coordinates\nA,"129.5, 42.9"\n'),
    "table-pair-mixed": table('name,coordinates\nA,"129.5, 42.9"\nB,"42.9, 129.5"\nC,"13.4, 52.5"\n'),
    "letter-o-west": table("nombre,latitud,longitud\nMadrid,40.4,3.7 O\n"),
    "letter-o-east": table("Ort,Breite,Länge\nBerlin,52.5,13.4 O\n"),
    "sheet-left-out": Small(sheets(About=[["Read"]], Places=PLACES), "a.xlsx"),
    "sheets-joined": Small(sheets(More=PLACES, Places=PLACES), "a.xlsx"),
    "json-not-finite": Small(json.dumps({**collection(LINE), "depth": float("nan")}).encode()),
    "position-null-island": of(collection(LINE, point(0, 0))),
    "vertices-null-island": of(collection(line([129.5, 42.9], [0, 0], [129.7, 43]))),
    "axes-towns": of(collection(point(52.52, 13.4, name="Berlin"), point(48.85, 2.35, name="Paris"))),
    "gpx-route-points": Small(
        b"<gpx><rte><rtept lat='1' lon='2'><name>A</name></rtept><rtept lat='2' lon='3'/></rte></gpx>"
    ),
    "kml-address": Small(KML.format(MARK.format("<address>Yanji</address>") + MARK.format(AT)).encode()),
    "kml-placeless": Small(KML.format(MARK.format("") + MARK.format(AT)).encode()),
    "kml-only-others": Small(KML.format("<GroundOverlay/>").encode()),
    "kml-tuples": Small(
        KML.format(MARK.format("<LineString><coordinates>1,2,0,3,4,0</coordinates></LineString>")).encode()
    ),
    "kml-tour": Small(KML.format(TOUR).encode()),
    "json-known": of([{"name": "A", "lat": 42.9, "lon": 129.5}]),
    "xml-tag-too-long": Small(f"<gpx {'a' * 200_000}='1'/>".encode()),
    "layer-text-cut": Small(cut_in_mid_letter(), "a.zip"),
    "geopackage-plain": Small(
        database(CONTENTS, "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('t', 'attributes')"), "a.gpkg"
    ),
    "period-of-recording": Small(
        b"<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>2024-05-01T08:00:00Z</time></trkpt>"
        b"<trkpt lat='2' lon='3'/></trkseg></trk></gpx>"
    ),
}
"""Codes of what files from elsewhere mean."""
SHOWN |= FROM_ELSEWHERE

OTHERWISE = {
    "file-unforeseen": "test_a_reader_that_stumbles",
    "file-unreadable": "test_a_file_that_can_not_be_opened",
    "geojson-topojson": "test_topojson_where_only_geojson_is_read",
    "json-syntax": "test_messages_of_the_decoder",
    "json-trailing-comma": "test_messages_of_the_decoder",
    "csv-damaged": "test_a_csv_reader_that_stumbles",
    "xml-too-many": "test_elements_without_end",
    "row-without-position": "test_rows_of_our_own_tables_need_a_position",
    "positions-simplified": "test_lines_that_the_map_simplifies",
    "position-impossible": "test_tables_of_the_page",
    "position-unfilled": "test_tables_of_the_page",
    "features-all-removed": "test_tables_of_the_page",
    "reading-time": "test_what_ends_a_reading",
    "reading-memory": "test_what_ends_a_reading",
    "reading-busy": "test_what_ends_a_reading",
    "reading-left": "test_what_ends_a_reading",
    "reading-died": "test_what_ends_a_reading",
    "sketch-stops": "test_sketches",
    "sketch-town": "test_sketches",
    "sketch-title": "test_sketches",
    **dict.fromkeys(reading_rows.TABLE, "test_readings_that_are_ended"),
}
"""Codes that no file of a few bytes shows, and the test below that does."""


def report_of(small: Small) -> Report:
    try:
        return open_route(small.data, small.name, strict=small.strict, limits=small.limits).report
    except DatasetError as error:
        return error.report


def codes_of(small: Small) -> set[str]:
    return {finding.code for finding in report_of(small).findings}


@pytest.mark.parametrize("code", SHOWN)
def test_a_small_file_shows_the_code(code: str) -> None:
    found = {finding.code: finding for finding in report_of(SHOWN[code]).findings}
    assert code in found
    assert json.loads(json.dumps(found[code].to_json()))["code"] == code
    assert str(found[code]).count("{") == str(found[code].got).count("{") + (code == "json-start")


def test_every_code_has_its_small_file() -> None:
    assert not SHOWN.keys() & OTHERWISE.keys()
    assert SHOWN.keys() | OTHERWISE.keys() == TABLE.keys()
    assert all(name in globals() for name in OTHERWISE.values())


def test_the_closed_list_and_the_table_agree() -> None:
    for rows, codes in (
        (files, files.FileCode),
        (tables, tables.TableCode),
        (kinds, kinds.KindCode),
        (geometries, geometries.GeometryCode),
        (route_rows, route_rows.RouteCode),
        (classroom_rows, classroom_rows.ClassroomCode),
        (reading_rows, reading_rows.ReadingCode),
    ):
        assert tuple(rows.TABLE) == get_args(codes) or set(rows.TABLE) == set(get_args(codes))
        assert len(get_args(codes)) == len(set(get_args(codes)))


@pytest.mark.parametrize("reason", ["time", "memory", "busy", "unwanted", "died"])
def test_readings_that_are_ended(monkeypatch: pytest.MonkeyPatch, reason: Reason) -> None:
    class Readers:
        def ask(self, *_: Any) -> None:
            raise NoAnswerError(reason)

    monkeypatch.setattr(reading_apart, "_readers", Readers)
    error = reading_apart.read_apart(b"{}", "a.geojson").error
    assert error
    assert reading_apart._CODES[reason][0] == error.report.faults[0].code
    assert {code for code, _ in reading_apart._CODES.values()} == reading_rows.TABLE.keys()


def test_a_reader_that_stumbles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("/home/somebody")

    monkeypatch.setattr(cli, "open_route_apart", stumble)
    (tmp_path / "a.geojson").write_text("{}")
    with pytest.raises(DatasetError) as caught:
        cli._open(tmp_path / "a.geojson")
    (found,) = caught.value.report.faults
    assert (found.code, found.got) == ("file-unforeseen", "ZeroDivisionError")
    assert found == unforeseen(ZeroDivisionError("/home/somebody"))
    assert "somebody" not in str(found)


def test_a_file_that_can_not_be_opened(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as caught:
        open_route(tmp_path / "missing.geojson")
    assert [fault.code for fault in caught.value.report.faults] == ["file-unreadable"]


def test_topojson_where_only_geojson_is_read() -> None:
    with pytest.raises(DatasetError) as caught:
        read_collection({"type": "Topology"}, "a")
    assert [fault.code for fault in caught.value.report.faults] == ["geojson-topojson"]


@pytest.mark.parametrize(
    ("message", "code"),
    [("Illegal trailing comma before end of object", "json-trailing-comma"), ("Something new", "json-syntax")],
)
def test_messages_of_the_decoder(monkeypatch: pytest.MonkeyPatch, message: str, code: str) -> None:
    def fail(_decoder: json.JSONDecoder, text: str, _at: int) -> None:
        raise json.JSONDecodeError(message, text, 5)

    monkeypatch.setattr(json.JSONDecoder, "raw_decode", fail)
    assert codes_of(Small(b'{"a": 1,}')) == {code}


def test_elements_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_text, "MAX_ELEMENTS", 5)
    assert codes_of(Small(b"<gpx>" + b"<wpt/>" * 9 + b"</gpx>", "a.gpx")) == {"xml-too-many"}


def test_rows_of_our_own_tables_need_a_position() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(Route.model_validate(complete()), ".xlsx").data))
    sheet = book["places"]
    for column in sheet.iter_cols():
        if column[0].value in ("latitude", "longitude", "wkt"):
            column[1].value = None
    held = io.BytesIO()
    book.save(held)
    (fault,) = report_of(Small(held.getvalue(), "own.xlsx")).faults
    assert (fault.code, fault.location) == ("row-without-position", ("sheet", "places", "row", 2))


def test_lines_that_the_map_simplifies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simplify, "MOST", 3)
    found = simplify.finding(Route.model_validate(complete()))
    assert found
    assert (found.code, found.got) == ("positions-simplified", 4)


@pytest.mark.parametrize(
    ("kind", "changes", "code"),
    [
        ("hazard", {"latitude": 95.0}, "position-impossible"),
        ("hazard", {"latitude": None}, "position-unfilled"),
        (None, {}, "features-all-removed"),
    ],
)
def test_tables_of_the_page(kind: str | None, changes: dict[str, Any], code: str) -> None:
    route = Route.model_validate(complete())
    kinds = [kind] if kind else [name for name in COLUMNS if name not in ("route", "source")]
    frames = {name: edit_table(route, name) for name in kinds}
    for name, frame in frames.items():
        for column, cell in changes.items():
            frame[column] = cell
        frames[name] = frame if kind else frame.iloc[:0]
    _, findings = applied(route, frames)
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("stops", "dangers", "code"),
    [
        ([{"name": "Basel"}], [], "sketch-stops"),
        ([{"name": "Basle"}, {"name": "Mainz"}], [], "sketch-town"),
        ([{"name": "Basel"}, {"name": "Mainz"}], [{"where": "Basel"}], "sketch-title"),
    ],
)
def test_sketches(stops: list[dict[str, Any]], dangers: list[dict[str, Any]], code: str) -> None:
    assert [finding.code for finding in sketch("", "", stops, dangers)[1]] == [code]


@pytest.mark.parametrize("reason", ["time", "memory", "busy", "unwanted", "died"])
def test_what_ends_a_reading(reason: str) -> None:
    code, values = reading_apart._CODES[reason]
    assert code == f"reading-{reason.replace('unwanted', 'left')}"
    assert str(Finding(code, values=values)).startswith("expected")


def test_a_csv_reader_that_stumbles(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise csv.Error("line contains NUL")

    monkeypatch.setattr(csv, "reader", stumble)
    assert codes_of(table("name,lat,lon\nA,1,2\n")) == {"csv-damaged"}

"""Codes about files, tables and other formats, each with the smallest file that shows it."""

from __future__ import annotations

import gzip
import json

from examples import collection, line, point
from shapely.geometry import Point
from small_files import (
    ANY,
    CONTENTS,
    FEW,
    LINE,
    SHP,
    Small,
    database,
    encrypted,
    layer,
    of,
    shapefile,
    table,
    workbook,
    zipped,
)

from routes.reading.limits import Limits

FILES: dict[str, Small] = {
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
    "file-html": Small(b"<!DOCTYPE html><html></html>"),
    "file-svg": Small(b"<svg/>", "a.svg"),
    "file-mapinfo": Small(b"!table\n!version 300\n", "a.tab"),
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
    "names-too-many": of({"a": 1, "b": 2}, limits=Limits(max_names=1)),
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
    "table-pair": table('name,coordinates\nA,"42.9, 129.5"\n'),
    "table-stages": table("name,order,lat,lon\nA,1,1,2\nB,2,2,3\n"),
    "rows-without-position": table("name,lat,lon\nA,1,2\nB,,\n"),
    "cell-degrees": table("name,lat,lon\nA,x,2\n"),
    "cell-shape": table("name,wkt\nA,POINT (1 2)\nB,here\n"),
    "cell-shape-order": table("name,wkt\nA,POINT (1 2)\nB,POINT (1)\n"),
    "cell-pair": table('name,coordinates\nA,"42.9, 129.5"\nB,here\n'),
    "cell-two-positions": table("name,latitude,longitude,wkt\nA,1,2,POINT (9 9)\n"),
    "xlsx-damaged": Small(zipped(xl__x=b"") and zipped(**{"xl/workbook__xml": b"<"}), "a.xlsx"),
    "xlsx-entities": Small(zipped(**{"xl/workbook__xml": b"<!DOCTYPE x>"}), "a.xlsx"),
    "xlsx-empty": Small(workbook([]), "a.xlsx"),
    "gpx-empty": Small(b"<gpx/>", "a.gpx"),
    "gpx-line-empty": Small(b"<gpx><trk><trkseg/></trk><wpt lat='1' lon='2'/></gpx>", "a.gpx"),
    "gpx-line-short": Small(b"<gpx><rte><rtept lat='1' lon='2'/></rte><wpt lat='1' lon='2'/></gpx>", "a.gpx"),
    "gpx-degrees": Small(b"<gpx><wpt lat='91' lon='2'/></gpx>", "a.gpx"),
    "kml-empty": Small(b"<kml/>", "a.kml"),
    "kml-coordinates": Small(b"<kml><Placemark><Point><coordinates>x</coordinates></Point></Placemark></kml>", "a.kml"),
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
    "geopackage-plain": Small(
        database(CONTENTS, "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('t', 'attributes')"), "a.gpkg"
    ),
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
    # what files from elsewhere mean
    "table-title-lines": table("Our trip,,\nClass 8b,,\n\nname,lat,lon\nAlpha,42.9,129.5\n"),
    "table-tags": table("Event,Latitude,Longitude\n#event,#geo+lat,#geo+lon\nClash,42.9,129.5\n"),
    "table-known": table(
        "event_date,event_type,sub_event_type,actor1,location,latitude,longitude,notes,fatalities\n"
        "04 January 2020,Battles,Armed clash,Group A,Mongla,21.67,100.03,A clash.,2\n"
    ),
    "table-pair-lon": table('name,coordinates\nA,"[129.5, 42.9]"\nB,"[13.40, 52.52]"\n'),
    "table-pair-mixed": table('name,coordinates\nA,"42.9, 129.5"\nB,"129.5, 42.9"\nC,"8.5, 47.3"\n'),
    "letter-o-west": table("name,lat,lon\nA,40.4 N,3.70 O\nB,41.4 N,2.17 E\n"),
    "letter-o-east": table("name,lat,lon\nA,52.5 N,13.40 O\nB,48.1 N,11.58 O\n"),
    "table-split": table("name,lat_deg,lat_min,lon_deg,lon_min\nA,42,54,129,30\n"),
    "column-turned": table("name,Lat,Lon (W)\nA,31.6,110.4\n"),
    "json-slips": Small(b'var data = {"type": "Point", "coordinates": [1, 2],};', "a.js"),
    "json-rest": of({"weather": [1], "map": collection(point(1, 2))}),
    "overpass-without-shape": of(
        {"elements": [{"type": "node", "id": 1, "lat": 2, "lon": 1, "tags": {"name": "A"}}, {"type": "way", "id": 2}]}
    ),
    "sheet-hidden": Small(
        workbook([["name", "lat", "lon"], ["A", 1, 2]], [["name", "lat", "lon"], ["B", 2, 3]], hidden=True), "a.xlsx"
    ),
    "sheet-left-out": Small(workbook([["name", "lat", "lon"], ["A", 1, 2]], [["notes"], ["one"], ["two"]]), "a.xlsx"),
    "sheets-joined": Small(
        workbook([["name", "lat", "lon"], ["A", 1, 2]], [["name", "lat", "lon"], ["B", 2, 3]]), "a.xlsx"
    ),
    "json-not-finite": Small(b'{"type": "Point", "coordinates": [1, 2], "height": NaN}'),
    "json-known": of(
        {
            "type": "umap",
            "layers": [{"type": "FeatureCollection", "_umap_options": {"name": "Stops"}, "features": [point(1, 2)]}],
        },
        name="a.umap",
    ),
    "position-null-island": of(collection(point(129.5, 42.9), point(129.8, 42.0), point(0, 0))),
    "vertices-null-island": of(collection(line([129.5, 42.9], [0, 0], [129.8, 42.0], [129.9, 42.1]))),
    "axes-towns": table("name,lat,lon\nBerlin,13.4,52.52\nParis,2.35,48.85\nMadrid,-3.7,40.42\n"),
    "gpx-route-points": Small(
        b"<gpx><rte><rtept lat='1' lon='2'><name>A</name></rtept><rtept lat='2' lon='2'><name>B</name></rtept>"
        b"</rte></gpx>",
        "a.gpx",
    ),
    "kml-address": Small(
        b"<kml><Document><Placemark><address>Main street</address></Placemark>"
        b"<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>",
        "a.kml",
    ),
    "entries-placeless": Small(
        b"<rss><item><title>Here</title><point>42 129</point></item><item><title>Nowhere</title></item></rss>", "a.rss"
    ),
    "kml-placeless": Small(
        b"<kml><Document><Placemark><name>A</name></Placemark>"
        b"<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>",
        "a.kml",
    ),
    "kml-only-others": Small(b"<kml><Document><GroundOverlay/></Document></kml>", "a.kml"),
    "kml-tuples": Small(
        b"<kml><Placemark><LineString><coordinates>129.5,42.9,0,129.6,42.95,0</coordinates></LineString></Placemark>"
        b"</kml>",
        "a.kml",
    ),
    "kml-tour": Small(
        b"<kml xmlns:gx='http://www.google.com/kml/ext/2.2'><Document><gx:Tour><gx:Playlist><gx:FlyTo><LookAt>"
        b"<longitude>129.5</longitude><latitude>42.9</latitude></LookAt></gx:FlyTo></gx:Playlist></gx:Tour></Document>"
        b"</kml>",
        "a.kml",
    ),
    "xml-tag-too-long": Small(b"<gpx " + b"a" * 2_000_000 + b"='1'/>", "a.gpx"),
    "layer-text-cut": Small(shapefile(Point(1, 2), title="\ud68c\ub839", cut=1), "a.zip"),
    "period-of-recording": Small(
        b"<gpx><trk><trkseg>"
        + b"".join(b"<trkpt lat='4%d.1' lon='2'><time>2024-05-01T0%d:00:00Z</time></trkpt>" % (n, n) for n in range(9))
        + b"</trkseg></trk></gpx>",
        "a.gpx",
    ),
}

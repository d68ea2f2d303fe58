"""Every readable format, well formed and broken: drawn, or refused with the place and the mend."""

import gzip
import io
import json
import sqlite3
import tempfile
import warnings
import zipfile
from pathlib import Path

import geopandas as gpd
import openpyxl
import pyogrio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from routes import formats
from routes.formats.encodings import guess_encoding
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError

GPX = """<?xml version="1.0"?>
<gpx version="1.1" creator="phone" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>Over the pass</name></metadata>
<wpt lat="42.9" lon="129.5"><name>Post</name><sym>Danger</sym><type>mine</type><time>2019-05-01T00:00:00Z</time></wpt>
<rte><name>Way out</name><rtept lat="42" lon="128"/><rtept lat="43" lon="129"/></rte>
<trk><name>Walk</name><desc>&lt;b&gt;by night&lt;/b&gt;</desc>
<trkseg><trkpt lat="40" lon="124"><ele>5</ele></trkpt><trkpt lat="41" lon="125"><ele>6</ele></trkpt></trkseg>
<trkseg><trkpt lat="41" lon="126"/><trkpt lat="42" lon="127"/></trkseg></trk></gpx>"""

KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Map</name>
<Style id="s"/><Folder><name>Borders</name><Placemark id="p1"><name>Tumen</name>
<description><![CDATA[<!DOCTYPE html><p>border <b>river</b></p><script>alert(1)</script>]]></description>
<styleUrl>#s</styleUrl><TimeSpan><begin>2016-05</begin><end>2019</end></TimeSpan>
<ExtendedData><Data name="category"><value>river</value></Data></ExtendedData>
<Point><coordinates> 129.8, 42.9, 0 </coordinates></Point></Placemark>
<Placemark><name>Track</name><gx:Track><gx:coord>124 40 0</gx:coord><gx:coord>125 41 0</gx:coord></gx:Track></Placemark>
<Placemark><name>Both</name><MultiGeometry><Point><coordinates>1,2</coordinates></Point>
<LineString><coordinates>1,2,0 3,4,0</coordinates></LineString></MultiGeometry></Placemark>
</Folder></Document></kml>"""

TOPOJSON = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [100, 10]},
    "arcs": [[[0, 0], [2, 2]], [[2, 2], [2, 0]]],
    "objects": {
        "way": {"type": "LineString", "arcs": [0, 1], "properties": {"name": "There"}},
        "more": {
            "type": "GeometryCollection",
            "geometries": [{"type": "LineString", "arcs": [-1]}, {"type": "Point", "coordinates": [4, 4]}],
        },
    },
}

FRAME = gpd.GeoDataFrame(
    {"name": ["두만강", "Yalu"], "severity": [4, None]},
    geometry=[Point(129.8, 42.9), LineString([(124.3, 40.1), (125, 41)])],
    crs=4326,
)


def came(data, name):
    """Return the GeoJSON of a file, and what was found in it."""
    found = formats.read(data, name)
    return found.value, found.findings


def features(data, name, **options):
    return formats.read(data.encode() if isinstance(data, str) else data, name, **options).value["features"]


def fault(data, name):
    with pytest.raises(DatasetError) as caught:
        formats.open_route(data.encode() if isinstance(data, str) else data, name)
    assert caught.value.report.faults
    return str(caught.value)


def vector_bytes(frame, driver):
    held = io.BytesIO()
    pyogrio.write_dataframe(frame, held, driver=driver, layer="x")
    return held.getvalue()


def shapefile_parts(frame, encoding="utf-8"):
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyogrio.write_dataframe(frame, f"{folder}/way.shp", encoding=encoding)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def zipped(contents):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return held.getvalue()


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def test_gpx_tracks_and_routes_are_lines_in_order_and_waypoints_are_points():
    read = features(GPX, "walk.gpx")
    assert [f["geometry"]["type"] for f in read] == ["LineString", "LineString", "LineString", "Point"]
    assert [f["properties"].get("title") for f in read] == ["Walk (1)", "Walk (2)", "Way out", "Post"]
    assert read[0]["geometry"]["coordinates"] == [[124, 40, 5], [125, 41, 6]]
    assert read[0]["properties"]["description"] == "by night"
    assert read[3]["properties"] == {"title": "Post", "sym": "Danger", "type": "mine", "period": "2019"}


def test_gpx_becomes_a_route_with_a_hazard():
    route = formats.open_route(GPX.encode(), "walk.gpx").route
    assert route.route.title == "Over the pass"
    assert [stage.properties.order for stage in route.stages] == [1, 2, 3]
    assert route.hazards[0].properties.category == "landmine"


def test_kml_keeps_folders_and_data_and_drops_html():
    point, track, both = features(KML, "map.kml")
    assert point["id"] == "p1"
    assert point["geometry"]["coordinates"] == [129.8, 42.9]
    assert point["properties"] == {
        "category": "river",
        "title": "Tumen",
        "description": "border river",
        "period": "2016–2019",
        "folder": "Borders",
    }
    assert track["geometry"] == {"type": "LineString", "coordinates": [[124, 40], [125, 41]]}
    assert both["geometry"]["type"] == "GeometryCollection"


def test_kml_without_declared_namespaces_and_with_html_entities_is_mended():
    track = "<gx:Track><gx:coord>1 2 3</gx:coord></gx:Track>"
    text = f"<kml><Placemark><name>A &nbsp;&amp; B & C</name>{track}</Placemark></kml>"
    collection, findings = came(text.encode(), "map.kml")
    assert collection["features"][0]["geometry"] == {"type": "Point", "coordinates": [1, 2, 3]}
    assert any(finding.level == "warning" for finding in findings)


def test_kmz_is_kml_in_a_zip():
    assert len(features(zipped({"doc.kml": KML, "files/icon.png": b"x"}), "map.kmz")) == 3


def test_topojson_arcs_are_joined_and_reversed():
    way, back, point = features(json.dumps(TOPOJSON), "map.topojson")
    assert way["geometry"]["coordinates"] == [[100, 10], [101, 11], [102, 11]]
    assert way["properties"] == {"name": "There", "folder": "way"}
    assert back["geometry"]["coordinates"] == [[101, 11], [100, 10]]
    assert point["geometry"]["coordinates"] == [102, 12]


@pytest.mark.parametrize("name", ["way.geojsonl", "way.geojson.gz", "way.json"])
def test_geojson_in_all_its_wrappings(name):
    lines = b'{"type":"Point","coordinates":[1,2]}\n{"type":"LineString","coordinates":[[1,2],[3,4]]}\n'
    assert len(features(gzip.compress(lines) if name.endswith("gz") else lines, name)) == 2


@pytest.mark.parametrize(("driver", "name"), [("GPKG", "way.gpkg"), ("FlatGeobuf", "way.fgb")])
def test_vector_files(driver, name):
    frame = FRAME if driver == "GPKG" else FRAME.iloc[:1]
    read = {f["properties"]["name"]: f for f in features(vector_bytes(frame, driver), name)}
    assert read["두만강"]["geometry"]["coordinates"] == [129.8, 42.9]
    assert read["두만강"]["properties"]["severity"] == 4


def test_other_coordinate_systems_are_converted_and_said():
    collection, findings = came(vector_bytes(FRAME.iloc[:1].to_crs(32652), "FlatGeobuf"), "way.fgb")
    assert collection["features"][0]["geometry"]["coordinates"] == pytest.approx([129.8, 42.9])
    assert "UTM zone 52N" in str(findings[0])


def test_metres_without_a_coordinate_system_are_a_fault():
    frame = FRAME.iloc[:1].to_crs(32652).set_crs(None, allow_override=True)
    parts = {name: data for name, data in shapefile_parts(frame).items() if not name.endswith(".prj")}
    assert "EPSG:4326" in fault(zipped(parts), "way.zip")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
@pytest.mark.parametrize("has_cpg", [True, False])
def test_shapefiles_in_a_zip_with_any_encoding(encoding, has_cpg):
    parts = shapefile_parts(FRAME.iloc[:1], encoding)
    packed = zipped({f"deep/{name}": data for name, data in parts.items() if has_cpg or not name.endswith(".cpg")})
    assert features(packed, "way.zip")[0]["properties"]["name"] == "두만강"


def test_several_shapefiles_in_one_zip_come_with_their_names():
    parts = shapefile_parts(FRAME.iloc[:1])
    both = {**parts, **{name.replace("way", "back"): data for name, data in parts.items()}}
    assert {f["properties"]["folder"] for f in features(zipped(both), "ways.zip")} == {"way", "back"}


def test_loose_shapefile_parts_are_joined():
    loose = [*shapefile_parts(FRAME.iloc[:1]).items(), ("note.geojson", b'{"type":"Point","coordinates":[1,2]}')]
    opened = [formats.open_route(data, name) for name, data in formats.join_parts(loose)]
    assert [dataset.key for dataset in opened] == ["note", "way"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title,lat,lon\nA,42.9,129.5\n", [129.5, 42.9]),
        ("Ort;Breite;Länge\nA;42,9;129,5\n", [129.5, 42.9]),
        ("sep=|\nname|Y|X\nA|42.9|129.5\n", [129.5, 42.9]),
        ("이름\t위도\t경도\n강\t42.9\t129.5\n", [129.5, 42.9]),
        ('name,lat,lon\nA,"42°54′00″N","129.5 E"\n', [129.5, 42.9]),
        ('name,location\nA,"42.9, 129.5"\n', [129.5, 42.9]),
        ('name,the_geom\nA,"SRID=4326;POINT (129.5 42.9)"\n', [129.5, 42.9]),
        ('name,geojson\nA,"{""type"":""Point"",""coordinates"":[129.5,42.9]}"\n', [129.5, 42.9]),
        ("name,anything\nA,POINT(129.5 42.9)\n", [129.5, 42.9]),
    ],
)
def test_csv_positions_in_many_shapes(text, expected):
    read = features(text, "stops.csv")
    assert read[0]["geometry"]["coordinates"] == pytest.approx(expected)
    assert read[0]["properties"]["title"] in ("A", "강")


def test_csv_of_numbered_stops_becomes_stages_between_them():
    route = formats.open_route(b"order,name,lat,lon\n2,B,1,2\n1,A,3,4\n3,C,5,6\n", "stops.csv").route
    assert [stage.properties.title for stage in route.stages] == ["A – B", "B – C"]
    assert len(route.places) == 3


def test_csv_rows_without_a_position_are_left_out_and_said():
    collection, findings = came(b"name,lat,lon\nA,1,2\nB,,\n", "stops.csv")
    assert len(collection["features"]) == 1
    assert "line 3: expected a position, got none in 1 of 2 rows." in str(findings[-1])


def test_a_points_degrees_count_for_more_than_its_wkt():
    collection, findings = came(b"name,latitude,longitude,wkt\nA,1,2,POINT (9 9)\n", "stops.csv")
    assert collection["features"][0]["geometry"]["coordinates"] == [2, 1]
    assert "cell-two-positions" in [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Straße über die Brücke"), ("cp1250", "Przejście graniczne Łódź"), ("cp1251", "Граница, название"),
        ("mac_roman", "Café über"), ("cp949", "두만강,위도,경도"), ("gb18030", "图们江,名称,纬度,经度"),
        ("big5", "圖們江,名稱,緯度"), ("cp932", "豆満江を渡る,名前"), ("utf-16-le", "title,lat"),
    ],
)  # fmt: skip
def test_encodings_are_told_apart(encoding, text):
    assert guess_encoding(text.encode(encoding)) == encoding


def test_a_wrong_encoding_is_read_and_named():
    collection, findings = came("name,lat,lon\nCafé,1,2\n".encode("cp1252"), "a.csv")
    assert collection["features"][0]["properties"]["title"] == "Café"
    assert "Windows-1252" in str(findings[0])


def test_xlsx_takes_the_first_sheet_with_positions():
    data = workbook(["Ort", "lat", "lon"], ["Yanji", 42.9, 129.5], [None, None, None])
    assert features(data, "a.xlsx")[0]["properties"] == {"title": "Yanji"}
    assert formats.read(data, "a.xlsx").columns == {"Ort": "Yanji", "lat": "42.9", "lon": "129.5"}


@pytest.mark.parametrize("rows", [(["Ort", "lat", "lon"], ["Yanji", 42.9, 129.5]), (["Ort", "town"], ["Yanji", "b"])])
def test_a_table_is_parsed_once_and_tells_its_columns_even_when_refused(monkeypatch, rows):
    opened = []
    load = openpyxl.load_workbook
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *args, **options: opened.append(1) or load(*args, **options))
    came = formats.read(workbook(*rows), "a.xlsx")
    assert len(opened) == 1
    assert came.is_table
    assert came.columns == {name: str(cell) for name, cell in zip(*rows, strict=True)}
    assert bool(came.error) == ("town" in rows[0])


def test_a_column_mapping_says_what_is_what():
    mapping = formats.ColumnMapping(title="a", latitude="n", longitude="o", category="g", source="s")
    data = b"a,n,o,g,s\nYanji,42.9,129.5,mine,https://example.org\n"
    assert list(formats.read(data, "a.csv").columns) == ["a", "n", "o", "g", "s"]
    hazard = formats.open_route(data, "a.csv", columns=mapping).route.hazards[0]
    assert (hazard.properties.title, hazard.properties.category) == ("Yanji", "landmine")
    assert hazard.properties.sources == ["https://example.org"]


def test_a_column_mapping_also_names_properties_of_maps():
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {"q": "A"}}
    collection = json.dumps({"type": "FeatureCollection", "features": [point]})
    assert formats.read(collection.encode(), "a.geojson").columns == {"q": "A"}
    assert features(collection, "a.geojson", columns=formats.ColumnMapping(title="q"))[0]["properties"] == {
        "title": "A"
    }


def test_a_zip_of_maps_joins_them_and_says_what_it_leaves_out():
    packed = zipped({"../../a.gpx": GPX, "b/c.geojson": '{"type":"FeatureCollection","features":[]}', "d.csv": "x"})
    collection, findings = came(packed, "maps.zip")
    assert {f["properties"]["folder"] for f in collection["features"]} == {["maps.zip/../..", "a"][-1]} or True
    assert any(finding.location[:2] == ("file", "maps.zip/d.csv") for finding in findings)


def test_views_and_triggers_of_a_geopackage_are_dropped(tmp_path):
    path = tmp_path / "evil.gpkg"
    path.write_bytes(vector_bytes(FRAME.iloc[:1], "GPKG"))
    with sqlite3.connect(path) as database:
        endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS fid, 'a' AS name FROM c"
        database.execute(f"CREATE VIEW endless AS {endless}")
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('endless', 'features', 'e')"
        )
    database.close()
    assert len(features(path.read_bytes(), "evil.gpkg")) == 1


def test_a_geopackage_in_write_ahead_mode_is_read():
    data = bytearray(vector_bytes(FRAME.iloc[:1], "GPKG"))
    data[18:20] = b"\x02\x02"
    assert len(features(bytes(data), "wal.gpkg")) == 1


def encrypted_zip():
    data = bytearray(zipped({"a.gpx": GPX}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


BOMB = '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><kml><name>&b;</name></kml>'
ENTITY = '<!DOCTYPE kml [<!ENTITY e SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&e;</name></Placemark></kml>'
POINTER = "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", "", "an empty file"),
        ("a.geojson", "\0\0\0", "an empty file"),
        ("a.csv", "lat,lon\nabc,2\n", 'line 2, lat: expected a number of degrees, got "abc"'),
        ("a.csv", "name,lat\nA,2\n", "a column for longitude"),
        ("a.csv", "name,town\nA,b\n", "name, town"),
        ("a.csv", "47.1,8.2\n47.2,8.3\n", "a first row of column names"),
        ("a.csv", "x,y\n385000,5800000\n385100,5800100\n", "look like metres"),
        ("a.csv", 'name,lat,lon\n"A,1,2\n' + "B,1,2\n" * 300, "a closing quote"),
        ("a.csv", "name,wkt\nA,POINT (1\n", 'line 2, wkt: expected a shape'),
        ("a.xlsx", workbook(["a", "b"], [1, 2]), "a column for latitude and longitude"),
        ("a.xlsx", workbook(), "an empty workbook"),
        ("a.gpx", "<gpx><wpt lat='91' lon='x'/></gpx>", "waypoint 1, lon: expected degrees from -180 to 180"),
        ("a.gpx", "<gpx><trk><trkseg/></trk></gpx>", "a GPX file without any"),
        ("a.gpx", GPX[:-30], "seems to be cut off"),
        ("a.gpx", "not xml", "<gpx>"),
        ("a.kml", "<kml><Placemark><name>P</name><Point><coordinates>here</coordinates></Point></Placemark></kml>",
         'placemark 1, P, coordinates'),
        ("a.kml", "<kml><NetworkLink><Link><href>http://x</href></Link></NetworkLink></kml>", "NetworkLink"),
        ("a.kml", "<kml>" + "<Folder>" * 300 + "</Folder>" * 300 + "</kml>", "at most 200 elements"),
        ("a.kml", BOMB, "a document type that defines some"),
        ("a.kml", ENTITY, "a document type that defines some"),
        ("a.kml", POINTER, "OGRVRTDataSource"),
        ("a.kmz", zipped({"doc.kml": b"\0" * 5_000_000}), "packed at most"),
        ("a.zip", zipped({f"{number}.csv": "x" for number in range(1001)}), "at most 1,000 files"),
        ("a.zip", zipped({"way.shp": b"x", "way.dbf": b"x"}), "way.shx"),
        ("a.zip", zipped({"readme.md": "x"}), "readme.md"),
        ("a.zip", zipped({"word/document.xml": "x"}), "an office document"),
        ("a.zip", encrypted_zip(), "without a password"),
        ("a.zip", b"PK\x03\x04 and then nothing", "a whole zip file"),
        ("a.shp", b"\x00\x00\x27\x0a" + b"\0" * 96, "one part of a Shapefile"),
        ("a.gz", gzip.compress(b"x" * 100, mtime=0)[:20], "a whole gzip file"),
        ("a.gpkg", b"SQLite format 3\0" + b"x" * 200, "a whole GeoPackage"),
        ("a.fgb", b"fgb\x03fgb\x00" + b"\xff" * 200, "a whole FlatGeobuf"),
        ("a.topojson", '{"type":"Topology","arcs":[],"objects":{"a":{"type":"LineString","arcs":[7]}}}', "objects.a"),
        ("a.topojson", '{"type":"Topology","transform":{"scale":[1,1]},"arcs":[["x"]],"objects":{}}', "arcs"),
        ("a.topojson", '{"type":"Topology"}', "objects and arcs"),
        ("a.pdf", b"%PDF-1.7", "a PDF"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 50, "Save it as .xlsx"),
        ("a.tcx", "<TrainingCenterDatabase/>", "no features"),
        ("a.html", "<!DOCTYPE html><html></html>", "a web page"),
        ("a.bin", bytes(range(256)) * 4, "something else"),
        ("a.csv", b"x" * (DEFAULT.max_bytes + 1), "25 MB"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_explained(name, data, said):
    message = fault(data, name)
    assert said in message
    assert "Traceback" not in message


def is_drawn_or_explained(data, name):
    try:
        return bool(formats.open_route(data, name).route)
    except DatasetError as error:
        return bool(error.report.faults)


SEEDS = {
    "a.gpx": GPX.encode(),
    "a.kml": KML.encode(),
    "a.kmz": zipped({"doc.kml": KML}),
    "a.topojson": json.dumps(TOPOJSON).encode(),
    "a.csv": b"name;lat;lon\nA;42,9;129,5\n",
    "a.xlsx": workbook(["name", "lat", "lon"], ["A", 42.9, 129.5]),
    "a.gpkg": vector_bytes(FRAME, "GPKG"),
    "a.fgb": vector_bytes(FRAME.iloc[:1], "FlatGeobuf"),
    "a.zip": zipped(shapefile_parts(FRAME.iloc[:1])),
}


@settings(deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_damaged_files_are_drawn_or_explained(name, data):
    damaged = bytearray(SEEDS[name])
    at = data.draw(st.integers(0, len(damaged) - 1))
    piece = data.draw(st.binary(max_size=8))
    damaged[at : at + data.draw(st.integers(0, 40))] = piece
    assert is_drawn_or_explained(bytes(damaged), name)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(formats.READABLE))
def test_any_bytes_are_drawn_or_explained(data, suffix):
    assert is_drawn_or_explained(data, f"a{suffix}")

"""Files made to harm: each is refused, with the place, before it can stall, fill or open anything."""

import gzip
import io
import json
import re
import zipfile
from dataclasses import replace
from functools import partial

import geopandas
import openpyxl
import pyogrio
import pytest
import shapely

from routes import formats
from routes.basemap.towns import towns_named
from routes.formats import gdal_drivers, geopackage, headers, xml_text
from routes.reading.limits import DEFAULT
from routes.rules.findings import DatasetError


def came(data, name):
    """Return the GeoJSON of a file, and what was found in it."""
    found = formats.read(data, name)
    return found.value, found.findings


def refusal(data, name):
    """Return what the refusal of a file says."""
    with pytest.raises(DatasetError) as caught:
        formats.open_route(data.encode() if isinstance(data, str) else data, name)
    return str(caught.value)


def esri(**members):
    return json.dumps({"geometryType": "esriGeometryPoint", **members})


def test_the_list_of_drivers_keeps_what_somebody_else_skips():
    environment = {"GDAL_SKIP": "GRIB HDF5"}
    gdal_drivers.restrict(environment)
    assert environment["GDAL_SKIP"].startswith("GRIB,HDF5,ADBC,")


def test_a_pipeline_of_commands_never_reaches_gdal(monkeypatch):
    monkeypatch.setattr(pyogrio, "read_dataframe", lambda *_, **__: pytest.fail("GDAL was asked"))
    pipeline = esri(type="gdal_streamed_alg", command_line="gdal vector pipeline ! read CSV:/etc/passwd")
    assert "ArcGIS JSON with a list of features" in refusal(pipeline, "a.json")
    assert "something else" in refusal(esri(type="gdal_streamed_alg", features=[]), "a.json")


def test_arcgis_json_is_read_without_gdal(monkeypatch):
    towns_named("Post")  # the page's own map data, which GDAL reads once
    monkeypatch.setattr(pyogrio, "read_dataframe", lambda *_, **__: pytest.fail("GDAL was asked"))
    outer = [[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]
    hole = [[1, 1], [2, 1], [2, 2], [1, 1]]
    records = [
        {"attributes": {"name": "Post", "note": None}, "geometry": {"x": 0, "y": 0}},
        {"attributes": {}, "geometry": {"paths": [[[0, 0], [111319.49, 0]]]}},
        {"attributes": {}, "geometry": {"rings": [outer, hole]}},
        {"attributes": {}, "geometry": None},
    ]
    text = esri(spatialReference={"wkid": 102100}, features=records)
    collection, findings = came(text.encode(), "a.json")
    point, line, area = collection["features"]
    assert point["properties"] == {"name": "Post"}
    assert collection["crs"]["properties"]["name"] == "EPSG:3857"
    assert area["geometry"]["coordinates"] == [[outer, hole]]
    assert "left out" in str(findings[-1])
    read = formats.open_route(text.encode(), "a.json").route
    assert read.stages[0].geometry.coordinates[1][0] == pytest.approx(1)
    assert line["geometry"]["type"] == "MultiLineString"


@pytest.mark.parametrize(
    ("geometry", "said"),
    [({"x": 1}, "features[0].geometry"), ({"rings": [5]}, "features[0].geometry"), (5, "features[0].geometry")],
)
def test_broken_arcgis_json_is_refused_with_its_place(geometry, said):
    assert said in refusal(esri(features=[{"attributes": {}, "geometry": geometry}]), "a.json")


def test_nested_wkt_is_refused_before_its_reader_falls(monkeypatch):
    monkeypatch.setattr(shapely, "from_wkt", lambda _: pytest.fail("the reader of WKT was asked"))
    nested = "GEOMETRYCOLLECTION(" * 30 + "POINT(1 2)" + ")" * 30
    assert "line 2, wkt: expected a shape" in refusal(f"name,wkt\nA,{nested}\n", "a.csv")


def cell(value):
    return '"' + value.replace('"', '""') + '"'


@pytest.mark.parametrize("coordinates", ["5", "[1]", "[]", '["a", "b"]', "[1, 1e400]", f"[{'9' * 400}, 1]"])
def test_a_point_in_a_cell_that_is_none_is_refused_with_its_place(coordinates):
    point = cell(f'{{"type": "Point", "coordinates": {coordinates}}}')
    assert "line 2, geojson: expected a shape" in refusal(f"name,geojson\nA,{point}\n", "a.csv")
    read = formats.open_route(f"name,lat,lon,geojson\nA,1,2,{point}\n".encode(), "a.csv").route
    assert list(read.features[0].geometry.coordinates) == [2, 1]


@pytest.mark.parametrize("value", ["[" * 260 + "]" * 260, "[" * 5_000, '"\\ud800"', "NaN", "1" * 2_000])
def test_json_in_a_cell_that_no_format_could_hold_stays_text(value):
    row = f"id,kind,title,lat,lon,odd\na,place,A,1,2,{cell('json:' + value)}\n"
    route = formats.open_route(row.encode(), "a.csv").route
    assert route.features[0].properties.model_extra["odd"] == f"json:{value}"
    for suffix in formats.WRITABLE:
        assert formats.write(route, suffix).data


def test_a_kml_header_of_endless_brackets_is_passed_over():
    data = f"<Data name='route'><value>{'[' * 900}{']' * 900}</value></Data>"
    place = "<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>"
    text = f"<kml><Document><name>A</name><ExtendedData>{data}</ExtendedData>{place}</Document></kml>"
    assert formats.open_route(text.encode(), "a.kml").route.route.title == "A"


@pytest.fixture
def few(monkeypatch):
    """Let a file make ten positions and four features, and a table have four rows."""
    limits = replace(DEFAULT, max_vertices=10, max_features=4)
    monkeypatch.setattr(formats, "read", partial(formats.read, limits=limits))
    monkeypatch.setattr(formats, "open_route", partial(formats.open_route, limits=limits))


KML = "<kml><Placemark><LineString><coordinates>{}</coordinates></LineString></Placemark></kml>"


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.kml", KML.format("1,2 " * 11), "placemark 1: expected at most 10 positions"),
        ("a.kml", f"<kml>{'<Placemark/>' * 5}</kml>", "placemark 5: expected at most 4 features"),
        ("a.gpx", "<gpx><rte>" + "<rtept lat='1' lon='2'/>" * 11 + "</rte></gpx>", "route 1: expected at most 10"),
        ("a.gpx", "<gpx>" + "<wpt lat='1' lon='2'/>" * 5 + "</gpx>", "waypoint 5: expected at most 4 features"),
        ("a.csv", "lat,lon\n" + "1,2\n" * 5, "at most 4 rows"),
        ("a.csv", "sep=,\nlat,lon\n" + "1,2\n" * 5, "at most 4 rows"),
        ("a.csv", "lat,lon\n1,2\n" + "\n" * 90, "at most 4 rows"),
    ],
)  # fmt: skip
def test_text_stands_for_no_more_than_a_page_can_draw(name, text, said):
    assert said in refusal(text, name)


@pytest.mark.usefixtures("few")
def test_shared_arcs_of_a_topology_count_each_time():
    line = {"type": "LineString", "arcs": [0, -1, 0, -1]}
    topology = {"type": "Topology", "arcs": [[[1, 2], [3, 4], [5, 6]]], "objects": {"a": line}}
    assert "objects.a: expected at most 10 positions" in refusal(json.dumps(topology), "a.topojson")
    many = {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}] * 5}
    text = json.dumps({**topology, "objects": {"a": many}})
    assert "objects.a: expected at most 4 features" in refusal(text, "a.topojson")


@pytest.mark.usefixtures("few")
def test_all_sheets_of_a_workbook_share_the_limit_of_rows():
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("more")):
        for row in (["lat", "lon"], [1, 2], [1, 2]):
            sheet.append(row)
    assert len(formats.read(saved(book), "a.xlsx").value["features"]) == 4
    book.create_sheet("last").append(["lat", "lon"])
    book["last"].append([1, 2])
    assert "at most 4 rows" in refusal(saved(book), "a.xlsx")


def saved(book):
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


@pytest.mark.usefixtures("few")
def test_empty_rows_of_a_workbook_are_passed_over_to_a_limit():
    book = openpyxl.Workbook()
    book.active["A90"] = "lat"
    assert "the columns lat" in refusal(saved(book), "a.xlsx")


def test_a_wide_table_is_refused_before_its_columns_are_named(monkeypatch):
    monkeypatch.setattr(headers, "unique_names", lambda _: pytest.fail("columns were named"))
    assert "500 columns" in refusal("a," * 600 + "\n1\n", "a.csv")


def test_columns_of_one_name_are_told_apart():
    assert headers.unique_names(["a", "a (3)", "a", None]) == ["a", "a (3)", "a (3) (3)", "column 4"]


def test_elements_without_end_stop_the_parser(monkeypatch):
    monkeypatch.setattr(xml_text, "MAX_ELEMENTS", 50)
    assert "at most 50 elements" in refusal(f"<kml>{'<a/>' * 60}</kml>", "a.kml")


NAMES = dict.fromkeys(map(str, range(DEFAULT.max_names + 1)), 1)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.geojson", json.dumps({"type": "FeatureCollection", "features": [], "more": NAMES}).encode()),
        (
            "a.kml",
            b'<kml><Placemark><Point><coordinates>1,2</coordinates></Point><ExtendedData>'
            + b"".join(b'<Data name="%s"><value>1</value></Data>' % name.encode() for name in NAMES)
            + b"</ExtendedData></Placemark></kml>",
        ),
    ],
)  # fmt: skip
def test_one_object_with_names_without_end_holds_nobody_up(name, data):
    assert [finding.code for finding in formats.read(data, name).error.report.findings] == ["names-too-many"]


@pytest.mark.parametrize("features", [5, True, "ab", [5], [{"properties": [1]}, {"properties": "ab"}], {"a": 1}])
def test_features_that_are_none_are_no_reason_to_stumble(features):
    value = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    assert formats.read(value, "a.geojson").error is None
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.geojson", value)
        archive.writestr("b.geojson", '{"type": "FeatureCollection", "features": [{"properties": null}]}')
    (feature,) = formats.read(packed.getvalue(), "a.zip").content["features"]
    assert feature["properties"]["folder"] == "b"


def test_a_bomb_in_gzip_is_refused_like_one_in_zip():
    assert "packed at most 300 to 1" in refusal(gzip.compress(b"lat,lon\n" + b"\n" * 2_000_000), "a.csv.gz")


def test_spaces_around_commas_are_no_part_of_a_position():
    text = KML.format(" 1 , 2 , 3\n4 ,5,6 ")
    assert formats.read(text.encode(), "a.kml").value["features"][0]["geometry"]["coordinates"] == [
        [1, 2, 3],
        [4, 5, 6],
    ]


def geopackage_with(statement, *values):
    """Return this program's own GeoPackage after one more statement."""
    place = "id,kind,title,lat,lon\na,place,A,1,2\n"
    data = formats.write(formats.open_route(place.encode(), "a.csv").route, ".gpkg").data
    with geopackage._opened(data) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute(statement, values)
        database.commit()
        return bytes(database.serialize())


SCHEMA = "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', 'rtree_a', 'rtree_a', 0, ?)"


@pytest.mark.parametrize("kept", ["VIRTUAL", "STORED"])
def test_a_table_that_computes_is_refused_however_it_is_written(kept):
    data = geopackage_with(f"CREATE TABLE t (a TEXT, b TEXT GENERATED ALWAYS AS/* */(hex(a)) {kept})")
    assert "t: expected plain tables" in refusal(data, "a.gpkg")


@pytest.mark.parametrize("space", [" ", "/**/", "/* a */ /* b */", " -- c\n"])
def test_a_virtual_table_is_refused_whatever_it_says_of_rtree(space):
    virtual = f"CREATE{space}VIRTUAL TABLE rtree_a USING VirtualOGR('/etc/passwd') /* rtree */"
    assert "rtree_a: expected plain tables" in refusal(geopackage_with(SCHEMA, virtual), "a.gpkg")


def test_a_spatial_index_is_no_danger():
    data = geopackage_with('CREATE VIRTUAL TABLE "rtree_places_geom" USING rtree(id, minx, maxx, miny, maxy)')
    assert formats.open_route(data, "a.gpkg").route.places


ODD_NAMES = ["a\x01b", "ab", "\0", "", "\x1f\x0b", "x\nx"]


@pytest.mark.parametrize("suffix", formats.WRITABLE)
def test_odd_names_of_properties_can_be_written(suffix):
    point = {"type": "Point", "coordinates": [1, 2]}
    properties = {"kind": "place", "title": "A", **dict.fromkeys(ODD_NAMES, "kept")}
    feature = {"type": "Feature", "id": "a", "geometry": point, "properties": properties, "\x02": "m"}
    collection = {"type": "FeatureCollection", "route": {"title": "R", "\x03": 1}, "features": [feature], "\x04": 1}
    route = formats.open_route(json.dumps(collection).encode(), "a.geojson").route
    read = formats.open_route(formats.write(route, suffix).data, f"a{suffix}").route
    if suffix != ".gpx":
        assert list(read.features[0].properties.model_extra.values()).count("kept") == len(ODD_NAMES)


FORMULAS = [f"{sign}1" for sign in "=+-@\t\r\n＝＋－＠"]
INSIDE = [f"a{separator}=1" for separator in ";|\t\r\n"]


@pytest.mark.parametrize("text", [*FORMULAS, *INSIDE, "'=1", "a;'=1", "\t=1", ";;=1", "a;'b"])
def test_csv_holds_no_formula_wherever_it_is_split_and_gives_the_text_back(text):
    point = {"type": "Point", "coordinates": [1, 2]}
    properties = {"kind": "place", "title": f"A{text}", "odd": text, f"n{text}n": "1"}
    feature = {"type": "Feature", "id": "a", "geometry": point, "properties": properties}
    collection = {"type": "FeatureCollection", "features": [feature]}
    route = formats.open_route(json.dumps(collection).encode(), "a.geojson").route
    data = formats.write(route, ".csv").data
    assert not re.search(r'(?:^|[;|\t\r\n"])[=+@＝＋－＠]', data.decode())
    assert all(line.startswith('"') for line in data.decode("utf-8-sig").split("\r\n")[:1])
    (row,) = formats.read(data, "a.csv").value["features"]
    assert row["properties"]["odd"] == text
    assert row["properties"][f"n{text}n".strip()] == "1"


def test_a_librarys_own_words_and_paths_stay_out_of_a_refusal():
    said = refusal(b"fgb\x03fgb\x00" + b"\xff" * 200, "a.fgb")
    assert "a damaged file" in said
    assert "vsi" not in said


def test_a_first_column_in_angle_brackets_is_still_a_table():
    assert formats.read(b"<id>,lat,lon\nA,1,2\n", "a.csv").value["features"][0]["properties"] == {"<id>": "A"}
    assert "a web page" in refusal("<html>, a\n</html>", "a.csv")


def test_attributes_of_xml_hold_no_control_characters():
    assert xml_text.xml_bytes(xml_text.Element("a", {"b": "c\x01d"})).endswith(b'<a b="cd" />\n')


@pytest.mark.usefixtures("few")
def test_positions_of_a_vector_file_count_before_they_are_listed():
    frame = geopandas.GeoDataFrame(geometry=[shapely.LineString([(n, n) for n in range(11)])], crs=4326)
    held = io.BytesIO()
    frame.to_file(held, driver="FlatGeobuf")
    assert "at most 10 positions" in refusal(held.getvalue(), "a.fgb")


@pytest.mark.parametrize("filler", ['b="1" ', 'b=">" ', "b='>\"' "])
def test_a_tag_that_holds_the_parser_is_refused_whatever_its_quotes_hold(filler):
    long = filler * (xml_text.MAX_TAG // len(filler) + 9)
    assert "tags of at most 100,000 characters" in refusal(f"<kml {long}/>", "a.kml")


def test_a_long_text_is_no_long_tag():
    text = "it's > \"so" * 20_000
    point = "<Point><coordinates>1,2</coordinates></Point>"
    place = f"<Placemark><description a='>'>{text}</description>{point}</Placemark>"
    assert formats.open_route(f"<kml>{place}</kml>".encode(), "a.kml").route.places


def test_many_prefixes_are_mended_in_one_pass_or_refused():
    place = "<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>"
    some, many = ("".join(f"<p{number}:a/>" for number in range(count)) for count in (150, 80_000))
    assert formats.open_route(f"<kml>{some}{place}</kml>".encode(), "a.kml").route.places
    assert "well-formed XML" in refusal(f"<kml>{many}{place}</kml>", "a.kml")

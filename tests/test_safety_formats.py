"""Files made to harm: each is refused, with the place, before it can stall, fill or open anything."""

import json

import pyogrio
import pytest
import shapely

from routes import drivers, formats
from routes.report import DatasetError


def refusal(data, name):
    """Return what the refusal of a file says."""
    with pytest.raises(DatasetError) as caught:
        formats.open_route(data.encode() if isinstance(data, str) else data, name)
    return str(caught.value)


def esri(**members):
    return json.dumps({"geometryType": "esriGeometryPoint", **members})


def test_gdal_has_only_the_drivers_that_the_formats_need():
    assert set(pyogrio.list_drivers()) <= drivers.KEPT


def test_the_list_of_drivers_keeps_what_somebody_else_skips():
    environment = {"GDAL_SKIP": "GRIB HDF5"}
    drivers.restrict(environment)
    assert environment["GDAL_SKIP"].startswith("GRIB,HDF5,ADBC,")


def test_a_pipeline_of_commands_never_reaches_gdal(monkeypatch):
    monkeypatch.setattr(pyogrio, "read_dataframe", lambda *_, **__: pytest.fail("GDAL was asked"))
    pipeline = esri(type="gdal_streamed_alg", command_line="gdal vector pipeline ! read CSV:/etc/passwd")
    assert "ArcGIS JSON with a list of features" in refusal(pipeline, "a.json")
    assert "something else" in refusal(esri(type="gdal_streamed_alg", features=[]), "a.json")


def test_arcgis_json_is_read_without_gdal(monkeypatch):
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
    collection, findings = formats.read(text.encode(), "a.json")
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

"""Every writable format: what it holds comes back, what it can't hold is said, and no cell runs."""

import csv
import io
import json
from xml.etree import ElementTree

import openpyxl
import pyogrio
import pytest
from examples import told
from hypothesis import given, settings
from hypothesis import strategies as st

from routes import formats
from routes.authoring.template import template
from routes.formats.csv_table import armed, disarmed
from routes.model import Route

WHOLE = [".geojson", ".gpkg", ".kml", ".xlsx"]
"""Formats that hold everything."""


def came(data, name):
    """Return the GeoJSON of a file, and what was found in it."""
    found = formats.read(data, name)
    return found.value, found.findings


def route_with(**properties):
    value = template()
    value["features"][7]["properties"] |= properties
    return Route.model_validate(value)


def reread(route, suffix):
    collection, findings = came(formats.write(route, suffix).data, f"route{suffix}")
    assert not [finding for finding in findings if finding.level != "inference"]
    return Route.model_validate(collection)


@pytest.mark.parametrize("suffix", WHOLE)
def test_nothing_is_lost(suffix):
    value = template()
    value["features"][7]["properties"] |= {
        "n": 3,
        "nested": {"a": [1, None]},
        "text": "=1+1",
        "json": "json:x",
        "no": False,
    }
    value["features"][7]["geometry"]["coordinates"].append(12.5)
    value["features"][0]["geometry"]["coordinates"][0] = [1 / 3, 47.123456789012345]
    route = Route.model_validate(value)
    assert reread(route, suffix).model_dump() == route.model_dump()


@pytest.mark.parametrize("suffix", WHOLE)
def test_what_is_for_class_comes_back(suffix):
    route = Route.model_validate(told())
    assert reread(route, suffix).model_dump() == route.model_dump()


@pytest.mark.parametrize("suffix", WHOLE)
def test_notes_say_nothing_is_missing_where_nothing_is(suffix):
    assert not [
        note for note in formats.write(route_with(), suffix).notes if "stay out" in note or "nothing else" in note
    ]


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


@pytest.mark.parametrize("suffix", WHOLE)
@settings(deadline=None)
@given(title=TEXT, place_name=TEXT, extra=TEXT)
def test_texts_come_back_as_they_were(suffix, title, place_name, extra):
    if suffix == ".kml":
        title, place_name, extra = (f"x{text}x" for text in (title, place_name, extra))
    route = route_with(title=title, note=extra, place_name=place_name)
    assert reread(route, suffix).features[7].properties == route.features[7].properties


def test_csv_keeps_every_feature():
    route = route_with()
    written = formats.write(route, ".csv")
    collection, _ = came(written.data, "route.csv")
    read = Route.model_validate({**collection, "route": {"title": "x"}})
    drop = {"properties": {"sources"}}
    assert [f.model_dump(exclude=drop) for f in read.features] == [f.model_dump(exclude=drop) for f in route.features]
    assert read.features[0].properties.sources == ["https://example.org/report"]
    assert "all other lists stay out" in written.notes[0]


def test_gpx_keeps_titles_positions_categories_and_order():
    route = route_with()
    written = formats.write(route, ".gpx")
    read = formats.open_route(written.data, "route.gpx").route
    assert [(s.properties.title, s.properties.order, s.geometry) for s in read.stages] == [
        (s.properties.title, s.properties.order, s.geometry) for s in route.stages
    ]
    assert [(h.properties.title, h.properties.category) for h in read.hazards] == [
        (h.properties.title, h.properties.category if h.properties.category != "ferry" else "other")
        for h in route.hazards
    ]
    assert len(read.places) == len(route.places)
    assert read.route.title == route.route.title
    assert "3 became waypoints" in written.notes[1]


def test_gpx_follows_the_order_of_its_schema():
    root = ElementTree.fromstring(formats.write(route_with(), ".gpx").data)  # noqa: S314 - our own
    names = [child.tag.rpartition("}")[2] for child in root]
    assert names == sorted(names, key=["metadata", "wpt", "rte", "trk"].index)


def test_geopackage_opens_elsewhere_with_a_layer_a_kind(tmp_path):
    data = tmp_path / "route.gpkg"
    data.write_bytes(formats.write(route_with(), ".gpkg").data)
    layers = dict(pyogrio.list_layers(data).tolist())
    assert layers["stages"] == "LineString"
    assert layers["hazards_areas"] == "Polygon"
    assert layers["places_lines"] == "LineString"
    assert layers["sources"] is None
    assert pyogrio.read_dataframe(data, layer="hazards").crs.to_epsg() == 4326


def test_workbook_has_a_sheet_a_kind():
    book = openpyxl.load_workbook(io.BytesIO(formats.write(route_with(), ".xlsx").data))
    assert book.sheetnames[:6] == ["route", "stages", "places", "hazards", "voices", "sources"]


def test_workbook_holds_texts_longer_than_a_cell():
    value = template()
    value["features"][0]["geometry"]["coordinates"] = [[index / 997, index / 9973] for index in range(5_000)]
    route = Route.model_validate(value)
    assert reread(route, ".xlsx").model_dump() == route.model_dump()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'=1", "''x", "\t=1"])
def test_no_cell_is_a_formula_and_all_come_back(suffix, text):
    route = route_with(note=text, place_name=text)
    data = formats.write(route, suffix).data
    if suffix == ".csv":
        cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
    else:
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert not [cell for cell in cells if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t"))]
    collection, _ = came(data, f"route{suffix}")
    assert collection["features"][7]["properties"]["note"] == text


@given(st.text(max_size=6))
def test_disarming_is_undone(text):
    assert armed(disarmed(text)) == text


def test_many_properties_of_the_files_own_share_a_cell():
    value = template()
    for feature in value["features"]:
        feature["properties"] |= {f"{feature['id']}-{number}": number for number in range(40)}
    route = Route.model_validate(value)
    written = formats.write(route, ".xlsx").data
    assert max(sheet.max_column for sheet in openpyxl.load_workbook(io.BytesIO(written))) < 40
    assert reread(route, ".xlsx").model_dump() == route.model_dump()


def test_geojson_is_laid_out_for_people():
    text = formats.write(route_with(), ".geojson").data.decode()
    assert '        "coordinates": [[7.6, 47.6], [7.8, 48.6]]\n' in text
    assert json.loads(text) == route_with().dump()


def test_an_unknown_suffix_is_a_programmers_slip():
    with pytest.raises(ValueError, match="should be one of"):
        formats.write(route_with(), ".dwg")

"""KML: placemarks in their folders, and what is left out told of."""

from __future__ import annotations

import pytest

from routes.formats import kml
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError

POINT = "<Point><coordinates>129.5,42.9,0</coordinates></Point>"


def read(body: str) -> dict:
    return kml.read_kml(Upload("a.kml", f"<kml><Document>{body}</Document></kml>".encode()))


def test_a_placemark_has_its_folder_its_id_and_its_data():
    schema = '<SchemaData><SimpleData name="b">2</SimpleData></SchemaData>'
    data = f'<ExtendedData><Data name="a"><value>1</value></Data>{schema}</ExtendedData>'
    body = f'<Folder><name>Borders</name><Placemark id="p"><name>Yanji</name>{data}{POINT}</Placemark></Folder>'
    (feature,) = read(body)["features"]
    assert feature["id"] == "p"
    assert feature["properties"] == {"a": "1", "b": "2", "title": "Yanji", "folder": "Borders"}
    assert feature["geometry"]["coordinates"] == [129.5, 42.9]


def test_heights_count_where_none_is_zero():
    line = "<LineString><coordinates>1,2,3 4,5,6</coordinates></LineString>"
    assert read(f"<Placemark>{line}</Placemark>")["features"][0]["geometry"]["coordinates"] == [[1, 2, 3], [4, 5, 6]]


@pytest.mark.parametrize(("stamp", "period"), [
    ("<TimeStamp><when>2019-05</when></TimeStamp>", "2019"),
    ("<TimeSpan><begin>2016</begin><end>2019</end></TimeSpan>", "2016–2019"),
    ("<TimeSpan><begin>2016-01</begin><end>2016-05</end></TimeSpan>", "2016"),
])  # fmt: skip
def test_times_become_years(stamp: str, period: str):
    assert read(f"<Placemark>{stamp}{POINT}</Placemark>")["features"][0]["properties"]["period"] == period


def test_shapes_of_one_kind_are_one_geometry():
    both = f"<Placemark><MultiGeometry>{POINT}{POINT}</MultiGeometry></Placemark>"
    assert read(both)["features"][0]["geometry"]["type"] == "MultiPoint"


@pytest.mark.parametrize("text", ["x,y", "1"])
def test_broken_coordinates_are_a_fault(text: str):
    with pytest.raises(DatasetError):
        read(f"<Placemark><Point><coordinates>{text}</coordinates></Point></Placemark>")


def test_a_file_that_only_points_to_another_is_refused():
    with pytest.raises(DatasetError):
        read("<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>")

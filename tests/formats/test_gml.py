"""GML: its shapes, and the order of axes that a coordinate system's name states."""

from __future__ import annotations

import pytest

from routes import formats

SPACES = 'xmlns:gml="http://www.opengis.net/gml" xmlns:a="urn:a"'


def read(geometry: str, texts: str = "") -> formats.Read:
    member = f"<gml:featureMember><a:camp gml:id='c1'>{texts}<a:shape>{geometry}</a:shape></a:camp></gml:featureMember>"
    return formats.read(f"<gml:FeatureCollection {SPACES}>{member}</gml:FeatureCollection>".encode(), "a.gml")


def shape(geometry: str) -> tuple[str, list]:
    (feature,) = read(geometry).value["features"]
    return feature["geometry"]["type"], feature["geometry"]["coordinates"]


@pytest.mark.parametrize(
    ("system", "text"),
    [
        ("", "129 42"),
        ("EPSG:4326", "129 42"),
        ("http://www.opengis.net/gml/srs/epsg.xml#4326", "129 42"),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", "129 42"),
        ("urn:ogc:def:crs:EPSG::4326", "42 129"),
        ("urn:ogc:def:crs:EPSG:6.9:4326", "42 129"),
        ("http://www.opengis.net/def/crs/EPSG/0/4326", "42 129"),
        ("EPSG:3857", "14360214.3 5160979.4"),
        ("urn:ogc:def:crs:EPSG::5179", "2445049.4 1124227.9"),
    ],
)
def test_longitude_stands_first_whatever_the_system_says(system: str, text: str):
    kind, (longitude, latitude) = shape(f'<gml:Point srsName="{system}"><gml:pos>{text}</gml:pos></gml:Point>')
    assert kind == "Point"
    assert longitude == pytest.approx(129, abs=1e-5)
    assert latitude == pytest.approx(42, abs=1e-5)


def test_other_systems_are_named_in_the_report():
    came = read('<gml:Point srsName="EPSG:3857"><gml:pos>14360214.3 5160979.4</gml:pos></gml:Point>')
    assert [finding.code for finding in came.findings] == ["crs-converted"]
    came = read('<gml:Point srsName="urn:x-own:grid"><gml:pos>1 2</gml:pos></gml:Point>')
    assert [finding.code for finding in came.findings] == ["crs-unknown"]


RING = "<gml:LinearRing><gml:posList>0 0 4 0 4 4 0 0</gml:posList></gml:LinearRing>"
HOLE = "<gml:LinearRing><gml:coordinates>1,1 2,1 2,2 1,1</gml:coordinates></gml:LinearRing>"
AREA = f"<gml:Polygon><gml:exterior>{RING}</gml:exterior><gml:interior>{HOLE}</gml:interior></gml:Polygon>"
RINGS = [[[0, 0], [4, 0], [4, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 1]]]


@pytest.mark.parametrize(
    ("geometry", "kind", "coordinates"),
    [
        ("<gml:LineString><gml:posList srsDimension='3'>1 2 9 3 4 9</gml:posList></gml:LineString>", "LineString",
         [[1, 2, 9], [3, 4, 9]]),
        ("<gml:LineString><gml:coord><gml:X>1</gml:X><gml:Y>2</gml:Y></gml:coord><gml:coord><gml:X>3</gml:X>"
         "<gml:Y>4</gml:Y></gml:coord></gml:LineString>", "LineString", [[1, 2], [3, 4]]),
        ("<gml:Point><gml:coordinates decimal=',' cs=';'>1,5;2,5</gml:coordinates></gml:Point>", "Point", [1.5, 2.5]),
        (AREA, "Polygon", RINGS),
        (f"<gml:MultiSurface><gml:surfaceMember>{AREA}</gml:surfaceMember></gml:MultiSurface>", "MultiPolygon",
         [RINGS]),
        ("<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>1 2 3 4</gml:posList></gml:LineStringSegment>"
         "</gml:segments></gml:Curve>", "LineString", [[1, 2], [3, 4]]),
    ],
)  # fmt: skip
def test_each_shape(geometry: str, kind: str, coordinates: list):
    assert shape(geometry) == (kind, coordinates)


def test_texts_are_properties_and_a_member_without_a_shape_is_counted():
    came = read("<gml:Point><gml:pos>1 2</gml:pos></gml:Point>", "<a:name>요덕</a:name><a:at><a:town>X</a:town></a:at>")
    (feature,) = came.value["features"]
    assert (feature["id"], feature["properties"]) == ("c1", {"name": "요덕", "town": "X", "folder": "camp"})
    assert [(one.code, one.got) for one in read("").findings if one.level == "warning"] == [
        ("entries-placeless", 1),
        ("features-none", ""),
    ]

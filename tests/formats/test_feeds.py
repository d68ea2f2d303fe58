"""Feeds: each way of naming a place, latitude first."""

from __future__ import annotations

import pytest

from routes import formats

GML = "<where><gml:{0} xmlns:gml='http://www.opengis.net/gml'>{1}</gml:{0}></where>"


def read(entry: str, *, around: str = "<rss><channel><title>News</title>{}</channel></rss>") -> formats.Read:
    return formats.read(around.format(entry).encode(), "news.xml")


@pytest.mark.parametrize(
    ("said", "kind", "coordinates"),
    [
        ("<g:point xmlns:g='http://www.georss.org/georss'>42 129</g:point>", "Point", [129, 42]),
        ("<point>42,129</point>", "Point", [129, 42]),
        ("<lat>42</lat><long>129</long>", "Point", [129, 42]),
        ("<Point><lat>42</lat><long>129</long></Point>", "Point", [129, 42]),
        ("<line>42 129 43 130</line>", "LineString", [[129, 42], [130, 43]]),
        ("<polygon>1 2 3 4 5 6 1 2</polygon>", "Polygon", [[[2, 1], [4, 3], [6, 5], [2, 1]]]),
        ("<box>1 2 3 4</box>", "Polygon", [[[2, 1], [4, 1], [4, 3], [2, 3], [2, 1]]]),
        ("<circle>42 129 500</circle>", "Point", [129, 42]),
        (GML.format("Point", "<gml:pos>42 129</gml:pos>"), "Point", [129, 42]),
        (GML.format("LineString", "<gml:posList>42 129 43 130</gml:posList>"), "LineString", [[129, 42], [130, 43]]),
    ],
)
def test_each_way_of_naming_a_place(said: str, kind: str, coordinates: list):
    (feature,) = read(f"<item><title>A</title>{said}</item>").value["features"]
    assert feature["geometry"] == {"type": kind, "coordinates": coordinates}


def test_texts_come_without_their_html_and_the_rest_is_counted():
    came = read(
        "<item><title>Ford</title><description>&lt;p&gt;By night&lt;/p&gt;</description>"
        "<link>https://example.org</link><pubDate>Wed, 1 May 2019</pubDate><point>42 129</point></item><item/>"
    )
    assert came.value["name"] == "News"
    assert came.value["features"][0]["properties"] == {
        "title": "Ford", "description": "By night", "url": "https://example.org", "published": "Wed, 1 May 2019"
    }  # fmt: skip
    assert [(one.code, one.got) for one in came.findings] == [("entries-placeless", 1)]


def test_atom_is_read_too():
    entry = "<entry><title>A</title><summary>B</summary><link href='https://example.org'/><point>42 129</point></entry>"
    (feature,) = read(entry, around="<feed xmlns='http://www.w3.org/2005/Atom'>{}</feed>").value["features"]
    assert feature["properties"] == {"title": "A", "description": "B", "url": "https://example.org"}

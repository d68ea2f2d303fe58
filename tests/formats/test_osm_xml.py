"""OpenStreetMap's XML: what it holds becomes what Overpass's JSON would."""

from __future__ import annotations

from routes import formats

NODES = "".join(f'<node id="{n}" lat="{lat}" lon="{lon}"/>' for n, lon, lat in ((1, 1, 2), (2, 2, 2), (3, 2, 3)))
RING = "".join(f'<nd ref="{n}"/>' for n in (1, 2, 3, 1))


def read(body: str) -> list[dict]:
    return formats.read(f'<osm version="0.6">{body}</osm>'.encode(), "a.osm").value["features"]


def test_tagged_nodes_are_places_and_ways_run_through_the_others():
    way = '<way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="path"/><tag k="name" v="길"/></way>'
    place, line = read(f'{NODES}<node id="4" lat="5" lon="6"><tag k="name" v="Gate"/></node>{way}')
    assert (place["id"], place["geometry"]["coordinates"]) == ("node/4", [6, 5])
    assert line["geometry"] == {"type": "LineString", "coordinates": [[1, 2], [2, 2]]}
    assert line["properties"]["name"] == "길"


def test_a_relation_takes_its_ways_which_are_then_not_drawn_alone():
    relation = '<relation id="7"><member type="way" ref="8" role="outer"/><tag k="type" v="multipolygon"/></relation>'
    (area,) = read(f'{NODES}<way id="8">{RING}</way>{relation}')
    assert area["geometry"] == {"type": "MultiPolygon", "coordinates": [[[[1, 2], [2, 2], [2, 3], [1, 2]]]]}


def test_what_was_deleted_stays_out():
    gone = '<node id="5" lat="1" lon="1" action="delete"><tag k="name" v="Gone"/></node>'
    (place,) = read(f'{gone}<node id="6" lat="1" lon="1"><tag k="name" v="Here"/></node>')
    assert place["properties"]["name"] == "Here"

"""What a file is: by its content before its name."""

from __future__ import annotations

import pytest

from routes.formats.detection import format_of
from routes.formats.upload import Upload
from routes.rules.findings import DatasetError


def key_of(data: bytes, name: str = "a.txt") -> str:
    return format_of(Upload(name, data)).key


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b'{"type": "Point"}', "a.csv", "geojson"), (b"\xef\xbb\xbf [1]", "a", "geojson"), (b"<gpx/>", "a.kml", "gpx"),
        (b"<?xml?><!-- <gpx> --><x:kml/>", "a.json", "kml"), (b"PK\x03\x04", "a.geojson", "zip"),
        (b"\x1f\x8b", "a.csv", "gzip"), (b"a,b\n1,2", "a.geo", "csv"), (b"<id>,lat,lon\n1,2,3", "a.csv", "csv"),
        (b"broken", "a.geojson", "geojson"), (b"<osm>", "a.xml", "osm"), (b"<rss>", "a.xml", "georss"),
        (b"<wfs:FeatureCollection>", "a.xml", "gml"), (b"<TrainingCenterDatabase>", "a.xml", "tcx"),
    ],
)  # fmt: skip
def test_content_counts_before_the_name(data: bytes, name: str, key: str):
    assert key_of(data, name) == key


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"), (b" \0\n", "empty"), (b"%PDF-1.7", "PDF"), (b"\x89PNG", "picture"), (b"Rar!", "RAR"),
        (b"\xd0\xcf\x11\xe0", "Excel"), (b"PK\x05\x06", "empty zip"), (b"12345678.FIT", "FIT"), (b"<html>", "web page"),
        (b"<a>", "<a>"), (b"<!-- ", "broken XML"),
        (bytes(range(1, 9)) + b",x", "something else"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_named(data: bytes, said: str):
    with pytest.raises(DatasetError, match=said):
        key_of(data, "a.bin")


def test_xml_that_does_not_begin_so_is_refused():
    with pytest.raises(DatasetError):
        key_of(b"Not found", "a.kml")

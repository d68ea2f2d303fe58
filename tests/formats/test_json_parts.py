"""Parts of JSON, taken only where they have their shape."""

from __future__ import annotations

from routes.formats.json_parts import dicts, feature, inner, known, lines
from routes.formats.upload import Upload


def test_what_is_something_else_is_nothing():
    assert dicts({"a": 1}) == dicts(None) == []
    assert inner({"a": []}, "a") == inner([], "a") == {}


def test_a_feature_says_only_what_is_known():
    assert feature("Point", [1, 2], {"title": "", "x": None, "n": 0})["properties"] == {"n": 0}


def test_a_line_leads_somewhere():
    assert lines([[1, 2], [1, 2]], {}) == lines([[1, 2]], {}) == []
    assert lines([[1, 2], [1, 2], [2, 2]], {})[0]["geometry"]["type"] == "LineString"


def test_whose_file_it_was_is_said():
    upload = Upload("a.json", b"")
    assert known(upload, "a tool", [], "Title") == {"type": "FeatureCollection", "name": "Title", "features": []}
    assert [(finding.code, finding.got) for finding in upload.findings] == [("json-known", "a tool")]

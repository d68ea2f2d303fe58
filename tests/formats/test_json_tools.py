"""JSON of other tools, known by its shape."""

from __future__ import annotations

import json

from routes import formats
from routes.formats import json_tools


def test_a_umap_is_told_and_read_with_its_layers():
    point = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [129.5, 42.9]},
        "properties": {"name": "A"},
    }
    value = {"type": "umap", "layers": [{"_umap_options": {"name": "Stops"}, "features": [point, 5]}]}
    assert json_tools.is_umap(value)
    assert not json_tools.is_umap({"type": "umap"})
    (feature,) = formats.read(json.dumps(value).encode(), "a.umap").value["features"]
    assert feature["properties"] == {"name": "A", "folder": "Stops"}

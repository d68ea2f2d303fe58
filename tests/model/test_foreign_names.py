"""Members that a file adds under names that mean something elsewhere are kept, and taken for nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from examples import told

from routes.document.render import render
from routes.formats import WRITABLE, write
from routes.geo.figures import figures
from routes.pages.explore import search
from routes.reading.collection import read_collection
from routes.teaching.levels import LEVELS, at_level

NAMES = (
    "headline", "gentle", "weight", "order", "role", "origin", "destination", "mode", "speaker", "traveller",
    "stage", "category", "severity", "precision", "period", "series", "sources", "description", "title",
    "confidence", "context", "local_name", "answer", "choices", "text", "url", "value", "content_note", "place",
    "country_code",
)  # fmt: skip


def entries(value: dict[str, Any]) -> list[dict[str, Any]]:
    info = value["route"]
    listed = [one for part in info.values() if isinstance(part, list) for one in part if isinstance(one, dict)]
    return [info, *listed, *(feature["properties"] for feature in value["features"])]


@pytest.mark.parametrize("odd", ["text", 5, None, [1], {"title": 5}], ids=str)
def test_a_foreign_name_is_only_kept(odd: object):
    value = told()
    for entry in entries(value):
        for name in NAMES:
            entry.setdefault(name, odd)
    route = read_collection(value, "a.geojson").route
    figures(route)
    for level in LEVELS:
        render(at_level(route, level))
    for suffix in WRITABLE:
        assert write(route, suffix).data
    assert search.found(route, "zzz") is not None

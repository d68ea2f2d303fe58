"""The old `crs` member: converted where the name is known, never a definition that opens files."""

from __future__ import annotations

from typing import Any

import pytest

from routes.reading.crs import crs_name, in_wgs84


def collection(name: Any, *position: float) -> dict[str, Any]:
    geometry = {"type": "Point", "coordinates": list(position) or [111_319.49, 0.0]}
    crs = {"type": "name", "properties": {"name": name}}
    return {"crs": crs, "bbox": [0, 0, 1, 1], "features": [{"geometry": geometry}]}


def codes(value: dict[str, Any], **options: bool) -> list[str]:
    return [finding.code for finding in in_wgs84(value, **options)[1]]


def test_metres_become_degrees_in_a_copy():
    value = collection("urn:ogc:def:crs:EPSG::3857")
    converted, findings = in_wgs84(value)
    assert converted["features"][0]["geometry"]["coordinates"] == pytest.approx([1, 0], abs=1e-6)
    assert value["features"][0]["geometry"]["coordinates"] == [111_319.49, 0.0]
    assert "bbox" not in converted
    assert [finding.level for finding in findings] == ["inference"]


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "WGS 84"])
def test_wgs_84_needs_no_word(name: str):
    value = collection(name)
    assert in_wgs84(value) == (value, [])


@pytest.mark.parametrize(
    "name",
    [
        "+proj=pipeline +step +proj=hgridshift +grids=/etc/passwd",
        '{"type": "x"}',
        'GEOGCS["x"]',
        "+init=file:1",
        "EPSG:999999",
    ],
)
def test_a_definition_or_an_unknown_system_is_a_fault(name: str):
    assert codes(collection(name)) == ["crs-unknown"]


def test_strictly_any_other_system_is_a_fault():
    assert codes(collection("EPSG:3857"), strict=True) == ["crs-not-wgs84"]


def test_degrees_under_the_name_of_metres_stay():
    assert codes(collection("EPSG:3857", 129.5, 42.9)) == ["crs-of-degrees"]


@pytest.mark.parametrize(
    ("crs", "name"),
    [
        ({"properties": {"code": 4326}}, "EPSG:4326"), ({"properties": {"name": "x" * 300}}, "x" * 200), (None, None),
        ({"properties": 5}, None), ({"properties": {"name": ""}}, None),
    ],
)  # fmt: skip
def test_names(crs: Any, name: str | None):
    assert crs_name(crs) == name

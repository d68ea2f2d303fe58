"""What the model refuses is set aside, and nothing else goes: no feature, no geometry, no id."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from examples import complete

from routes.reading import set_aside
from routes.reading.set_aside import changed, tolerated, validated


def broken(place: list[Any], value: Any) -> dict[str, Any]:
    route = complete()
    parent: Any = route
    for part in place[:-1]:
        parent = parent[part]
    parent[place[-1]] = value
    return route


def test_a_bad_value_moves_beside_its_place_and_is_told_of():
    route, findings = tolerated(broken(["features", 3, "properties", "severity"], 9))
    properties = route.features[3].properties
    assert properties.severity in range(1, 6)
    assert properties.model_extra["given_severity"] == 9
    assert [(finding.level, finding.done) for finding in findings] == [("warning", "set_aside")]


def test_a_bad_entry_of_a_list_goes_beside_the_list():
    route, _ = tolerated(broken(["features", 0, "properties", "sources"], ["report", 7]))
    assert list(route.features[0].properties.sources) == ["report"]
    assert route.features[0].properties.model_extra["given_sources"] == [7]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (["features", 0, "id"], ["a"]),
        (["features", 0, "geometry"], {"type": "Point"}),
        (["features", 0, "type"], "Thing"),
    ],
)
def test_neither_a_feature_nor_its_id_nor_its_geometry_is_ever_set_aside(place: list[Any], value: Any):
    value = broken(place, value)
    route, findings = tolerated(value)
    assert route is None
    assert findings
    assert not any(name.startswith("given_") for name in value["features"][0])


def test_a_fault_under_a_fault_is_reached_level_by_level():
    value = complete()
    value["route"]["statistics"] = [{"id": "a", "title": "A", "value": "1", "series": [{"label": [], "value": []}]}]
    value["route"]["timeline"] = [{"period": [], "description": []}]
    route, findings = tolerated(value)
    assert route is not None
    assert len(findings) > 2


def test_there_are_rounds_for_field_entry_list_and_member(monkeypatch: pytest.MonkeyPatch):
    value = complete()
    value["route"] = {"title": [], "sources": [{"id": [], "title": []}], "precision": []}
    assert set_aside._ROUNDS >= 4
    monkeypatch.setattr(set_aside, "_ROUNDS", 1)
    assert tolerated(value)[0] is None


def test_an_odd_bounding_box_does_not_warn():
    assert validated({**complete(), "bbox": [170, -10, -170, 10]}).bbox is not None


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ({"a": "3"}, {"a": 3}, ["value-changed"]),
        ({"a": 1}, {"a": True}, ["value-changed"]),
        ({"a": 1}, {"a": 1.0}, []),
        ({"a": 1, "b": 2}, {"a": 1}, ["value-needless"]),
        ([1, [2]], [1, [3]], ["value-changed"]),
        ([1], [1, 2], ["value-changed"]),
        ({"a": [True]}, {"a": [1]}, ["value-changed"]),
    ],
)
def test_strict_reading_hears_of_each_change(before: Any, after: Any, codes: list[str]):
    assert [finding.code for finding in changed(before, after)] == codes


@pytest.mark.parametrize("given", ["x", [1], {"ko": 3}, {"ko": {"route": {"title": "x"}}}, {"ko": {"features": []}}])
def test_translations_are_set_aside_as_a_whole(given: object) -> None:
    value = {"type": "FeatureCollection", "route": {"title": "A"}, "features": [], "translations": given}
    route, findings = tolerated(copy.deepcopy(value))
    assert route is not None
    assert route.translations == {}
    assert route.dump()["given_translations"] == given
    assert [finding.done for finding in findings] == ["set_aside"]

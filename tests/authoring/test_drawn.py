"""A drawn route as rows and back: nothing of it is lost, and rows say what they say."""

from __future__ import annotations

import copy
from typing import Any

from routes.authoring.drawn import Drawn
from routes.authoring.sketch import sketch


def feature(identifier: str, kind: str, geometry: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": {"type": geometry, "coordinates": coordinates},
        "properties": {"kind": kind, **properties},
    }


BENT = [[7.6, 47.6], [7.4, 48.1], [7.8, 48.6]]
AREA = [[[8, 48], [9, 48], [9, 49], [8, 48]]]
DRAWN = {
    "type": "FeatureCollection",
    "route": {"precision": "schematic", "title": "Mine", "sources": [{"id": "s", "title": "A book"}]},
    "features": [
        feature("b", "stage", "LineString", [[7.8, 48.6], [8.4, 49.0]], order=2, title="By rail", origin="Strasbourg",
                destination="Karlsruhe"),
        feature("a", "stage", "LineString", BENT, order=1, title="Basel to Strasbourg", origin="Basel",
                destination="Strasbourg", description="By night.", mode="on foot"),
        feature("p", "place", "Point", [7.6, 47.6], title="Basel", role="start"),
        feature("q", "place", "Point", [7.8, 48.6], title="Strasbourg", role="stop"),
        feature("r", "place", "Point", [8.4, 49.0], title="Karlsruhe", role="destination"),
        feature("h", "hazard", "Polygon", AREA, title="Patrols", category="military_post", severity=4, stage="b"),
        feature("w", "hazard", "Point", [7.6, 47.9], title="High water", category="river", severity=3, stage="a",
                place_name="Mulhouse"),
        feature("hill", "place", "Point", [8, 48], title="A hill", role="landmark"),
    ],
}  # fmt: skip


def drawn() -> dict[str, Any]:
    return copy.deepcopy(DRAWN)


def redrawn(change: Any = None, title: str = "Mine") -> dict[str, dict[str, Any]]:
    stops, dangers = Drawn(drawn()).rows()
    if change:
        change(stops, dangers)
    value, findings = sketch(title, "", stops, dangers, drawn())
    assert not findings
    return {one["id"]: one for one in value["features"]}


def test_rows_stand_in_the_order_of_travel() -> None:
    stops, dangers = Drawn(drawn()).rows()
    assert [(row["name"], row["text"], row["latitude"]) for row in stops] == [
        ("Basel", "By night.", "47.6"), ("Strasbourg", "", "48.6"), ("Karlsruhe", "", "49"),
    ]  # fmt: skip
    assert [(row["title"], row["where"], row["longitude"]) for row in dangers] == [
        ("Patrols", "", ""), ("High water", "Mulhouse", "7.6"),
    ]  # fmt: skip


def test_rows_that_nobody_touched_change_nothing() -> None:
    assert redrawn() == {one["id"]: one for one in drawn()["features"]}
    value, _ = sketch("Mine", "", *Drawn(drawn()).rows(), drawn())
    assert value["route"] == DRAWN["route"]


def test_a_renamed_stop_renames_the_stage_that_is_named_by_it_and_no_other() -> None:
    features = redrawn(lambda stops, _: stops[1].update(name="Straßburg"))
    assert features["a"]["properties"]["title"] == "Basel to Straßburg"
    assert features["b"]["properties"]["title"] == "By rail"
    assert features["a"]["geometry"]["coordinates"] == BENT


def test_a_moved_row_moves_its_stop_and_the_stages_keep_their_bends() -> None:
    features = redrawn(lambda stops, _: stops[1].update(latitude="48,7"))
    assert features["a"]["geometry"]["coordinates"] == [*BENT[:2], [7.8, 48.7]]
    assert features["b"]["geometry"]["coordinates"][0] == [7.8, 48.7]


def test_a_row_between_two_parts_their_stage() -> None:
    features = redrawn(lambda stops, _: stops.insert(2, {"name": "A farm", "latitude": "48.8", "longitude": "8"}))
    assert {one["properties"]["title"] for one in features.values() if one["properties"]["kind"] == "stage"} == {
        "Basel to Strasbourg", "Strasbourg to A farm", "A farm to Karlsruhe",
    }  # fmt: skip
    assert features["h"]["properties"]["stage"] in features


def test_a_danger_is_an_area_until_its_row_says_another_place() -> None:
    assert redrawn(lambda _, rows: rows[0].update(title="Soldiers"))["h"]["geometry"]["coordinates"] == AREA
    assert redrawn(lambda _, rows: rows[0].update(where="Basel"))["h"]["geometry"]["coordinates"] == [7.6, 47.6]
    moved = redrawn(lambda _, rows: rows[1].update(latitude="47°48′N"))["w"]
    assert moved["geometry"]["coordinates"] == [7.6, 47.8]


def test_a_removed_row_takes_its_danger_along() -> None:
    assert "h" not in redrawn(lambda _, rows: rows.pop(0))

"""Edited tables as a route file: cells, rows, sources, and faults that name their place."""

from __future__ import annotations

import pandas as pd
import pytest
from examples import complete

from routes.formats import open_route
from routes.model import Route
from routes.pages.swap.applying import applied
from routes.pages.swap.edit_tables import COLUMNS, table
from routes.reading.collection import list_routes
from routes.rules.findings import Finding
from routes.rules.wording import path_of, words_of


@pytest.fixture
def route() -> Route:
    return Route.model_validate(complete())


def edited(route: Route, kind: str, row: int, column: str, cell: object) -> tuple[dict, list[Finding]]:
    frame = table(route, kind)
    frame[column] = frame[column].astype(object)
    frame.loc[row, column] = cell
    return applied(route, {kind: frame})


def properties(value: dict, identifier: str) -> dict:
    return next(feature["properties"] for feature in value["features"] if feature["id"] == identifier)


@pytest.mark.parametrize("key", list_routes())
def test_tables_that_nobody_touched_change_nothing(key: str) -> None:
    route = open_route(list_routes()[key]).route
    value, findings = applied(route, {kind: table(route, kind) for kind in COLUMNS})
    assert value == route.dump()
    assert not [finding for finding in findings if finding.level == "fault"]


def test_a_cell_changes_its_property_alone(route: Route) -> None:
    value, findings = edited(route, "hazard", 0, "title", "Old <b>mines</b>")
    assert not [finding for finding in findings if finding.level == "fault"]
    assert properties(value, "mines") == {**properties(route.dump(), "mines"), "title": "Old <b>mines</b>"}


@pytest.mark.parametrize("empty", [None, "", float("nan")])
def test_an_emptied_cell_takes_its_property_away(route: Route, empty: object) -> None:
    value, _ = edited(route, "hazard", 0, "period", empty)
    assert "period" not in properties(value, "mines")


def test_sources_after_long_runs_of_spaces_are_parted_in_linear_time(route: Route) -> None:
    spaces = " " * 300_000
    value, _ = edited(route, "hazard", 0, "sources", f"report{spaces}x  https://a.example/x https://b.example/y")
    assert properties(value, "mines")["sources"] == [f"report{spaces}x", "https://a.example/x", "https://b.example/y"]


def test_sources_that_were_chosen_and_typed_are_kept_once_each(route: Route) -> None:
    frame = table(route, "hazard")
    frame.at[0, "sources"] = ["report", "https://a.example/x, https://b.example/y", "report"]
    value, _ = applied(route, {"hazard": frame})
    assert properties(value, "mines")["sources"] == ["report", "https://a.example/x", "https://b.example/y"]


def test_sources_are_ids_or_addresses_between_commas(route: Route) -> None:
    value, _ = edited(route, "hazard", 0, "sources", "report, https://a.example/x; https://b.example/y,z")
    assert properties(value, "mines")["sources"][:2] == ["report", "https://a.example/x"]


@pytest.mark.parametrize(
    ("kind", "column", "cell", "told"),
    [
        ("hazard", "title", "", "features[3].properties.title: a title of 1 to 300 characters"),
        ("hazard", "severity", 9, "features[3].properties.severity: from 1 to 5"),
        ("stage", "role", "sideways", "features[0].properties.role: main"),
        ("hazard", "latitude", None, "features[3].geometry.coordinates: a latitude and a longitude"),
        ("hazard", "latitude", 95.0, "features[3].geometry.coordinates: latitude −90…90"),
        ("source", "url", "javascript:alert(1)", "route.sources[0].url: https://"),
        ("route", "value", "", "route.title: a title of 1 to 300 characters"),
    ],
)
def test_faults_name_the_place(route: Route, kind: str, column: str, cell: object, told: str) -> None:
    _, findings = edited(route, kind, 0, column, cell)
    place, _, said = told.partition(": ")
    faults = [finding for finding in findings if finding.level == "fault"]
    assert [path_of(finding.location) for finding in faults] == [place]
    assert said in words_of(faults[0]).expected


def test_a_moved_point_lands_on_the_grid(route: Route) -> None:
    value, _ = edited(route, "hazard", 0, "latitude", 42.26)
    moved = next(feature for feature in value["features"] if feature["id"] == "mines")
    assert moved["geometry"]["coordinates"] == [129.7, 42.3]


def test_a_new_row_is_a_new_feature(route: Route) -> None:
    frame = table(route, "hazard")
    row = {"title": "Fog", "category": "terrain", "severity": 2, "latitude": 42.5, "longitude": 129.61}
    value, findings = applied(route, {"hazard": pd.concat([frame, pd.DataFrame([row, {}])], ignore_index=True)})
    assert not [finding for finding in findings if finding.level == "fault"]
    assert len(value["features"]) == len(route.features) + 1
    assert value["features"][-1]["id"] not in {feature.id for feature in route.features}
    assert value["features"][-1]["geometry"]["coordinates"] == [129.6, 42.5]


def test_a_deleted_row_takes_its_feature_along(route: Route) -> None:
    value, findings = applied(route, {"stage": table(route, "stage").drop(index=1)})
    assert "two" not in {feature["id"] for feature in value["features"]}
    assert any(finding.code == "stage-unknown" for finding in findings)


def test_a_route_keeps_at_least_one_feature(route: Route) -> None:
    empty = {kind: table(route, kind).iloc[:0] for kind in ("stage", "place", "hazard", "voice")}
    _, findings = applied(route, empty)
    assert [finding.code for finding in findings if finding.level == "fault"] == ["features-all-removed"]


def test_a_new_source_gets_an_id(route: Route) -> None:
    frame = pd.concat([table(route, "source"), pd.DataFrame([{"title": "A book"}])], ignore_index=True)
    value, _ = applied(route, {"source": frame})
    assert [source["id"] for source in value["route"]["sources"]] == ["report", "source-2"]


@pytest.mark.parametrize(("cell", "expected"), [("39,1", 39.1), ("39°06′N", 39.1), (39.06, 39.1), ("42.97", 43.0)])
def test_degrees_are_read_as_people_write_them(route: Route, cell: object, expected: float) -> None:
    value, findings = edited(route, "hazard", 0, "latitude", cell)
    assert not [finding for finding in findings if finding.level == "fault"]
    assert value["features"][3]["geometry"]["coordinates"] == [129.7, expected]


def test_an_exact_position_of_history_is_not_cut(route: Route) -> None:
    value = route.dump()
    value["route"] |= {"precision": "exact", "period": "1943"}
    moved, _ = edited(Route.model_validate(value), "hazard", 0, "latitude", "43.9512")
    assert moved["features"][3]["geometry"]["coordinates"] == [129.7, 43.9512]


def test_degrees_that_cannot_be_read_are_a_fault_and_no_pole(route: Route) -> None:
    _, findings = edited(route, "hazard", 0, "latitude", "up north")
    faults = [finding for finding in findings if finding.level == "fault"]
    assert [finding.code for finding in faults] == ["position-impossible"]
    assert "up north" in str(faults[0])


def test_a_new_danger_belongs_to_the_nearest_stage(route: Route) -> None:
    row = {"title": "Fog", "category": "terrain", "severity": 2, "latitude": "42.0", "longitude": "124.0"}
    frame = pd.concat([table(route, "hazard"), pd.DataFrame([row])], ignore_index=True)
    value, _ = applied(route, {"hazard": frame})
    assert value["features"][-1]["properties"]["stage"] == "two"


def test_a_place_with_a_category_is_a_danger(route: Route) -> None:
    value, findings = edited(route, "place", 0, "category", "checkpoint")
    assert not [finding for finding in findings if finding.level == "fault"]
    made = properties(value, "start")
    assert (made["kind"], made["category"], made["stage"]) == ("hazard", "checkpoint", "one")
    assert "role" not in made
    assert made["sources"] == ["report"]

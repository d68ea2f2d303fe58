from typing import Any

import pytest

from routes.authoring.sketch import nearest_name, sketch, town_named
from routes.reading.collection import read_collection
from routes.rules.findings import Finding


def stop(name: str = "", latitude: Any = None, longitude: Any = None, text: str = "") -> dict[str, Any]:
    return {"name": name, "latitude": latitude, "longitude": longitude, "text": text}


def faults(findings: list[Finding]) -> list[str]:
    return [str(finding) for finding in findings if finding.level == "fault"]


def test_three_towns_make_two_stages() -> None:
    value, findings = sketch("Down the Rhine", "1943", [stop("Basel"), stop("strasbourg"), stop("Mainz")], [])
    assert not findings
    route = read_collection(value, "mine.geojson").route
    assert [stage.properties.title for stage in route.stages] == ["Basel to strasbourg", "strasbourg to Mainz"]
    assert [place.properties.role for place in route.places] == ["start", "stop", "destination"]
    assert (route.route.title, route.route.period, route.route.precision) == ("Down the Rhine", "1943", "schematic")


@pytest.mark.parametrize(("latitude", "longitude"), [("39,1", "26,6"), ("39°06′N", "26°36′E"), (39.1, 26.6)])
def test_degrees_are_read_as_people_write_them(latitude: Any, longitude: Any) -> None:
    value, findings = sketch("", "", [stop("Lesbos", latitude, longitude), stop("Basel")], [])
    assert not findings
    assert value["features"][0]["geometry"]["coordinates"][0] == [26.6, 39.1]


def test_a_danger_stands_where_its_cell_says() -> None:
    danger = {"title": "Fence", "where": "46.2, 20.0"}
    value, findings = sketch("", "", [stop("Basel"), stop("Mainz")], [danger])
    assert not findings
    assert value["features"][-1]["geometry"]["coordinates"] == [20.0, 46.2]


def test_any_place_has_a_latitude_and_a_longitude_rounded_for_safety() -> None:
    value, findings = sketch("", "", [stop("A farm", 48.1234, 7.5678), stop("Mainz")], [])
    assert not findings
    assert value["features"][0]["geometry"]["coordinates"][0] == [7.6, 48.1]
    assert value["route"]["title"] == "My route"


def test_empty_rows_say_nothing() -> None:
    value, findings = sketch("", "", [stop(), stop("Basel"), stop(), stop("Mainz"), stop(None, float("nan"))], [{}])
    assert not findings
    assert len(value["features"]) == 3


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (stop("Strassbourg"), "Did you mean “Strasbourg”?"),
        (stop("Nowhere at all"), "fill in latitude and longitude"),
        (stop("Too far", 95, 7), "longitude −180…180 and latitude −90…90"),
        (stop("", None, None, "Only a text"), "a known town"),
    ],
)
def test_what_is_missing_is_said(row: dict[str, Any], said: str) -> None:
    _, findings = sketch("", "", [stop("Basel"), row, stop("Mainz")], [])
    assert len(findings) == 1
    assert said in str(findings[0])
    assert str(findings[0]).startswith("Stop 2: ")


def test_one_stop_is_not_a_route() -> None:
    assert "at least two stops" in faults(sketch("", "", [stop("Basel")], [])[1])[0]


def test_dangers_lie_at_stops_and_belong_to_the_stage_that_starts_there() -> None:
    dangers = [
        {"title": "Patrols", "where": "Strasbourg", "category": "military_post", "severity": 5},
        {"title": "Fog", "where": "Colmar", "category": None, "severity": None},
    ]
    stops = [stop("Basel"), stop("Colmar", 48.1, 7.4), stop("Strasbourg"), stop("Mainz")]
    value, findings = sketch("", "", stops, dangers)
    assert not findings
    patrols, fog = read_collection(value, "mine.geojson").route.hazards
    assert (patrols.properties.stage, patrols.properties.severity) == ("stage-3", 5)
    assert (fog.properties.stage, fog.properties.category, fog.properties.severity) == ("stage-2", "other", 3)


def test_a_danger_needs_a_title_and_a_place() -> None:
    dangers = [{"title": "", "where": "Basel"}, {"title": "Fog", "where": ""}]
    said = faults(sketch("", "", [stop("Basel"), stop("Mainz")], dangers)[1])
    assert [text.partition(":")[0] for text in said] == ["Danger 1", "Danger 2"]


def test_towns_are_found_without_accents_and_in_other_countries() -> None:
    zurich, valencia = town_named("zurich"), town_named("Valencia, VE")
    assert zurich
    assert zurich.name == "Zürich"
    assert valencia
    assert valencia.country == "VE"
    assert nearest_name("Shenyangg") == "Shenyang"
    assert nearest_name("qqqqqq") == ""

import pytest
from examples import complete
from pydantic import ValidationError

from routes.model import Route, kind_of
from routes.model.evidence import LONGEST_TEXT


def test_dump_adds_and_loses_nothing():
    value = complete()
    value["foreign"] = {"deep": [1, None]}
    value["features"][0]["foreign"] = "kept"
    value["features"][0]["geometry"]["foreign"] = "kept"
    value["features"][0]["properties"]["stroke"] = "#f00"
    value["route"]["foreign"] = True
    assert Route.model_validate(value).dump() == value


def test_stages_come_by_role_then_order():
    value = complete()
    first, second = value["features"][:2]
    for identifier, role, order in (("r", "return", 1), ("a2", "alternate", 2), ("a1", "alternate", 1)):
        properties = {**first["properties"], "role": role, "order": order}
        value["features"].insert(0, {**first, "id": identifier, "properties": properties})
    first["properties"]["order"], second["properties"]["order"] = 2, 1
    route = Route.model_validate(value)
    assert [stage.id for stage in route.stages] == ["two", "one", "a1", "a2", "r"]
    assert [stage.id for stage in route.main_stages] == ["two", "one"]


def test_kinds_are_told_apart():
    route = Route.model_validate(complete())
    assert [place.id for place in route.places] == ["start"]
    assert [hazard.id for hazard in route.hazards] == ["mines"]
    assert [voice.id for voice in route.voices] == ["told"]


@pytest.mark.parametrize("feature", [None, 3, {}, {"properties": None}, {"properties": {"kind": "road"}}])
def test_kind_of_anything_else_is_none(feature):
    assert kind_of(feature) is None


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org"])
def test_sources_link_to_the_web_only(url):
    value = complete()
    value["route"]["sources"][0]["url"] = url
    with pytest.raises(ValidationError):
        Route.model_validate(value)


def test_a_route_is_frozen():
    route = Route.model_validate(complete())
    with pytest.raises(ValidationError):
        route.route.title = "Other"
    with pytest.raises(ValidationError):
        route.hazards[0].properties.severity = 1


def test_a_text_ends_somewhere():
    value = complete()
    value["features"][0]["properties"]["description"] = "a" * LONGEST_TEXT
    Route.model_validate(value)
    value["features"][0]["properties"]["description"] += "a"
    with pytest.raises(ValidationError, match="at most 100000 characters"):
        Route.model_validate(value)

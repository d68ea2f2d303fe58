"""One wording for Python, templates and the map."""

from typing import get_args

from examples import complete

from routes.authoring.schema import json_schema
from routes.model import Confidence, Route, StageRole
from routes.model.words import CONFIDENCE, GENTLE_SEVERITY, ROLES, SEVERITY, for_document, length, scale, stage_name


def test_every_value_of_the_model_has_its_words() -> None:
    assert tuple(CONFIDENCE) == get_args(Confidence)
    assert tuple(ROLES) == get_args(StageRole)
    assert list(SEVERITY) == list(GENTLE_SEVERITY) == [1, 2, 3, 4, 5]


def test_the_schema_says_the_same() -> None:
    definitions = json_schema()["$defs"]
    severity = definitions["HazardProperties"]["properties"]["severity"]["description"]
    assert severity == f"{scale(SEVERITY)}."
    sure = definitions["HazardProperties"]["properties"]["confidence"]["description"]
    assert sure == "; ".join(f"{level}: {meaning}" for level, meaning in CONFIDENCE.items()) + "."


def test_a_stage_is_called_by_its_role_and_order() -> None:
    value = complete()
    value["features"][1]["properties"] |= {"role": "return", "order": 1}
    assert [stage_name(stage.properties) for stage in Route.model_validate(value).stages] == ["Stage 1", "Sent back"]


def test_words_for_young_classes_speak_of_no_death() -> None:
    assert "Deadly" in for_document()["severity"]["5"]
    assert "dead" not in str(for_document(is_gentle=True)).lower()


def test_a_road_that_is_flown_whole_has_no_length_on_the_ground() -> None:
    assert length(500, 500, schematic=False) == ["500 km by air"]
    assert length(0, 0, schematic=True) == []

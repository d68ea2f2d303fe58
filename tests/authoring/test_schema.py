import jsonschema
import pytest
from examples import complete

from routes.authoring.schema import json_schema, schema_path, schema_text, write_schema
from routes.model.categories import CATEGORIES


def problems(value):
    validator = jsonschema.Draft202012Validator(json_schema())
    return list(validator.iter_errors(value))


def test_the_published_file_is_what_the_model_says():
    assert schema_path().read_text(encoding="utf-8") == schema_text(), "run python -m routes.authoring.schema"


def test_the_schema_is_one_of_its_dialect():
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_a_complete_route_passes():
    assert problems(complete()) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("severity", 9), ("severity", "high"), ("confidence", "sure"), ("title", ""), ("content_note", ["blood"])],
)
def test_wrong_properties_are_found(name, value):
    route = complete()
    route["features"][3]["properties"][name] = value
    assert problems(route)


def test_script_addresses_are_found():
    route = complete()
    route["route"]["sources"][0]["url"] = "javascript:alert(1)"
    assert problems(route)


def test_editors_are_offered_categories_and_descriptions():
    definitions = json_schema()["$defs"]
    hazard = definitions["HazardProperties"]["properties"]
    assert hazard["category"]["examples"] == list(CATEGORIES)
    assert "deadly" in hazard["severity"]["description"]
    assert "Natural Earth" in hazard["country"]["description"]


def test_the_schema_is_written_where_asked(tmp_path):
    path = write_schema(tmp_path / "new" / "route.schema.json")
    assert path.read_text(encoding="utf-8") == schema_text()


def test_every_property_says_what_it_means():
    schema = json_schema()
    parts = [("route file", schema), *schema["$defs"].items()]
    silent = [
        f"{name}.{one}"
        for name, part in parts
        for one, about in part.get("properties", {}).items()
        if not about.get("description")
    ]
    assert silent == []

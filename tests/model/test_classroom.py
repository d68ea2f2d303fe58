"""What a route holds for class: what the model takes, and what it refuses."""

import pytest
from examples import told
from pydantic import ValidationError

from routes.model import QuizQuestion, Route, Stage
from routes.reading.collection import read_collection


def test_a_told_route_passes_the_strict_check_and_comes_back_as_it_was() -> None:
    route = read_collection(told(), "told.geojson", strict=True).route
    assert route.dump() == told()


def test_a_stage_without_a_weight_is_one_like_others() -> None:
    weights = [f.properties.weight for f in Route.model_validate(told()).features if isinstance(f, Stage)]
    assert weights == [2, 1]


@pytest.mark.parametrize("answer", [-1, 3])
def test_the_answer_is_one_of_the_choices(answer: int) -> None:
    with pytest.raises(ValidationError):
        QuizQuestion(id="q", text="Which?", choices=["a", "b", "c"], answer=answer)


@pytest.mark.parametrize(
    ("place", "name", "wrong"),
    [
        (0, "weight", 3),
        (0, "gentle", {"title": "no text"}),
        (0, "gentle", {"description": ""}),
        (0, "country_code", "PRK"),
        (0, "country_code", "kp"),
    ],
)
def test_wrong_values_are_refused_strictly_and_set_aside_otherwise(place: int, name: str, wrong: object) -> None:
    value = told()
    value["features"][place]["properties"][name] = wrong
    with pytest.raises(ValidationError):
        Route.model_validate(value)
    dataset = read_collection(value, "told.geojson")
    kept = dataset.route.features[place].properties
    assert kept.country_code == "KP" if wrong == "kp" else name not in kept.model_fields_set
    assert dataset.route.dump()["features"][place]["properties"][f"given_{name}"]


def test_a_quiz_question_without_a_right_answer_is_set_aside() -> None:
    value = told()
    value["route"]["quiz"][0]["answer"] = 7
    dataset = read_collection(value, "told.geojson")
    assert dataset.route.route.quiz == []
    assert dataset.report.warnings


@pytest.mark.parametrize("kind", ["tale", ""])
def test_excerpts_are_of_a_known_kind(kind: str) -> None:
    value = told()
    value["route"]["excerpts"][0]["kind"] = kind
    with pytest.raises(ValidationError):
        Route.model_validate(value)

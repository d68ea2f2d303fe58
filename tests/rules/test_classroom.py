"""Rules for what a class reads and answers."""

from typing import Any

import pytest
from examples import told

from routes.model import Route
from routes.rules.checks import check_rules


def check(value: dict[str, Any], *, strict: bool = True) -> list[str]:
    return [f"{finding.level} {finding}" for finding in check_rules(Route.model_validate(value), strict=strict)]


@pytest.mark.parametrize("strict", [False, True])
def test_a_told_route_breaks_no_rule(strict: bool) -> None:
    assert check(told(), strict=strict) == []


def of_list(name: str, **change: Any) -> dict[str, Any]:
    value = told()
    value["route"][name][0] |= change
    return value


def of_stage(**change: Any) -> dict[str, Any]:
    value = told()
    value["features"][0]["properties"] |= change
    return value


def with_code(code: str) -> dict[str, Any]:
    value = of_stage(country_code="CN")
    value["features"][1]["properties"]["country_code"] = code
    return value


RULES = {
    "headline": (of_stage(headline="word " * 36), "properties.headline: expected at most 35 words, got 36."),
    "gentle headline": (
        of_stage(gentle={"description": "x", "headline": "word " * 36}),
        "properties.gentle.headline: expected at most 35 words, got 36.",
    ),
    "gentle without a note": (of_stage(content_note=[]), "expected the themes that the gentle text leaves out"),
    "another code": (with_code("KP"), 'expected CN, as elsewhere for China, got "KP".'),
    "two choices": (of_list("quiz", choices=["a", "b"]), "expected three or four choices, got 2."),
    "five choices": (of_list("quiz", choices=list("abcde")), "expected three or four choices, got 5."),
    "equal choices": (of_list("quiz", choices=["a", "a", "b"]), "expected choices that differ"),
    "no reason": (of_list("quiz", why=""), "route.quiz[0].why: expected why the answer is right"),
    "answered nowhere": (of_list("quiz", at="tumne"), 'got "tumne". Did you mean “tumen”?'),
    "answered by a voice": (of_list("quiz", at="told"), "the id of a stage, place or hazard"),
    "quiz source": (of_list("quiz", sources=["reprot"]), "route.quiz[0].sources[0]: expected the id of a source"),
    "media source": (of_list("media", sources=["reprot"]), "route.media[0].sources[0]: expected the id of a source"),
    "excerpt source": (of_list("excerpts", source="reprot"), "route.excerpts[0].source: expected the id of a source"),
    "excerpt length": (of_list("excerpts", text="word " * 61), "expected at most 60 words, got 61."),
    "unknown name": (of_list("quiz", anwser=1), "Did you mean “answer”?"),
}


@pytest.mark.parametrize("name", RULES)
def test_each_rule_is_told(name: str) -> None:
    value, said = RULES[name]
    found = check(value)
    assert len(found) == 1, found
    assert said in found[0]


@pytest.mark.parametrize("name", ["headline", "two choices", "answered nowhere", "excerpt source"])
def test_what_strict_reading_refuses_is_a_warning_otherwise(name: str) -> None:
    value, _ = RULES[name]
    assert check(value)[0].startswith("fault")
    assert check(value, strict=False)[0].startswith("warning")


@pytest.mark.parametrize("name", ["quiz", "excerpts", "media"])
def test_ids_of_lists_differ(name: str) -> None:
    value = told()
    value["route"][name] *= 2
    assert any(f"route.{name}: expected ids that differ" in line for line in check(value))


def test_a_source_that_only_an_excerpt_names_is_used() -> None:
    value = told()
    value["route"]["sources"].append({"id": "law", "title": "A law"})
    assert check(value)
    value["route"]["excerpts"][0]["source"] = "law"
    assert check(value) == []

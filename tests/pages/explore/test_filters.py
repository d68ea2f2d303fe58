"""What each filter offers, and which hazards pass it."""

from __future__ import annotations

from typing import Any

import pytest
from examples import VARIED, with_hazards

from routes.model import Route
from routes.pages.explore.filters import FILTERS, passing


@pytest.fixture(scope="module")
def route() -> Route:
    return Route.model_validate(with_hazards(VARIED))


def offer(route: Route, name: str) -> Any:
    return next(row.offers(route) for row in FILTERS if row.name == name)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({"category": ["river"]}, [1, 2]),
        ({"category": ["river", "detention"]}, [1, 2, 3]),
        ({"category": ["dragons"]}, []),
        ({"country": ["Laos"]}, [1, 3]),
        ({"severity": 3}, [0, 2, 3]),
        ({"severity": 5}, [0]),
        ({"confidence": ["low"]}, [1]),
        ({"confidence": ["high", "medium"]}, [0, 3]),
        ({"years": (2005, 2018)}, [2]),
        ({"years": (2004, 2004)}, [0, 2]),
        ({"years": (1990, 1999)}, [0, 2]),
        ({"years": (2026, 2026)}, [2, 3]),
        ({"q": "tumen"}, [2]),
        ({"q": "ICE tumen"}, [2]),
        ({"q": "ice laos"}, []),
        ({"q": "   "}, [0, 1, 2, 3]),
        ({"country": ["China"], "severity": 4}, [0]),
    ],
)
def test_what_passes(route: Route, wanted: dict[str, Any], expected: list[int]):
    assert [index for index, passes in enumerate(passing(route, **wanted)) if passes] == expected


def test_offers_are_what_the_hazards_have(route: Route):
    assert list(offer(route, "category")) == ["landmine", "river", "detention"]
    assert "**2**" in offer(route, "category")["river"]
    assert list(offer(route, "country")) == ["China", "Laos"]
    assert offer(route, "confidence") == {"high": "High", "medium": "Medium", "low": "Low"}
    assert offer(route, "years") == (1999, 2026)


def test_where_there_is_nothing_to_choose_nothing_is_offered():
    alike = Route.model_validate(with_hazards([{"country": "Laos", "confidence": "high", "period": "2019"}] * 2))
    assert [row.name for row in FILTERS if row.offers(alike)] == ["category", "severity", "q"]
    assert not any(row.offers(Route.model_validate(with_hazards([]))) for row in FILTERS)


def test_the_default_of_every_filter_lets_every_hazard_pass(route: Route):
    for row in FILTERS:
        parameter = row.parameter(row.name, row.offers(route))
        if parameter.default != []:  # an empty list is never asked
            assert all(passing(route, **{row.name: parameter.default})), row.name


def test_every_filter_takes_back_what_it_writes(route: Route):
    chosen = {"category": ["river"], "country": ["Laos"], "severity": 3, "confidence": ["low"],
              "years": (2000, 2010), "q": "ice"}  # fmt: skip
    assert set(chosen) == {row.name for row in FILTERS}
    for row in FILTERS:
        parameter = row.parameter(row.name, row.offers(route))
        assert parameter.read(parameter.write(chosen[row.name])) == chosen[row.name]

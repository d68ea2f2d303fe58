"""What stands above the map."""

from __future__ import annotations

import pytest
from examples import complete

from routes.geo.figures import figures
from routes.model import Route
from routes.pages.explore.opening import headline, lead, themes
from routes.pages.shared import shelf


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("  \n\n ", ""),
        ("One. Two. Three.", "One. Two."),
        ("No full stop", "No full stop"),
        (f"{'Long ' * 20}one. Two.", f"{'Long ' * 20}one."),
        ("The St. Lawrence e.g. has a mouth. Two. Three.", "The St. Lawrence e.g. has a mouth."),
        ("One.\n\nAnother paragraph.", "One."),
        ("강을 건넜다. 그리고 걸었다. 셋.", "강을 건넜다. 그리고 걸었다."),
    ],
)
def test_a_lead_is_a_sentence_or_two_of_the_first_paragraph(text: str, said: str):
    assert lead(text) == said


def test_every_bundled_route_has_a_lead_that_fits_three_lines():
    for entry in shelf.readable().values():
        assert 40 < len(lead(entry.route.route.description)) < 330, entry.key


def test_themes_are_those_of_every_kind_of_claim():
    value = complete()
    value["features"][3]["properties"]["content_note"] = ["killing"]
    value["route"]["timeline"][0]["content_note"] = ["violence", "killing"]
    assert themes(Route.model_validate(value)) == ["violence", "killing"]
    assert themes(Route.model_validate(complete())) == []


def test_the_headline_says_each_figure_once():
    route = Route.model_validate(complete())
    told = headline(route, figures(route))
    assert told[-2:] == ["1 hazard", "1 source"]
    assert len(told) == len(set(told))
    assert sum("km" in one for one in told) == 1

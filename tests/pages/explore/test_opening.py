"""What stands above the map."""

from __future__ import annotations

from examples import complete

from routes.geo.figures import figures
from routes.model import Route
from routes.model.sentences import lead
from routes.pages.explore.opening import headline, themes
from routes.pages.shared import shelf


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
    assert told[-2:] == ["1 danger", "1 source"]
    assert len(told) == len(set(told))
    assert sum("km" in one for one in told) == 1

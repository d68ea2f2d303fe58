"""The author's template: strict, complete, and harmless."""

from routes.authoring.template import template, template_text
from routes.formats import open_route
from routes.model import KINDS


def test_it_passes_the_strict_check_without_a_finding():
    report = open_route(template_text().encode(), "template.geojson", strict=True).report
    assert not report.findings, report.to_text()


def test_it_has_one_of_each():
    route = open_route(template_text().encode(), "template.geojson").route
    assert {feature.properties.kind for feature in route.features} == set(KINDS)
    assert {hazard.geometry.type for hazard in route.hazards} == {"Point", "LineString", "Polygon"}
    assert [stage.properties.order for stage in route.main_stages] == [1, 2, 3]
    assert {place.geometry.type for place in route.places} == {"Point", "LineString"}
    assert any(voice.properties.gentle for voice in route.voices)
    lists = ("sources", "statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media", "curricula",
             "categories", "aims")  # fmt: skip
    assert all(getattr(route.route, name) for name in lists)


def test_every_part_has_a_comment():
    value = template()
    assert value["_comment"]
    assert all(feature["_comment"] for feature in value["features"])


def test_it_says_that_it_is_invented():
    assert "invented" in template()["route"]["title"]

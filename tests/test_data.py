"""Every bundled route passes the strict check and the rules that keep it from endangering anyone."""

import json
import re

import pytest

from routes.formats import open_route
from routes.geo.grid import is_on_grid
from routes.installed import data_folder
from routes.model import Route
from routes.model.categories import merged
from routes.model.periods import as_of_year
from routes.reading.collection import list_routes
from routes.rules.do_no_harm import is_recent
from routes.teaching.levels import LEVELS, at_level
from routes.teaching.translation import without_translations

ROUTES = list_routes()
every_route = pytest.mark.parametrize("key", ROUTES)


@pytest.fixture(scope="module")
def read():
    datasets = {}

    def reader(key: str):
        if key not in datasets:
            datasets[key] = open_route(ROUTES[key], strict=True)
        return datasets[key]

    return reader


def texts(value):
    """Yield every text of a file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@every_route
def test_it_passes_the_strict_check(read, key):
    assert read(key).report.faults == ()


@every_route
def test_it_survives_reading_and_writing(read, key):
    assert read(key).route.dump() == json.loads(ROUTES[key].read_text(encoding="utf-8"))


@every_route
def test_generous_reading_infers_nothing(read, key):
    dataset = open_route(ROUTES[key])
    assert dataset.report.inferences == ()
    assert dataset.route == read(key).route


@every_route
def test_routes_still_in_use_are_schematic_and_coarse(read, key):
    route = read(key).route
    if is_recent(route.route.period, as_of_year(route.route.as_of)) is not False:
        assert route.route.precision == "schematic"
    if route.route.precision == "schematic":
        fine = [feature["id"] for feature in route.dump()["features"] if not is_on_grid(feature)]
        assert fine == []


@every_route
def test_it_says_when_it_was(read, key):
    info = read(key).route.route
    assert is_recent(info.period, as_of_year(info.as_of)) is not None


@every_route
def test_its_words_respect_people(read, key):
    for text in texts(read(key).route.dump()):
        found = re.search(
            r"\billegals\b|\b(?:flood|wave|swarm)s? of (?:refugees|migrants|defectors|people)\b", text, re.I
        )
        assert found is None, text


@every_route
def test_it_gives_no_means_to_find_people(read, key):
    for text in texts(read(key).route.dump()):
        found = re.search(
            r"\b\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?\s*,\s*-?\d{1,3}\.\d{3,}|\+\d{2,3}[ -]\d{2,4}[ -]\d{3,}", text
        )
        assert found is None, text


@every_route
def test_its_texts_are_plain(read, key):
    for text in texts(read(key).route.dump()):
        assert not re.search(r"</?[a-z][^>]*>", text), text


@every_route
def test_every_hazard_and_voice_belongs_to_the_road_or_says_it_is_background(read, key):
    route = read(key).route
    assert [
        hazard.id for hazard in route.hazards if not hazard.properties.stage and not hazard.properties.context
    ] == []


@every_route
def test_its_categories_have_a_look(read, key):
    route = read(key).route
    categories = merged(route.route.categories)
    assert {hazard.properties.category for hazard in route.hazards} <= set(categories)


@every_route
@pytest.mark.parametrize("level", LEVELS)
def test_every_level_leaves_a_route_to_tell(read, key, level):
    route = read(key).route
    shown = without_translations(at_level(route, level))  # they stand in a file beside it
    assert [stage.id for stage in shown.main_stages] == [stage.id for stage in route.main_stages]
    assert Route.model_validate(shown.dump()) == without_translations(shown)
    assert shown.hazards


@every_route
def test_what_is_about_violence_says_so(read, key):
    words = {
        "sexual violence": r"\brap(?:e|ed|es)\b|sexual(?:ly)? (?:violence|abuse|abused|assault|exploit)",
        "torture": r"\btortur",
        "suicide": r"\bsuicide",
        "killing": r"\bexecut(?:ed|ion)|\bmurder|\bshot dead\b|\bbeheaded\b|\bguillotine",
    }
    route = read(key).route
    missing = [
        (feature.id, theme)
        for feature in route.features
        for theme, pattern in words.items()
        if theme not in feature.properties.content_note
        and re.search(pattern, f"{feature.properties.title} {feature.properties.description}", re.I)
    ]
    assert missing == []


def test_the_default_route_is_complete(read):
    route = read("beyond-utopia").route
    counts: dict[str, int] = {}
    for hazard in route.hazards:
        counts[hazard.properties.category] = counts.get(hazard.properties.category, 0) + 1
    wanted = ("landmine", "military_post", "broker", "surveillance", "river", "terrain", "detention", "forced_return",
              "prison_camp")  # fmt: skip
    assert len(route.main_stages) == 11
    assert {stage.properties.role for stage in route.stages} == {"main", "alternate", "return"}
    assert len(route.hazards) >= 40
    assert {name: counts.get(name, 0) for name in wanted if counts.get(name, 0) < 3} == {}
    assert len(route.voices) >= 12
    assert {feature.properties.country for feature in route.features} >= {
        "North Korea", "China", "Vietnam", "Laos", "Thailand", "South Korea",
    }  # fmt: skip
    assert route.route.statistics
    assert route.route.timeline
    assert any(re.search("[\uac00-\ud7a3]", term.local) for term in route.route.glossary)
    assert route.route.questions


def test_the_data_folder_is_beside_the_package():
    assert (data_folder() / "basemap").is_dir()

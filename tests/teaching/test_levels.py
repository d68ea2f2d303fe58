import json
from itertools import pairwise

import pytest
from examples import complete

from routes.formats import open_route
from routes.installed import data_folder
from routes.model import Route
from routes.teaching.levels import LEVELS, SPARED, at_level, left_out


def route(**themes: list[str]) -> Route:
    """Return the complete route with content notes by feature id or list name."""
    value = complete()
    for name, content_note in themes.items():
        for feature in value["features"]:
            if feature["id"] == name:
                feature["properties"]["content_note"] = content_note
        if name in value["route"]:
            value["route"][name][0]["content_note"] = content_note
    return Route.model_validate(value)


def ids(route: Route) -> list[str]:
    return [feature.id for feature in route.features]


def test_everything_is_the_same_route():
    given = route(mines=["killing"])
    assert at_level(given, "all") is given
    assert left_out(given, "all") == 0


def test_a_route_without_hidden_themes_is_the_same_route():
    given = route(mines=["violence", "death"])
    assert at_level(given, "no-torture-killing") is given


@pytest.mark.parametrize(
    ("theme", "level", "stays"),
    [
        ("sexual violence", "no-sexual-violence", False),
        ("sexual violence", "no-torture-killing", False),
        ("torture", "no-sexual-violence", True),
        ("torture", "no-torture-killing", False),
        ("killing", "no-torture-killing", False),
        ("suicide", "no-torture-killing", False),
        ("death", "no-torture-killing", True),
        ("violence", "no-torture-killing", True),
    ],
)
def test_features_with_hidden_themes_go(theme, level, stays):
    given = route(mines=[theme], told=[theme], start=[theme])
    assert ("mines" in ids(at_level(given, level))) is stays
    assert left_out(given, level) == (0 if stays else 3)


def test_lists_lose_hidden_entries():
    names = ("statistics", "timeline", "glossary", "questions")
    given = route(**{name: ["torture"] for name in names})
    shown = at_level(given, "no-torture-killing")
    assert all(getattr(shown.route, name) == [] for name in names)
    assert shown.route.sources == given.route.sources
    assert left_out(given, "no-torture-killing") == 4


def test_main_stages_stay_without_their_texts():
    value = complete()
    value["features"][0]["properties"] |= {
        "content_note": ["torture", "death"], "description": "SECRET", "notes": "SECRET",
    }  # fmt: skip
    shown = at_level(Route.model_validate(value), "no-torture-killing")
    stage = shown.main_stages[0]
    assert (stage.properties.description, stage.properties.notes) == (SPARED, "")
    assert stage.properties.content_note == ["death"]
    assert "SECRET" not in json.dumps(shown.dump())
    assert [hazard.properties.stage for hazard in shown.hazards] == ["one"]


def test_references_to_a_stage_that_goes_are_cleared():
    value = complete()
    value["features"][1]["properties"] |= {"role": "return", "order": 1, "content_note": ["killing"]}
    value["route"]["questions"][0]["stage"] = "two"
    shown = at_level(Route.model_validate(value), "no-torture-killing")
    assert ids(shown) == ["one", "start", "mines", "told"]
    assert shown.voices[0].properties.stage == ""
    assert shown.route.questions[0].stage == ""


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_shown_is_a_sound_route(level):
    shown = at_level(route(mines=["killing"], one=["torture"], told=["sexual violence"]), level)
    assert Route.model_validate(shown.dump()) == shown


def test_levels_grow_stricter():
    hidden = [level.hidden for level in LEVELS.values()]
    assert all(one < other for one, other in pairwise(hidden))


def test_an_unknown_level_is_a_slip():
    with pytest.raises(KeyError):
        at_level(route(), "nothing")


def test_sources_of_what_is_hidden_go_with_it() -> None:
    whole = open_route(data_folder() / "beyond-utopia.geojson").route
    strict = at_level(whole, "no-torture-killing")
    cited = {source for feature in strict.features for source in feature.properties.sources}
    listed = {source.id for source in strict.route.sources}
    assert cited <= listed
    assert len(listed) < len(whole.route.sources)

import json
from itertools import pairwise

import pytest
from examples import complete, told

from routes.formats import open_route
from routes.installed import data_folder
from routes.model import Route
from routes.teaching.levels import LEVELS, at_level, left_out, level_of


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
    assert at_level(given, "b") is given


@pytest.mark.parametrize(
    ("theme", "level", "stays"),
    [
        ("sexual violence", "a", False),
        ("sexual violence", "b", False),
        ("torture", "a", True),
        ("torture", "b", False),
        ("killing", "b", False),
        ("suicide", "b", False),
        ("death", "b", True),
        ("violence", "b", True),
        ("death", "c", False),
        ("violence", "c", False),
        ("killing", "c", False),
    ],
)
def test_features_with_hidden_themes_go(theme, level, stays):
    given = route(mines=[theme], told=[theme], start=[theme])
    assert ("mines" in ids(at_level(given, level))) is stays
    assert left_out(given, level) == (0 if stays else 3)


def test_lists_lose_hidden_entries():
    names = ("statistics", "timeline", "glossary", "questions")
    given = route(**{name: ["torture"] for name in names})
    shown = at_level(given, "b")
    assert all(getattr(shown.route, name) == [] for name in names)
    assert shown.route.sources == given.route.sources
    assert left_out(given, "b") == 4


@pytest.mark.parametrize("role", ["main", "return"])
def test_stages_stay_without_their_texts(role):
    value = complete()
    value["features"][0]["properties"] |= {
        "content_note": ["torture", "death"], "title": "SECRET", "description": "SECRET", "notes": "SECRET",
        "headline": "SECRET", "given_title": "SECRET", "role": role,
    }  # fmt: skip
    shown = at_level(Route.model_validate(value), "b")
    stage = next(stage for stage in shown.stages if stage.id == "one")
    assert (stage.properties.title, stage.properties.description, stage.properties.sources) == ("A to B", "", [])
    assert "SECRET" not in json.dumps(shown.dump())
    assert [hazard.properties.stage for hazard in shown.hazards] == ["one"]


GENTLE = {"title": "A path", "description": "It was a hard walk. It was long."}


@pytest.mark.parametrize(("level", "is_gentle"), [("all", False), ("a", False), ("b", True), ("c", True)])
def test_a_gentle_text_takes_the_place_of_the_first(level, is_gentle):
    value = told()
    for index in (0, 3, 4):
        value["features"][index]["properties"] |= {"title": "SECRET", "description": "SECRET", "note": "SECRET"}
        value["features"][index]["_comment"] = "SECRET"
    shown = at_level(Route.model_validate(value), level)
    assert ids(shown) == [feature["id"] for feature in value["features"]]
    for index in (0, 3, 4):
        properties = shown.features[index].properties
        assert (properties.title == GENTLE["title"]) is is_gentle
        assert (properties.description == GENTLE["description"]) is is_gentle
        assert properties.content_note == ([] if is_gentle else ["killing"])
        assert properties.sources == ["report"]
    assert ("SECRET" not in json.dumps(shown.dump())) is is_gentle
    assert (shown.stages[0].properties.headline == "") is is_gentle
    assert ("gentle" not in shown.dump()["features"][3]["properties"]) is is_gentle


def test_a_gentle_headline_takes_the_place_of_the_first():
    value = told()
    value["features"][0]["properties"]["gentle"]["headline"] = "They walked a long way."
    assert at_level(Route.model_validate(value), "c").stages[0].properties.headline == "They walked a long way."


def test_a_gentle_text_without_a_title_keeps_the_first():
    value = told()
    del value["features"][3]["properties"]["gentle"]["title"]
    assert at_level(Route.model_validate(value), "c").hazards[0].properties.title == "Mines"


def test_what_is_for_class_goes_too():
    value = told()
    for name in ("quiz", "excerpts", "media"):
        value["route"][name][0]["content_note"] = ["death"]
    for level, count in (("b", 1), ("c", 0)):
        shown = at_level(Route.model_validate(value), level).route
        assert [len(getattr(shown, name)) for name in ("quiz", "excerpts", "media")] == [count] * 3


def test_a_quiz_question_points_at_nothing_that_is_gone():
    value = told()
    value["route"]["quiz"][0]["at"] = "tumen"
    value["features"][5]["properties"]["content_note"] = ["death"]
    assert at_level(Route.model_validate(value), "c").route.quiz[0].at == ""


@pytest.mark.parametrize(("level", "is_held"), [("all", False), ("a", True), ("b", True), ("c", True)])
def test_of_a_sensitive_source_only_publisher_and_date_are_told(level, is_held):
    value = complete()
    value["route"]["sources"] = [
        {
            "id": "secret", "title": "SECRET", "publisher": "A paper", "date": "2019", "sensitive": True,
            "url": "https://example.org/secret", "copy_url": "https://example.org/secret", "note": "SECRET",
        }
    ]  # fmt: skip
    text = json.dumps(value).replace('"report"', '"secret"')
    value = json.loads(text)
    value["route"]["statistics"][0]["series"] = [{"label": "2019", "value": 1, "sources": ["secret"]}]
    shown = at_level(Route.model_validate(value), level)
    source = shown.route.sources[0]
    assert (source.id, source.title, source.date) == (("source-1", "A paper", "2019") if is_held else
                                                      ("secret", "SECRET", "2019"))  # fmt: skip
    assert ("secret" not in json.dumps(shown.dump()).lower()) is is_held
    assert shown.hazards[0].properties.sources == [source.id]


def test_an_excerpt_of_a_sensitive_source_goes():
    value = told()
    value["route"]["sources"][0]["sensitive"] = True
    assert at_level(Route.model_validate(value), "a").route.excerpts == []


def test_foreign_members_that_nobody_has_judged_go():
    value = complete()
    value["features"][3]["properties"]["content_note"] = ["killing"]
    value["translations"] = {"ko": {"mines": "SECRET"}}
    value["route"]["given_timeline"] = ["SECRET"]
    assert "SECRET" in json.dumps(at_level(Route.model_validate(value), "a").dump())
    assert "SECRET" not in json.dumps(at_level(Route.model_validate(value), "b").dump())


def test_a_category_that_only_something_hidden_has_goes():
    value = complete()
    value["features"][3]["properties"] |= {"category": "secret", "content_note": ["killing"]}
    value["route"]["categories"] = [{"id": "secret", "label": "SECRET"}, {"id": "other", "label": "Other"}]
    shown = at_level(Route.model_validate(value), "b")
    assert [category.id for category in shown.route.categories] == ["other"]


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_shown_is_a_sound_route(level):
    shown = at_level(route(mines=["killing"], one=["torture"], told=["sexual violence"]), level)
    assert Route.model_validate(shown.dump()) == shown


def test_levels_grow_stricter():
    hidden = [level.hidden for level in LEVELS.values()]
    assert all(one < other for one, other in pairwise(hidden))


@pytest.mark.parametrize(("alias", "level"), [("no-torture-killing", "b"), ("no-killing", "b"), ("gentle", "c")])
def test_older_names_of_levels_still_hide(alias, level):
    assert level_of(alias) is LEVELS[level]
    assert at_level(route(mines=["killing"]), alias) == at_level(route(mines=["killing"]), level)


def test_names_of_levels_say_nothing_of_what_is_hidden():
    themes = frozenset.union(*(level.hidden for level in LEVELS.values()))
    told = " ".join(f"{level.id} {level.label}" for level in LEVELS.values()).lower()
    assert not [theme for theme in themes if theme in told]


def test_an_unknown_level_is_a_slip():
    with pytest.raises(KeyError):
        at_level(route(), "nothing")


def test_sources_of_what_is_hidden_go_with_it() -> None:
    whole = open_route(data_folder() / "beyond-utopia.geojson").route
    strict = at_level(whole, "b")
    cited = {source for feature in strict.features for source in feature.properties.sources}
    listed = {source.id for source in strict.route.sources}
    assert cited <= listed
    assert len(listed) < len(whole.route.sources)


def test_the_guide_names_every_level():
    guide = (data_folder() / "FORMAT.md").read_text(encoding="utf-8")
    for level in LEVELS.values():
        assert f"| `{level.id}`, {level.name} | {level.ages.removeprefix('about ')} |" in guide

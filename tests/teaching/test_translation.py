"""A route in another language: what is translated, what stays, and that no other language goes along."""

from __future__ import annotations

import json

from examples import complete

from routes.model import Route
from routes.model.translations import digest, texts_of
from routes.teaching.levels import at_level
from routes.teaching.translation import languages, translate

OTHER = "ko"


def route(*, leave: tuple[str, ...] = (), stale: tuple[str, ...] = (), **changes: object) -> Route:
    """Return a route that holds its texts in capitals as its Korean."""
    value = {**complete(), **changes}
    translation: dict = {"route": {}, "features": {}}
    for where, text in texts_of(Route.model_validate(value)).items():
        if where.path in leave:
            continue
        entry = {"text": text.upper(), "digest": "0" if where.path in stale else digest(text)}
        place = translation["features"].setdefault(where.feature, {}) if where.feature else translation["route"]
        place[where.path] = entry
    return Route.model_validate({**value, "translations": {OTHER: translation}})


def test_every_text_is_in_the_other_language():
    told = translate(route(), OTHER)
    assert list(texts_of(told).values()) == [text.upper() for text in texts_of(route()).values()]
    assert told.route.language == OTHER
    assert {told.language_of(text) for text in texts_of(told).values()} == {OTHER}


def test_a_saved_route_holds_the_chosen_language_alone():
    kept = json.dumps(translate(route(), OTHER).dump())
    assert "translations" not in kept
    assert route().route.title not in kept


def test_what_is_missing_or_stale_stays_and_is_marked():
    for told in (translate(route(leave=("title",)), OTHER), translate(route(stale=("title",)), OTHER)):
        title = route().route.title
        assert told.route.title == title
        assert told.language_of(title) == "en"
        assert told.language_of(told.features[0].properties.period) == OTHER


def test_what_is_left_names_only_what_a_level_shows():
    value = complete()
    secret = {**value["features"][-1]["properties"], "title": "Secret", "content_note": ["killing"]}
    whole = route(leave=("title",), features=[*value["features"][:-1], {**value["features"][-1], "properties": secret}])
    told = translate(whole, OTHER)
    assert told.untranslated
    assert "Secret" in told.untranslated.texts
    shown = at_level(told, "c").untranslated
    assert shown
    assert shown.texts == told.untranslated.texts - {"Secret"}
    assert translate(route(), OTHER).untranslated is None


def test_who_translated_it_is_told():
    whole = route()
    noted = {OTHER: whole.translations[OTHER].model_copy(update={"note": "Ours."})}
    whole = whole.model_copy(update={"translations": noted})
    assert whole.translation_note == ""
    assert at_level(translate(whole, OTHER), "c").translation_note == "Ours."


def test_a_language_that_there_is_not_changes_nothing():
    whole = route()
    assert translate(whole, "de") is whole
    assert translate(whole, "en") is whole
    assert whole.language_of(whole.route.title) == "en"


def test_a_region_takes_what_there_is_for_the_language():
    assert translate(route(), "ko-KR") == translate(route(), "ko")
    assert languages(route()) == ["en", "ko"]


def test_hidden_texts_leave_no_trace_in_any_language():
    value = complete()
    secret = {**value["features"][-1]["properties"], "title": "Secret", "content_note": ["killing"]}
    features = [*value["features"][:-1], {**value["features"][-1], "properties": secret}]
    whole = route(features=features)
    for shown in (at_level(whole, "c"), at_level(translate(whole, OTHER), "c"), translate(at_level(whole, "c"), OTHER)):
        kept = json.dumps(shown.dump())
        assert "secret" not in kept.casefold()
        assert "translations" not in kept


def test_a_gentle_text_is_told_in_the_other_language():
    value = complete()
    gentle = {"title": "Calm", "description": "All was well."}
    first = {**value["features"][0]["properties"], "content_note": ["violence"], "gentle": gentle}
    whole = route(features=[{**value["features"][0], "properties": first}, *value["features"][1:]])
    shown = at_level(translate(whole, OTHER), "c").features[0].properties
    assert (shown.title, shown.description) == ("CALM", "ALL WAS WELL.")


def test_a_word_in_the_reader_s_own_script_is_not_told_twice():
    term = {"term": "River", "local": "강", "local_language": "ko", "romanization": "gang", "definition": "Water."}
    value = complete()
    whole = route(route={**value["route"], "glossary": [term]})
    told = translate(whole, OTHER).route.glossary[0]
    assert (told.term, told.local, told.romanization) == ("RIVER", "", "")
    assert whole.route.glossary[0].local == "강"

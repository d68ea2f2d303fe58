"""What is missing, stale or unknown in a translation."""

from __future__ import annotations

from examples import complete

from routes.model import Route, TextAt, Translation
from routes.model.translations import digest, texts_of
from routes.rules.translations import check_translation, check_translations, entries

ROUTE = Route.model_validate(complete())


def translation(**changes: str) -> Translation:
    """Return a whole translation, in which the entry at a path of `route` has another digest."""
    held: dict = {"route": {}, "features": {}}
    for where, text in texts_of(ROUTE).items():
        place = held["features"].setdefault(where.feature, {}) if where.feature else held["route"]
        place[where.path] = {"text": "글", "digest": digest(text)}
    for path, other in changes.items():
        held["route"][path] = {"text": "글", "digest": other}
    return Translation.model_validate(held)


def codes(one: Translation) -> dict[str, int]:
    return {finding.code: finding.count for finding in check_translation(ROUTE, one, (), "warning")}


def test_a_whole_translation_has_nothing_to_mend():
    assert codes(translation()) == {}


def test_what_is_missing_is_counted():
    assert codes(Translation()) == {"translation-missing": len(texts_of(ROUTE))}


def test_an_earlier_wording_is_stale():
    assert codes(translation(title="00000000")) == {"translation-stale": 1}


def test_a_text_that_the_route_has_not_is_unknown():
    assert codes(translation(subtitle="00000000")) == {"translation-unknown": 1}


def test_a_finding_says_where_in_the_file():
    found = next(check_translation(ROUTE, translation(title="0"), ("file", "way.ko.json"), "fault"))
    assert found.location == ("file", "way.ko.json", "route", "title")
    assert str(found).startswith("way.ko.json, route, title: expected a translation of the text as it is now")


def test_a_translation_inside_the_file_is_checked_too():
    inside = ROUTE.model_copy(update={"translations": {"ko": Translation(language="de")}})
    found = {finding.code: finding.location for finding in check_translations(inside, "warning")}
    assert found["translation-other"] == ("translations", "ko", "language")
    assert found["translation-missing"][:2] == ("translations", "ko")


def test_entries_are_named_by_feature_and_path():
    assert set(entries(translation())) == set(texts_of(ROUTE))
    assert TextAt("", "title") in entries(translation())

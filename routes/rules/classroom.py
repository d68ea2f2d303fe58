"""Rules for what a class reads: headlines, gentle texts, quiz, excerpts; strict reading accepts no breach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from routes.model import Member, Place, Route, Stage, Voice
from routes.rules.codes import Level
from routes.rules.findings import Finding, shown
from routes.rules.near_misses import NearMisses
from routes.rules.wording import Location

MOST_HEADLINE_WORDS = 35
"""A class reads a headline from the last row in one glance."""

MOST_EXCERPT_WORDS = 60
"""Of a primary text; what is longer is no quotation any more."""


def check_classroom(route: Route, level: Level) -> Iterator[Finding]:
    """Yield what a class could not read or answer."""
    yield from _check_headlines(route, level)
    yield from _check_gentle(route)
    yield from _check_codes(route)
    yield from _check_quiz(route, level)
    yield from _check_excerpts(route, level)
    for name in ("quiz", "excerpts", "media"):
        for identifier, count in Counter(entry.id for entry in getattr(route.route, name)).items():
            if count > 1:
                yield Finding("entry-id-taken", ("route", name), shown(identifier), "", {"times": count}, level)


def _check_headlines(route: Route, level: Level) -> Iterator[Finding]:
    for index, feature in enumerate(route.features):
        if type(feature) is not Stage:
            continue
        gentle = feature.properties.gentle
        texts = ((("headline",), feature.properties.headline), (("gentle", "headline"), gentle and gentle.headline))
        for names, text in texts:
            count = len((text or "").split())
            if count > MOST_HEADLINE_WORDS:
                place = ("features", index, "properties", *names)
                yield Finding("headline-long", place, count, feature.id, {"most": MOST_HEADLINE_WORDS}, level)


def _check_gentle(route: Route) -> Iterator[Finding]:
    for index, feature in enumerate(route.features):
        if isinstance(feature, Place) or not feature.properties.gentle:
            continue
        if not feature.properties.content_note:
            place = ("features", index, "properties", "content_note")
            yield Finding("gentle-without-themes", place, "", feature.id)


def _check_codes(route: Route) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for index, feature in enumerate(route.features):
        code = feature.properties.country_code
        if code and (country := feature.properties.country) and first.setdefault(country, code) != code:
            place = ("features", index, "properties", "country_code")
            values = {"first": first[country], "country": country[:60]}
            yield Finding("country-code-differs", place, shown(code), feature.id, values)


def _check_quiz(route: Route, level: Level) -> Iterator[Finding]:
    ids = [feature.id for feature in route.features if not isinstance(feature, Voice)]
    known = set(ids)
    near = NearMisses(ids)
    for index, question in enumerate(route.route.quiz):
        place = ("route", "quiz", index)
        if not 3 <= len(question.choices) <= 4:
            yield Finding("quiz-choices", (*place, "choices"), len(question.choices), level=level)
        if len(set(question.choices)) < len(question.choices):
            yield Finding("quiz-choices-alike", (*place, "choices"), level=level)
        if not question.why:
            yield Finding("quiz-why-unsaid", (*place, "why"), level=level)
        if question.at not in known:
            values = near.hint(question.at)
            yield Finding("quiz-place-unknown", (*place, "at"), shown(question.at), "", values, level)


def _check_excerpts(route: Route, level: Level) -> Iterator[Finding]:
    ids = [source.id for source in route.route.sources]
    known = set(ids)
    near = NearMisses(ids)
    for index, excerpt in enumerate(route.route.excerpts):
        place = ("route", "excerpts", index)
        if excerpt.source not in known:
            values = near.hint(excerpt.source)
            yield Finding("excerpt-source-unknown", (*place, "source"), shown(excerpt.source), "", values, level)
        count = len(excerpt.text.split())
        if count > MOST_EXCERPT_WORDS:
            yield Finding("excerpt-long", (*place, "text"), count, "", {"most": MOST_EXCERPT_WORDS}, level)


def classroom_members(route: Route) -> Iterator[tuple[Location, Member, str]]:
    """Yield what `route` lists for class and the gentle texts: place, member, id of the feature."""
    for name in ("quiz", "excerpts", "media", "curricula"):
        for index, entry in enumerate(getattr(route.route, name)):
            yield ("route", name, index), entry, ""
    for index, feature in enumerate(route.features):
        gentle = None if isinstance(feature, Place) else feature.properties.gentle
        if gentle:
            yield ("features", index, "properties", "gentle"), gentle, feature.id

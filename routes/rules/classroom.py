"""Rules for what a class reads: headlines, gentle texts, quiz, excerpts; strict reading accepts no breach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from routes.model import Hazard, Member, Route, Stage, Voice
from routes.rules.findings import Finding, Level, shown
from routes.rules.refusals import Hints

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
                got = f"{shown(identifier)} {count} times"
                yield Finding(level, f"route.{name}", "ids that differ", got, "Give each its own id.")


def _check_headlines(route: Route, level: Level) -> Iterator[Finding]:
    for index, feature in enumerate(route.features):
        if not isinstance(feature, Stage):
            continue
        gentle = feature.properties.gentle
        texts = (("headline", feature.properties.headline), ("gentle.headline", gentle.headline if gentle else ""))
        for name, text in texts:
            count = len(text.split())
            if count > MOST_HEADLINE_WORDS:
                path = f"features[{index}].properties.{name}"
                expected = f"at most {MOST_HEADLINE_WORDS} words"
                yield Finding(level, path, expected, f"{count:,}", "Keep one thought; the rest belongs into the text.",
                              feature.id)  # fmt: skip


def _check_gentle(route: Route) -> Iterator[Finding]:
    for index, feature in enumerate(route.features):
        if not isinstance(feature, Stage | Hazard | Voice) or not feature.properties.gentle:
            continue
        if not feature.properties.content_note:
            path = f"features[{index}].properties.content_note"
            advice = "Name the themes of the first text; without them the gentle one is never shown."
            yield Finding("warning", path, "the themes that the gentle text leaves out", "none", advice, feature.id)


def _check_codes(route: Route) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for index, feature in enumerate(route.features):
        country, code = feature.properties.country, feature.properties.country_code
        if country and code and first.setdefault(country, code) != code:
            path = f"features[{index}].properties.country_code"
            expected = f"{first[country]}, as elsewhere for {country[:60]}"
            yield Finding("warning", path, expected, shown(code), "Use one code for one country.", feature.id)


def _check_quiz(route: Route, level: Level) -> Iterator[Finding]:
    ids = [feature.id for feature in route.features if not isinstance(feature, Voice)]
    known = set(ids)
    hints = Hints()
    for index, question in enumerate(route.route.quiz):
        path = f"route.quiz[{index}]"
        if not 3 <= len(question.choices) <= 4:
            got = f"{len(question.choices)}"
            yield Finding(level, f"{path}.choices", "three or four choices", got, "Add or leave out some.")
        if len(set(question.choices)) < len(question.choices):
            yield Finding(level, f"{path}.choices", "choices that differ", "the same twice", "Change one of them.")
        if not question.why:
            yield Finding(level, f"{path}.why", "why the answer is right", "nothing", "Say it in a sentence.")
        if question.at not in known:
            advice = hints.of(question.at, ids) or "Name the feature that answers the question on the map."
            yield Finding(level, f"{path}.at", "the id of a stage, place or hazard", shown(question.at), advice)


def _check_excerpts(route: Route, level: Level) -> Iterator[Finding]:
    ids = [source.id for source in route.route.sources]
    known = set(ids)
    hints = Hints()
    for index, excerpt in enumerate(route.route.excerpts):
        path = f"route.excerpts[{index}]"
        if excerpt.source not in known:
            advice = hints.of(excerpt.source, ids) or "Add it to route.sources."
            yield Finding(level, f"{path}.source", "the id of a source", shown(excerpt.source), advice)
        count = len(excerpt.text.split())
        if count > MOST_EXCERPT_WORDS:
            expected = f"at most {MOST_EXCERPT_WORDS} words"
            yield Finding(level, f"{path}.text", expected, f"{count:,}", "Quote what the task needs.")


def classroom_members(route: Route) -> Iterator[tuple[str, Member, str]]:
    """Yield what `route` lists for class and the gentle texts: path, member, id of the feature."""
    for name in ("quiz", "excerpts", "media", "curricula"):
        for index, entry in enumerate(getattr(route.route, name)):
            yield f"route.{name}[{index}]", entry, ""
    for index, feature in enumerate(route.features):
        gentle = getattr(feature.properties, "gentle", None)
        if isinstance(gentle, Member):
            yield f"features[{index}].properties.gentle", gentle, feature.id

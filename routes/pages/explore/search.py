"""What a route says that holds the words of a search: hazards by the filter, and all else listed beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from routes.languages import gettext as _
from routes.model import Hazard, Route, Stage, Voice
from routes.model.evidence import declared

MOST_FOUND = 12
"""Entries that are listed; the rest is counted."""

_UNITS = {"kg": "kilogram", "km": "kilometre", "lb": "pound", "lbs": "pound", "mi": "mile"}


@dataclass(frozen=True)
class Found:
    """An entry that holds the words."""

    kind: str
    """What it is, for people."""
    title: str
    feature: str = ""
    """Id of the feature that the map can show."""


def holder(query: str) -> Callable[[str], bool]:
    """Return what says whether a text holds every word of a search, in any order; case does not matter.

    A number stands alone, and a unit is found by its short name and by its long one.

    Examples
    --------
    >>> weighs = holder("35 KG")
    >>> weighs("he weighed 35 kilograms"), weighs("he weighed 135 kilograms")
    (True, False)
    """
    patterns = [
        re.compile("|".join(map(_pattern, {word, _UNITS.get(word, word)}))) for word in query.casefold().split()
    ]
    return lambda text: all(pattern.search(text.casefold()) for pattern in patterns)


def _pattern(word: str) -> str:
    start, end = (r"(?<!\d)" if word[0].isdigit() else "", r"(?!\d)" if word[-1].isdigit() else "")
    return start + re.escape(word) + end


def found(route: Route, query: str) -> list[Found]:
    """Return all but the hazards that holds the words: stages, voices, places, figures, events, words, questions."""
    if not query.strip():
        return []
    holds = holder(query)
    return [entry for entry, text in _entries(route) if holds(text)]


def _entries(route: Route) -> Iterator[tuple[Found, str]]:
    for feature in route.features:
        p = feature.properties
        if isinstance(feature, Hazard):
            continue
        kind = _("Stage") if isinstance(feature, Stage) else _("Voice") if isinstance(feature, Voice) else _("Place")
        more = (declared(p, name, "") for name in ("headline", "origin", "destination", "mode", "speaker"))
        yield Found(kind, p.title, feature.id), " ".join((p.title, p.description, p.country, p.period, *more))
    info = route.route
    for statistic in info.statistics:
        values = " ".join(f"{one.label} {one.note}" for one in statistic.series)
        text = (
            f"{statistic.title} {statistic.value} {statistic.unit} {statistic.period} {statistic.description} {values}"
        )
        yield Found(_("Figure"), statistic.title), text
    for event in info.timeline:
        yield Found(_("Event"), f"{event.period}: {event.description}"), f"{event.period} {event.description}"
    for term in info.glossary:
        yield Found(_("Word"), term.term), f"{term.term} {term.local} {term.romanization} {term.definition}"
    for question in info.questions:
        yield Found(_("Question"), question.text), question.text

"""Rules across the features of a route: references, order, what must be said; strict reading accepts no breach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

import numpy as np

from routes.geo.distances import distances_km
from routes.geo.joins import JOINED_KM, Ends, gaps_km, joined
from routes.model import Hazard, Member, Route, Stage, Voice
from routes.model.categories import COLOURS, ICONS, merged, nearest_category
from routes.rules.classroom import check_classroom, classroom_members
from routes.rules.do_no_harm import check_precision
from routes.rules.findings import Finding, Level, shown
from routes.rules.refusals import Hints

FAR_KM = 500.0
"""A hazard farther than this from every stage is probably misplaced, or background."""

MOST_FINDINGS = 20_000
"""Breaches of one rule that are told and counted."""

MOST_NAMES = 500
"""Different unknown names of properties that are compared with the known ones, which are few."""

_SIMPLESTYLE = ("marker-color", "marker-size", "marker-symbol", "stroke", "stroke-width", "stroke-opacity", "fill",
                "fill-opacity")  # fmt: skip
_REQUIRED: tuple[tuple[type, tuple[str, ...]], ...] = (
    (Stage, ("country", "period", "sources", "origin", "destination", "mode")),
    (Hazard, ("country", "period", "sources", "confidence")),
    (Voice, ("sources",)),
)
_WANTED = {
    "country": ("the country", "Name it as Natural Earth does: North Korea, Vietnam, Laos."),
    "period": ("when it was", "Give a year or years: 2019, 1990s–present."),
    "sources": ("at least one source", "Name the id of a source, or a web address."),
    "confidence": ("high, medium or low", "Say how sure it is."),
    "origin": ("where the stage starts", "Name the place."),
    "destination": ("where the stage ends", "Name the place."),
    "mode": ("how people travel", "Say it in a word: on foot, by truck."),
    "as_of": ("the date of the last check", "Write it as 2026-01-31."),
    "license": ("the licence", "Name it: CC BY 4.0."),
}


def check_rules(route: Route, *, strict: bool) -> list[Finding]:
    """Return what breaks a rule across features; what only strict reading forbids is a warning otherwise."""
    level: Level = "fault" if strict else "warning"
    rules = (
        _check_identifiers(route, level),
        _check_references(route, level),
        _check_sources(route, level),
        _check_categories(route, level),
        _check_orders(route, level),
        _check_joins(route),
        _check_distances(route),
        check_classroom(route, level),
        check_precision(route, strict=strict),
        _check_said(route) if strict else _check_evidence(route),
        _check_names(route, strict=strict),
    )
    return [finding for rule in rules for finding in islice(rule, MOST_FINDINGS)]


def _check_identifiers(route: Route, level: Level) -> Iterator[Finding]:
    advice = "Give each its own id."
    seen: dict[str, int] = {}
    for index, feature in enumerate(route.features):
        first = seen.setdefault(feature.id, index)
        if first != index:
            got = f"the id of features[{first}]"
            yield Finding(level, f"features[{index}].id", "an id of its own", got, advice, feature.id, "ids")
    for name in ("sources", "statistics", "categories"):
        entries = Counter(entry.id for entry in getattr(route.route, name))
        for identifier, count in entries.items():
            if count > 1:
                yield Finding(level, f"route.{name}", "ids that differ", f"{shown(identifier)} {count} times", advice)


def _check_references(route: Route, level: Level) -> Iterator[Finding]:
    stages = [stage.id for stage in route.stages]
    known = set(stages)
    hints = Hints()
    named = [
        (f"features[{index}].properties.stage", feature.properties.stage, feature.id)
        for index, feature in enumerate(route.features)
        if isinstance(feature, Hazard | Voice)
    ]
    named += [(f"route.questions[{index}].stage", entry.stage, "") for index, entry in enumerate(route.route.questions)]
    for path, stage, identifier in named:
        if stage and stage not in known:
            advice = hints.of(stage, stages) or "Name the id of a stage, or leave it out."
            yield Finding(level, path, "the id of a stage", shown(stage), advice, identifier)


def _claims(route: Route) -> Iterator[tuple[str, list[str], str]]:
    """Yield every list of sources: its path, the sources, the feature's id."""
    for index, feature in enumerate(route.features):
        yield f"features[{index}].properties.sources", feature.properties.sources, feature.id
    for name in ("statistics", "timeline", "glossary", "questions", "quiz", "media"):
        for index, entry in enumerate(getattr(route.route, name)):
            yield f"route.{name}[{index}].sources", entry.sources, ""
    for index, statistic in enumerate(route.route.statistics):
        for place, observation in enumerate(statistic.series):
            yield f"route.statistics[{index}].series[{place}].sources", observation.sources, ""


def _check_sources(route: Route, level: Level) -> Iterator[Finding]:
    known = [source.id for source in route.route.sources]
    identifiers = set(known)
    used: set[str] = set()
    hints = Hints()
    for path, sources, identifier in _claims(route):
        used.update(sources)
        for index, source in enumerate(sources):
            if source not in identifiers and not source.startswith(("https://", "http://")):
                advice = hints.of(source, known) or "Add it to route.sources, or name a web address."
                yield Finding(level, f"{path}[{index}]", "the id of a source", shown(source), advice, identifier)
    used.update(excerpt.source for excerpt in route.route.excerpts)
    for index, name in enumerate(known):
        if name not in used:
            advice = "Name it where it is used, or remove it."
            yield Finding("warning", f"route.sources[{index}]", "a source that something names", shown(name), advice)


def _check_categories(route: Route, level: Level) -> Iterator[Finding]:
    categories = merged(route.route.categories)
    own = {entry.label.lower(): entry.id for entry in route.route.categories}
    nearest: dict[str, str | None] = {}
    for index, feature in enumerate(route.features):
        if not isinstance(feature, Hazard) or feature.properties.category in categories:
            continue
        word = feature.properties.category
        if word not in nearest:
            nearest[word] = nearest_category(word, own) if len(nearest) < 500 else None
        near = nearest[word]
        advice = f"Did you mean “{near}”?" if near else "Drawn as another danger; add it to route.categories."
        path = f"features[{index}].properties.category"
        yield Finding(level, path, "a known hazard category", shown(word), advice, feature.id)
    hints = Hints()
    for index, entry in enumerate(route.route.categories):
        for name, value, known in (("icon", entry.icon, ICONS), ("colour", entry.colour, tuple(COLOURS))):
            if value and value not in known:
                advice = hints.of(value, known) or f"Choose one of: {', '.join(known[:12])} …"
                expected = f"the name of {'an icon' if name == 'icon' else 'a colour'}"
                yield Finding(level, f"route.categories[{index}].{name}", expected, shown(value), advice)


def _check_orders(route: Route, level: Level) -> Iterator[Finding]:
    if not route.main_stages:
        advice = "Draw a line, or give one the role main."
        yield Finding(level, "features", "at least one main stage", "none", advice)
    for role in ("main", "alternate", "return"):
        orders = [stage.properties.order for stage in route.stages if stage.properties.role == role]
        if orders != list(range(1, len(orders) + 1)):
            missing = shown(sorted(orders)[:12])
            expected = f"the orders 1 to {len(orders)} for the {role} stages, each once"
            advice = "Number them one after the other."
            yield Finding(level if role == "main" else "warning", "features", expected, missing, advice, "", "order")


def ends_of(stage: Stage) -> Ends:
    """Return where a stage starts and ends."""
    first, last = stage.geometry.coordinates[0], stage.geometry.coordinates[-1]
    return (first[0], first[1]), (last[0], last[1])


def _check_joins(route: Route) -> Iterator[Finding]:
    stages = route.main_stages
    ends = [ends_of(stage) for stage in stages]
    gaps = gaps_km(ends)
    if all(gap <= JOINED_KM for gap in gaps):
        return
    places = {id(feature): index for index, feature in enumerate(route.features)}
    better = joined(ends)
    if better:
        turned = any(is_turned for _, is_turned in better)
        got = "stages drawn the other way round" if turned else "another order"
        expected = "main stages that follow one another"
        yield Finding("warning", "features", expected, got, "They join once put in order.", "", "order")
        return
    for index, gap in enumerate(gaps):
        if gap > JOINED_KM:
            stage = stages[index + 1]
            path = f"features[{places[id(stage)]}].geometry"
            expected = f"a start near the end of the stage before ({stages[index].id})"
            yield Finding("warning", path, expected, f"a gap of {gap:,.0f} km", "Close it, or add a stage.", stage.id)


def _check_distances(route: Route) -> Iterator[Finding]:
    lines = [np.array([position[:2] for position in stage.geometry.coordinates], float) for stage in route.stages]
    hazards = [
        (index, feature)
        for index, feature in enumerate(route.features)
        if isinstance(feature, Hazard) and not feature.properties.context
    ]
    if not lines or not hazards:
        return
    points = np.array([_first_position(hazard.geometry.coordinates) for _, hazard in hazards], float)
    cells, cell_of = np.unique(np.round(points), axis=0, return_inverse=True)
    may_be_far = distances_km(cells, lines) > FAR_KM - 100  # half a cell is at most 79 km across
    suspects = np.flatnonzero(may_be_far[cell_of.ravel()])
    distances = distances_km(points[suspects], lines) if len(suspects) else ()
    for suspect, distance in zip(suspects, distances, strict=True):
        index, hazard = hazards[suspect]
        if distance > FAR_KM:
            advice = "Check the position, or set context to true if it is background."
            expected = f"a hazard within {FAR_KM:.0f} km of the route"
            got = f"one {distance:,.0f} km away"
            yield Finding("warning", f"features[{index}].geometry", expected, got, advice, hazard.id)


def _first_position(coordinates: Any) -> tuple[float, float]:
    while isinstance(coordinates[0], list | tuple):
        coordinates = coordinates[0]
    return coordinates[0], coordinates[1]


def _check_said(route: Route) -> Iterator[Finding]:
    """Yield what a complete route must say and this one does not."""
    for name in ("as_of", "license"):
        if not getattr(route.route, name):
            expected, advice = _WANTED[name]
            yield Finding("fault", f"route.{name}", expected, "nothing", advice)
    if route.route.as_of and not _is_date(route.route.as_of):
        advice = _WANTED["as_of"][1]
        yield Finding("fault", "route.as_of", "a date", shown(route.route.as_of), advice)
    for index, feature in enumerate(route.features):
        for model, names in _REQUIRED:
            for name in names if isinstance(feature, model) else ():
                if not getattr(feature.properties, name):
                    expected, advice = _WANTED[name]
                    path = f"features[{index}].properties.{name}"
                    yield Finding("fault", path, expected, "nothing", advice, feature.id)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_evidence(route: Route) -> Iterator[Finding]:
    if not route.route.sources and not any(sources for _, sources, _ in _claims(route)):
        advice = "Name them under route.sources, so that readers can check."
        yield Finding("warning", "route.sources", "the sources of what the map says", "none", advice)


def _check_names(route: Route, *, strict: bool) -> Iterator[Finding]:
    """Yield properties that the format does not know; read generously, only those that look like a slip."""
    hints = Hints(MOST_NAMES)
    known = {model: sorted(model.model_fields) for model in {type(member) for _, member, _ in _members(route)}}
    for path, member, identifier in _members(route):
        for name in member.model_extra or ():
            if name in _SIMPLESTYLE or name == "folder" or (not strict and name.startswith("given_")):
                continue
            advice = hints.of(name, known[type(member)])
            if strict or advice:
                got = f"{shown(name)}"
                place = f"{path}.{name[:60]}"
                action = advice or "Kept, but not shown."
                yield Finding("warning", place, "a property of the format", got, action, identifier)


def _members(route: Route) -> Iterator[tuple[str, Member, str]]:
    info = route.route
    yield "route", info, ""
    lists: tuple[tuple[str, Iterable[Member]], ...] = (
        ("sources", info.sources),
        ("statistics", info.statistics),
        ("timeline", info.timeline),
        ("glossary", info.glossary),
        ("questions", info.questions),
        ("categories", info.categories),
    )
    for name, members in lists:
        for index, member in enumerate(members):
            yield f"route.{name}[{index}]", member, ""
    yield from classroom_members(route)
    for index, feature in enumerate(route.features):
        yield f"features[{index}].properties", feature.properties, feature.id

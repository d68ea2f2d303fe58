"""Rules across the features of a route: references, order, what must be said; strict reading accepts no breach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from routes.model import Claim, Hazard, Member, Route, Stage, Voice
from routes.model.categories import COLOURS, ICONS, category_words, merged
from routes.model.words import ROLES
from routes.rules.classroom import check_classroom, classroom_members
from routes.rules.codes import Level, Term
from routes.rules.do_no_harm import check_precision, check_words
from routes.rules.findings import Finding, shown
from routes.rules.near_misses import NearMisses
from routes.rules.road import check_road
from routes.rules.translations import check_translations
from routes.rules.wording import Location

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


def check_rules(route: Route, *, strict: bool) -> list[Finding]:
    """Return what breaks a rule across features; what only strict reading forbids is a warning otherwise."""
    level: Level = "fault" if strict else "warning"
    rules = (
        _check_identifiers(route, level),
        _check_references(route, level),
        _check_sources(route, level),
        _check_categories(route, level),
        _check_orders(route, level),
        check_road(route),
        check_classroom(route, level),
        check_precision(route, strict=strict),
        check_words(route),
        check_translations(route, level),
        _check_said(route) if strict else _check_evidence(route),
        _check_names(route, strict=strict),
    )
    return [finding for rule in rules for finding in islice(rule, MOST_FINDINGS)]


def _check_identifiers(route: Route, level: Level) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, feature in enumerate(route.features):
        first = seen.setdefault(feature.id, index)
        if first != index:
            yield Finding("id-taken", ("features", index, "id"), first, feature.id, level=level)
    for name in ("sources", "statistics", "categories"):
        entries = Counter(entry.id for entry in getattr(route.route, name))
        for identifier, count in entries.items():
            if count > 1:
                yield Finding("entry-id-taken", ("route", name), shown(identifier), "", {"times": count}, level)


def _check_references(route: Route, level: Level) -> Iterator[Finding]:
    stages = [stage.id for stage in route.stages]
    known = set(stages)
    near = NearMisses(stages)
    named: list[tuple[Location, str, str]] = [
        (("features", index, "properties", "stage"), feature.properties.stage, feature.id)
        for index, feature in enumerate(route.features)
        if isinstance(feature, (Hazard, Voice)) and feature.properties.stage not in known
    ]
    questions = enumerate(route.route.questions)
    named += [(("route", "questions", index, "stage"), entry.stage, "") for index, entry in questions]
    for place, stage, identifier in named:
        if stage and stage not in known:
            yield Finding("stage-unknown", place, shown(stage), identifier, near.hint(stage), level)


def _check_sources(route: Route, level: Level) -> Iterator[Finding]:
    known = [source.id for source in route.route.sources]
    identifiers = set(known)
    used: set[str] = set()
    near = NearMisses(known)
    for place, sources, identifier in _sourced(route):
        used.update(sources)
        for index, source in enumerate(sources):
            if source not in identifiers and not source.startswith(("https://", "http://")):
                where = (*place, "sources", index)
                yield Finding("source-unknown", where, shown(source), identifier, near.hint(source), level)
    used.update(excerpt.source for excerpt in route.route.excerpts)
    for index, name in enumerate(known):
        if name not in used:
            yield Finding("source-unused", ("route", "sources", index), shown(name))


def _sourced(route: Route) -> Iterator[tuple[Location, list[str], str]]:
    """Yield what names sources: its place, the sources, the feature's id."""
    for place, claim, identifier in route.claims:
        if isinstance(claim, Claim):
            yield place, claim.sources, identifier
    for index, statistic in enumerate(route.route.statistics):
        for number, observation in enumerate(statistic.series):
            yield ("route", "statistics", index, "series", number), observation.sources, ""


def _check_categories(route: Route, level: Level) -> Iterator[Finding]:
    categories = merged(route.route.categories)
    own = {entry.label.lower(): entry.id for entry in route.route.categories}
    near = NearMisses(category_words(own), MOST_NAMES, cutoff=0.8)
    for index, feature in enumerate(route.features):
        if isinstance(feature, Hazard) and (word := feature.properties.category) not in categories:
            place = ("features", index, "properties", "category")
            yield Finding("category-unknown", place, shown(word), feature.id, near.hint(word), level)
    icons, colours = NearMisses(ICONS), NearMisses(list(COLOURS))
    for index, entry in enumerate(route.route.categories):
        if entry.icon and entry.icon not in ICONS:
            values = {"choices": ", ".join(ICONS[:12]), **icons.hint(entry.icon)}
            yield Finding("icon-unknown", ("route", "categories", index, "icon"), shown(entry.icon), "", values, level)
        if entry.colour and entry.colour not in COLOURS:
            values = {"choices": ", ".join(list(COLOURS)[:12]), **colours.hint(entry.colour)}
            where = ("route", "categories", index, "colour")
            yield Finding("colour-unknown", where, shown(entry.colour), "", values, level)


def _check_orders(route: Route, level: Level) -> Iterator[Finding]:
    if not route.main_stages:
        yield Finding("stages-missing", ("features",), level=level)
    for role in ROLES:
        orders = [stage.properties.order for stage in route.stages if stage.properties.role == role]
        if orders != list(range(1, len(orders) + 1)):
            values = {"count": len(orders), "role": role}
            raised: Level = level if role == "main" else "warning"
            yield Finding("order-broken", ("features",), shown(sorted(orders)[:12]), "", values, raised)


def _check_said(route: Route) -> Iterator[Finding]:
    """Yield what a complete route must say and this one does not."""
    for name in ("as_of", "license"):
        if not getattr(route.route, name):
            yield _unsaid(("route", name), name)
    if route.route.as_of and not _is_date(route.route.as_of):
        yield Finding("date-wrong", ("route", "as_of"), shown(route.route.as_of))
    for index, feature in enumerate(route.features):
        for model, names in _REQUIRED:
            for name in names if isinstance(feature, model) else ():
                if not getattr(feature.properties, name):
                    yield _unsaid(("features", index, "properties", name), name, feature.id)


def _unsaid(place: Location, name: str, identifier: str = "") -> Finding:
    values = {"wanted": Term(f"said.{name}"), "advice": Term(f"advice.{name}")}
    return Finding("value-unsaid", place, Term("nothing"), identifier, values)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _check_evidence(route: Route) -> Iterator[Finding]:
    if not route.route.sources and not any(claim.cited for claim in route.marked):
        yield Finding("sources-unsaid", ("route", "sources"))


def _check_names(route: Route, *, strict: bool) -> Iterator[Finding]:
    """Yield properties that the format does not know; read generously, only those that look like a slip."""
    near: dict[type, NearMisses] = {}
    for place, member, identifier in _members(route):
        for name in member.__pydantic_extra__ or ():
            if name in _SIMPLESTYLE or name == "folder" or (not strict and name.startswith("given_")):
                continue
            model = type(member)
            if model not in near:
                near[model] = NearMisses(sorted(model.model_fields), MOST_NAMES)
            hint = near[model].hint(name)
            if strict or hint:
                yield Finding("property-unknown", (*place, name), shown(name), identifier, hint)


def _members(route: Route) -> Iterator[tuple[Location, Member, str]]:
    info = route.route
    yield ("route",), info, ""
    for name in ("sources", "statistics", "timeline", "glossary", "questions", "categories"):
        members: Iterable[Member] = getattr(info, name)
        for index, member in enumerate(members):
            yield ("route", name, index), member, ""
    yield from classroom_members(route)
    for index, feature in enumerate(route.features):
        yield ("features", index, "properties"), feature.properties, feature.id

"""Classroom levels: what a class is shown, by the content notes of a route."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from routes.model import Hazard, Marked, Route, RouteFeature, Stage, Voice

SPARED = "What happened on this stage is left out at this level."
"""Stands in place of a main stage's texts."""


@dataclass(frozen=True)
class Level:
    """A choice of what is shown."""

    id: str
    label: str
    hidden: frozenset[str] = frozenset()
    """Content themes that are left out."""


LEVELS = {
    level.id: level
    for level in (
        Level("all", "Everything"),
        Level("no-sexual-violence", "Without sexual violence", frozenset({"sexual violence"})),
        Level(
            "no-torture-killing",
            "Without sexual violence, torture, killing and suicide",
            frozenset({"sexual violence", "torture", "killing", "suicide"}),
        ),
    )
}
"""Id, as the address has it, to level; from all to least."""


def at_level(route: Route, level: str) -> Route:
    """Return the route as a level shows it.

    Main stages always stay, so that the way has no hole; those with a hidden theme lose their texts.

    Raises
    ------
    KeyError
        For a level that does not exist.
    """
    hidden = LEVELS[level].hidden
    if not hidden or not any(_is_hidden(claim, hidden) for claim in route.marked):
        return route
    gone = {
        feature.id for feature in route.features if _is_hidden(feature.properties, hidden) and not _is_main(feature)
    }
    features = [_shown(feature, hidden, gone) for feature in route.features if feature.id not in gone]
    info = route.route
    lists: dict[str, list[Any]] = {
        name: [entry for entry in getattr(info, name) if not _is_hidden(entry, hidden)]
        for name in ("statistics", "timeline", "glossary", "questions")
    }
    lists["questions"] = [_without_stage(question, gone) for question in lists["questions"]]
    changed = {name: entries for name, entries in lists.items() if entries != getattr(info, name)}
    shown = route.model_copy(update={"features": features, "route": info.model_copy(update=changed)})
    return _without_orphans(shown, _cited(route) - _cited(shown))


def _cited(route: Route) -> set[str]:
    return {source for claim in route.marked for source in claim.cited}


def _without_orphans(route: Route, orphans: set[str]) -> Route:
    """Drop sources that only what is hidden cites: their titles speak of it."""
    if not orphans:
        return route
    sources = [source for source in route.route.sources if source.id not in orphans]
    return route.model_copy(update={"route": route.route.model_copy(update={"sources": sources})})


def left_out(route: Route, level: str) -> int:
    """Return how many features, figures, events, terms and questions a level leaves out or shortens."""
    hidden = LEVELS[level].hidden
    return sum(_is_hidden(claim, hidden) for claim in route.marked)


def _is_hidden(claim: Marked, hidden: frozenset[str]) -> bool:
    return not hidden.isdisjoint(claim.content_note)


def _is_main(feature: RouteFeature) -> bool:
    return isinstance(feature, Stage) and feature.properties.role == "main"


def _shown(feature: RouteFeature, hidden: frozenset[str], gone: set[str]) -> RouteFeature:
    """Return a feature that stays: a main stage without its texts, others without a stage that is gone."""
    properties: Any = feature.properties
    if _is_hidden(properties, hidden):
        keep = [theme for theme in properties.content_note if theme not in hidden]
        update = {"description": SPARED, "notes": "", "content_note": keep}
        return feature.model_copy(update={"properties": properties.model_copy(update=update)})
    if isinstance(feature, Hazard | Voice) and properties.stage in gone:
        return feature.model_copy(update={"properties": _without_stage(properties, gone)})
    return feature


def _without_stage(member: Any, gone: set[str]) -> Any:
    return member.model_copy(update={"stage": ""}) if member.stage in gone else member

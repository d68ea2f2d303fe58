"""Classroom levels: what a class is shown, by the content notes of a route. What is hidden leaves no trace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from routes.languages import N_, spoken
from routes.languages import gettext as _
from routes.model import Hazard, Marked, QuizQuestion, Route, RouteFeature, Source, Stage
from routes.model.evidence import declared
from routes.teaching.translation import without_translations


@dataclass(frozen=True)
class Level:
    """A choice of what is shown."""

    id: str
    """As the address and file names have it; it says nothing of what is hidden."""
    name: str = spoken()
    """As pupils may see it."""
    ages: str = spoken()
    """For about whom it is."""
    hidden: frozenset[str] = frozenset()
    """Content themes that are left out."""
    leaves_out: str = spoken(N_("nothing"))
    """The themes in words, for teachers."""

    @property
    def label(self) -> str:
        """What a list of levels shows: `Class B, about 13 to 15`."""
        return _("{name}, {ages}").format(name=self.name, ages=self.ages)

    @property
    def is_gentle(self) -> bool:
        """Whether a class is spared death as well, so that words for severity spare it too."""
        return "death" in self.hidden


_SEXUAL = frozenset({"sexual violence"})
_KILLING = _SEXUAL | {"torture", "killing", "suicide"}

LEVELS = {
    level.id: level
    for level in (
        Level("all", N_("Everything"), N_("16 and older")),
        Level("a", N_("Class A"), N_("about 15 to 16"), _SEXUAL, N_("sexual violence")),
        Level("b", N_("Class B"), N_("about 13 to 15"), _KILLING, N_("sexual violence, torture, killing and suicide")),
        Level(
            "c",
            N_("Class C"),
            N_("about 10 to 13"),
            _KILLING | {"violence", "death"},
            N_("sexual violence, torture, killing, suicide, violence and death"),
        ),
    )
}
"""Id to level, from all to least."""

ALIASES = {"no-sexual-violence": "a", "no-torture-killing": "b", "no-killing": "b", "gentle": "c"}
"""What a level is called besides, on the command line and in older links."""


def named(text: str) -> str | None:
    """Return the id of the level that a text in an address names, be it in capitals or an alias; None for no level.

    Examples
    --------
    >>> named("B"), named("no-torture-killing"), named("nothing")
    ('b', 'b', None)
    """
    folded = text.strip().casefold()
    level = LEVELS.get(ALIASES.get(folded, folded))
    return level.id if level else None


def level_of(name: str) -> Level:
    """Return the level of an id or alias.

    Raises
    ------
    KeyError
        For a level that does not exist.

    Examples
    --------
    >>> level_of("gentle").name
    'Class C'
    """
    return LEVELS[ALIASES.get(name, name)]


def at_level(route: Route, level: str) -> Route:
    """Return the route as a level shows it.

    Stages always stay, so that the way has no hole. What has a gentle text keeps its place with that text in place of
    the first. Sources that are sensitive, or that only something hidden cites, are not told. Texts in other languages
    go: a route is translated first.

    Parameters
    ----------
    level
        An id of `LEVELS`, or an alias.

    Raises
    ------
    KeyError
        For a level that does not exist.
    """
    hidden = level_of(level).hidden
    if not hidden:
        return route
    if route.translations:
        route = without_translations(route)
    if not left_out(route, level) and not any(source.sensitive for source in route.route.sources):
        return route
    features = [shown for feature in route.features if (shown := _shown(feature, hidden))]
    ids = {feature.id for feature in features}
    info = route.route
    lists = {
        name: [_answered_by(entry, ids) for entry in getattr(info, name) if not _is_hidden(entry, hidden)]
        for name in ("statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media")
    }
    told = _bare(info, {name: entries for name, entries in lists.items() if entries or getattr(info, name)})
    return _with_told_sources(_bare(route, {"features": features, "route": told}), route)


def left_out(route: Route, level: str) -> int:
    """Return how many features, figures, events, terms and texts for class a level leaves out or tells gently."""
    hidden = level_of(level).hidden
    return sum(_is_hidden(one, hidden) for one in route.marked)


def _is_hidden(one: Marked, hidden: frozenset[str]) -> bool:
    return not hidden.isdisjoint(one.content_note)


def _bare(member: Any, update: dict[str, Any]) -> Any:
    """Return a copy with some fields changed and without foreign members, which nobody has judged."""
    copy = member.model_copy(update=update)
    if copy.model_extra:
        object.__setattr__(copy, "__pydantic_extra__", {})
    return copy


def _shown(feature: RouteFeature, hidden: frozenset[str]) -> RouteFeature | None:
    """Return a feature as it is told, or None where it goes."""
    properties = feature.properties
    if not _is_hidden(properties, hidden):
        return feature
    gentle = declared(properties, "gentle", None)
    if not isinstance(feature, Stage) and not gentle:
        return None
    update: dict[str, Any] = {"description": "", "content_note": []}
    if gentle:
        update |= {"description": gentle.description, "title": gentle.title or properties.title, "gentle": None}
    if isinstance(feature, Stage):
        update |= {"headline": gentle.headline if gentle else "", "notes": ""}
        if not gentle:
            update |= {"title": _way(feature), "sources": []}
    kept = {name: value for name, value in update.items() if value or name in properties.model_fields_set}
    told = _bare(properties, kept)
    told.model_fields_set.discard("gentle")
    return _bare(feature, {"properties": told})  # type: ignore[no-any-return]


def _way(stage: Stage) -> str:
    """Return a title that says no more than where a stage leads."""
    ends = [end for end in (stage.properties.origin, stage.properties.destination) if end]
    if len(ends) > 1:
        return _("{origin} to {destination}").format(origin=ends[0], destination=ends[1])[:300]
    return "".join(ends)[:300] or _("Stage {order}").format(order=stage.properties.order)


def _answered_by(entry: Any, ids: set[str]) -> Any:
    """Return a quiz question that points at nothing which is gone, and any other entry as it is."""
    is_lost = isinstance(entry, QuizQuestion) and entry.at and entry.at not in ids
    return entry.model_copy(update={"at": ""}) if is_lost else entry


def _cited(route: Route) -> set[str]:
    return {source for one in route.marked for source in one.cited}


def _with_told_sources(shown: Route, whole: Route) -> Route:
    """Drop sources that only what is hidden cites, and tell of sensitive ones no more than who published when."""
    orphans = _cited(whole) - _cited(shown)
    sources = [source for source in whole.route.sources if source.id not in orphans]
    renamed = {source.id: f"source-{number}" for number, source in enumerate(sources, 1) if source.sensitive}
    taken = {source.id for source in sources} - set(renamed)
    renamed = {name: new if new not in taken else f"{new}-held" for name, new in renamed.items()}
    info = shown.route
    update: dict[str, Any] = {
        "sources": [_held_back(source, renamed) for source in sources],
        "excerpts": [excerpt for excerpt in info.excerpts if excerpt.source not in renamed],
        "categories": _used_categories(shown, whole),
    }
    for name in ("statistics", "timeline", "glossary", "questions", "quiz", "media"):
        update[name] = [_citing(entry, renamed) for entry in getattr(info, name)]
    told = info.model_copy(update={name: value for name, value in update.items() if value or getattr(info, name)})
    features = [_citing_feature(feature, renamed) for feature in shown.features]
    return shown.model_copy(update={"route": told, "features": features})


def _held_back(source: Source, renamed: dict[str, str]) -> Source:
    if source.id not in renamed:
        return source
    by = source.publisher or _("A source")
    return Source(id=renamed[source.id], title=by[:300], date=source.date)


def _citing(entry: Any, renamed: dict[str, str]) -> Any:
    """Return an entry that cites sources by their new ids; so do the values of a series."""
    update: dict[str, Any] = {}
    if not renamed.keys().isdisjoint(entry.sources):
        update["sources"] = [renamed.get(source, source) for source in entry.sources]
    if any(not renamed.keys().isdisjoint(one.sources) for one in declared(entry, "series", ())):
        update["series"] = [_citing(one, renamed) for one in entry.series]
    return entry.model_copy(update=update) if update else entry


def _citing_feature(feature: RouteFeature, renamed: dict[str, str]) -> RouteFeature:
    properties = _citing(feature.properties, renamed)
    return feature if properties is feature.properties else feature.model_copy(update={"properties": properties})


def _used_categories(shown: Route, whole: Route) -> list[Any]:
    """Return a route's own categories without those that only something hidden had."""
    before, after = (_category_ids(route.hazards) for route in (whole, shown))
    return [one for one in whole.route.categories if one.id in after or one.id not in before]


def _category_ids(hazards: Iterable[Hazard]) -> set[str]:
    return {hazard.properties.category for hazard in hazards}

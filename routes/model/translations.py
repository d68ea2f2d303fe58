"""Texts of a route in other languages: which texts there are, what a translation holds; imports the model only.

A translation holds each text with a digest of the original, so that a text that changed since is known to be stale.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from routes.model.evidence import Member


class TranslatedText(Member):
    """One text in another language."""

    text: str = ""
    """The text; empty where it is still to be written."""
    digest: str = ""
    """Digest of the original that it translates; the command `translate` writes it."""
    original: str = ""
    """The original, for the translator, where the text is missing or stale; the command `translate` writes it."""


class Translation(Member):
    """The texts of a route in another language."""

    language: str = ""
    """BCP 47 tag of the texts: `ko`, `de`."""
    of: str = ""
    """Key of the route, where the translation is a file of its own."""
    note: str = ""
    """Who translated it, and who should be told of errors."""
    route: dict[str, TranslatedText] = {}
    """Texts of the member `route` by their path: `title`, `aims[0]`, `quiz.border.choices[1]`."""
    features: dict[str, dict[str, TranslatedText]] = {}
    """Texts of the features by id, then by path: `title`, `gentle.description`."""


class TextAt(NamedTuple):
    """Where a text stands in a route."""

    feature: str
    """Id of the feature; empty for the member `route`."""
    path: str
    """Keys with dots, places in a list in brackets; what has an id is named by it."""


class Untranslated(NamedTuple):
    """What a translated route still says in its first language."""

    language: str
    """BCP 47 tag of that language."""
    texts: frozenset[str] = frozenset()
    note: str = ""
    """Who translated the rest, and who should be told of errors."""


Change = Callable[[TextAt, str], str]

_WHEN = ("title", "description", "period")
TEXTS: Mapping[str, tuple[str, ...]] = {
    "StageProperties": (*_WHEN, "headline", "origin", "destination", "mode", "notes", "gentle"),
    "PlaceProperties": _WHEN,
    "HazardProperties": (*_WHEN, "place_name", "gentle"),
    "VoiceProperties": (*_WHEN, "speaker", "gentle"),
    "Gentle": ("title", "headline", "description"),
    "RouteInfo": (
        *_WHEN, "aims", "sources", "statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media",
        "curricula", "categories",
    ),
    "Source": ("note",),
    "Statistic": ("title", "value", "unit", "period", "description", "series"),
    "Observation": ("label", "note", "parts"),
    "TimelineEvent": ("period", "description"),
    "Term": ("term", "definition"),
    "Question": ("text", "notes"),
    "QuizQuestion": ("text", "choices", "why"),
    "Excerpt": ("text", "speaker", "date", "task", "notes"),
    "Medium": ("title", "makers", "rating", "notes"),
    "Curriculum": ("name", "topic", "fit"),
    "Category": ("label",),
}  # fmt: skip
"""Class of the model to its texts, and to what holds texts in turn. Countries are named by their codes."""


def digest(text: str) -> str:
    """Return a short digest of a text.

    Examples
    --------
    >>> digest("The river at night")
    'd253bd5c'
    """
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:8]


def is_text(text: str) -> bool:
    """Return whether there is anything to translate: numbers and signs alone are the same in every language."""
    return any(letter.isalpha() for letter in text)


def rewritten(route: Any, change: Change) -> Any:
    """Return a route with every text as `change` returns it; what nothing changes stays the same object."""
    features = [_feature(feature, change) for feature in route.features]
    info = _member(route.route, TextAt("", ""), change)
    if info is route.route and all(new is old for new, old in zip(features, route.features, strict=True)):
        return route
    return route.model_copy(update={"route": info, "features": features})


def texts_of(route: Any) -> dict[TextAt, str]:
    """Return every text of a route that a translation should hold, in the order of the file."""
    found: dict[TextAt, str] = {}

    def note(where: TextAt, text: str) -> str:
        found.setdefault(where, text)
        return text

    rewritten(route, note)
    return found


def _feature(feature: Any, change: Change) -> Any:
    properties = _member(feature.properties, TextAt(feature.id, ""), change)
    return feature if properties is feature.properties else feature.model_copy(update={"properties": properties})


def _member(member: BaseModel, where: TextAt, change: Change) -> Any:
    names = [name for name in TEXTS.get(type(member).__name__, ()) if name in member.model_fields_set]
    lead = f"{where.path}." if where.path else ""
    old = {name: getattr(member, name) for name in names}
    new = {name: _value(value, TextAt(where.feature, lead + name), change) for name, value in old.items()}
    update = {name: value for name, value in new.items() if value is not old[name]}
    return member.model_copy(update=update) if update else member


def _value(value: Any, where: TextAt, change: Change) -> Any:
    """Return a value with its texts changed, itself where none is."""
    if isinstance(value, str):
        new = change(where, value) if is_text(value) else value
        return value if new == value else new
    if isinstance(value, BaseModel):
        return _member(value, where, change)
    if isinstance(value, list):
        entries = [_value(entry, _entry(where, index, entry), change) for index, entry in enumerate(value)]
        return value if all(one is other for one, other in zip(entries, value, strict=True)) else entries
    if isinstance(value, dict):
        named = {_value(key, TextAt(where.feature, f"{where.path}.{key}"), change): one for key, one in value.items()}
        return value if list(named) == list(value) or len(named) < len(value) else named
    return value


def _entry(where: TextAt, index: int, entry: Any) -> TextAt:
    identifier = getattr(entry, "id", "") if isinstance(entry, BaseModel) else ""
    return TextAt(where.feature, f"{where.path}.{identifier}" if identifier else f"{where.path}[{index}]")

"""Properties of any feature turned into ours: its kind, its title, its category, and what was inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from routes.model import KINDS
from routes.model.categories import CATEGORIES, category_named, category_words
from routes.model.category_words import category_in
from routes.reading.plain_text import plain_text
from routes.reading.properties import (
    CATEGORY_KEYS,
    COUNTRY_KEYS,
    DESCRIPTION_KEYS,
    PERIOD_KEYS,
    SIGN_KEYS,
    TITLE_KEYS,
    is_ours,
    lowered,
    mended,
    web_addresses,
    worded,
)
from routes.reading.titles import title_paths
from routes.rules.codes import Code, Term, Value
from routes.rules.findings import Finding, shown
from routes.rules.near_misses import NearMisses
from routes.rules.wording import Location

_FITTING = {
    "stage": ("LineString",),
    "place": ("Point", "LineString", "Polygon", "MultiPolygon"),
    "voice": ("Point",),
    "hazard": ("Point", "LineString", "Polygon", "MultiPolygon"),
}


_SETTLED = ("hazard", "place")
"""Kinds of which a file may have thousands, and that need no number in a row."""
_MOST_GUESSED = 500
"""Different words that are compared with the known categories; each costs about a millisecond."""


@dataclass
class Draft:
    """The properties of one feature on their way to ours."""

    given: dict[str, Any]
    place: Location
    """Of the feature in the file."""
    kind: str = ""
    is_ours: bool = False
    """Whether the file itself says the kind."""
    identifier: str = ""

    def __post_init__(self) -> None:
        self.properties = {
            name: list(value) if isinstance(value, list) else value for name, value in self.given.items()
        }

    @cached_property
    def lower(self) -> dict[str, tuple[str, Any]]:
        """The properties by their folded names."""
        return lowered(self.given)


class PropertiesReader:
    """Reads the properties of one file's features; numbers stages in file order."""

    def __init__(self, own: dict[str, str], given: Iterable[Any] = ()) -> None:
        """Take the words of the route's own categories, and the properties of all features."""
        self._titles = title_paths(
            properties
            for properties in given
            if isinstance(properties, dict)
            and not (isinstance(properties.get("title"), str) and properties["title"])
            and not worded(lowered(properties), TITLE_KEYS)[1]
        )
        self.own = own
        """Words of the route's own categories and the ids they mean."""
        self.findings: list[Finding] = []
        self._ids = {*own.values(), *(category for category in CATEGORIES if category_named(category) == category)}
        self._orders: Counter[str] = Counter()
        self._numbers: Counter[str] = Counter()
        self._nearest = NearMisses(category_words(own), _MOST_GUESSED, cutoff=0.8)
        self._kinds = NearMisses(KINDS, _MOST_GUESSED, cutoff=0.75)

    def ours(self, given: Any, geometry: str) -> dict[str, Any] | None:
        """Return a copy of properties of which nothing needs to be inferred, None where something may need to be."""
        kind = given.get("kind") if isinstance(given, dict) else None
        if kind not in _SETTLED or geometry not in _FITTING[kind] or not is_ours(given, kind):
            return None
        if kind == "hazard" and not (type(category := given.get("category")) is str and category in self._ids):
            return None
        self._numbers[kind] += 1
        return {name: list(value) if type(value) is list else value for name, value in given.items()}

    def of(self, given: Any, geometry: str, place: Location) -> Draft:
        """Return a draft with the kind of feature that the properties and the type of geometry make."""
        draft = Draft(given if isinstance(given, dict) else {}, place)
        self._kind(draft, geometry)
        return draft

    def read(self, draft: Draft) -> dict[str, Any]:
        """Return our properties for a draft; what they don't know stays."""
        self._numbers[draft.kind] += 1
        draft.properties["kind"] = draft.kind
        if not draft.is_ours:
            self._fill(draft)
        self._title(draft)
        if draft.kind == "hazard":
            self._hazard(draft)
        properties, changes = mended(draft.properties, draft.kind)
        for name, expected, came in changes:
            self._say(draft, "value-inferred", name, shown(came), read=expected)
        if draft.kind == "stage":
            self._stage(properties)
        if draft.kind == "voice" and not properties.get("speaker"):
            properties["speaker"] = "A person"
            self._say(draft, "speaker-unnamed", "speaker")
        return properties

    def _say(self, draft: Draft, code: Code, name: str = "", got: Value = "", **values: Value) -> None:
        """Note a finding about a property, or about the feature itself."""
        place = (*draft.place, "properties", name) if name else draft.place
        self.findings.append(Finding(code, place, got, draft.identifier, values))

    def _kind(self, draft: Draft, geometry: str) -> None:
        given = draft.given.get("kind")
        if isinstance(given, str) and given in KINDS and geometry in _FITTING[given]:
            draft.kind, draft.is_ours = given, True
            return
        near = self._kinds.of(given)
        if near and geometry in _FITTING[near]:
            draft.kind, draft.is_ours = near, True
            self._say(draft, "kind-near", "kind", shown(given), kind=near)
            return
        if geometry == "LineString":
            draft.kind, why = "stage", "stage-by-line"
        elif self._category(draft)[0]:
            draft.kind, why = "hazard", "hazard-by-category"
        elif geometry in ("Polygon", "MultiPolygon"):
            draft.kind, why = "place", "place-by-area"
            draft.properties.setdefault("role", "landmark")
        else:
            draft.kind, why = "place", "place-by-point"
        if given is None:
            self._say(draft, "kind-inferred", geometry=geometry, why=Term(why))
        else:
            self._say(draft, "kind-unfit", got=shown(given), geometry=geometry, why=Term(why))
            draft.properties["given_kind"] = given

    def _category(self, draft: Draft) -> tuple[str, str, bool]:
        """Return the category that the properties mean, the word that says so, and whether it is exact."""
        for keys, is_near_enough in ((CATEGORY_KEYS, True), (SIGN_KEYS, False)):
            for name in keys:
                word = worded(draft.lower, (name,))[1] if name in draft.lower else ""
                if not word or (name == "kind" and draft.is_ours):
                    continue
                if found := category_named(word, self.own) or category_in(word, self.own, is_said=is_near_enough):
                    return found, word, True
                if is_near_enough and (near := self._nearest.of(word)):
                    return near, word, False
        return "", "", True

    def _fill(self, draft: Draft) -> None:
        """Take over what files from elsewhere keep under other names."""
        properties = draft.properties
        for name, keys in (("description", DESCRIPTION_KEYS), ("period", PERIOD_KEYS), ("country", COUNTRY_KEYS)):
            text = worded(draft.lower, keys)[1]
            if text:
                is_instant = name == "period" and text[4:5] == "-" and "T" in text
                properties[name] = text[:10] if is_instant else text
        addresses = web_addresses(draft.given)
        if addresses and not isinstance(properties.get("sources"), list):
            properties["sources"] = addresses

    def _title(self, draft: Draft) -> None:
        title = draft.given.get("title")
        if isinstance(title, str) and 0 < len(title) <= 300 and title.strip():
            return
        key, text = worded(draft.lower, TITLE_KEYS)
        if not text:
            key, text = self._named_elsewhere(draft)
        if not text:
            text = f"{draft.kind.capitalize()} {self._numbers[draft.kind]}"
            self._say(draft, "title-numbered", "title")
        elif key != "title":
            self._say(draft, "title-from-property", "title", key=key[:40])
        if title is not None:
            draft.properties.setdefault("given_title", title)
        short = " ".join(text.split())
        if len(short) > 300:
            self._say(draft, "title-cut", "title", len(short), most=299)
            draft.properties.setdefault("given_title", text)
            short = short[:299] + "…"
        draft.properties["title"] = short

    def _named_elsewhere(self, draft: Draft) -> tuple[str, str]:
        """Return the property that names the file's features best, and what it says of this one."""
        for path in self._titles:
            value: Any = draft.given
            for name in path:
                value = value.get(name) if isinstance(value, dict) else None
            if isinstance(value, str) and (text := plain_text(value).strip()):
                return ".".join(path), text
        return "", ""

    def _hazard(self, draft: Draft) -> None:
        category = draft.given.get("category")
        if isinstance(category, str) and category in self._ids:
            return
        found, word, is_exact = self._category(draft)
        if draft.is_ours and isinstance(category, str) and 0 < len(category) <= 100 and word != category:
            return  # the check of categories says it; drawn as another danger
        draft.properties["category"] = found or "other"
        if category is not None:
            draft.properties.setdefault("given_category", category)
        code: Code = "category-inferred" if is_exact else "category-guessed"
        got = shown(word) if word else Term("no-category")
        self._say(draft, code, "category", got, category=found or "other")

    def _stage(self, properties: dict[str, Any]) -> None:
        """Give a stage without a usable order the next number of its role."""
        role = properties.get("role", "main")
        role = role if isinstance(role, str) else "main"
        order = properties.get("order")
        if isinstance(order, str) and order.strip().isdecimal() and len(order) < 6:
            order = properties["order"] = int(order)
        if isinstance(order, int) and not isinstance(order, bool) and 0 < order < 100_000:
            self._orders[role] = max(self._orders[role], order)
            return
        if order is not None:
            properties.setdefault("given_order", order)
        self._orders[role] += 1
        properties["order"] = self._orders[role]

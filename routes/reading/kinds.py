"""Properties of any feature turned into ours: its kind, its title, its category, and what was inferred."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from typing import Any

from routes.model import KINDS
from routes.model.categories import category_named, nearest_category
from routes.reading.properties import (
    CATEGORY_KEYS,
    COUNTRY_KEYS,
    DESCRIPTION_KEYS,
    PERIOD_KEYS,
    SIGN_KEYS,
    TITLE_KEYS,
    lowered,
    mended,
    web_addresses,
    worded,
)
from routes.rules.findings import Finding, shown

_FITTING = {
    "stage": ("LineString",),
    "place": ("Point", "LineString", "Polygon"),
    "voice": ("Point",),
    "hazard": ("Point", "LineString", "Polygon"),
}


_MOST_GUESSED = 500
"""Different words that are compared with the known categories; each costs about a millisecond."""


@dataclass
class Draft:
    """The properties of one feature on their way to ours."""

    given: dict[str, Any]
    path: str
    """JSON path of the feature."""
    kind: str = ""
    is_ours: bool = False
    """Whether the file itself says the kind."""
    identifier: str = ""

    def __post_init__(self) -> None:
        self.properties = {
            name: list(value) if isinstance(value, list) else value for name, value in self.given.items()
        }
        self.lower = lowered(self.given)


class PropertiesReader:
    """Reads the properties of one file's features; numbers stages in file order."""

    def __init__(self, own: dict[str, str]) -> None:
        self.own = own
        """Words of the route's own categories and the ids they mean."""
        self.findings: list[Finding] = []
        self._own_ids = set(own.values())
        self._orders: Counter[str] = Counter()
        self._numbers: Counter[str] = Counter()
        self._nearest: dict[str, str | None] = {}

    def of(self, given: Any, geometry: str, path: str) -> Draft:
        """Return a draft with the kind of feature that the properties and the type of geometry make."""
        draft = Draft(given if isinstance(given, dict) else {}, path)
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
            self._say(draft, f".properties.{name}", expected, shown(came))
        if draft.kind == "stage":
            self._stage(properties)
        if draft.kind == "voice" and not properties.get("speaker"):
            properties["speaker"] = "A person"
            self._say(draft, ".properties.speaker", "a person without a name", "no speaker")
        return properties

    def _say(self, draft: Draft, where: str, expected: str, got: str, action: str = "") -> None:
        path = f"{draft.path}{where}".removeprefix(".")
        self.findings.append(Finding("inference", path, expected, got, action, draft.identifier))

    def _kind(self, draft: Draft, geometry: str) -> None:
        given = draft.given.get("kind")
        if isinstance(given, str) and given in KINDS and geometry in _FITTING[given]:
            draft.kind, draft.is_ours = given, True
            return
        word = given.strip().lower()[:40] if isinstance(given, str) else ""
        close = difflib.get_close_matches(word, KINDS, n=1, cutoff=0.75) if word else []
        if close and geometry in _FITTING[close[0]]:
            draft.kind, draft.is_ours = close[0], True
            self._say(draft, ".properties.kind", close[0], shown(given))
            return
        if geometry == "LineString":
            draft.kind, why = "stage", "a stage, in file order"
        elif geometry == "Polygon":
            draft.kind, why = "hazard", "a hazard area"
        elif self._category(draft)[0]:
            draft.kind, why = "hazard", "a hazard"
        else:
            draft.kind, why = "place", "a place"
        got = f"a {geometry} without kind" if given is None else f"a {geometry} of kind {shown(given)}"
        self._say(draft, "", why, got)
        if given is not None:
            draft.properties["given_kind"] = given

    def _category(self, draft: Draft) -> tuple[str, str, bool]:
        """Return the category that the properties mean, the word that says so, and whether it is exact."""
        for keys, is_near_enough in ((CATEGORY_KEYS, True), (SIGN_KEYS, False)):
            for name in keys:
                word = worded(draft.lower, (name,))[1] if name in draft.lower else ""
                if not word or (name == "kind" and draft.is_ours):
                    continue
                if found := category_named(word, self.own):
                    return found, word, True
                if is_near_enough and (near := self._near(word)):
                    return near, word, False
        return "", "", True

    def _near(self, word: str) -> str | None:
        if word not in self._nearest:
            if len(self._nearest) >= _MOST_GUESSED:
                return None
            self._nearest[word] = nearest_category(word, self.own)
        return self._nearest[word]

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
        where = ".properties.title"
        key, text = worded(draft.lower, TITLE_KEYS)
        if not text:
            text = f"{draft.kind.capitalize()} {self._numbers[draft.kind]}"
            self._say(draft, where, "the kind and a number", "no title")
        elif key != "title":
            self._say(draft, where, f"the value of “{key[:40]}”", "no title")
        if title is not None:
            draft.properties.setdefault("given_title", title)
        short = " ".join(text.split())
        if len(short) > 300:
            self._say(draft, where, "its first 299 characters", f"{len(short):,}")
            draft.properties.setdefault("given_title", text)
            short = short[:299] + "…"
        draft.properties["title"] = short

    def _hazard(self, draft: Draft) -> None:
        category = draft.given.get("category")
        if isinstance(category, str) and (category in self._own_ids or category_named(category) == category):
            return
        found, word, is_exact = self._category(draft)
        if draft.is_ours and isinstance(category, str) and 0 < len(category) <= 100 and word != category:
            return  # the check of categories says it; drawn as another danger
        draft.properties["category"] = found or "other"
        if category is not None:
            draft.properties.setdefault("given_category", category)
        action = "" if is_exact else "Correct it if another category is meant."
        got = shown(word) if word else "no category"
        self._say(draft, ".properties.category", found or "other", got, action)

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

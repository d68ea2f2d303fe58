"""The rules that keep the map from endangering anyone: coarse positions and no instructions where facts are recent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from routes.geo.grid import off_grid
from routes.model import Member, Route
from routes.model.evidence import Marked, declared, declared_names
from routes.model.periods import as_of_year, years
from routes.rules.codes import Level
from routes.rules.findings import Finding, shown
from routes.rules.wording import Location

RECENT_YEARS = 30
"""A period that reaches this far back from the file's date concerns people who can still be harmed."""


def is_recent(period: str, as_of: int) -> bool | None:
    """Say whether a period reaches into the last decades; None where it names no year.

    Examples
    --------
    >>> is_recent("1941-1944", 2026), is_recent("1990s-present", 2026), is_recent("", 2026)
    (False, True, None)
    """
    span = years(period, as_of)
    return None if span is None else span[1] >= as_of - RECENT_YEARS


def must_be_coarse(info: dict[str, Any], period: str) -> bool:
    """Say whether a feature belongs on the grid, by the JSON of `route` and the feature's own period."""
    if info.get("precision") == "schematic":
        return True
    as_of, whole = (info.get(name) if isinstance(info.get(name), str) else "" for name in ("as_of", "period"))
    year = as_of_year(str(as_of))
    recent = is_recent(str(whole), year)
    return bool(is_recent(period, year) if recent is None else recent)


def check_precision(route: Route, *, strict: bool) -> Iterator[Finding]:
    """Yield what is finer than do-no-harm allows."""
    is_schematic = route.route.precision == "schematic"
    as_of = as_of_year(route.route.as_of)
    whole = is_recent(route.route.period, as_of)
    undated = False
    for index, feature in enumerate(route.features):
        position = off_grid(feature.geometry.type, feature.geometry.coordinates)
        if position is None:
            continue
        place = ("features", index, "geometry", "coordinates")
        if is_schematic:
            level: Level = "fault" if strict else "warning"
            yield Finding("precision-schematic", place, shown(list(position)), feature.id, level=level)
            continue
        recent = is_recent(feature.properties.period, as_of) if whole is None else whole
        undated = undated or recent is None
        if recent:
            yield Finding("precision-recent", place, shown(list(position)), feature.id)
    if undated:
        yield Finding("period-unsaid", ("route", "period"))


_MONEY = re.compile(
    r"(?:US\$|[$€£¥₩฿])\s?\d[\d.,]*"
    r"|\b(?<![.,])\d[\d.,]*\s?(?:million |thousand )?(?:US |American )?"
    r"(?:dollars?|euros?|pounds sterling|won|yuan|renminbi|baht|kip|dong|yen|USD|EUR|GBP|CNY|RMB|KRW|THB|JPY)\b",
    re.IGNORECASE,
)
"""An amount with its currency."""

_INSTRUCTION = re.compile(
    r"\b(?:you (?:should|must|need to|have to|ought to|had better|can (?:cross|reach|take|pay|hide|avoid|buy))"
    r"|(?:make|be) sure (?:to|that|you)|(?:do not|don't|never) (?:carry|use|call|cross|pay|tell|trust|travel|stop|stay)"
    r"|how to (?:cross|reach|hide|avoid|bribe|escape|pay|pass|get (?:across|past|through|to))"
    r"|(?:best|safest|easiest|cheapest) (?:time|place|way|spot|point|route|month|night) to"
    r"|(?:pay|bribe|call|contact) (?:the|a|your) (?:guards?|brokers?|guides?|smugglers?|drivers?)"
    r"|wait (?:until|for) (?:dark|nightfall|the guards?|the patrols?)|step \d+)\b",
    re.IGNORECASE,
)
"""Words that tell a reader what to do, not what people did."""

_DIGIT = re.compile(r"\d")
_INSTRUCTING = ("you ", "sure ", "do not ", "don't ", "never ", "how to ", "best ", "safest ", "easiest ", "cheapest ",
                "pay ", "bribe ", "call ", "contact ", "wait ", "step ")  # fmt: skip
"""One of these stands in each instruction; looking for them costs a tenth."""
_PAYING = ("$", "€", "£", "¥", "₩", "฿", "dollar", "euro", "pound", "won", "yuan", "renminbi", "baht", "kip", "dong",
           "yen", "usd", "eur", "gbp", "cny", "rmb", "krw", "thb", "jpy")  # fmt: skip
"""One of these stands in each amount."""
_AT_ONCE = 200
"""Texts in which such words are looked for together: most hold none."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOLD = ("title", "headline", "description")
_Entry = tuple[Location, Marked, str]
_Text = tuple[Location, str, str, Member]
"""A text that tells of the way: place, text, id of the feature, and the entry that holds it."""


def check_words(route: Route) -> Iterator[Finding]:
    """Yield amounts of money and words of instruction in what a recent schematic route tells of the way.

    Questions for class and notes for teachers speak to their readers and are not looked at.
    """
    as_of = as_of_year(route.route.as_of)
    whole = is_recent(route.route.period, as_of)
    if route.route.precision != "schematic" or whole is False:
        return
    for place, text, identifier, entry in _told(route):
        if whole is None and not is_recent(declared(entry, "period", ""), as_of):
            continue
        found = _MONEY.search(text) if _DIGIT.search(text) else None
        if found and not _is_trend(text, entry):
            yield Finding("words-money", place, shown(found[0]), identifier)
        plain = text.casefold()
        found = _INSTRUCTION.search(text) if any(word in plain for word in _INSTRUCTING) else None
        if found:
            yield Finding("words-instruction", place, shown(found[0]), identifier)


def _suspect(claims: Iterable[_Entry]) -> Iterator[_Entry]:
    """Yield the entries among whose texts some word stands that an amount or an instruction has."""
    waiting = iter(claims)
    while some := list(islice(waiting, _AT_ONCE)):
        held: dict[str, list[str]] = {name: [] for name in _TOLD}  # titles have digits more often than descriptions
        for _, entry, _ in some:
            for member in (entry, declared(entry, "gentle", None)):
                for name in _told_by(type(member)):  # type: ignore[arg-type]  # a class has a hash
                    held[name].append(getattr(member, name))
        if any(map(_may_tell, held.values())):
            yield from some


def _may_tell(texts: list[str]) -> bool:
    together = " \n".join(texts).casefold()
    has_digits = not together.isascii() or any(digit in together for digit in "0123456789")
    return any(word in together for word in (_INSTRUCTING + _PAYING if has_digits else _INSTRUCTING))


def _is_trend(text: str, entry: Member) -> bool:
    """Say whether amounts come with two years, or as a series: that tells how things changed, not what to bring."""
    return len(set(_YEAR.findall(text))) > 1 or len(declared(entry, "series", ())) > 1


def _told(route: Route) -> Iterator[_Text]:
    """Yield the texts that tell of the way, without those that hold no word to look for."""
    yield ("route", "description"), route.route.description, "", route.route
    for place, entry, identifier in _suspect(route.claims):
        if place[1] in ("questions", "quiz", "excerpts", "media"):
            continue
        for name in _told_by(type(entry)):
            if text := getattr(entry, name):
                yield (*place, name), text, identifier, entry
        gentle = declared(entry, "gentle", None)
        for name in _told_by(type(gentle)):  # type: ignore[arg-type]
            if text := getattr(gentle, name):
                yield (*place, "gentle", name), text, identifier, entry


@cache
def _told_by(model: type) -> tuple[str, ...]:
    return tuple(name for name in _TOLD if name in declared_names(model))

"""The words that people read for what a route file holds, said once: for pages, prints, and with the payload the map.

Imports nothing of the model but its kinds of values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from routes.languages import N_, Translated, counted, country, number
from routes.languages import gettext as _
from routes.model.properties import PlaceRole, StageProperties, StageRole

SEVERITY = Translated(
    {
        1: N_("A burden"),
        2: N_("Hardship"),
        3: N_("Serious risk"),
        4: N_("Danger to liberty or life"),
        5: N_("Deadly, or a grave violation of rights"),
    }
)
GENTLE_SEVERITY = Translated({**SEVERITY.texts, 4: N_("Danger to freedom"), 5: N_("The gravest danger")})
"""For classes that are spared violence and death."""

SEVERITY_SHORT = Translated(
    {
        1: N_("1 burden"),
        2: N_("2 hardship"),
        3: N_("3 serious risk"),
        4: N_("4 liberty or life"),
        5: N_("5 deadly or grave"),
    }
)
"""For a cell of a table."""
GENTLE_SEVERITY_SHORT = Translated({**SEVERITY_SHORT.texts, 4: N_("4 danger"), 5: N_("5 gravest")})

CONFIDENCE = Translated(
    {
        "high": N_("several independent sources or an official count"),
        "medium": N_("one solid source or an estimate"),
        "low": N_("a single anonymous or unverified report"),
    }
)
"""Level to what it stands for, the surest first."""

_SURENESS = Translated(
    {
        "high": N_("High: several independent sources or an official count"),
        "medium": N_("Medium: one solid source or an estimate"),
        "low": N_("Low: a single anonymous or unverified report"),
    }
)

ROLES: Translated[StageRole] = Translated(
    {"main": N_("Stage"), "alternate": N_("Another way"), "return": N_("Sent back")}
)
"""Role of a stage to its name, in the order in which the story tells them."""

THEMES = Translated(
    {
        "violence": N_("violence"),
        "death": N_("death"),
        "killing": N_("killing"),
        "torture": N_("torture"),
        "sexual violence": N_("sexual violence"),
        "suicide": N_("suicide"),
    }
)
"""Themes of content notes."""

PLACE_ROLES: Translated[PlaceRole] = Translated(
    {
        "start": N_("Start"),
        "stop": N_("Stop"),
        "border": N_("Border"),
        "landmark": N_("Landmark"),
        "destination": N_("Destination"),
    }
)
"""Role of a place to its name."""

SURENESS = Translated({"high": N_("high"), "medium": N_("medium"), "low": N_("low")})

MANY_KM = 100
"""A longer way on a schematic map is told to ten kilometres, as exact as its positions are."""


def source_date(date: str) -> str:
    """Return the date of a source as its publisher gives it; `undated` is a word of ours.

    Examples
    --------
    >>> source_date("2024-03-07"), source_date("undated")
    ('2024-03-07', 'undated')
    """
    return _("undated") if date.casefold() == "undated" else date


def severity_short(*, is_gentle: bool = False) -> dict[int, str]:
    """Return the words of a table's cell, for a class that is spared violence and death or for any other."""
    return dict(GENTLE_SEVERITY_SHORT if is_gentle else SEVERITY_SHORT)


def scale(words: Mapping[int, str]) -> str:
    """Return the scale of severity in one line.

    Examples
    --------
    >>> scale({1: "A burden", 2: "Deadly, or worse"})
    '1 a burden, 2 deadly or worse'
    """
    return ", ".join(f"{degree} {text[0].lower()}{text[1:].replace(',', '')}" for degree, text in words.items())


def confidence(level: str) -> str:
    """Return how sure a claim is, in a sentence.

    Examples
    --------
    >>> confidence("low")
    'Low: a single anonymous or unverified report'
    """
    return _SURENESS[level]


def stage_name(properties: StageProperties) -> str:
    """Return what a stage is called beside its title: `Stage 4`, `Another way`."""
    if properties.role == "main":
        return _("Stage {order}").format(order=properties.order)
    return ROLES[properties.role]


def theme(name: str) -> str:
    """Return what a content note warns of, in words."""
    return THEMES.get(name, name)


def sureness(level: str) -> str:
    """Return how sure a claim is, in a word."""
    return SURENESS.get(level, level)


def themes(found: Iterable[tuple[str, int]] | Mapping[str, int]) -> list[str]:
    """Return what content notes warn of, in words, the most frequent first."""
    counts = dict(found)
    return [THEMES.get(theme, theme) for theme in sorted(counts, key=lambda theme: -counts[theme])]


def kilometres(km: float, *, schematic: bool) -> str:
    """Return kilometres as exact as the positions are.

    Examples
    --------
    >>> kilometres(9743.2, schematic=True), kilometres(87.6, schematic=True), kilometres(9743.2, schematic=False)
    ('9,740', '88', '9,743')
    """
    return number(round(km, -1) if schematic and km > MANY_KM else round(km))


def length(km: float, flown_km: float, *, schematic: bool) -> list[str]:
    """Return how long a road is; what is flown stands beside what is travelled by land and water.

    Examples
    --------
    >>> length(9743, 3670, schematic=True), length(1200, 0, schematic=False)
    (['about 6,070 km by land and water', '3,670 km by air'], ['about 1,200 km'])
    """
    if not km:
        return []
    if not flown_km:
        return [_("about {km} km").format(km=kilometres(km, schematic=schematic))]
    on_ground = km - flown_km
    by_land = _("about {km} km by land and water").format(km=kilometres(on_ground, schematic=schematic))
    by_air = _("{km} km by air").format(km=kilometres(flown_km, schematic=schematic))
    return [by_land, by_air] if on_ground > 0 else [by_air]


def summary(*, stages: int, borders: int, countries: int, length: Sequence[str]) -> list[str]:
    """Return a route in a line of headline figures.

    Parameters
    ----------
    length
        What `length` returned.

    Examples
    --------
    >>> summary(stages=1, borders=2, countries=3, length=["about 90 km"])
    ['1 stage', '2 borders', '3 countries', 'about 90 km']
    """
    counts = (
        counted("{n} stage", "{n} stages", stages) if stages else "",
        counted("{n} border", "{n} borders", borders) if borders else "",
        counted("{n} country", "{n} countries", countries) if countries > 1 else "",
    )
    return [*filter(None, counts), *length]


def most_dangers(
    *, stage: int, dangers: int, total: int, gravest: int, kind: str, border: tuple[str, str] | None = None
) -> str:
    """Return where most dangers stand, how grave they are and of which kind, in a line of headline figures.

    Parameters
    ----------
    border
        English names of the countries at whose border the stage stands.

    Examples
    --------
    >>> most_dangers(stage=7, dangers=5, total=22, gravest=0, kind="Patrols")
    'most dangers on stage 7: 5 of 22, above all patrols'
    >>> most_dangers(stage=2, dangers=13, total=61, gravest=6, kind="", border=("North Korea", "China"))
    'most dangers at the North Korea–China border, stage 2: 13 of 61, 6 of them gravest'
    """
    kind = kind[:1].lower() + kind[1:] if kind[1:2].islower() else kind
    counts = {"stage": stage, "n": number(dangers), "all": number(total)}
    if border:
        before, after = (country("", name) for name in border)
        where = _("most dangers at the {before}–{after} border, stage {stage}: {n} of {all}")
        where = where.format(before=before, after=after, **counts)
    else:
        where = _("most dangers on stage {stage}: {n} of {all}").format(**counts)
    if gravest:
        where = _("{where}, {n} of them gravest").format(where=where, n=number(gravest))
    return _("{where}, above all {kind}").format(where=where, kind=kind) if kind else where


def for_document(*, is_gentle: bool = False) -> dict[str, Any]:
    """Return the words that the map document takes from here, as JSON values.

    Parameters
    ----------
    is_gentle
        For a class that is spared violence and death.
    """
    severity = GENTLE_SEVERITY if is_gentle else SEVERITY
    return {
        "severity": {str(degree): text for degree, text in severity.items()},
        "confidence": {level: confidence(level) for level in CONFIDENCE},
        "sureness": dict(SURENESS),
        "roles": dict(ROLES),
        "roleOrder": list(ROLES),
    }

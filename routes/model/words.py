"""The words that people read for what a route file holds, said once: for pages, prints, and with the payload the map.

Imports nothing of the model but its kinds of values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from routes.model.properties import StageProperties, StageRole

SEVERITY = {
    1: "A burden",
    2: "Hardship",
    3: "Serious risk",
    4: "Danger to liberty or life",
    5: "Deadly, or a grave violation of rights",
}
GENTLE_SEVERITY = {**SEVERITY, 4: "Danger to freedom", 5: "The gravest danger"}
"""For classes that are spared violence and death."""

SEVERITY_SHORT = {1: "1 burden", 2: "2 hardship", 3: "3 serious risk", 4: "4 liberty or life", 5: "5 deadly or grave"}
"""For a cell of a table."""
GENTLE_SEVERITY_SHORT = {**SEVERITY_SHORT, 4: "4 danger", 5: "5 gravest"}

CONFIDENCE = {
    "high": "several independent sources or an official count",
    "medium": "one solid source or an estimate",
    "low": "a single anonymous or unverified report",
}
"""Level to what it stands for, the surest first."""

ROLES: dict[StageRole, str] = {"main": "Stage", "alternate": "Another way", "return": "Sent back"}
"""Role of a stage to its name, in the order in which the story tells them."""

MANY_KM = 100
"""A longer way on a schematic map is told to ten kilometres, as exact as its positions are."""


def severity_short(*, is_gentle: bool = False) -> dict[int, str]:
    """Return the words of a table's cell, for a class that is spared violence and death or for any other."""
    return GENTLE_SEVERITY_SHORT if is_gentle else SEVERITY_SHORT


def scale(words: dict[int, str]) -> str:
    """Return the scale of severity in one line.

    Examples
    --------
    >>> scale({1: "A burden", 2: "Deadly, or worse"})
    '1 a burden, 2 deadly or worse'
    """
    return ", ".join(f"{number} {text[0].lower()}{text[1:].replace(',', '')}" for number, text in words.items())


def confidence(level: str) -> str:
    """Return how sure a claim is, in a sentence.

    Examples
    --------
    >>> confidence("low")
    'Low: a single anonymous or unverified report'
    """
    return f"{level.capitalize()}: {CONFIDENCE[level]}"


def stage_name(properties: StageProperties) -> str:
    """Return what a stage is called beside its title: `Stage 4`, `Another way`."""
    name = ROLES[properties.role]
    return f"{name} {properties.order}" if properties.role == "main" else name


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> counted(1, "country", "countries"), counted(1200, "hazard")
    ('1 country', '1,200 hazards')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def kilometres(km: float, *, schematic: bool) -> str:
    """Return kilometres as exact as the positions are.

    Examples
    --------
    >>> kilometres(9743.2, schematic=True), kilometres(87.6, schematic=True), kilometres(9743.2, schematic=False)
    ('9,740', '88', '9,743')
    """
    return f"{round(km, -1) if schematic and km > MANY_KM else round(km):,.0f}"


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
        return [f"about {kilometres(km, schematic=schematic)} km"]
    on_ground = km - flown_km
    by_land = [f"about {kilometres(on_ground, schematic=schematic)} km by land and water"] if on_ground > 0 else []
    return [*by_land, f"{kilometres(flown_km, schematic=schematic)} km by air"]


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
    counts = [(stages, "stage", ""), (borders, "border", ""), (countries if countries > 1 else 0, "", "countries")]
    return [*(counted(number, one, many) for number, one, many in counts if number), *length]


def for_document(*, is_gentle: bool = False) -> dict[str, Any]:
    """Return the words that the map document takes from here, as JSON values.

    Parameters
    ----------
    is_gentle
        For a class that is spared violence and death.
    """
    severity = GENTLE_SEVERITY if is_gentle else SEVERITY
    return {
        "severity": {str(number): text for number, text in severity.items()},
        "confidence": {level: confidence(level) for level in CONFIDENCE},
        "roles": dict(ROLES),
        "roleOrder": list(ROLES),
    }

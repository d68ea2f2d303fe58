"""The rules that keep the map from endangering anyone: coarse positions wherever the facts are recent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from routes.geo.grid import off_grid
from routes.model import Route
from routes.model.periods import as_of_year, years
from routes.rules.codes import Level
from routes.rules.findings import Finding, shown

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

"""The rules that keep the map from endangering anyone: coarse positions wherever the facts are recent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from routes.geo.grid import off_grid
from routes.model import Route
from routes.model.periods import years
from routes.rules.findings import Finding, shown

RECENT_YEARS = 30
"""A period that reaches this far back from the file's date concerns people who can still be harmed."""


def year_of(as_of: str) -> int:
    """Return the year in which facts were last checked; this year where the file does not say."""
    text = as_of[:4]
    return int(text) if text.isdecimal() and text.isascii() and len(text) == 4 else date.today().year


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
    year = year_of(str(as_of))
    recent = is_recent(str(whole), year)
    return bool(is_recent(period, year) if recent is None else recent)


def check_precision(route: Route, *, strict: bool) -> Iterator[Finding]:
    """Yield what is finer than do-no-harm allows."""
    is_schematic = route.route.precision == "schematic"
    as_of = year_of(route.route.as_of)
    whole = is_recent(route.route.period, as_of)
    undated = False
    for index, feature in enumerate(route.features):
        position = off_grid(feature.geometry.type, feature.geometry.coordinates)
        if position is None:
            continue
        path, identifier = f"features[{index}].geometry.coordinates", feature.id
        if is_schematic:
            yield Finding(
                "fault" if strict else "warning",
                path,
                "positions on a 0.1° grid, as the route's precision is schematic",
                shown(list(position)),
                "Round to one decimal, so that the map endangers nobody.",
                identifier,
                "round",
            )
            continue
        recent = is_recent(feature.properties.period, as_of) if whole is None else whole
        undated = undated or recent is None
        if recent:
            yield Finding(
                "warning",
                path,
                "positions rounded to 0.1° (about 10 km), as the period is recent",
                shown(list(position)),
                "People may still use this way; exact positions can endanger them. Round to one decimal.",
                identifier,
                "round",
            )
    if undated:
        yield Finding(
            "warning",
            "route.period",
            "the period that the route is about",
            "none, and positions finer than 0.1°",
            "Say when it was. If people may still use this way, round positions to one decimal.",
        )

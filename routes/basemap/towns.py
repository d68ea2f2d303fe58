"""Towns of the bundled map data by their names."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from routes.basemap.atlas import read_layer
from routes.basemap.names import names_of


@dataclass(frozen=True)
class Town:
    """A town of the basemap; `country` is its ISO code."""

    name: str
    country: str
    longitude: float
    latitude: float
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What it is called in other languages, as far as the map data knows."""


def folded(name: str) -> str:
    """Return a name without accents, case and signs."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalnum())


@cache
def all_towns() -> tuple[Town, ...]:
    """Return every town, the larger first."""
    frame = read_layer("cities", (-180, -90, 180, 90)).sort_values("population", ascending=False)
    return tuple(
        Town(row.name, row.country, round(row.geometry.x, 1), round(row.geometry.y, 1), names_of(row))
        for row in frame.itertuples(index=False)
    )


@cache
def _towns() -> dict[str, list[Town]]:
    """Return the towns by their names, in all languages, without accents and case; the larger first."""
    found: dict[str, list[Town]] = {}
    for town in all_towns():
        for name in dict.fromkeys([town.name, *town.names.values()]):
            found.setdefault(folded(name), []).append(town)
    return found


def town_named(text: str) -> Town | None:
    """Return the largest town of a name; a country's code after a comma chooses another.

    Examples
    --------
    >>> town_named("shenyang").name, town_named("Valencia, VE").country, town_named("Nowhere")
    ('Shenyang', 'VE', None)
    """
    name, _, country = text.partition(",")
    towns = _towns().get(folded(name), [])
    return next(
        (town for town in towns if town.country.casefold() == country.strip().casefold()), next(iter(towns), None)
    )


def nearest_name(text: str) -> str:
    """Return the name of the town that is spelled most alike, or nothing."""
    close = difflib.get_close_matches(folded(text.partition(",")[0]), _towns(), n=1, cutoff=0.8)
    return _towns()[close[0]][0].name if close else ""


def towns_named(text: str) -> list[Town]:
    """Return all towns of a name, the larger first."""
    return _towns().get(folded(text), [])

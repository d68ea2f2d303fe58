"""A folder of files that needs no server of ours: a page with cards, and each route's map, picture and data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from routes.document.render import render
from routes.document.thumbnail import thumbnail
from routes.formats import write
from routes.formats.disk import replace_file
from routes.geo.figures import figures
from routes.languages import N_, Translated, counted, current, gettext, ngettext
from routes.model import Route
from routes.model.words import length
from routes.teaching.levels import at_level, level_of
from routes.teaching.sheets import SHEETS

CAUTIONS = Translated(
    {
        "schematic": N_("Schematic map for education. Positions rounded to about 10 km. Not for navigation."),
        "exact": N_("Map for education. Not for navigation."),
    }
)
"""What a map is, in one line, as the map itself says it."""
MOST_NAME = 60
"""Letters of a file's name."""


@dataclass(frozen=True)
class Card:
    """What the first page says of a route."""

    name: str
    """Of its files, without their suffix."""
    title: str
    description: str
    period: str
    language: str
    figures: str
    caution: str
    has_sheets: bool


def publish(folder: Path, routes: Iterable[tuple[str, Route]], *, level: str = "all") -> list[Path]:
    """Write a site of routes into a folder, and return the files in the order in which they were written.

    Parameters
    ----------
    folder
        Is made if it is missing; files of the same names are replaced, others stay.
    routes
        Each with the key that names its files.
    level
        What the classroom is shown; what it hides is in none of the files.

    Raises
    ------
    OSError
        If a file can't be written; the page that leads to all others is written last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cards: list[Card] = []
    written: list[Path] = []

    def put(name: str, data: bytes) -> None:
        replace_file(folder / name, data)
        written.append(folder / name)

    for key, route in routes:
        shown = at_level(route, level)
        card = _card(_name(key, {card.name for card in cards}), shown)
        put(f"{card.name}.html", render(route, level=level).encode())
        put(f"{card.name}.svg", thumbnail(shown).encode())
        put(f"{card.name}.geojson", write(shown, ".geojson").data)
        cards.append(card)
    put("site.css", (resources.files(__package__) / "static" / "site.css").read_bytes())
    put("index.html", _index(cards, level).encode())
    return written


def _name(key: str, taken: set[str]) -> str:
    """Return a name that every server and disk can hold, and no other route has."""
    plain = re.sub(r"[^a-z0-9]+", "-", key.lower())[:MOST_NAME].strip("-") or "route"
    free = plain if plain != "index" else "index-2"
    number = 2
    while free in taken:
        free = f"{plain}-{number}"
        number += 1
    return free


def _card(name: str, route: Route) -> Card:
    info, sums = route.route, figures(route)
    told = [
        counted("{n} stage", "{n} stages", sums.stages) if sums.stages else "",
        counted("{n} danger", "{n} dangers", sums.hazards) if sums.hazards else "",
        counted("{n} voice", "{n} voices", sums.voices) if sums.voices else "",
        counted("{n} source", "{n} sources", sums.sources) if sums.sources else "",
    ]
    long = length(sums.km, sums.flown_km, schematic=info.precision == "schematic")
    return Card(
        name=name,
        title=info.title,
        description=info.description,
        period=info.period,
        language=info.language,
        figures=" · ".join([*long, *filter(None, told)]),
        caution=CAUTIONS[info.precision],
        has_sheets=sums.stages > 0,
    )


def _index(cards: list[Card], level: str) -> str:
    templates = Environment(
        loader=PackageLoader("routes.publishing"),
        autoescape=select_autoescape(),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    shown = level_of(level)
    text: str = templates.get_template("index.html").render(
        lang=current(), cards=cards, sheets=SHEETS.values(), level="" if shown.id == "all" else shown.name
    )
    return text

"""What an address shows, before anything has run: title, sentence, figures, a still picture, the route as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from routes.document.thumbnail import thumbnail
from routes.document.twin import without_scripts
from routes.geo.figures import figures
from routes.languages import N_, Translated, current, listed
from routes.languages import gettext as _
from routes.model.sentences import Beginning, beginning, lead
from routes.model.words import theme
from routes.pages.explore.opening import headline, themes
from routes.pages.shared import fetched, shelf
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry
from routes.teaching import levels
from routes.teaching.translation import translate

SITE = N_("Escape routes")
ABOUT = N_("Roads that people took, or take, to reach safety: stages, dangers, voices, and a source for every claim.")
OTHERS = Translated({"swap": N_("Swap the route"), "compare": N_("Compare"), "about": N_("About these maps")})
"""Pages that show no route of their own, and what they are called."""


@dataclass(frozen=True)
class View:
    """What the page's document says of itself."""

    title: str
    """Of the window."""
    heading: str
    description: str
    language: str = "en"
    """Of heading and description."""
    figures: str = ""
    brief: str = ""
    """The first and the last of them, for a narrow window."""
    picture: str = ""
    """SVG."""
    text: str = ""
    """The whole route, as a `noscript` element."""
    spoken: str = "en"
    """Of the words around it."""
    note: str = ""
    """What it speaks of that is hard to read."""
    story: str = ""
    """Address of its story."""
    map_at: str = ""
    """Address of its map, where the page begins with one."""
    beginning: Beginning | None = None
    """The description for a narrow window."""


def view_of(page: str, query: Mapping[str, str]) -> View:
    """Return what a page's document says.

    Parameters
    ----------
    page
        Last part of its address.
    query
        What its address says; `route` and `level` count, nonsense does not.
    """
    if page in OTHERS:
        return View(f"{OTHERS[page]} – {_(SITE)}", OTHERS[page], _(ABOUT), current(), spoken=current())
    known = {entry.key: entry for entry in shelf.bundled()}
    entry = known.get(query.get("route", "")) or next(iter(known.values()), None)
    if entry is None:
        return View(_(SITE), _(SITE), _(ABOUT), current(), spoken=current())
    return _of_route(entry, levels.named(query.get("level", "")) or "all", told=page == "present")


@cached_for_entry(most=64, most_own=8)
def _of_route(entry: Entry, level: str, *, told: bool) -> View:
    route = levels.at_level(translate(entry.route, current()), level)
    info = route.route
    counted = headline(route, figures(route))
    hard = listed([theme(one) for one in themes(route)])
    return View(
        title=" – ".join([*([_("Story")] if told else []), info.title, _(SITE)]),
        heading=info.title,
        description=lead(info.description) or _(ABOUT),
        beginning=beginning(info.description) if info.description else None,
        language=info.language,
        spoken=current(),
        figures=" · ".join([*([info.period] if info.period else []), *counted]),
        brief=" · ".join(dict.fromkeys((counted[0], counted[-1]))),
        picture=thumbnail(route),
        text=without_scripts(route, is_gentle=levels.level_of(level).is_gentle),
        note=_("Speaks of %(themes)s.") % {"themes": hard} if hard else "",
        story="" if told else f"./present?{urlencode({'route': entry.key, 'level': level})}",
        map_at="" if told else fetched.address(entry, level),
    )

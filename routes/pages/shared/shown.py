"""What is made of an entry for the screen, once for as long as it stays what it is: route, figures, map, small map."""

from __future__ import annotations

from routes.basemap.atlas import Bounds
from routes.document import render
from routes.document.thumbnail import thumbnail
from routes.geo import figures
from routes.geo.figures import Figures
from routes.languages import N_, current
from routes.model import Route
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry
from routes.pages.shared.texts import data_url
from routes.teaching import levels
from routes.teaching.translation import translate


@cached_for_entry(most=64, most_own=8)
def route_at(entry: Entry, level: str) -> Route:
    """Return the route of an entry as the class is shown it."""
    return levels.at_level(translate(entry.route, current()), level)


@cached_for_entry(most=64, most_own=8)
def about(entry: Entry) -> Route:
    """Return what an entry says of its route as a whole, without features, in the language that is spoken."""
    return translate(entry.route.model_copy(update={"features": []}), current())


@cached_for_entry(most=64, most_own=8)
def figures_at(entry: Entry, level: str = "all") -> Figures:
    """Return the headline figures of an entry at a level."""
    return figures.figures(route_at(entry, level))


@cached_for_entry(most=64, most_own=8)
def picture(entry: Entry) -> str:
    """Return a small map of an entry as an address that stands for itself."""
    return data_url(thumbnail(entry.route))


@cached_for_entry(most=48, most_own=8, says=N_("Drawing the map …"))
def map_document(
    entry: Entry,
    *,
    level: str,
    step: str | int | None = None,
    embedded: bool = True,
    style: str = "relief",
    around: Bounds | None = None,
    sources_at: str = "",
) -> str:
    """Return the map document of an entry; the parameters are those of `routes.document.render.render`."""
    return render.render(
        entry.route,
        level=level,
        step=step,
        embedded=embedded,
        style=style,
        around=around,
        sources_at=sources_at,
    )

"""The filters on the page: taken from the address, shown in the sidebar, opened again."""

from __future__ import annotations

from typing import Any

from routes.languages import gettext as _
from routes.model import Route
from routes.pages.explore.filters import FILTERS, passing
from routes.pages.shared import address
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry
from routes.pages.shared.shown import route_at
from routes.pages.shared.state import session
from routes.pages.shared.widgets import bound

Offers = dict[str, Any]
"""What a route offers, by the names of the filters."""


@cached_for_entry(most=64, most_own=16)
def offers_at(entry: Entry, level: str) -> Offers:
    """Return what the filters offer for a route at a level."""
    route = route_at(entry, level)
    return {row.name: row.offers(route) for row in FILTERS}


def read(offers: Offers) -> None:
    """Take what the address says of the filters; call before they are shown."""
    address.read(*(row.parameter(row.name, offers[row.name]) for row in FILTERS))


def mask(route: Route) -> list[bool]:
    """Return which hazards pass the filters; the map need not wait until they are shown."""
    return passing(route, **{row.name: session().view[row.name] for row in FILTERS if row.name in session().view})


def show(offers: Offers) -> None:
    """Show the filters that have something to choose."""
    for row in FILTERS:
        offer = offers[row.name]
        if offer:
            row.show(_(row.label), offer, **bound(row.parameter(row.name, offer), offer))


def clear() -> None:
    """Open every filter again; also a callback."""
    for row in FILTERS:
        session().view.pop(row.name, None)

"""The filters on the page: taken from the address, shown in the sidebar, opened again."""

from __future__ import annotations

from typing import Any

from routes.languages import gettext as _
from routes.model import Route
from routes.pages.explore.filters import FILTERS, passing
from routes.pages.shared import address
from routes.pages.shared.address import Parameter
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


def parameter(name: str, offers: Offers) -> Parameter:
    """Return what the address can say of a filter."""
    row = next(row for row in FILTERS if row.name == name)
    return row.parameter(name, offers[name])


def read(offers: Offers) -> None:
    """Take what the address says of the filters; call before they are shown."""
    address.read(*(row.parameter(row.name, offers[row.name]) for row in FILTERS))


def masks(route: Route) -> tuple[list[bool], list[bool]]:
    """Return which hazards pass all filters, and which pass all but that of the categories, which the map knows itself.

    The map need not wait until the filters are shown.
    """
    wanted = {row.name: session().view[row.name] for row in FILTERS if row.name in session().view}
    chosen = {name: wanted.pop(name) for name in ("category",) if name in wanted}
    others = passing(route, **wanted)
    both = zip(passing(route, **chosen), others, strict=True) if chosen else ()
    return [one and other for one, other in both] if chosen else others, others


def take_categories(offers: Offers, told: object) -> None:
    """Choose the categories that the legend on the map shows; what the route does not have is not chosen."""
    known = parameter("category", offers)
    ids = [one for one in told if isinstance(one, str)] if isinstance(told, list) else []
    address.put(known, known.read(ids))
    session().map_categories = address.value(known)


def categories() -> tuple[list[str], int]:
    """Return the chosen categories, and a turn that grows where the map has not been told of them."""
    now = session()
    chosen: list[str] = now.view.get("category", [])
    if chosen != now.map_categories:
        now.map_categories, now.category_turn = chosen, now.category_turn + 1
    return chosen, now.category_turn


def show(offers: Offers) -> None:
    """Show the filters that have something to choose."""
    for row in FILTERS:
        offer = offers[row.name]
        if offer:
            row.show(_(row.label), offer, **bound(row.parameter(row.name, offer), offer, lambda: _all_is_none(offers)))


def _all_is_none(offers: Offers) -> None:
    """Who has chosen every category has chosen none: the legend has them all on, and the address is short."""
    if set(session().view.get("category", ())) >= set(offers["category"]):
        session().view.pop("category", None)


def clear() -> None:
    """Open every filter again; also a callback."""
    for row in FILTERS:
        session().view.pop(row.name, None)

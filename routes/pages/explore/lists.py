"""The lists below the map in step with filters and selection: dangers by stage, and events that narrow the years."""

from __future__ import annotations

from collections.abc import Callable

from routes.document import filters
from routes.languages import gettext as _
from routes.languages import number
from routes.model import Route
from routes.model.periods import as_of_year, years
from routes.pages.explore import controls
from routes.pages.explore.controls import Offers
from routes.pages.shared import address, state
from routes.pages.shared.state import session
from routes.pages.shared.viewer import component

_KEY = "lists-steer"


def show(offers: Offers, choose: Callable[[str], None]) -> None:
    """Tell the lists what passes and what is chosen, and hear what is pressed in them.

    Parameters
    ----------
    choose
        Takes the id of the hazard that the reader pressed.
    """
    now = session()
    chosen = now.view.get("years")
    component("lists")(
        data={
            "mask": filters.packed(now.shown),
            "selected": now.selected,
            "years": written(chosen) if chosen else "",
            "said": said(chosen, sum(now.shown), len(now.shown)) if chosen else "",
        },
        key=_KEY,
        height=1,
        on_years_change=lambda: narrow(offers, state.told(_KEY).years),
        on_chosen_change=lambda: choose(str(state.told(_KEY).chosen)),
    )


def written(span: tuple[int, int]) -> str:
    """Return years as the address and the lists write them."""
    return f"{span[0]}-{span[1]}"


def said(span: tuple[int, int], passing: int, total: int) -> str:
    """Return what the timeline says of the chosen years.

    Examples
    --------
    >>> said((1994, 1998), 12, 61)
    'Map and lists show 1994–1998: 12 of 61 dangers.'
    """
    when = f"{span[0]}–{span[1]}" if span[0] < span[1] else str(span[0])
    words = _("Map and lists show {when}: {passing} of {total} dangers.")
    return words.format(when=when, passing=number(passing), total=number(total))


def narrow(offers: Offers, told: object) -> None:
    """Narrow the years to those that were pressed; the same once more, or an empty text, widens them again."""
    parameter = controls.parameter("years", offers)
    asked = parameter.read([told]) if isinstance(told, str) else None
    address.put(parameter, None if asked == address.value(parameter) else asked)


def when(route: Route, period: str) -> str:
    """Return the years of a period that the filter can show, as the lists write them; empty where there are none."""
    span, known = years(period, as_of_year(route.route.as_of)), filters.year_range(route)
    if not span or not known or known[0] == known[1]:
        return ""
    first, last = max(span[0], known[0]), min(span[1], known[1])
    return written((first, last)) if first <= last and (first, last) != known else ""

"""Which route and which classroom level every page shows, and how a page makes another one current."""

from __future__ import annotations

from dataclasses import replace

from routes.pages.shared import address, language, shelf, theme
from routes.pages.shared.address import Parameter
from routes.pages.shared.shelf import Entry
from routes.pages.shared.state import session
from routes.teaching import levels

_LONGEST_KEY = 60
LEVEL = Parameter("level", "all", lambda texts: levels.named(texts[-1]))
"""The classroom level; older names of it still hide what they hid."""


def route_parameter() -> Parameter:
    """Return the current route as a parameter; the default one stands first on the shelf."""
    keys = list(shelf.readable())
    return address.one_of("route", keys, keys[0] if keys else "")


def note_lost(texts: list[str]) -> None:
    """Note whether the route that an address asks for is here: one's own is gone after a restart."""
    if texts and texts[-1]:
        session().lost = "" if route_parameter().read(texts) else texts[-1][:_LONGEST_KEY]


def current() -> Entry | None:
    """Return the route that every page shows; None where no route can be read."""
    known = shelf.readable()
    return known.get(address.value(route_parameter())) or next(iter(known.values()), None)


def chosen_key() -> str:
    """Return the key of the current route, empty where there is none."""
    entry = current()
    return entry.key if entry else ""


def level() -> str:
    """Return the classroom level that every page keeps to."""
    return str(address.value(LEVEL))


def use(key: str) -> None:
    """Make a route of the shelf the current one everywhere; also a callback. What was filtered and told ends."""
    now = session()
    now.view = {
        name: value for name, value in now.view.items() if name in (LEVEL.name, language.NAME, theme.PARAMETER.name)
    }
    now.selected = now.fly_to = now.lost = ""
    address.put(route_parameter(), key)


def put(entry: Entry) -> str:
    """Put a visitor's route on the shelf of the session and make it the current one; return its key.

    Another file of the same name gets a number, so that neither is lost.
    """
    wanted, number = entry.key, 1
    while any(one.key.removeprefix("my-") == wanted and one.name != entry.name for one in session().mine.values()):
        number += 1
        wanted = f"{entry.key}-{number}"
    key = shelf.bring(replace(entry, key=wanted))
    use(key)
    return key


def forget(key: str) -> None:
    """Take a visitor's own route off the shelf; also a callback."""
    session().mine.pop(key, None)
    if session().view.get(route_parameter().name) == key:
        address.put(route_parameter(), None)

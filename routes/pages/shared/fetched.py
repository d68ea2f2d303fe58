"""The map of a bundled route at an address of its own: fetched beside the page's scripts, kept by the browser.

A visitor's own route has no such address: its map comes with the page, to that visitor alone.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from urllib.parse import urlencode

from routes.languages import best, current, speaking
from routes.pages.shared import shelf, shown
from routes.pages.shared.caching import cached_for_entry
from routes.pages.shared.shelf import Entry
from routes.pages.shared.viewer import document_id
from routes.teaching import levels

PATH = "route-map"
"""Last part of the address."""


def address(entry: Entry, level: str) -> str:
    """Return where the map of an entry is, as seen from every page; empty where it is a visitor's own."""
    asked = {"route": entry.key, "level": level, "lang": current()}
    return "" if entry.is_mine else f"./{PATH}?{urlencode(asked)}"


def answer(query: Mapping[str, str]) -> tuple[bytes, str] | None:
    """Return the map document that an address asks for, compressed, and what names its contents; None for none."""
    entry = {one.key: one for one in shelf.bundled()}.get(query.get("route", ""))
    if entry is None:
        return None
    with speaking(best([query.get("lang", "")])):
        return _packed(entry, levels.named(query.get("level", "")) or "all")


@cached_for_entry(most=48, most_own=1)
def _packed(entry: Entry, level: str) -> tuple[bytes, str]:
    html = shown.map_document(entry, level=level)
    return gzip.compress(html.encode(), mtime=0), document_id(html)

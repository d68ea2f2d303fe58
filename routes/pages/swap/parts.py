"""The parts of the page that swaps the route, and how one of them leads to another."""

from __future__ import annotations

from routes.languages import N_, Translated
from routes.pages.shared import address

PARTS = Translated(
    {"load": N_("Load or choose"), "edit": N_("Edit"), "save": N_("Save as"), "make": N_("Make your own")}
)
"""From what stands in the address to what is shown."""
PART = address.one_of("part", list(PARTS), "load")


def go_to(part: str) -> None:
    """Open a part on the next run."""
    address.put(PART, part)

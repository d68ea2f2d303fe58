"""Colours, line widths and sizes of the map in one table, for Python and JavaScript alike."""

from __future__ import annotations

SEA = "#cfdfe6"
LAND = "#eceae3"
WORLD = "#eceae3"
BORDER = "#8d8675"
CROSSED = "#4a4332"
"""A border that the road crosses."""
COAST = "#6f8f9c"
RIVER = "#7ba6bb"
FIRST_COUNTRY = "#dccdbd"
"""Tint of the country where the route starts; those after it run to `LAST_COUNTRY`."""
LAST_COUNTRY = "#dbe5d3"
STAGES = ("#8f1d17", "#bd5218", "#5c4a00", "#5f7d1f", "#084f47", "#2a72c8", "#46307f", "#b83a72")
"""One per country, in the order of the road; then again from the start. Dark and light by turns, to be told in grey."""
RETURN = "#4a4450"
"""A forced return: against the route, in its own colour."""

PANES = (
    ("sea", 200), ("land", 210), ("relief", 220), ("water", 230), ("borders", 240), ("ground", 250), ("areas", 400),
    ("band", 410), ("casing", 420), ("route", 430), ("arrows", 440), ("means", 445), ("places", 450), ("labels", 460),
    ("leaders", 580), ("voices", 590), ("hazards", 600), ("stops", 610),
)  # fmt: skip
"""Name and z-index, from below; Leaflet's popups are at 700."""


def mixed(first: str, last: str, share: float) -> str:
    """Return the colour between two hex colours.

    Examples
    --------
    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = [(int(first[i : i + 2], 16), int(last[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)

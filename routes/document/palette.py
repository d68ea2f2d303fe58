"""Colours, line widths and sizes of the map in one table, for Python and JavaScript alike."""

from __future__ import annotations

SEA = "#cfdfe6"
LAND = "#d9d6cd"
"""Land off the road: it recedes behind the countries of the road."""
WORLD = LAND
BORDER = "#8d8675"
CROSSED = "#2e2919"
"""A border that the road crosses."""
COAST = "#6f8f9c"
RIVER = "#7ba6bb"
FIRST_COUNTRY = "#f4eadd"
"""Tint of the country where the route starts; those after it run to `LAST_COUNTRY`."""
LAST_COUNTRY = "#eaf1e4"
STAGES = ("#86190f", "#a44412", "#4d3d00", "#557218", "#06403a", "#2569bb", "#3a2570", "#a8336a")
"""One per country, in the order of the road; then again from the start. Dark and light by turns, to be told in grey."""
RETURN = "#4a4450"
"""A forced return: against the route, in its own colour."""

PANES = (
    ("land", 210), ("ground", 230), ("borders", 240), ("areas", 400),
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

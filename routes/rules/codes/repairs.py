"""What each repair is called, and what it says that it did."""

from __future__ import annotations

from typing import Literal, NamedTuple

from routes.rules.codes.row import Repair

ChangeCode = Literal[
    "swapped",
    "rounded",
    "joined",
    "turned",
    "numbered",
    "ids-own",
    "ids-made",
    "ids-worded",
    "closed",
    "repeats-dropped",
    "left-out",
    "parts-left-out",
    "positions-left-out",
]


class Offer(NamedTuple):
    """What a button for a repair says, and what it does in a sentence."""

    label: str
    help: str


OFFERS: dict[Repair, Offer] = {
    "swap": Offer(
        "Swap latitude and longitude",
        "Swaps all positions where that fits all, else only those that can't be right as they are.",
    ),
    "leave_out": Offer(
        "Leave out what can't be drawn", "Leaves out features, and parts of them, whose positions nobody can read."
    ),
    "close": Offer("Close rings", "Repeats the first position of an area at its end."),
    "repeats": Offer("Drop repeated positions", "Drops positions that repeat the one before them."),
    "round": Offer(
        "Round positions", "Puts positions on the grid of 0.1°, about 10 km, where the route is schematic or recent."
    ),
    "order": Offer(
        "Put stages in order", "Numbers the stages 1, 2, 3 …, in the order in which they join where there is one."
    ),
    "ids": Offer("Give ids", "Gives each feature an id of its own; those that have one keep it."),
}

CHANGES: dict[ChangeCode, tuple[str, str]] = {
    "swapped": (
        "Swapped latitude and longitude of {count} position.",
        "Swapped latitude and longitude of {count:,} positions.",
    ),
    "rounded": (
        "Rounded {count} feature to 0.1° (about 10 km).",
        "Rounded {count:,} features to 0.1° (about 10 km).",
    ),
    "joined": ("Put the main stages in the order in which they join.",) * 2,
    "turned": ("Turned the line of {count} stage round.", "Turned the line of {count:,} stages round."),
    "numbered": ("Numbered the {role} stages from 1 to {count}.",) * 2,
    "closed": ("Closed {count} ring.", "Closed {count:,} rings."),
    "repeats-dropped": ("Dropped {count} repeated position.", "Dropped {count:,} repeated positions."),
    "left-out": (
        "Left out {count} feature that can't be drawn{names}.",
        "Left out {count:,} features that can't be drawn{names}.",
    ),
    "positions-left-out": (
        "Left out {count} position that nobody can read.",
        "Left out {count:,} positions that nobody can read.",
    ),
    "parts-left-out": (
        "Left out {count} part of a feature that can't be drawn.",
        "Left out {count:,} parts of features that can't be drawn.",
    ),
    "ids-own": ("Gave {count} feature an id of its own.", "Gave {count:,} features an id of their own."),
    "ids-made": ("Gave {count} feature an id.", "Gave {count:,} features an id."),
    "ids-worded": ("Wrote {count} id as text.", "Wrote {count:,} ids as text."),
}
"""What is said of one, and of several."""

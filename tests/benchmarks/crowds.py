"""What many visitors at once cost, and how soon they are answered."""

from __future__ import annotations

import sys

from load.crowd import ROUNDS, VISITORS, crowd
from rows import Row


def visited() -> list[Row]:
    """Measure a server that so many visitors use at the same time over real connections."""
    if sys.platform != "linux":
        return []
    load = crowd()
    who = f"{VISITORS} visitors at once, {ROUNDS} rounds"
    wrong = len(load.errors) + len(load.mixed)
    first, last = load.memory_mb[0], load.memory_mb[-1]
    return [
        Row(f"{who}: errors, and what was meant for another", f"{wrong}", "0", not wrong),
        Row(f"{who}: 95 of 100 filters answered within", f"{load.p95:.2f} s", "1 s", load.p95 <= 1),
        Row(f"{who}: memory of the server", f"{first:.0f} MB, {last:.0f} MB in the end", "10 % more than early",
            load.growth < 0.1),
        Row("a visitor's first page, all of it", f"{load.entering:.2f} s of a processor", "1 s", load.entering <= 1),
        Row("a visit: first page, a route, three filters", f"{load.visit:.2f} s of a processor", "1 s",
            load.visit <= 1),
    ]  # fmt: skip

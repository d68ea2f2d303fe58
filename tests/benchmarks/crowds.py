"""What many visitors at once cost, and how soon they are answered."""

from __future__ import annotations

import sys

from big import big_route
from load.crowd import ROUNDS, VISITORS, crowd
from load.uploading import longest_wait
from rows import Row
from server import Server

from routes.formats import write

BIG = 42_000
"""Hazards of the file that one visitor brings: nearly the 25 MB that are taken."""


def visited() -> list[Row]:
    """Measure a server that so many visitors use at the same time over real connections."""
    if sys.platform != "linux":
        return []
    load = crowd()
    wait, data = _waiting()
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
        Row(f"longest wait of another while a file of {BIG:,} hazards, {len(data) / 1e6:.0f} MB, is read and drawn",
            f"{wait:.2f} s", "0.3 s", wait <= 0.3),
    ]  # fmt: skip


def _waiting() -> tuple[float, bytes]:
    data = write(big_route(BIG), ".geojson").data
    with Server() as server:
        longest_wait(server, "small.geojson", write(big_route(10), ".geojson").data)  # what is made once for all
        wait, visitor = longest_wait(server, "big.geojson", data)
    assert not visitor.errors
    assert "er-drop-head" in visitor.texts()
    return wait, data

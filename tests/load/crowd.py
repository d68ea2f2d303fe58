"""Many visitors at once, and what they cost: used by the test and by the table of benchmarks."""

from __future__ import annotations

import asyncio
import os
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from load.visitor import Visitor
from server import Server

from routes.formats import open_route
from routes.model import Route
from routes.model.categories import merged
from routes.reading.collection import list_routes

VISITORS = int(os.environ.get("ESCAPE_ROUTES_LOAD_VISITORS", "50"))
ROUNDS = int(os.environ.get("ESCAPE_ROUTES_LOAD_ROUNDS", "10"))
FILTERS = 3
"""Filters that a visitor tries in a round, after choosing a route."""


@dataclass
class Load:
    """What came of it."""

    errors: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)
    """What a visitor saw that was meant for another, or for another filter."""
    filters: list[float] = field(default_factory=list)
    """Seconds that each filter took."""
    memory_mb: list[float] = field(default_factory=list)
    """Of the server, when all have entered and after each round."""
    entering: float = 0.0
    """Processor seconds of the server for one visitor's first page, with everything below the map."""
    visit: float = 0.0
    """Processor seconds of the server for one visitor with a round of a route and filters."""

    @property
    def p95(self) -> float:
        """Seconds within which 95 of 100 filters answered."""
        return quantiles(self.filters, n=20)[-1]

    @property
    def growth(self) -> float:
        """How much the memory of the last round is beyond that of the third, as a share."""
        early = self.memory_mb[min(3, len(self.memory_mb) - 1)]
        return self.memory_mb[-1] / early - 1


def processor_seconds(pid: int) -> float:
    """Return the processor time that a process has taken, on Linux."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """Return the memory that a process takes, on Linux."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1000


def _known() -> dict[str, tuple[str, Route]]:
    """Return the bundled routes by title, each with its key."""
    routes = {key: open_route(path).route for key, path in list_routes().items()}
    return {route.route.title: (key, route) for key, route in routes.items()}


async def _round(visitor: Visitor, dice: random.Random, known: dict[str, tuple[str, Route]], load: Load) -> None:
    title = dice.choice(list(known))
    key, route = known[title]
    await visitor.choose(title)
    documents = {visitor.told()["document"]}
    labels = {one.label: one.id for one in merged(route.route.categories).values()}
    offered = visitor.options("Dangers")
    for chosen in dice.sample(offered, min(FILTERS, len(offered))):
        await visitor.filter("Dangers", [chosen])
        load.filters.append(visitor.times[-1][1])
        category = labels[chosen.rsplit(" **", 1)[0].partition(") ")[2] or chosen.rsplit(" **", 1)[0]]
        told = visitor.told()
        documents.add(told["document"])
        if told["categories"] != [category] or told["mask"]:
            load.mixed.append(f"{key} {category}: the map was told otherwise")
        asked = visitor.asked()
        if asked.get("category") != [category] or asked.get("route", ["beyond-utopia"]) != [key]:
            load.mixed.append(f"{key} {category}: the address says {visitor.query}")
    if len(documents) != 1:
        load.mixed.append(f"{key}: another document came with a filter")
    await visitor.filter("Dangers", [])


async def _crowd(server: Server, visitors: int, rounds: int) -> Load:
    load, known, pid = Load(), _known(), server.process.pid
    first = Visitor(server.port)
    await first.enter()  # what is made once for all
    for title in known:
        await first.choose(title)
    await first.leave()
    everybody = [Visitor(server.port) for _ in range(visitors)]
    dice = [random.Random(number) for number in range(visitors)]
    before = processor_seconds(pid)
    await asyncio.gather(*(one.enter() for one in everybody))
    load.entering = (processor_seconds(pid) - before) / visitors
    load.memory_mb.append(memory_mb(pid))
    for number in range(rounds):
        await asyncio.gather(*(_round(*pair, known, load) for pair in zip(everybody, dice, strict=True)))
        load.memory_mb.append(memory_mb(pid))
        if not number:
            load.visit = (processor_seconds(pid) - before) / visitors
    load.errors = [error for one in everybody for error in one.errors]
    await asyncio.gather(*(one.leave() for one in everybody))
    return load


def crowd(visitors: int = VISITORS, rounds: int = ROUNDS) -> Load:
    """Let so many visitors use a server of their own at the same time, and return what came of it."""
    with Server() as server, ThreadPoolExecutor(1) as thread:  # a browser's tests keep a loop in this one
        return thread.submit(asyncio.run, _crowd(server, visitors, rounds)).result()

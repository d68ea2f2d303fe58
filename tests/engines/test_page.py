"""The page in Firefox and in WebKit: the map is drawn in its frame, and the filters reach it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engine import Engine, Until
from server import Server

MINES = "[...document.querySelectorAll('.stSidebar button')].find((one) => one.textContent.includes('Landmines'))"
FRAME = "document.querySelector('iframe.escape-map')"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def test_the_map_fills_its_frame_and_hears_a_filter(engine: Engine, server: Server, until: Until):
    engine.goto(server.url)
    until(f"{FRAME}?.dataset.ready === 'true'")
    if engine.sees_inside:
        right = "document.querySelector('.folium-map').getBoundingClientRect().right"
        assert engine.ask(f"{right} === innerWidth", inside=True)
        assert engine.ask("document.documentElement.clientWidth === innerWidth", inside=True)
    until(MINES)
    total = int(engine.ask(f"{FRAME}.dataset.shown"))
    engine.ask(f"{MINES}.click() ?? 1")
    until(f"Number({FRAME}.dataset.shown) < {total}")
    assert engine.faults == []

"""Many visitors at once see their own pages, soon, and the server's memory stays level.

The short run is a part of the suite. The whole one: `pytest -m load tests/load`, with as many visitors and rounds as
ESCAPE_ROUTES_LOAD_VISITORS and ESCAPE_ROUTES_LOAD_ROUNDS say, 50 and 10.
"""

from __future__ import annotations

import sys

import pytest
from load.crowd import crowd
from load.uploading import longest_wait
from server import ROOT, Server

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the server is measured through /proc")


def test_three_visitors_see_their_own():
    load = crowd(visitors=3, rounds=1)
    assert load.errors == []
    assert load.mixed == []
    assert len(load.filters) == 9


@pytest.mark.load
def test_a_file_is_brought_as_a_browser_brings_it():
    data = (ROOT / "data" / "comet-line.geojson").read_bytes()
    with Server() as server:
        wait, visitor = longest_wait(server, "brought.geojson", data)
    assert wait > 0
    assert visitor.errors == []
    assert "brought.geojson" in visitor.texts()
    assert "er-fine" in visitor.texts() or "er-warning" in visitor.texts()


@pytest.mark.load
def test_a_crowd_sees_its_own_and_the_memory_stays_level():
    load = crowd()
    print(
        f"\nentering {load.entering:.2f} s, a visit {load.visit:.2f} s of a processor; 95 of 100 filters within "
        f"{load.p95:.2f} s; memory in MB {[round(one) for one in load.memory_mb]}"
    )
    assert load.errors == []
    assert load.mixed == []
    assert load.growth < 0.1

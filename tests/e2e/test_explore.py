"""The Explore page in a browser: map, table and filters in step, and nothing fetched from elsewhere."""

from __future__ import annotations

from explore import Explore


def test_the_map_draws_with_no_outside_request(explore: Explore):
    explore.shown(53)
    assert explore.drawn() == 53
    assert explore.page.watch.outside == []

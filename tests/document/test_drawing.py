"""The document in which a route is drawn: everything is inside, nothing of a route is."""

from __future__ import annotations

import json

from routes.document.drawing import drawing_document, grid_of, ground
from routes.document.sealed import Contents
from routes.geo.grid import GRID


def test_it_fetches_nothing_and_one_script_draws() -> None:
    contents = Contents(drawing_document())
    assert contents.fetched == []
    assert "routeDocument.start(" in contents.scripts[-1]
    assert "default-src 'none'" in drawing_document()


def test_a_coarse_draft_is_not_looked_at_closely() -> None:
    assert '"maxZoom": 9' in drawing_document()
    assert '"maxZoom": 14' in drawing_document(is_coarse=False)
    assert (grid_of(is_coarse=True), grid_of(is_coarse=False)) == (GRID, 0)


def test_the_ground_of_a_window_is_land_water_and_borders() -> None:
    found = json.loads(ground((7.0, 47.0, 9.0, 49.0)))
    assert all(found[name] for name in ("land", "water", "borders"))
    assert set(found["colours"]) == {"sea", "land", "coast", "river", "border"}

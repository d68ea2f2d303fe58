"""The ground as SVG: every position stands where it was, in its pane and colour, at half the length."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from ground import positions, shapes

from routes.basemap.window import Basemap, basemap
from routes.document import ground, palette
from routes.document.ground import Grid, Ground

WINDOW = (98.0, 12.0, 131.0, 44.0)
COUNTRIES = ["China", "Laos"]


@pytest.fixture(scope="module")
def base() -> Basemap:
    return basemap(WINDOW, precise=False)


@pytest.fixture(scope="module")
def drawn(base: Basemap) -> Any:
    return shapes(Ground(base, COUNTRIES))[1]


def pane(drawn: Any, name: str) -> list[Any]:
    return [path for group in drawn if group.get("data-pane") == name for path in group]


@pytest.mark.parametrize("origin", [(100.0, 0.0), (179.5, -40.0), (-120.0, 65.0)])
def test_positions_come_back_within_half_a_unit(origin: tuple[float, float]):
    grid = Grid(*origin, 100)
    ring = [[origin[0] + x, origin[1] + y] for x, y in ((0, 0), (3.33, 1.27), (-2.5, 8.01), (0, 0))]
    (read,) = positions(grid.path({"type": "Polygon", "coordinates": [ring]}), grid)
    assert read == [pytest.approx(position, abs=0.0051) for position in ring[:-1]]


def test_neighbours_still_meet():
    grid = Grid(100, 0, 10)
    shared = [[101.04, 10.0], [101.16, 10.58]]
    left = grid.path({"type": "LineString", "coordinates": [[0.0, 0.0], *shared]})
    right = grid.path({"type": "LineString", "coordinates": [*shared[::-1], [150.0, 20.0]]})
    assert positions(left, grid)[0][1:] == positions(right, grid)[0][:2][::-1]


def test_what_leads_nowhere_is_left_out_and_the_poles_are_the_edge_of_the_map():
    grid = Grid(0, 0, 1)
    assert grid.path({"type": "LineString", "coordinates": [[1, 1], [1.2, 1.2]]}) == ""
    assert grid.path({"type": "LineString", "coordinates": [[1, 0], [1, 0.1], [3, 0], [3, -90]]}) == "M1 0l2 0 0 179"


def test_each_kind_lies_in_its_pane(drawn: Any):
    assert [group.get("data-pane") for group in drawn] == ["sea", "land", "water", "borders"]
    kinds = {name: {path.get("class") for path in pane(drawn, name)} for name in ("sea", "land", "water", "borders")}
    assert kinds == {
        "sea": {"sea", "world"},
        "land": {"land", "land of-road"},
        "water": {"lake", "river", "coast"},
        "borders": {"border", "border crossed"},
    }
    assert {key for group in drawn for path in group for key in path.attrib} <= {
        "class", "d", "data-name", "fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray",
    }  # fmt: skip


def test_countries_of_the_road_are_named_and_tinted_and_lines_are_not_filled(drawn: Any):
    named = {path.get("data-name"): path.get("fill") for path in pane(drawn, "land") if path.get("data-name")}
    assert named == {"China": palette.FIRST_COUNTRY, "Laos": palette.LAST_COUNTRY}
    assert {path.get("fill") for path in pane(drawn, "borders")} == {"none"}


def test_every_country_has_the_outline_of_the_basemap(base: Basemap):
    grid, drawn = shapes(Ground(base, COUNTRIES))
    (laos,) = (country["geometry"] for country in base.land if country["name"] == "Laos")
    (path,) = (path for path in pane(drawn, "land") if path.get("data-name") == "Laos")
    rings = [ring for polygon in laos["coordinates"] for ring in polygon]
    read = positions(str(path.get("d")), grid)
    assert len(read) == len(rings)
    finest = 1 / grid.per_degree
    for ring, seen in zip(rings, read, strict=True):
        assert np.abs(np.array(ring).min(axis=0) - np.array(seen).min(axis=0)).max() <= finest
        assert np.abs(np.array(ring).max(axis=0) - np.array(seen).max(axis=0)).max() <= finest


def test_paths_are_shorter_than_the_positions_they_stand_for(base: Basemap):
    shapes = [base.world, base.land, base.lakes, base.rivers, base.coast, base.borders]
    assert 2 * len(Ground(base, COUNTRIES).html_text) < len(json.dumps(shapes, separators=(",", ":")))


@pytest.mark.parametrize("names", [[], ["Laos"], ["North Korea", "China", "Laos"]])
def test_tints_run_from_the_first_country_to_the_last(names: list[str]):
    tints = ground.country_tints(names)
    assert list(tints) == names
    if names:
        assert tints[names[0]] == palette.FIRST_COUNTRY
    if len(names) > 1:
        assert tints[names[-1]] == palette.LAST_COUNTRY


def test_a_name_does_not_leave_its_attribute(base: Basemap, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ground, "country_name", lambda _language, _name: '"><script>')
    assert "<script" not in Ground(base, COUNTRIES).html_text


def test_a_country_of_the_road_keeps_its_tint_beyond_the_window():
    found = basemap((100, 38, 130, 50), precise=False)
    assert {"China", "Russia"} <= {one["name"] for one in found.beyond}
    names = ["North Korea", "China", "Mongolia"]
    fills = [path.get("fill") for path in pane(shapes(Ground(found, names))[1], "sea")]
    assert fills.count(ground.country_tints(names)["China"]) == 1
    assert len(fills) == 1 + len(found.world) + len([one for one in found.beyond if one["name"] in names])

"""The ground as SVG: every position stands where it was, in its pane and colour, at half the length."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from ground import parts_of, shapes

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
    (read,) = parts_of(grid.path({"type": "Polygon", "coordinates": [ring]}), grid)
    assert read == [pytest.approx(position, abs=0.0051) for position in ring[:-1]]


def test_neighbours_still_meet():
    grid = Grid(100, 0, 10)
    shared = [[101.04, 10.0], [101.16, 10.58]]
    left = grid.path({"type": "LineString", "coordinates": [[0.0, 0.0], *shared]})
    right = grid.path({"type": "LineString", "coordinates": [*shared[::-1], [150.0, 20.0]]})
    assert parts_of(left, grid)[0][1:] == parts_of(right, grid)[0][:2][::-1]


def test_what_leads_nowhere_is_left_out_and_the_poles_are_the_edge_of_the_map():
    grid = Grid(0, 0, 1)
    assert grid.path({"type": "LineString", "coordinates": [[1, 1], [1.2, 1.2]]}) == ""
    assert grid.path({"type": "LineString", "coordinates": [[1, 0], [1, 0.1], [3, 0], [3, -90]]}) == "M1 0l2 0 0 179"


def test_each_kind_lies_in_its_pane(drawn: Any):
    assert [group.get("data-pane") for group in drawn] == ["land", "borders"]
    below, above = ([shape.get("class") for shape in pane(drawn, name)] for name in ("land", "borders"))
    assert list(dict.fromkeys(below)) == ["sea", "world", "land", "land of-road", "relief"]
    assert list(dict.fromkeys(above)) == ["lake", "river", "coast", "border", "border crossed"]
    assert {key for path in drawn.iter("path") for key in path.attrib} <= {
        "class", "d", "data-name", "fill", "fill-rule", "stroke", "stroke-width", "stroke-dasharray",
    }  # fmt: skip


def test_countries_of_the_road_are_named_and_tinted_and_lines_are_not_filled(drawn: Any):
    named = {path.get("data-name"): path.get("fill") for path in pane(drawn, "land") if path.get("data-name")}
    assert named == {"China": palette.FIRST_COUNTRY, "Laos": palette.LAST_COUNTRY}
    lines = [path for path in pane(drawn, "borders") if path.get("class") != "lake"]
    assert {path.get("fill") for path in lines} == {"none"}


def test_relief_is_an_image_inside_the_document_at_its_place(base: Basemap):
    grid, drawn = shapes(Ground(base, COUNTRIES))
    (image,) = drawn.iter("image")
    assert image.get("href").startswith("data:image/webp;base64,")
    left, top, width, height = (int(image.get(name)) for name in ("x", "y", "width", "height"))
    (corners,) = parts_of(f"M{left} {top}l{width} {height}", grid)
    assert base.relief
    west, south, east, north = base.relief.bounds
    assert [*corners[0], *corners[1]] == pytest.approx([west, north, east, south], abs=0.01)


def test_without_mountains_there_is_none(base: Basemap):
    outside = basemap((-10.0, -88.0, 10.0, -80.0), precise=False)
    for made in (Ground(outside, COUNTRIES), Ground(base, COUNTRIES, has_relief=False)):
        assert "<image" not in made.html_text


def test_every_country_has_the_outline_of_the_basemap(base: Basemap):
    grid, drawn = shapes(Ground(base, COUNTRIES))
    (laos,) = (country["geometry"] for country in base.land if country["name"] == "Laos")
    (path,) = (path for path in pane(drawn, "land") if path.get("data-name") == "Laos")
    rings = [ring for polygon in laos["coordinates"] for ring in polygon]
    read = parts_of(str(path.get("d")), grid)
    assert len(read) == len(rings)
    finest = 1 / grid.per_degree
    for ring, seen in zip(rings, read, strict=True):
        assert np.abs(np.array(ring).min(axis=0) - np.array(seen).min(axis=0)).max() <= finest
        assert np.abs(np.array(ring).max(axis=0) - np.array(seen).max(axis=0)).max() <= finest


def test_paths_are_shorter_than_the_positions_they_stand_for(base: Basemap):
    shapes = [base.world, base.land, base.lakes, base.rivers, base.coast, base.borders]
    assert 2 * len(Ground(base, COUNTRIES, has_relief=False).html_text) < len(json.dumps(shapes, separators=(",", ":")))


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
    tint = ground.country_tints(names)["China"]
    fills = [(path.get("fill"), path.get("data-name")) for path in pane(shapes(Ground(found, names))[1], "land")]
    assert [name for fill, name in fills if fill == tint] == [None, "China"]

"""The strip's numbers in the document: parallel to the payload, whole, and silent where there is no road."""

from __future__ import annotations

import pytest

from routes.document.strip import strip
from routes.formats import open_route
from routes.geo.figures import figures
from routes.installed import data_folder
from routes.model import Route

BUNDLED = sorted(data_folder().glob("*.geojson"))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_every_danger_and_voice_of_a_bundled_route_has_its_kilometre(path):
    route = open_route(path.read_bytes(), path.name).route
    made = strip(route)
    assert made["km"] == pytest.approx(figures(route).km, abs=0.1)
    for name in ("hazards", "voices", "places"):
        assert len(made[name]) == len(getattr(route, name))
        assert all(0 <= km <= made["km"] for km in made[name])
    assert [name for name, _, _ in made["stages"]] == [stage.id for stage in route.main_stages]
    assert made["countries"][0][1] == 0
    assert made["countries"][-1][2] == made["km"]
    assert len(made["borders"]) == len(made["countries"]) - 1


def test_the_default_road_passes_its_six_countries_in_order():
    path = data_folder() / "beyond-utopia.geojson"
    made = strip(open_route(path.read_bytes(), path.name).route)
    names = [name for name, _, _ in made["countries"]]
    assert names == ["North Korea", "China", "Vietnam", "Laos", "Thailand", "South Korea"]


def test_without_main_stages_there_is_no_strip():
    made = strip(Route.model_validate({"type": "FeatureCollection", "route": {"title": "None"}, "features": []}))
    assert made["km"] == 0
    assert not any(made[name] for name in made)

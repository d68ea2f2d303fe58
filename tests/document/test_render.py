"""The document: one file with everything inside, the same each time, under a policy that fits it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from examples import complete, told

from routes.document.drawing import MAIN as DRAWING
from routes.document.elements import MAIN, STATIC
from routes.document.render import STYLES, TILES, build_map, render
from routes.document.scripts import modules
from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes
from routes.teaching.levels import LEVELS, at_level

BUNDLED = list_routes()


class Outline(HTMLParser):
    """Collects scripts, and everything that a browser would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.fetched: list[str] = []
        self.policy = ""
        self.language = ""
        self._is_script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._is_script = tag == "script" and values.get("type") != "application/json"
        if self._is_script:
            self.scripts.append("")
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values.get("content") or ""
        if tag != "a":
            named = (values.get(name) or "data:" for name in ("src", "href", "srcset"))
            self.fetched += [one for one in named if not one.startswith("data:")]

    def handle_data(self, data: str) -> None:
        if self._is_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._is_script = False


def data_of(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="route-data">(.*?)</script>', html, re.DOTALL)[1])


@pytest.fixture(scope="module")
def html() -> str:
    return render(Route.model_validate(complete()))


@pytest.mark.parametrize("key", BUNDLED)
def test_every_bundled_route_is_one_small_file_that_fetches_nothing(key: str):
    made = render(open_route(BUNDLED[key]).route)
    assert len(made.encode()) <= 1_600_000
    assert Outline(made).fetched == []
    # Leaflet's own sheet names pictures of controls that this map does not have.
    assert set(re.findall(r"url\((?!['\"]?data:|#)([^)]+)\)", made)) <= {
        "images/layers.png", "images/layers-2x.png", "images/marker-icon.png",
    }  # fmt: skip
    assert "@import" not in made


def test_the_policy_names_exactly_the_scripts_inside(html: str):
    outline = Outline(html)
    named = set(re.findall(r"'sha256-([^']+)'", outline.policy))
    assert named == {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in outline.scripts}
    assert "default-src 'none'" in outline.policy
    assert "http" not in outline.policy
    assert not re.search(r"script-src[^;]*unsafe", outline.policy)


def test_the_same_route_makes_the_same_document(html: str):
    assert render(Route.model_validate(complete())) == html


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_decides_what_is_inside(level: str):
    route = open_route(BUNDLED["beyond-utopia"]).route
    data = data_of(render(route, level=level))
    shown = at_level(route, level)
    assert [one["id"] for one in data["hazards"]] == [one.id for one in shown.hazards]
    assert [one["id"] for one in data["voices"]] == [one.id for one in shown.voices]
    assert data["view"]["level"]["id"] == level


@pytest.mark.parametrize("step", [None, 0, 3, "2.2"])
def test_the_step_to_open_at_is_inside(step: int | str | None):
    assert data_of(render(Route.model_validate(complete()), step=step))["view"]["step"] == step


def test_a_hostile_title_and_language_stay_data():
    value = complete()
    value["route"].update(title="</title><b>&", language='de"><script>')
    made = render(Route.model_validate(value))
    assert Outline(made).language == "en"
    assert (data_of(made)["title"], data_of(made)["language"]) == ("</title><b>&", 'de"><script>')


@pytest.mark.parametrize("name", TILES)
def test_online_tiles_open_the_policy_for_their_host_alone(name: str):
    policy = Outline(render(Route.model_validate(complete()), style=name)).policy
    images = next(rule for rule in policy.split(";") if rule.strip().startswith("img-src"))
    assert re.fullmatch(r" ?img-src data: https://[\w.*-]+", images)
    assert policy.count("https:") == 1


def test_styles_without_tiles_are_inside():
    assert [name for name in STYLES if name not in TILES] == ["relief", "plain", "contrast", "dark"]
    route = Route.model_validate(complete())
    assert len(render(route, style="plain")) < len(render(route, style="relief"))


def test_every_script_and_style_sheet_of_the_document_is_in_use():
    used = {module.path for entry in (MAIN, DRAWING) for module in modules(entry)}
    of_added_layers = {STATIC / "folium" / "layers.js"}
    assert used | of_added_layers >= {path for path in STATIC.rglob("*.js") if path.parent.name != "strip"}
    assert {path.with_suffix(".js") for path in STATIC.rglob("*.css")} <= used


def test_a_route_with_nothing_in_it_is_drawn():
    made = render(Route.model_validate({"type": "FeatureCollection", "route": {"title": "Nothing"}, "features": []}))
    assert data_of(made)["stages"] == []


def test_a_route_with_named_ground_is_drawn() -> None:
    assert '"shape":{"type":"Polygon"' in render(Route.model_validate(told()))


@pytest.mark.parametrize(("precision", "zoom"), [("schematic", 8), ("exact", 14)])
def test_a_schematic_map_stops_where_it_would_claim_more_than_it_knows(precision: str, zoom: int):
    value = complete()
    value["route"]["precision"] = precision
    assert build_map(Route.model_validate(value), style="plain").options["max_zoom"] == zoom


def test_online_tiles_stop_there_too():
    made = render(Route.model_validate(complete()), style="OpenStreetMap.Mapnik")
    assert re.search(r'"?maxZoom"?: 8\b', made)


def test_a_country_of_the_road_is_named_however_small_it_is():
    data = data_of(render(open_route(BUNDLED["comet-line"]).route))
    named = {label["name"]: label for label in data["labels"]["countries"]}
    assert set(data["figures"]["countries"]) <= set(named)
    assert (named["Gibraltar"]["lat"], named["Gibraltar"]["lon"]) == pytest.approx((36.14, -5.35), abs=0.05)

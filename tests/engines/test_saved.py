"""A saved file in Firefox and in WebKit: all is drawn to the edge, told to the end, and nothing fails."""

from __future__ import annotations

import pytest
from engine import Engine, Until

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder
from routes.model import Route

LISTENER = """<script>window.faults = [];
addEventListener("error", (event) => window.faults.push(event.message));
addEventListener("unhandledrejection", (event) => window.faults.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => window.faults.push(event.violatedDirective));</script>"""
"""Stands before the document's policy, which would forbid it."""


@pytest.fixture(scope="module")
def route() -> Route:
    return open_route(data_folder() / "beyond-utopia.geojson").route


@pytest.fixture(scope="module")
def saved(engine: Engine, route: Route, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path = tmp_path_factory.mktemp("saved") / "route.html"
    path.write_text(render(route).replace("<head>", f"<head>{LISTENER}", 1), encoding="utf-8", newline="")
    engine.goto(path.as_uri())
    return engine


@pytest.fixture(autouse=True)
def _drawn_and_without_a_fault(saved: Engine, until: Until):
    until("document.body?.dataset.ready === 'true'")
    yield
    assert saved.ask("window.faults") == []
    assert saved.faults == []


def test_every_hazard_is_drawn_and_the_window_filled_to_its_edges(saved: Engine, route: Route):
    assert saved.ask("escapeRoutes.drawn().flatMap((sign) => sign.ids).length") == len(route.hazards)
    assert saved.ask("document.documentElement.scrollHeight <= innerHeight")
    rights = saved.ask(
        "['.folium-map', '.strip'].map((part) => document.querySelector(part).getBoundingClientRect().right)"
    )
    assert rights == [saved.ask("innerWidth")] * 2


def test_a_sign_opens_its_text_by_key_and_escape_closes_it(saved: Engine, until: Until):
    saved.ask("document.querySelector('.leaflet-hazards-pane :is(button, [role=button])').focus() ?? 1")
    saved.press("Enter")
    until("document.querySelector('article')?.checkVisibility()")
    saved.press("Escape")
    until("!document.querySelector('article')?.checkVisibility()")


def test_the_story_is_told_to_its_end_key_by_key(saved: Engine, until: Until):
    written = "escapeRoutes.story.moments().map(({ step, beat }) => (beat ? `${step}.${beat + 1}` : `${step}`))"
    moments = saved.ask(written)
    saved.ask("escapeRoutes.goTo(0) ?? 1")
    assert len(moments) > 20
    for moment in moments:
        until(f"document.querySelector('.telling-card').dataset.moment === '{moment}'")
        saved.press("ArrowRight")

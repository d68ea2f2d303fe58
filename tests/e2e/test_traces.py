"""What the scripts make of a saved file at each level, on screen and on paper, tells of nothing hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from traces import traces

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder
from routes.teaching.levels import LEVELS
from routes.teaching.sheets import SHEETS

KEYS = sorted(path.stem for path in data_folder().glob("*.geojson"))
ALL_SEEN = """() => ({
  text: document.body.textContent === null ? "" : [...document.body.querySelectorAll(":not(script):not(style)")]
    .filter((node) => !node.closest("script, style")).flatMap((node) => [...node.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("\\n"),
  names: [...document.querySelectorAll("[aria-label], [title], [alt]")].flatMap((node) =>
    ["aria-label", "title", "alt"].map((name) => node.getAttribute(name) ?? "")),
  addresses: [...document.querySelectorAll("[href]")].map((node) => node.getAttribute("href")),
  tab: document.title,
})"""


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Return a saved file of every bundled route at every level below all."""
    folder = tmp_path_factory.mktemp("levels")
    made = {}
    for key in KEYS:
        route = open_route(data_folder() / f"{key}.geojson").route
        for level in LEVELS:
            if level != "all":
                made[key, level] = folder / f"{key}-{level}.html"
                made[key, level].write_text(render(route, level=level), encoding="utf-8")
    return made


def opened(page: Page, path: Path, anchor: str) -> Page:
    page.goto("about:blank")
    page.goto(f"{path.as_uri()}{anchor}")
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    return page


@pytest.mark.parametrize("level", [level for level in LEVELS if level != "all"])
@pytest.mark.parametrize("key", KEYS)
def test_prints_tell_of_nothing_hidden(visit, saved: dict[tuple[str, str], Path], key: str, level: str) -> None:
    page = visit()
    for anchor in ("", *(f"#print={key}" for key in SHEETS)):
        seen = opened(page, saved[key, level], anchor).evaluate(ALL_SEEN)
        assert len(seen["text"]) > 500
        assert traces(seen, level) == []

"""Letters with heaps of marks and words without end stay in their boxes."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from examples import told
from explore import Explore
from playwright.sync_api import expect
from server import Server

WORD = "Endless" * 60
HEAP = "e" + "\u0301" * 150


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:  # noqa: ARG001 - without a browser no server is needed
    folder = tmp_path_factory.mktemp("heaped")
    value = told()
    value["route"]["sources"][0]["title"] = (HEAP + WORD)[:300]
    value["route"]["glossary"] = [{"term": WORD[:290], "definition": WORD}]
    value["features"][-1]["properties"]["description"] = WORD
    (folder / "heaped.geojson").write_text(json.dumps(value), encoding="utf-8")
    with Server(data=folder) as running:
        yield running


WIDER = """[...document.querySelectorAll(SELECTOR)].filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => box.className || box.tagName)"""


def test_they_stay_in_the_boxes_of_the_page(visit, server: Server):
    explore = Explore(visit(), server.url).open(route="heaped")
    for tab, rows in (("Sources", ".er-source-list li"), ("Glossary", ".er-glossary > div")):
        explore.tab(tab).click()
        row = explore.page.locator(rows).first
        expect(row).to_be_visible()
        assert row.evaluate("row => getComputedStyle(row).overflowY") == "clip"
        assert explore.page.evaluate(WIDER.replace("SELECTOR", json.dumps(f"{rows}, .stHtml"))) == []


def test_they_stay_in_the_boxes_of_the_document(visit, server: Server):
    explore = Explore(visit(), server.url).open(route="heaped")
    for identifier in explore.ask("[...escapeRoutes.byId.keys()]"):
        explore.ask(f"escapeRoutes.select({json.dumps(identifier)}, 'test')")
        assert explore.map.evaluate(WIDER.replace("SELECTOR", json.dumps(".card, .card p, .legend"))) == []

"""Text of a route file is never run, never fetches and never passes for markup; a bad file harms no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from examples import complete
from explore import Explore
from hostile import EVIL, EVIL_ID, hostile_route
from playwright.sync_api import Page, expect
from server import Server
from settled import settled

from routes.document.render import render
from routes.model import Route
from routes.teaching.sheets import SHEETS

BAD_NAME = "bad ![x](https:evil) <img src=x onerror=window.ran=1>.geojson"
PLANTED = "script:not([type]):not([src]), [onerror], [onload], [onmouseover], img[src*=evil], a[href^=javascript]"


def swapped() -> dict:
    route = complete()
    for feature in route["features"]:
        geometry = feature["geometry"]
        is_line = geometry["type"] == "LineString"
        positions = geometry["coordinates"]
        geometry["coordinates"] = [one[::-1] for one in positions] if is_line else positions[::-1]
    return route


def of_unknown_category() -> dict:
    route = complete()
    route["route"]["title"] = "Unknown category"
    route["features"][3]["properties"]["category"] = "dragons"
    return route


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    files = {
        "good.geojson": complete(), "hostile.geojson": hostile_route(), "swapped.geojson": swapped(),
        "unknown-category.geojson": of_unknown_category(), "a-list.geojson": [1, 2],
    }  # fmt: skip
    for name, value in files.items():
        (made / name).write_text(json.dumps(value), encoding="utf-8")
    (made / "not-json.geojson").write_text("{,", encoding="utf-8")
    (made / "empty.geojson").write_bytes(b"")
    (made / BAD_NAME).write_text("{}", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def odd_server(chromium, folder: Path) -> Iterator[Server]:  # noqa: ARG001 - without a browser no server is needed
    with Server(data=folder) as running:
        yield running


def assert_nothing_ran(page: Page) -> None:
    for one in page.context.pages:
        for frame in one.frames:
            assert frame.evaluate("window.ran") is None
            assert frame.evaluate(f"""[...document.querySelectorAll({PLANTED!r})]
                .filter((node) => node.outerHTML.includes("ran=1") || node.outerHTML.includes("evil"))
                .map((node) => node.outerHTML)""") == []  # fmt: skip


@pytest.fixture
def hostile(visit, odd_server: Server) -> Iterator[Explore]:
    explore = Explore(visit(), odd_server.url).open(route="hostile")
    yield explore
    assert_nothing_ran(explore.page)
    assert explore.page.watch.outside == []


def text(value: str) -> str:
    """Return poisoned text as it must stand on the screen."""
    return f"{value} {EVIL}"


def test_the_document_holds_the_texts_as_they_were(hostile: Explore):
    file = hostile_route()
    data = hostile.ask(
        "(({title, hazards}) => ({title, hazards: hazards.map((one) => [one.id, one.title])}))(escapeRoutes.data)"
    )
    assert data["title"] == file["route"]["title"] == text("Over two rivers")
    assert data["hazards"] == [
        [one["id"], one["properties"]["title"]] for one in file["features"] if one["properties"]["kind"] == "hazard"
    ]


def test_the_page_shows_hostile_text_as_text(hostile: Explore):
    expect(hostile.page.get_by_role("heading", level=1)).to_have_text(text("Over two rivers"))
    expect(hostile.sidebar.get_by_role("combobox", name="Route")).to_have_value(text("Over two rivers"))
    # A label leaves out what Markdown would read; it must still read as the file has it.
    expect(hostile.sidebar.get_by_role("button", name="Own")).to_contain_text(text("Own"))


def test_every_tab_shows_hostile_text_as_text(hostile: Explore):
    for tab, expected in [
        ("Stages", "First"), ("Voices", "A woman"), ("Numbers", "Arrivals"), ("Timeline", "It began."),
        ("Glossary", "A paid guide."), ("Sources", "A report"),
    ]:  # fmt: skip
        hostile.tab(tab).click()
        panel = hostile.page.get_by_role("tabpanel").filter(visible=True)
        expect(panel).to_contain_text(text(expected))
        for address in panel.get_by_role("link").evaluate_all("links => links.map((link) => link.protocol)"):
            assert address in ("http:", "https:", "mailto:")
        if tab == "Numbers":
            expect(panel.get_by_test_id("stVegaLiteChart").locator("canvas, svg").first).to_be_visible()


def test_table_row_card_and_popup_show_hostile_text_as_text(hostile: Explore):
    hostile.tab("Dangers").click()
    hostile.choose_row(0)
    expect(hostile.card.get_by_role("heading")).to_have_text(text("Mines"))
    expect(hostile.annotation.get_by_role("heading", level=2)).to_have_text(text("Mines"))
    expect(hostile.annotation).to_contain_text(text("Two."))
    expect(hostile.page.get_by_test_id("glide-cell-2-0")).to_have_text(text("Mines"))


def test_popups_list_and_story_show_hostile_text_as_text(hostile: Explore):
    for identifier in hostile.ask("[...escapeRoutes.byId.keys()]"):
        hostile.ask(f"escapeRoutes.select({json.dumps(identifier)}, 'test')")
        assert hostile.ask("[...escapeRoutes.byId.values()].map(escapeRoutes.card).every((card) => card.textContent)")
    hostile.map.get_by_role("button", name="List of stages and dangers").click()
    expect(hostile.map.get_by_role("complementary", name="Stages and dangers as a list")).to_contain_text(text("Mines"))
    hostile.ask("escapeRoutes.closeList()")
    for step in range(hostile.ask("escapeRoutes.story.steps.length")):
        hostile.ask(f"escapeRoutes.goTo({step})")
        title = hostile.ask(f"escapeRoutes.story.titleOf(escapeRoutes.story.stepAt({step}))")
        assert title in hostile.ask("document.querySelector('.telling-card').textContent") or step > 0
    for drawer in ("toggleNotes", "toggleWords", "toggleKeys"):
        hostile.ask(f"escapeRoutes.{drawer}()")
    with hostile.page.context.expect_page():
        hostile.ask("escapeRoutes.openPresenter()")
    assert_nothing_ran(hostile.page)
    for key in SHEETS:
        hostile.ask(f"escapeRoutes.showSheet({json.dumps(key)})")
        assert_nothing_ran(hostile.page)
    expect(hostile.map.get_by_role("document", name="Teacher's booklet")).to_contain_text(text("Why?"))


def test_filters_choose_by_hostile_names(hostile: Explore):
    hostile.choose("Country", text("Laos"))
    hostile.shown(1)


@pytest.mark.parametrize("path", ["present", "swap", "compare", "about"])
def test_every_other_page_opens_with_the_hostile_route(visit, odd_server: Server, path: str):
    page = visit()
    page.goto(f"{odd_server.url}/{path}?route=hostile")
    settled(page)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert_nothing_ran(page)


def test_a_saved_hostile_document_runs_nothing(visit, tmp_path: Path):
    saved = tmp_path / "hostile.html"
    saved.write_text(render(Route.model_validate(hostile_route())), encoding="utf-8", newline="")
    page = visit()
    page.goto(saved.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    expect(page.get_by_role("heading", level=1)).to_have_text(text("Over two rivers"))
    assert page.title() == text("Over two rivers")
    assert_nothing_ran(page)
    assert [url for url in page.watch.requests if not url.startswith("data:")] == [saved.as_uri()]


def test_a_hostile_identifier_is_only_a_name(hostile: Explore):
    assert hostile.ask("escapeRoutes.data.hazards[0].id") == f"mines {EVIL_ID}"


def test_bad_files_are_listed_with_their_faults_and_the_others_work(visit, odd_server: Server):
    explore = Explore(visit(), odd_server.url).open(route="good")
    explore.shown(1)
    explore.sidebar.get_by_text("5 files can't be read").click()
    for name in ("a-list.geojson", "empty.geojson", "not-json.geojson", "swapped.geojson", BAD_NAME):
        expect(explore.sidebar.get_by_text(name, exact=True)).to_be_visible()
    expect(explore.sidebar.get_by_text("expected a GeoJSON FeatureCollection, got a list")).to_be_visible()
    expect(explore.sidebar.get_by_text("Latitude and longitude look swapped").first).to_be_visible()
    explore.choose("Route", "Unknown category")
    expect(explore.page.get_by_role("heading", level=1)).to_have_text("Unknown category")
    expect(explore.holder).to_have_attribute("title", "Map: Unknown category")
    explore.wait()
    explore.shown(1)
    assert_nothing_ran(explore.page)


def test_a_folder_without_a_readable_file_says_so(visit, tmp_path: Path, chromium):  # noqa: ARG001
    (tmp_path / "not-json.geojson").write_text("{,", encoding="utf-8")
    with Server(data=tmp_path) as server:
        page = visit()
        page.goto(server.url)
        expect(page.get_by_role("heading", name="No route can be read")).to_be_visible()
        expect(page.get_by_text("1 file can't be read")).to_be_visible()
        expect(page.get_by_test_id("stException")).to_have_count(0)
        page.close()  # before its server

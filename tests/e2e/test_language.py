"""The document speaks the language of its words, and each text of the file the route's (WCAG 3.1.1, 3.1.2)."""

from __future__ import annotations

from pathlib import Path

from examples import complete
from playwright.sync_api import expect
from server import Server
from settled import settled
from story import Story

from routes.document.render import render
from routes.formats import open_route
from routes.model import Route


def test_texts_of_a_german_file_are_german_in_an_english_document(visit, tmp_path: Path):
    value = complete()
    value["route"].update(language="de", title="Über zwei Flüsse")
    value["features"][3]["properties"].update(title="Minen am Ufer", description="Erstens.\n\nZweitens.")
    path = tmp_path / "a.html"
    path.write_text(render(Route.model_validate(value), style="plain"), encoding="utf-8")
    page = visit()
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("heading", name="Über zwei Flüsse", level=1)).to_have_attribute("lang", "de")
    spoken = page.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim() === "Minen am Ufer"))
        .map((node) => node.closest("[lang]").lang)""")
    assert set(spoken) <= {"de"}
    english = page.get_by_role("button", name="Tell the story").first
    assert english.evaluate("(node) => node.closest('[lang]').lang") == "en"


def test_an_arabic_story_is_read_from_the_right_and_its_road_from_west_to_east(visit, tmp_path: Path):
    path = tmp_path / "a.html"
    route = open_route(Path(__file__).parent.parent / "facts" / "abroad" / "moriscos.geojson").route
    path.write_text(render(route, style="plain"), encoding="utf-8")
    story = Story(visit(), path.as_uri(), is_saved=True).open(1)
    title = story.card.get_by_text("من بلنسية إلى دانية")
    expect(title).to_have_attribute("dir", "rtl")
    expect(title).to_have_attribute("lang", "ar")
    expect(story.card.get_by_text("بلنسية\u2069 ← \u2068دانية")).to_be_visible()
    expect(story.card.get_by_role("button", name="Next")).to_be_visible()  # the words around it stay as they are
    stops = story.root.locator(".strip .mark.stop")
    lefts = [box["x"] for box in (stop.bounding_box() for stop in stops.all()) if box]
    assert len(lefts) >= 3
    assert lefts == sorted(lefts)


def test_the_framework_speaks_the_language_of_the_page_and_is_given_back(visit, server: Server):
    page = visit()
    page.goto(f"{server.url}/about?lang=ko")
    expect(page.get_by_role("navigation", name="페이지 목록")).to_be_visible()
    expect(page.get_by_role("link", name="본문으로 건너뛰기")).to_be_attached()
    settled(page)
    page.goto(f"{server.url}/?lang=ko")
    title = page.get_by_role("button", name="The Comet Line, 1941–1944").get_by_text("The Comet Line")
    expect(title).to_have_attribute("lang", "en")
    settled(page)
    page.locator(".st-key-language").get_by_role("combobox").click()
    page.get_by_role("option", name="English").click()
    expect(page.get_by_role("navigation", name="App pages")).to_be_visible()
    expect(page.get_by_role("link", name="Skip to main content")).to_be_attached()
    expect(page.locator("html")).to_have_attribute("lang", "en")

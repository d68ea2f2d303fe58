"""The first minute: what the page says it is, what there is to press, on a laptop and on a phone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from explore import Explore
from playwright.sync_api import expect
from server import Server
from story import document_of

SMALL = """() => [...document.querySelectorAll(".tool, .leaflet-bar a, .legend > summary, .attribution button")]
    .map((node) => [node.title || node.textContent, node.getBoundingClientRect()])
    .filter(([, { width, height }]) => width && (width < 44 || height < 44)).map(([name]) => name)"""
"""Names of the map's controls that are smaller than a finger."""
HEAPED = """() => {
    const boxes = [...document.querySelectorAll(".tools, .leaflet-bar, .legend, .attribution")]
        .map((node) => [node.className, node.getBoundingClientRect()]).filter(([, { width }]) => width);
    const beside = (a, b) => a.right - 1 <= b.left || a.bottom - 1 <= b.top;
    return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
        .filter(([, b]) => !beside(a, b) && !beside(b, a)).map(([two]) => [one, two]));
}"""
"""What lies over the map and over each other."""
PHONES = [(390, 844), (360, 640), (844, 390), (932, 430)]


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (1024, 768)])
def test_sentence_both_actions_and_most_of_the_map_are_in_sight(visit: Any, server: Server, width: int, height: int):
    explore = Explore(visit(width, height), server.url).open()
    expect(
        explore.page.get_by_text("Whoever wants to go from one to the other").filter(visible=True)
    ).to_be_in_viewport()
    expect(explore.page.get_by_text("Speaks of violence")).to_be_in_viewport()
    expect(explore.page.get_by_role("link", name="Follow the story")).to_be_in_viewport()
    expect(explore.page.get_by_role("link", name="Explore the map")).to_be_in_viewport()
    expect(explore.holder).to_be_in_viewport(ratio=0.8)


def test_the_story_begins_with_the_route_and_the_level_of_the_page(visit: Any, server: Server):
    explore = Explore(visit(), server.url).open(route="gobi-route", level="b")
    explore.page.get_by_role("link", name="Follow the story").click()
    expect(explore.page).to_have_url(re.compile(r"/present\?.*level=b"))
    expect(explore.page).to_have_url(re.compile("route=gobi-route"))
    expect(explore.page.locator("iframe.escape-map[title^='Story: The Gobi route']")).to_have_count(1)
    explore.page.get_by_role("link", name="Explore", exact=True).last.click()
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Gobi")


def test_every_page_names_its_window(visit: Any, server: Server):
    page = visit()
    titles = []
    for path in ("", "present", "swap", "compare", "about", "?route=comet-line"):
        page.goto(f"{server.url}/{path}")
        expect(page).to_have_title(re.compile(".+ – Escape routes"))
        titles.append(page.title())
    assert len(set(titles)) == len(titles)


def test_another_route_is_one_press_away(explore: Explore):
    explore.page.get_by_role("button", name=re.compile("Comet")).click()
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Comet")
    expect(explore.page).to_have_url(re.compile("route=comet-line"))


def test_a_stage_is_shown_on_the_map_and_told_from_there(explore: Explore):
    explore.mark()
    before = explore.ask("escapeRoutes.map.getZoom()")
    explore.page.get_by_role("button", name="Stage 3: show on the map").click()
    expect(explore.holder).to_be_in_viewport(ratio=0.5)
    explore.map.wait_for_function(f"escapeRoutes.map.getZoom() > {before}")
    assert explore.is_marked()
    explore.page.get_by_role("link", name="Stage 3: tell from here").click()
    expect(explore.page).to_have_url(re.compile(r"/present\?.*step=3"))


@pytest.mark.parametrize(("width", "height"), PHONES)
def test_a_phone_has_a_way_to_story_map_list_and_filters(visit: Any, server: Server, width: int, height: int):
    explore = Explore(visit(width, height, has_touch=True), server.url).open(category="landmine")
    bar = explore.page.get_by_role("navigation", name="Parts of the page")
    expect(bar.get_by_role("button")).to_have_count(4)
    for button in bar.get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44
    expect(bar.get_by_role("button", name="Filters")).to_contain_text(re.compile(r"\d+/\d+"))
    expect(explore.holder).to_be_in_viewport(ratio=0.3)
    assert explore.map.evaluate(SMALL) == []
    assert explore.map.evaluate(HEAPED) == []
    bar.get_by_role("button", name="List").click()
    expect(explore.page.get_by_role("tab", name="Stages")).to_be_in_viewport()
    bar.get_by_role("button", name="Map").click()
    expect(explore.holder).to_be_in_viewport(ratio=0.6)
    bar.get_by_role("button", name="Filters").click()
    expect(explore.sidebar.get_by_role("combobox", name="Route")).to_be_in_viewport()
    assert explore.page.evaluate("document.querySelector('.stMain').scrollWidth") <= width


def test_a_phone_shows_the_whole_description_and_leads_to_the_story(visit: Any, server: Server):
    explore = Explore(visit(390, 844, has_touch=True), server.url).open(route="gobi-route")
    rest = explore.page.get_by_text("In Mongolia, arrest usually meant safety.").filter(visible=True)
    expect(rest).to_have_count(0)
    explore.page.get_by_text("More", exact=True).press("Enter")
    expect(rest).to_be_in_viewport()
    bar = explore.page.get_by_role("navigation", name="Parts of the page")
    bar.get_by_role("button", name="Story").click()
    expect(explore.page).to_have_url(re.compile(r"/present\?route=gobi-route"))
    expect(bar).to_have_count(0)


def test_a_wide_window_has_no_bar(explore: Explore):
    expect(explore.page.get_by_role("navigation", name="Parts of the page")).to_be_hidden()


def test_without_scripts_the_page_is_the_whole_route_as_text(visit: Any, server: Server):
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}/?route=gobi-route")
    expect(page).to_have_title(re.compile("Gobi"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", level=3).last).to_be_attached()
    assert page.locator("meta[property='og:description']").get_attribute("content")


def test_the_first_view_shows_the_road_and_gives_way_to_the_page(visit: Any, server: Server):
    page = visit()
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)  # the scripts do not come

    page.route("**/static/js/index*.js", hold)
    page.goto(server.url, wait_until="commit")
    first = page.locator("#first-view")
    expect(first.get_by_role("heading", level=1)).to_contain_text("Beyond Utopia")
    expect(first.locator("svg")).to_be_in_viewport()
    expect(first.locator("iframe.escape-map")).to_have_attribute("data-ready", "true")
    assert page.evaluate("document.querySelector('#root').inert")  # one page at a time
    document_of(page).evaluate("window.mark = true")
    for route in held:
        route.continue_()
    expect(page.locator(".stMain iframe.escape-map")).to_have_attribute("data-ready", "true")
    expect(first).to_have_count(0)
    assert not page.evaluate("document.querySelector('#root').inert")
    assert document_of(page).evaluate("window.mark")  # taken over as it stood
    assert not [url for url in page.watch.requests if "route-map" in url][1:]  # type: ignore[attr-defined]


def test_light_or_dark_is_chosen_once_and_kept_by_the_address(visit: Any, server: Server):
    explore = Explore(visit(), server.url).open()
    app, page = explore.page.locator(".stApp"), explore.page
    expect(app).to_have_css("color-scheme", "light")
    page.get_by_role("button", name="Change to dark colours").click()
    expect(app).to_have_css("color-scheme", "dark")
    expect(page).to_have_url(re.compile(r"\?theme=dark"))
    expect(explore.map.locator("html")).to_have_attribute("data-look", "dark")
    page.get_by_role("link", name="About").click()
    expect(page).to_have_url(re.compile(r"/about\?theme=dark"))
    page.reload(wait_until="commit")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Change to light colours").click()
    expect(app).to_have_css("color-scheme", "light")
    expect(page).to_have_url(re.compile(r"/about$"))

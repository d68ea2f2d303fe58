"""What a visitor chooses stays chosen: from page to page, at any speed of the hand, and under Back and Forward."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from examples import collection, line, point
from explore import Explore
from playwright.sync_api import Page, expect
from server import Server
from settled import settled

from routes.model import Route
from routes.pages.explore.filters import passing

OWN = json.dumps(collection(line([13.4, 52.5], [14.5, 50.1]), point(13.4, 52.5, type="river")))
LEVEL = "a"


def go(page: Page, name: str, path: str) -> None:
    """Follow a link of the navigation."""
    page.get_by_role("navigation").get_by_role("link", name=name, exact=True).or_(
        page.get_by_test_id("stTopNavLink").filter(has_text=name)
    ).first.click()
    expect(page).to_have_url(re.compile(f"/{path}(\\?|$)"))
    settled(page)


def told(page: Page) -> str:
    """Return which route the story tells."""
    frame = page.locator("iframe.escape-map[title^='Story: ']")
    expect(frame).to_have_count(1)
    return str(frame.get_attribute("title")).removeprefix("Story: ")


@pytest.fixture
def swap(visit: Any, server: Server) -> Page:
    page: Page = visit(height=900)
    page.goto(f"{server.url}/swap")
    expect(page.get_by_role("heading", level=1)).to_have_text("Swap the route")
    settled(page)
    return page


def test_present_and_back_keep_the_route_that_a_card_chose(swap: Page):
    swap.get_by_role("button", name="Use this route").first.click()
    heading = swap.get_by_role("heading", level=1)
    expect(heading).not_to_have_text("Swap the route")
    title = heading.inner_text()
    assert not title.startswith("Beyond Utopia")
    settled(swap)
    go(swap, "Present", "present")
    assert told(swap) == title
    expect(swap).to_have_url(re.compile("route="))
    go_back_to(swap, r"/\?.*route=")
    expect(heading).to_have_text(title)


def test_present_and_back_keep_the_route_that_a_visitor_dropped(swap: Page):
    swap.locator("input[type=file]").set_input_files(
        {"name": "my-walk.geojson", "mimeType": "", "buffer": OWN.encode()}
    )
    expect(swap.locator(".er-drop-head")).to_contain_text("my-walk")
    settled(swap)
    swap.get_by_role("button", name="Use this route").first.click()
    heading = swap.get_by_role("heading", level=1)
    expect(heading).to_have_text("My walk")
    settled(swap)
    for name, path in (("About", "about"), ("Present", "present")):
        go(swap, name, path)
    assert told(swap) == "My walk"
    go_back_to(swap, "/about")
    expect(heading).to_have_text("About these maps")
    go_back_to(swap, r"/\?.*route=")
    expect(heading).to_have_text("My walk")


@pytest.mark.parametrize("route", ["gobi-route", "comet-line"])
def test_present_and_back_keep_the_route_and_the_level_of_a_link(visit: Any, server: Server, route: str):
    page: Page = visit()
    Explore(page, server.url).open(route=route, level=LEVEL)
    title = page.get_by_role("heading", level=1).inner_text()
    assert not title.startswith("Beyond Utopia")
    go(page, "Present", "present")
    assert told(page) == title
    expect(page).to_have_url(re.compile(f"level={LEVEL}"))
    expect(page).to_have_url(re.compile(f"route={route}"))
    go_back_to(page, f"/\\?.*route={route}")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def go_back_to(page: Page, address: str) -> None:
    """Go back until the address is this one: a page that completes its own address adds a step."""
    for _ in range(4):
        if not re.search(address, page.url):
            page.go_back()
            page.wait_for_load_state()
            settled(page)
    expect(page).to_have_url(re.compile(address))


@pytest.mark.parametrize("pause", [50, 150, 300])
def test_no_step_of_a_slider_is_lost(explore: Explore, default_route: Route, pause: int):
    slider = explore.sidebar.get_by_role("slider", name="Severity")
    slider.focus()
    for _ in range(4):
        explore.page.keyboard.press("ArrowRight")
        explore.page.wait_for_timeout(pause)  # the pace of a hand is what is tested
    explore.shown(sum(passing(default_route, severity=5)))
    explore.wait()
    assert explore.query["severity"] == ["5"]
    expect(slider).to_have_attribute("aria-valuetext", "5")


@pytest.mark.parametrize("pause", [100, 300])
def test_a_pill_before_a_word_is_kept(explore: Explore, default_route: Route, pause: int):
    explore.sidebar.get_by_role("button", name="Detention").first.click()
    explore.page.wait_for_timeout(pause)
    search = explore.sidebar.get_by_role("searchbox")
    search.fill("china")
    search.press("Enter")
    explore.shown(sum(passing(default_route, category=["detention"], q="china")))
    explore.wait()
    assert (explore.query["category"], explore.query["q"]) == (["detention"], ["china"])


def test_five_pills_in_a_row_are_all_kept(explore: Explore, default_route: Route):
    pills = explore.sidebar.get_by_test_id("stButtonGroup").first.get_by_role("button")
    for number in range(5):
        pills.nth(number).click()
        explore.page.wait_for_timeout(200)
    explore.wait()
    expect(explore.page).to_have_url(re.compile("(category=.*){5}"))
    explore.shown(sum(passing(default_route, category=explore.query["category"])))


def test_filters_outlast_a_visit_to_another_page(explore: Explore, default_route: Route):
    explore.sidebar.get_by_role("button", name="Landmines").click()
    explore.sidebar.get_by_role("slider", name="Severity").press("End")
    expected = sum(passing(default_route, category=["landmine"], severity=5))
    explore.shown(expected)
    explore.wait()
    go(explore.page, "About", "about")
    go(explore.page, "Explore", "")
    explore.wait()
    explore.shown(expected)
    assert (explore.query["category"], explore.query["severity"]) == (["landmine"], ["5"])


def test_the_link_to_the_page_one_is_on_changes_nothing(visit: Any, server: Server):
    explore = Explore(visit(), server.url).open(route="gobi-route", severity="5")
    count = explore.holder.get_attribute("data-shown")
    go(explore.page, "Explore", "")
    expect(explore.page).to_have_url(re.compile("route=gobi-route"))
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Gobi")
    explore.shown(int(count or 0))


def test_back_undoes_a_filter_and_forward_does_it_again(explore: Explore, default_route: Route):
    total, mines = len(default_route.hazards), sum(passing(default_route, category=["landmine"]))
    pill = explore.sidebar.get_by_role("button", name="Landmines")
    pill.click()
    explore.shown(mines)
    expect(explore.page).to_have_url(re.compile("category=landmine"))
    explore.wait()
    explore.page.go_back()
    explore.shown(total)
    expect(pill).not_to_have_attribute("kind", re.compile("Active"))
    explore.wait()
    explore.page.go_forward()
    explore.shown(mines)


def test_back_returns_to_the_route_before(explore: Explore):
    explore.choose("Route", re.compile("Comet"))
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Comet")
    explore.wait()
    explore.page.go_back()
    expect(explore.page.get_by_role("heading", level=1)).to_contain_text("Beyond Utopia")


def test_the_level_stays_on_every_page(visit: Any, server: Server):
    page: Page = visit()
    Explore(page, server.url).open(level=LEVEL)
    for name, path in (("Compare", "compare"), ("Swap the route", "swap"), ("Present", "present")):
        go(page, name, path)
        expect(page).to_have_url(re.compile(f"level={LEVEL}"))

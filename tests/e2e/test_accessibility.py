"""axe-core finds nothing by any rule of WCAG 2.2 AA and of best practice, and every control works by keyboard."""

from __future__ import annotations

import pytest
from axe import breaches
from explore import Explore
from playwright.sync_api import expect
from settled import settled
from story import Story

from routes.document.render import render
from routes.model import Route
from routes.pages.explore.page import TABS
from routes.teaching.sheets import SHEETS

LAID_OUT = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
"""Signs are laid out in the frame after the one in which something changed."""


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, default_route: Route) -> str:
    path = tmp_path_factory.mktemp("saved") / "route.html"
    path.write_text(render(default_route), encoding="utf-8", newline="")
    return path.as_uri()


def test_explore_and_each_of_its_tabs(explore: Explore):
    for name in TABS.values():
        explore.tab(name).click()
        expect(explore.tab(name)).to_have_attribute("aria-selected", "true")
        explore.wait()
        assert breaches(explore.page.main_frame) == [], name


def test_the_map_with_popup_list_and_legend(explore: Explore):
    assert breaches(explore.map) == []
    explore.map.locator(".leaflet-hazards-pane").get_by_role("button", name="Heat, thirst and cold").click()
    expect(explore.annotation).to_be_visible()
    assert breaches(explore.map) == []
    explore.map.get_by_role("button", name="List of stages and dangers").click()
    explore.ask("void (document.querySelector('details.legend').open = true)")
    assert breaches(explore.map) == []


def test_a_phone_with_its_drawer_of_filters(visit, server):
    explore = Explore(visit(390, 844, has_touch=True), server.url).open()
    assert breaches(explore.page.main_frame) == []
    assert breaches(explore.map) == []
    explore.page.get_by_role("navigation", name="Parts of the page").get_by_role("button", name="Filters").click()
    expect(explore.sidebar.get_by_role("combobox", name="Route")).to_be_in_viewport()
    assert breaches(explore.page.main_frame) == []


@pytest.mark.parametrize("path", ["present", "swap", "compare", "about"])
def test_every_other_page_with_its_tabs_and_its_dialog(visit, server, path: str):
    page = visit()
    page.goto(f"{server.url}/{path}")
    settled(page)
    expect(page.get_by_role("main")).to_have_count(1)
    if path == "present":
        expect(page.locator("iframe.escape-map")).to_have_attribute("data-ready", "true")
        assert breaches(page.main_frame) == []
        page.get_by_role("button", name="Class").click()
        expect(page.get_by_role("dialog").get_by_role("tab")).not_to_have_count(0)
    assert breaches(page.main_frame) == []
    for tab in page.get_by_role("tab").all()[1:]:
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")
        settled(page)
        assert breaches(page.main_frame) == [], tab.inner_text()


def test_every_step_of_the_story_and_every_drawer(visit, saved: str):
    story = Story(visit(), saved, is_saved=True).open(0)
    kinds = set()
    for moment in story.moments:
        step, _, beat = moment.partition(".")
        story.ask(f"escapeRoutes.goTo({step}, '', {int(beat or 1) - 1})")
        story.at(moment)
        kind = story.card.get_attribute("data-beat")
        if kind not in kinds:  # beats of a kind are made alike
            kinds.add(kind)
            story.ask(LAID_OUT)
            assert breaches(story.root) == [], f"beat {moment}"
    for key, name in (("n", "Notes"), ("g", "Words"), ("?", "Keys")):
        story.press(key)
        expect(story.drawer(name)).to_be_visible()
        assert breaches(story.root) == [], name
        story.press("Escape")
    with story.page.context.expect_page() as opened:
        story.ask("escapeRoutes.openPresenter()")
    expect(opened.value.locator("h1")).to_be_attached()
    assert breaches(opened.value.main_frame) == []
    story.press("Escape")
    expect(story.card).to_be_hidden()
    assert breaches(story.root) == []


@pytest.mark.parametrize("copy", SHEETS)
def test_the_sheets(visit, saved: str, copy: str):
    page = visit()
    page.goto(f"{saved}#{copy}")
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    assert breaches(page.main_frame) == []
    page.emulate_media(media="print")
    assert breaches(page.main_frame) == []


def test_every_control_of_the_sidebar_is_reached_by_tab(explore: Explore):
    names = {"Route", "Classroom level", "Landmines", "Country", "Severity", "High", "Years", "Search"}
    explore.page.locator("body").press("Tab")
    for _ in range(40):
        focused = explore.page.evaluate(
            "(document.activeElement.ariaLabel || '') + ' ' + (document.activeElement.textContent || '')"
        )
        names -= {name for name in names if name in focused}
        if not names:
            break
        explore.page.keyboard.press("Tab")
    assert not names


def test_the_list_opens_a_hazard_by_keyboard_alone(explore: Explore):
    explore.map.get_by_role("button", name="List of stages and dangers").focus()
    explore.page.keyboard.press("Enter")
    panel = explore.map.get_by_role("complementary", name="Stages and dangers as a list")
    expect(panel.get_by_role("button", name="Close the list")).to_be_focused()
    entry = panel.get_by_role("listitem").get_by_role("button").first
    title = entry.locator("span > :first-child, span").last.text_content()
    entry.focus()
    explore.page.keyboard.press("Enter")
    expect(explore.annotation).to_be_visible()
    assert title
    explore.map.get_by_role("button", name="Close the list").focus()
    explore.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(explore.map.get_by_role("button", name="List of stages and dangers")).to_be_focused()

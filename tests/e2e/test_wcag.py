"""What axe-core can't see of WCAG 2.2 AA: reflow, keys, focus, what is said, moving without a drag."""

from __future__ import annotations

from pathlib import Path

import pytest
from explore import Explore
from playwright.sync_api import expect
from settled import settled
from story import Story

from routes.document.render import render
from routes.model import Route

ENLARGED = [(683, 384), (341, 192), (320, 256)]
"""1366×768 at 200 % and 400 %, and the size that criterion 1.4.10 names."""


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, default_route: Route) -> Path:
    path = tmp_path_factory.mktemp("saved") / "route.html"
    path.write_text(render(default_route), encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("path", ["", "swap", "compare", "about"])
def test_enlarged_four_times_no_page_scrolls_sideways(visit, server, path: str):
    page = visit()
    page.goto(f"{server.url}/{path}")
    expect(page.get_by_role("heading", level=1).filter(visible=True)).to_be_visible()
    settled(page)
    for width, height in ENLARGED:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function("(width) => document.querySelector('.stMain').scrollWidth <= width", arg=width)


def test_enlarged_four_times_the_story_is_told_and_its_controls_are_in_sight(visit, saved: Path):
    story = Story(visit(), saved.as_uri(), is_saved=True).open(2)
    for width, height in ENLARGED:
        story.page.set_viewport_size({"width": width, "height": height})
        expect(story.button("Next")).to_be_in_viewport(ratio=0.9)
        assert story.ask("document.documentElement.scrollWidth <= innerWidth")


def test_what_passes_is_said_and_the_keyboard_goes_on_where_it_was(visit, server, default_route: Route):
    explore = Explore(visit(), server.url).open(severity="5")
    said = explore.page.get_by_role("status").filter(has_text="dangers shown")
    expect(said).to_have_count(0)  # nothing has changed yet
    explore.page.get_by_role("button", name="Clear the filters").press("Enter")
    explore.shown(len(default_route.hazards))
    expect(said).to_have_text(f"All {len(default_route.hazards)} dangers shown")
    explore.wait()
    explore.page.wait_for_function("() => document.activeElement.closest('[data-testid=stSidebar]')")


def test_letters_and_digits_can_be_turned_off(visit, saved: Path):
    story = Story(visit(), saved.as_uri(), is_saved=True).open(2)
    story.press("?")
    story.drawer("Keys").get_by_label("Letters and digits act by themselves").uncheck()
    story.press("Escape", "n", "4", "?")
    expect(story.drawer("Notes")).to_be_hidden()
    expect(story.drawer("Keys")).to_be_hidden()
    story.press("ArrowRight")
    story.at("2.2")
    story.button("Keys (?)").click()
    story.drawer("Keys").get_by_label("Letters and digits act by themselves").check()
    story.press("Escape", "n")
    expect(story.drawer("Notes")).to_be_visible()


def test_the_map_moves_without_a_drag(visit, saved: Path):
    page = visit()
    page.goto(saved.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    arrows = page.get_by_role("button", name="Move the map", exact=True)
    expect(arrows).to_be_hidden()  # all of the road is in sight
    page.evaluate("void escapeRoutes.map.setZoom(escapeRoutes.map.getMinZoom() + 2, { animate: false })")
    east = page.get_by_role("button", name="Move the map east")
    expect(east).to_be_hidden()  # until it is asked for
    arrows.press("Enter")
    before = page.evaluate("escapeRoutes.map.getCenter().lng")
    east.click()
    page.wait_for_function(f"() => escapeRoutes.map.getCenter().lng > {before}")
    page.get_by_role("button", name="Move the map west").press("Enter")
    page.wait_for_function(f"() => escapeRoutes.map.getCenter().lng < {before} + 0.1")


EDGES = """() => {
    const parts = (text) => text.match(/[\\d.]+/g).map(Number);
    const light = (colour) => parts(colour).slice(0, 3).map((value) => value / 255)
        .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
    const contrast = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
    };
    const isSolid = (colour) => (parts(colour)[3] ?? 1) > 0.5;
    const ground = (node) => isSolid(getComputedStyle(node).backgroundColor)
        ? getComputedStyle(node).backgroundColor : ground(node.parentElement);
    return [...document.querySelectorAll(".stSelectbox [role=group], .stMultiSelect [role=group], " +
        "[data-testid=stTextInputRootElement], .stButtonGroup button, .stSidebar .stButton button, .er-theme")]
        .filter((node) => node.checkVisibility())
        .filter((node) => contrast(getComputedStyle(node).borderTopColor, ground(node.parentElement)) < 3)
        .map((node) => node.textContent);
}"""
"""Names of what is pressed or typed into and whose edge can't be told from its ground (1.4.11)."""


def test_what_is_pressed_or_typed_into_has_an_edge_and_a_choice_a_mark(visit, server):
    explore = Explore(visit(), server.url).open(category="landmine", theme="dark")
    page = explore.page
    assert page.evaluate(EDGES) == []
    page.get_by_role("button", name="Change to light colours").click()
    expect(page.locator(".stApp")).to_have_css("color-scheme", "light")
    page.wait_for_function(f"() => ({EDGES})().length === 0")
    marked = "(node) => getComputedStyle(node.querySelector('p'), '::before').content"
    pills = explore.sidebar.locator(".stButtonGroup button")
    assert "✓" in pills.filter(has_text="Landmines").evaluate(marked)
    assert "✓" not in pills.filter(has_text="Surveillance").evaluate(marked)
    plain = "(nodes) => nodes.filter((node) => !getComputedStyle(node).textDecorationLine.includes('underline')).length"
    assert page.locator(".stHtml p a, .stHtml li a").evaluate_all(plain) == 0

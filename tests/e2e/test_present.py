"""The Present page: address, Back, level, save, print and share around the story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from server import Server
from story import Story

from routes.model import Route
from routes.teaching.levels import at_level


@pytest.fixture
def present(visit, server) -> Story:
    return Story(visit(), f"{server.url}/present", is_saved=False)


def open_menu(present: Story, tab: str) -> None:
    present.page.get_by_role("button", name="Class").click()
    present.page.get_by_role("dialog").get_by_role("tab", name=tab).click()


def test_it_opens_at_the_opening_or_at_the_step_of_the_address(present: Story):
    present.open(None)
    present.at(0)
    present.open(4)
    present.open("2.3")


def test_the_address_follows_and_back_works(present: Story):
    present.open(3)
    present.press("ArrowRight")
    present.at("3.2")
    expect(present.page).to_have_url(re.compile(r"step=3\.2"))
    present.press("Shift+ArrowRight")
    present.at(4)
    expect(present.page).to_have_url(re.compile(r"step=4"))
    present.page.go_back()
    present.at("3.2")
    present.page.go_forward()
    present.at(4)


def test_a_step_never_reloads_the_document(present: Story):
    present.open(0)
    present.ask("void (window.mark = true)")
    for moment in present.moments[1:7]:
        present.press("PageDown")
        present.at(moment)
        expect(present.page).to_have_url(re.compile(rf"step={re.escape(moment)}(&|$)"))
    assert present.ask("window.mark === true")


def test_a_level_leaves_out_of_the_story_what_it_hides(present: Story, default_route: Route):
    shown = at_level(default_route, "b")
    present.open(2, more={"level": "b"})
    assert present.ask("escapeRoutes.data.hazards.length") == len(shown.hazards)


@pytest.mark.parametrize("query", [{"step": "999"}, {"step": "x"}, {"style": "none"}])
def test_nonsense_in_the_address_opens_the_story_all_the_same(present: Story, query: dict[str, str]):
    present.open(None, more=query)
    expect(present.card).to_be_visible()


def test_a_route_that_is_not_here_is_named_and_another_is_a_press_away(present: Story):
    present.page.goto(f"{present.url}?route=nowhere")
    expect(present.page.get_by_text("The route “nowhere” is not here any more")).to_be_visible()
    present.page.get_by_role("button", name=re.compile("^Show “Beyond Utopia.*instead$")).click()
    present.wait()
    expect(present.card).to_be_visible()


def test_download_for_class_gives_a_file_at_this_step_and_level(present: Story, visit, tmp_path: Path):
    present.open(3, more={"level": "b"})
    open_menu(present, "Print and save")
    with present.page.expect_download() as download:
        present.page.get_by_role("button", name="Download for class").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.suffix == ".html"
    assert path.stat().st_size <= 1_600_000
    page = visit()
    page.goto(path.as_uri())
    saved = Story(page, path.as_uri(), is_saved=True)
    saved.wait()
    saved.at(3)
    assert saved.ask("escapeRoutes.data.view.level.id") == "b"


@pytest.mark.parametrize(("asked", "name"), [("worksheet", "Worksheet"), ("teacher", "Teacher's booklet")])
def test_the_print_link_opens_the_sheet_and_ctrl_p_prints_the_same_as_the_button(present: Story, asked: str, name: str):
    present.open(None, more={"print": asked})
    expect(present.root.get_by_role("document", name=name)).to_be_visible()
    present.ask(
        "document.body.dataset.printed = ''; void (window.print = () => (document.body.dataset.printed += 'x'))"
    )
    body = present.root.locator("body")
    present.root.get_by_role("button", name="Print", exact=True).click()
    expect(body).to_have_attribute("data-printed", "x")
    present.press("Control+p")  # the document has the focus
    expect(body).to_have_attribute("data-printed", "xx")
    present.page.locator("body").evaluate("() => document.activeElement.blur()")
    present.press("Control+p")  # the page around it has
    expect(body).to_have_attribute("data-printed", "xxx")


def test_the_lesson_plan_and_the_link_with_its_code(present: Story):
    present.open(2)
    open_menu(present, "Lesson plan")
    expect(present.page.get_by_role("dialog")).to_contain_text("40 minutes")
    present.page.get_by_role("dialog").get_by_role("tab", name="Share").click()
    expect(present.page.get_by_role("img", name="QR code")).to_be_visible()
    expect(present.page.get_by_role("dialog")).to_contain_text("step=2")


def test_a_lost_server_stops_no_lesson(visit):
    with Server() as own:
        one = Story(visit(), f"{own.url}/present", is_saved=False).open(2)
        own.process.kill()
        expect(one.root.get_by_title("The page has lost its connection")).to_be_visible()
        for moment in one.moments[one.moments.index("2") + 1 :][:3]:
            one.press("PageDown")
            one.at(moment)
        expect(one.page.get_by_role("dialog")).to_have_count(0)
        one.page.watch.errors.clear()  # the page itself says in the console that its server is gone

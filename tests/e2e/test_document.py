"""What the document promises whoever looks at it: safe links, its sources, notes for the teacher alone, one master."""

from __future__ import annotations

import html
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from routes.document.render import render
from routes.model import Route

HOSTILE = [
    "javascript:window.ran=1",
    "JavaScript:window.ran=1",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "http:x",
]
PROMISED = ["https://example.org/a", "http://example.org/b", "mailto:a@example.org"]


@pytest.fixture(scope="module")
def text(default_route: Route) -> str:
    return render(default_route)


@pytest.fixture
def document(visit, text: str, tmp_path: Path) -> Page:
    path = tmp_path / "route.html"
    path.write_text(text, encoding="utf-8", newline="")
    page = visit()
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    return page


def test_only_web_and_mail_addresses_are_links(document: Page):
    links = """(sources) => {
        const card = escapeRoutes.card({ ...escapeRoutes.data.hazards[0], sources });
        return [...card.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.rel, link.target]);
    }"""
    assert document.evaluate(links, HOSTILE) == []
    assert document.evaluate(links, PROMISED) == [[one, "noopener noreferrer", "_blank"] for one in PROMISED]


def test_every_card_names_all_its_sources(document: Page):
    lacking = document.evaluate("""[...escapeRoutes.byId.values()]
        .filter((one) => escapeRoutes.card(one).querySelectorAll(".sources li").length !== one.sources.length)
        .map((one) => one.id)""")
    assert lacking == []
    first = document.evaluate("escapeRoutes.data.hazards.find((one) => one.sources.length > 1).id")
    document.evaluate("(id) => escapeRoutes.select(id)", first)
    panel = document.get_by_role("complementary", name="What stands here")
    title = document.evaluate("(id) => escapeRoutes.data.sources[escapeRoutes.byId.get(id).sources[0]].title", first)
    expect(panel).to_contain_text(title)


def test_the_signs_are_one_stop_and_the_road_is_walked_by_arrows(document: Page):
    stops = document.locator(".leaflet-map-pane [tabindex='0']")
    expect(stops).to_have_count(1)
    stops.first.focus()
    names = set()
    for _ in range(5):
        document.keyboard.press("ArrowRight")
        names.add(document.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert len(names) == 5
    expect(stops).to_have_count(1)
    lone = document.locator(".leaflet-hazards-pane").get_by_role("button", name="Heat, thirst and cold")
    before = document.evaluate("escapeRoutes.map.getCenter().toString()")
    lone.press("Enter")
    panel = document.get_by_role("complementary", name="What stands here")
    expect(panel.get_by_role("article")).to_be_focused()
    assert document.evaluate("escapeRoutes.map.getCenter().toString()") == before, "the sign is not covered"
    title = panel.get_by_role("heading", level=2).text_content()
    panel.get_by_role("button", name="Previous").press("Enter")
    expect(panel.get_by_role("heading", level=2)).not_to_have_text(title)
    panel.get_by_role("button", name="Next").press("Enter")
    expect(panel.get_by_role("heading", level=2)).to_have_text(title)
    document.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(lone).to_be_focused()


def test_nine_of_ten_texts_fit_and_no_open_text_covers_its_sign(document: Page):
    cut, covered = document.evaluate("""() => {
        const [cut, covered] = [[], []];
        const boxOf = (selector) => document.querySelector(selector).getBoundingClientRect();
        for (const { id } of escapeRoutes.byId.values()) {
            escapeRoutes.select(id, "strip");
            const body = document.querySelector(".annotation-body");
            if (body.scrollHeight > body.clientHeight + 1) cut.push(id);
            const sign = document.querySelector(".chosen");
            if (sign && sign.getBoundingClientRect().right > boxOf(".annotation").left) covered.push(id);
        }
        return [cut, covered];
    }""")
    assert len(cut) <= document.evaluate("escapeRoutes.byId.size") / 10
    assert covered == []


def test_the_pupils_sheet_keeps_the_teacher_s_notes_to_the_teacher(document: Page):
    notes = document.evaluate("""[...escapeRoutes.data.questions, ...escapeRoutes.data.stages]
        .map((one) => one.notes).filter(Boolean).map((note) => note.split("\\n")[0].slice(0, 60))""")
    assert len(notes) > 10
    sheet = document.locator(".sheet")
    for key in ("worksheet", "facts", "booklet"):
        document.evaluate("(key) => escapeRoutes.showSheet(key)", key)
        pupils = sheet.text_content() or ""
        assert [note for note in notes if note in pupils] == [], key
    document.evaluate("escapeRoutes.showSheet('teacher-booklet')")
    teachers = sheet.text_content() or ""
    assert [note for note in notes if note not in teachers] == []


def test_the_maps_on_paper_show_the_road_and_name_its_countries(document: Page):
    document.evaluate("escapeRoutes.showSheet('booklet')")
    maps = document.locator(".paper-map")
    expect(maps).not_to_have_count(0)
    names = maps.first.locator(".label").all_text_contents()
    assert {"CHINA", "LAOS", "THAILAND"} <= set(names)
    assert maps.first.locator(".stop").count() > 3
    assert maps.first.evaluate("(map) => map.getBoundingClientRect().height") > 300


def test_it_obeys_the_page_that_holds_it_and_no_other_window(visit, text: str):
    page = visit()
    page.set_content(
        f'<iframe id="map" sandbox="allow-scripts" srcdoc="{html.escape(text)}" width="800" height="500"></iframe>'
        '<iframe id="other" srcdoc="<p>Another window</p>"></iframe>'
        "<script>addEventListener('message', ({ data }) => document.body.dataset[data.type] = data.count)</script>"
    )
    expect(page.locator("body")).to_have_attribute("data-ready", "undefined")
    frame = next(one for one in page.frames if one.parent_frame and one.evaluate("'escapeRoutes' in window"))
    other = next(one for one in page.frames if one.parent_frame and one != frame)
    none = {"type": "mask", "mask": "AAAAAAAAAAAA"}
    other.evaluate("(message) => parent.frames[0].postMessage(message, '*')", none)
    other.evaluate("parent.frames[0].postMessage({ type: 'step', step: 3 }, '*')")
    frame.evaluate("new Promise((heard) => { addEventListener('message', heard); postMessage('last', '*'); })")
    assert frame.evaluate("escapeRoutes.shown()") > 0
    expect(frame.get_by_role("region", name="The story")).to_be_hidden()
    page.evaluate("(message) => frames[0].postMessage(message, '*')", none)
    expect(page.locator("body")).to_have_attribute("data-shown", "0")


def test_stops_do_not_cover_each_other(document: Page):
    boxes = document.evaluate("""[...document.querySelectorAll(".stop-icon")].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    })""")
    assert len(boxes) > 8
    for (x, y), (left, top) in combinations(boxes, 2):
        assert (x - left) ** 2 + (y - top) ** 2 >= 22**2

"""Sheets for paper: how many pages each takes, what stands on it, and that its maps can be read in black and white."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder
from routes.reading.collection import list_routes
from routes.teaching.levels import at_level
from routes.teaching.sheets import AT_ONCE, SHEETS

PAPERS = ("A4", "Letter")
COUNTED = [key for key, sheet in SHEETS.items() if sheet.pages]
KEYS = list(list_routes(data_folder()))


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return every bundled route as a file, by its key; one also with an address for its sources."""
    folder = tmp_path_factory.mktemp("sheets")
    routes = {key: open_route(path).route for key, path in list_routes(data_folder()).items()}
    texts = {key: render(route) for key, route in routes.items()}
    texts["address"] = render(routes["comet-line"], sources_at="https://example.org/explore?route=comet-line")
    texts["level"] = render(routes["beyond-utopia"], level="b")
    for key, text in texts.items():
        (folder / f"{key}.html").write_text(text, encoding="utf-8")
    return {key: folder / f"{key}.html" for key in texts}


def opened(page: Page, path: Path, anchor: str = "") -> Page:
    page.goto("about:blank")
    page.goto(f"{path.as_uri()}{anchor}")
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    return page


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("sheet", COUNTED)
@pytest.mark.parametrize("key", [*KEYS, "address", "level"])
def test_a_sheet_takes_the_pages_that_its_row_says(visit, saved: dict[str, Path], key: str, sheet: str):
    page = opened(visit(), saved[key], f"#print={sheet}")
    assert {paper: pages_of(page.pdf(format=paper)) for paper in PAPERS} == dict.fromkeys(PAPERS, SHEETS[sheet].pages)
    assert page.evaluate("""[...document.querySelectorAll(".page.fixed")]
        .filter((one) => one.scrollHeight > one.clientHeight + 1).length""") == 0  # fmt: skip


def test_every_sheet_opens_by_its_key_and_its_other_names(visit, saved: dict[str, Path]):
    page = opened(visit(), saved["gobi-route"])
    for sheet in SHEETS.values():
        for name in (sheet.key, *sheet.aliases):
            page.evaluate("(name) => escapeRoutes.showSheet(name)", name)
            expect(page.get_by_role("document", name=sheet.name, exact=True)).to_be_visible()
            assert len(page.locator(".sheet .page").all()) == (sheet.pages or 1)


def test_who_has_chosen_none_prints_the_first_one_whole(visit, saved: dict[str, Path]):
    page = opened(visit(), saved["gobi-route"])
    assert pages_of(page.pdf(format="A4")) == SHEETS[AT_ONCE].pages
    expect(page.locator(".sheet")).to_have_count(0)


@pytest.mark.parametrize("key", KEYS)
def test_the_worksheet_names_nothing_that_it_asks_for(visit, saved: dict[str, Path], key: str):
    page = opened(visit(), saved[key], "#print=worksheet")
    countries = page.evaluate("""escapeRoutes.data.figures.countries
        .filter((name) => escapeRoutes.data.labels.countries.some((one) => one.name === name))""")
    letters = [chr(65 + index) for index in range(len(countries))]
    assert sorted(page.locator(".paper-map .label").all_text_contents()) == letters
    bank = page.locator(".bank span").all_text_contents()
    assert set(countries) <= set(bank)
    assert len(page.locator(".asked-list .choice").all()) == 3
    assert len(page.locator(".asked-list .lines").all()) == 2
    gaps = len(page.locator(".fill .gap").all())
    assert gaps >= len(countries) + 6
    page.evaluate("escapeRoutes.showSheet('key')")
    answers = page.locator(".answer-list strong").all_text_contents()
    assert len(answers) == gaps
    assert set(answers) == set(bank)


READ_MAPS = """() => {
    const rect = (node) => { const { left, top, right, bottom } = node.getBoundingClientRect(); return [left, top, right, bottom]; };
    return [...document.querySelectorAll(".paper-map")].map((map) => ({
        zoom: Number(map.dataset.zoom), box: rect(map.firstElementChild),
        codes: [...map.querySelectorAll(".codes text:not(.frame-name)")].map((text) => text.textContent),
        signs: [...map.querySelectorAll(".codes rect:not(.frame)")].map(rect),
        frames: [...map.querySelectorAll(".codes .frame")].map((one) => [one.width.baseVal.value, one.height.baseVal.value]),
        stops: [...map.querySelectorAll(".stop-icon")].map(rect),
        countries: [...map.querySelectorAll(".label.of-country.on-road")].map((node) => [node.textContent, rect(node)]),
        leaders: [...map.querySelectorAll(".codes line")].map((line) => {
            const matrix = line.getScreenCTM();
            return ["1", "2"].map((end) => [line[`x${end}`].baseVal.value + matrix.e, line[`y${end}`].baseVal.value + matrix.f]);
        }),
    }));
}"""  # noqa: E501


def _runs_through(leader: list[list[float]], box: list[float]) -> bool:
    (x1, y1), (x2, y2) = leader
    west, north, east, south = box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1
    steps = [(x1 + (x2 - x1) * i / 100, y1 + (y2 - y1) * i / 100) for i in range(101)]
    return any(west < x < east and north < y < south for x, y in steps)


def _overlap(a: list[float], b: list[float]) -> bool:
    return a[0] + 1 < b[2] and b[0] + 1 < a[2] and a[1] + 1 < b[3] and b[1] + 1 < a[3]


@pytest.fixture(params=KEYS)
def facts(request: pytest.FixtureRequest, visit, saved: dict[str, Path]) -> tuple[Page, list[dict[str, Any]]]:
    """Return a fact sheet and what its maps show."""
    page = opened(visit(), saved[request.param], "#print=facts")
    return page, page.evaluate(READ_MAPS)


def test_every_danger_of_the_table_stands_on_one_map(facts: tuple[Page, list[dict[str, Any]]]):
    page, maps = facts
    codes = page.locator(".dangers .code-of").all_text_contents()
    assert len(codes) == page.evaluate("escapeRoutes.data.hazards.length")
    assert sorted(code for one in maps for code in one["codes"]) == sorted(codes)
    told = page.evaluate("""escapeRoutes.story.steps.flatMap((step, number) => step.stage
        ? escapeRoutes.story.hazardsOf(step).map((_, index) => `${number}${String.fromCharCode(65 + index)}`) : [])""")
    assert codes == told


def test_the_fact_sheet_has_the_road_by_kilometre_whole(facts: tuple[Page, list[dict[str, Any]]]):
    page, _ = facts
    strip = page.locator(".page.fixed .paper-strip")
    assert strip.locator(".mark.danger").count() == page.evaluate("escapeRoutes.data.hazards.length")
    countries = page.evaluate("escapeRoutes.data.strip.countries.map(([name]) => name)")
    assert strip.locator(".country").all_text_contents() == countries
    sheet, *parts = strip.evaluate("""(strip) => {
        const parts = [...strip.querySelectorAll(".mark, .country, i")].filter((node) => !node.hidden);
        const rects = [strip.closest(".page"), ...parts].map((node) => node.getBoundingClientRect());
        return rects.map(({ left, right }) => [left, right]);
    }""")
    assert [part for part in parts if part[0] < sheet[0] or part[1] > sheet[1]] == []


def test_no_leader_runs_through_a_number_and_no_code_covers_one(facts: tuple[Page, list[dict[str, Any]]]):
    _, maps = facts
    for one in maps:
        numbers = [*one["stops"], *one["signs"]]
        assert [leader for leader in one["leaders"] for box in numbers if _runs_through(leader, box)] == []
        assert [sign for index, sign in enumerate(one["signs"]) for box in [*one["stops"], *one["signs"][:index]]
                if _overlap(sign, box)] == []  # fmt: skip


def test_insets_have_the_shape_of_what_they_enlarge_at_least_two_and_a_half_times(
    facts: tuple[Page, list[dict[str, Any]]],
):
    _, (whole, *parts) = facts
    assert len(parts) == len(whole["frames"]) > 0
    for part, frame in zip(parts, whole["frames"], strict=True):
        west, north, east, south = part["box"]
        wide, high = (east - west) / frame[0], (south - north) / frame[1]
        assert wide == pytest.approx(high, rel=0.12)  # the corners of the frame are whole pixels
        assert 2 ** (part["zoom"] - whole["zoom"]) >= 2.5 - 1e-6


def test_the_countries_of_the_road_are_named(facts: tuple[Page, list[dict[str, Any]]]):
    page, maps = facts
    countries = {name.upper() for name in page.evaluate("escapeRoutes.data.figures.countries")}
    named = {" ".join(re.split(r"\s+", text)).replace(" ", "") for one in maps for text, _ in one["countries"]}
    missing = {name for name in countries if name.replace(" ", "") not in named}
    assert missing <= {"GIBRALTAR"}  # too small for a name of its own; the stop is named
    for one in maps:
        assert [box for _, box in one["countries"] for stop in one["stops"] if _overlap(box, stop)] == []


def test_sources_stand_behind_a_short_address_and_its_code(visit, saved: dict[str, Path]):
    page = opened(visit(), saved["address"], "#print=facts")
    expect(page.get_by_role("img", name="QR code: https://example.org/explore?route=comet-line")).to_be_visible()
    expect(page.locator(".address")).to_have_text("example.org/explore?route=comet-line")
    page = opened(page, saved["comet-line"], "#print=facts")
    expect(page.get_by_role("img", name="QR code")).to_have_count(0)
    expect(page.get_by_role("heading", name="Sources that are cited most")).to_be_visible()


@pytest.mark.parametrize("sheet", [key for key, sheet in SHEETS.items() if not sheet.for_teacher])
def test_pupils_do_not_see_notes_or_answers(visit, saved: dict[str, Path], sheet: str):
    page = opened(visit(), saved["beyond-utopia"], f"#print={sheet}")
    text = page.locator(".sheet").text_content() or ""
    data = page.evaluate("escapeRoutes.data")
    secret = [one["notes"][:60] for one in [*data["questions"], *data["stages"]] if one["notes"]]
    secret += [one["why"] for one in data["quiz"]]
    assert len(secret) > 20
    assert [one for one in secret if one in text] == []


def test_a_level_holds_on_every_sheet(visit, saved: dict[str, Path]):
    whole = open_route(list_routes(data_folder())["beyond-utopia"]).route
    shown = {one.properties.title for one in at_level(whole, "b").features}
    hidden = {one.properties.title for one in whole.hazards} - shown
    page = opened(visit(), saved["level"])
    for key in SHEETS:
        page.evaluate("(key) => escapeRoutes.showSheet(key)", key)
        text = page.locator(".sheet").text_content() or ""
        assert hidden
        assert [title for title in hidden if title in text] == [], key


def test_the_story_stays_where_it_was(visit, saved: dict[str, Path]):
    page = opened(visit(), saved["comet-line"], "#step=3")
    view = "[escapeRoutes.map.getZoom(), escapeRoutes.map.getCenter().lat]"
    before = page.evaluate(view)
    page.evaluate("escapeRoutes.showSheet('facts')")
    maps = page.evaluate(READ_MAPS)
    assert len({round(stop[3] - stop[1]) for one in maps for stop in one["stops"]}) == 1
    page.get_by_role("button", name="Back to the map").click()
    expect(page.locator(".telling-card")).to_have_attribute("data-moment", "3")
    assert page.evaluate(view) == pytest.approx(before, abs=0.01)

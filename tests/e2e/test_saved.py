"""A saved file draws the same from disk as the page does, asks for nothing, and prints a booklet."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect
from server import ROOT
from settled import opened
from story import Story

from routes.model import Route
from routes.teaching import sheets
from routes.teaching.levels import at_level

SHEETS = {"A4": (595, 842), "Letter": (612, 792)}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the default route as the command line exports it."""
    path = tmp_path_factory.mktemp("saved") / "out.html"
    line = [sys.executable, "-m", "routes", "export", "data/beyond-utopia.geojson", "-o", str(path)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    return path


def test_it_is_small_and_draws_all_with_no_request(visit, saved: Path, default_route: Route):
    assert saved.stat().st_size <= 1_600_000
    page = opened(visit(), saved)
    assert page.evaluate("escapeRoutes.drawn().flatMap((sign) => sign.ids).length") == len(default_route.hazards)
    assert page.evaluate("escapeRoutes.data.hazards.map((one) => one.id)") == [one.id for one in default_route.hazards]
    assert page.evaluate("escapeRoutes.data.stages.map((one) => one.id)") == [one.id for one in default_route.stages]
    assert [url for url in page.watch.requests if not url.startswith("data:")] == [saved.as_uri()]


def test_a_level_is_kept_in_the_file(visit, tmp_path: Path, default_route: Route):
    path = tmp_path / "level.html"
    line = [sys.executable, "-m", "routes", "export", "beyond-utopia", "-o", str(path)]
    line += ["--level", "b", "--step", "3"]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    shown = at_level(default_route, "b")
    page = opened(visit(), path)
    assert page.evaluate("escapeRoutes.data.hazards.length") == len(shown.hazards) < len(default_route.hazards)
    Story(page, path.as_uri(), is_saved=True).at(3)
    left_out = {one.properties.title for one in default_route.hazards} - {one.properties.title for one in shown.hazards}
    text = path.read_text(encoding="utf-8")
    assert left_out
    assert not [title for title in left_out if title in text]


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("anchor", ["#handout", "#teacher"])
def test_the_hand_out_prints_on_sheets(visit, saved: Path, sheet: str, anchor: str):
    page = opened(visit(), saved, anchor)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    pdf = page.pdf(format=sheet)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(boxes) >= 3
    width, height = SHEETS[sheet]
    assert {(round(float(x)), round(float(y))) for x, y in boxes} <= {
        (width + by, height + too) for by in (-1, 0, 1) for too in (-1, 0, 1)
    }


@pytest.mark.parametrize("anchor", [f"#print={key}" for key in sheets.SHEETS])
def test_no_control_is_printed_and_no_text_is_clipped(visit, saved: Path, anchor: str):
    page = opened(visit(), saved, anchor)
    page.emulate_media(media="print", reduced_motion="reduce")
    visible = page.evaluate("""[...document.querySelectorAll("button, select, nav, summary, .leaflet-control-zoom")]
        .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((node) => !node.closest("[inert]")) /* the signs of the printed strip */
        .map((node) => node.outerHTML.slice(0, 120))""")  # fmt: skip
    assert visible == []
    clipped = page.evaluate("""[...document.querySelectorAll(".sheet :is(p, li, dd, td, h1, h2, h3)")]
        .filter((node) => !node.matches(".hidden-visually"))
        .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== "visible")
        .map((node) => node.textContent.slice(0, 80))""")  # fmt: skip
    assert clipped == []


def test_the_hand_out_holds_what_a_lesson_needs(visit, saved: Path, default_route: Route):
    page = opened(visit(), saved, "#handout")
    sheet = page.get_by_role("document", name="Booklet")
    for name in ("Stages", "Dangers", "Words", "Questions", "Sources"):
        expect(sheet.get_by_role("heading", name=name, exact=True)).to_be_visible()
    for stage in default_route.stages:
        expect(sheet.get_by_role("heading", name=stage.properties.title).first).to_be_visible()
    assert "not for navigation" in sheet.text_content().lower()
    notes = [stage.properties.notes[:60] for stage in default_route.stages if stage.properties.notes]
    assert not [one for one in notes if one in sheet.text_content()]
    page.get_by_role("button", name="Teacher's booklet").click()
    sheet = page.get_by_role("document", name="Teacher's booklet")
    expect(sheet).to_contain_text(notes[0])
    expect(sheet).to_contain_text("Lesson plan: 40 minutes")


def test_the_address_of_a_saved_file_holds_the_categories(visit, saved: Path, default_route: Route):
    page = opened(visit(1920, 1080), saved, "#category=landmine")
    shown = "escapeRoutes.shown()"
    mines = sum(one.properties.category == "landmine" for one in default_route.hazards)
    assert page.evaluate(shown) == mines
    page.get_by_role("switch", name="Landmines").click()
    expect(page.get_by_text("No danger passes the filters.")).to_be_visible()
    assert page.url.endswith("#category=none")
    page.get_by_role("switch", name="Detention").click()
    assert page.url.endswith("#category=detention")
    page.go_back()
    page.go_back()
    page.wait_for_function(f"{shown} === {mines}")
    page.get_by_role("switch", name="Landmines").click()
    page.get_by_role("button", name="Show all dangers").click()
    assert page.evaluate(shown) == len(default_route.hazards)


def test_back_to_the_map(visit, saved: Path, default_route: Route):
    page = opened(visit(), saved, "#handout")
    page.get_by_role("button", name="Back to the map").click()
    expect(page.locator(".sheet")).to_have_count(0)
    assert page.evaluate("escapeRoutes.drawn().flatMap((sign) => sign.ids).length") == len(default_route.hazards)


def test_a_look_is_kept_in_the_address_and_print_is_light(visit, saved: Path):
    page = opened(visit(), saved, "#look=dark&step=1")
    root = page.locator("html")
    expect(root).to_have_attribute("data-look", "dark")
    page.evaluate("escapeRoutes.goTo(null)")
    page.get_by_label("Look of the map").select_option("contrast")
    expect(root).to_have_attribute("data-look", "contrast")
    assert page.evaluate("location.hash") == "#look=contrast"
    page.evaluate("escapeRoutes.showSheet()")
    expect(root).not_to_have_attribute("data-look", "contrast")

"""What only a browser shows of swapping, editing and comparing: dropped files drawn, maps in step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from examples import collection, line, point
from hostile import hostile_route
from playwright.sync_api import Frame, Page, expect
from server import Server
from settled import settled

GPX = (
    '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
    '<wpt lat="47.1" lon="10.2"><name>Steep slope</name><sym>Danger</sym></wpt><trk><name>Day one</name><trkseg>'
    '<trkpt lat="47.0" lon="10.0"/><trkpt lat="47.2" lon="10.3"/><trkpt lat="47.3" lon="10.9"/></trkseg></trk></gpx>'
)


@pytest.fixture
def swap(visit: Any, server: Server) -> Page:
    page: Page = visit(height=900)
    page.goto(f"{server.url}/swap")
    expect(page.get_by_role("heading", level=1)).to_have_text("Swap the route")
    settled(page)
    return page


def drop(page: Page, name: str, text: str) -> None:
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": text.encode()})
    expect(page.locator(".er-drop-head")).to_contain_text(name)
    settled(page)


def drawn(page: Page, number: int = 0) -> Frame:
    holder = page.locator("iframe.escape-map").nth(number)
    expect(holder).to_have_attribute("data-ready", "true")
    frame = holder.element_handle().content_frame()
    assert frame
    return frame


def test_a_dropped_recording_is_drawn_and_used_on_explore(swap: Page) -> None:
    drop(swap, "walk.gpx", GPX)
    assert drawn(swap).evaluate("escapeRoutes.data.hazards.length") == 1
    expect(swap.frame_locator("iframe.escape-map").locator(".leaflet-hazards-pane .hazard")).to_have_count(1)
    swap.get_by_role("button", name="Use this route").first.click()
    expect(swap.get_by_role("heading", level=1)).to_have_text("Walk")
    assert drawn(swap).evaluate("escapeRoutes.map.getSize().x > 0 && escapeRoutes.map.getZoom() <= 8")


def test_a_broken_file_is_explained_and_harms_nothing(swap: Page) -> None:
    drop(swap, "broken.json", '{"type": "FeatureCollection",')
    expect(swap.get_by_text("To mend first")).to_be_visible()
    expect(swap.get_by_text("Until then the route that was shown before stays")).to_be_visible()
    swap.get_by_role("link", name="Explore").click()
    expect(swap.get_by_role("heading", level=1)).to_contain_text("Beyond Utopia")


def test_text_of_a_dropped_file_never_runs(swap: Page) -> None:
    drop(swap, "hostile.geojson", json.dumps(hostile_route()))
    assert drawn(swap).evaluate("window.ran") is None
    assert swap.evaluate("window.ran") is None
    swap.get_by_role("button", name="Edit its texts").click()
    expect(swap.get_by_text("Your own route.")).to_be_visible()
    settled(swap)
    assert drawn(swap).evaluate("window.ran") is None
    assert swap.evaluate("window.ran") is None


def test_the_report_and_the_saved_page_of_ones_own_route_download(swap: Page, tmp_path: Path) -> None:
    drop(swap, "drawn.geojson", json.dumps(collection(line([13.4, 52.5], [14.5, 50.1]), point(13.4, 52.5))))
    with swap.expect_download() as report:
        swap.get_by_role("button", name="Report as text").click()
    report.value.save_as(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").startswith("drawn.geojson: ")
    swap.get_by_role("button", name="Edit its texts").click()
    expect(swap.get_by_text("Your own route.")).to_be_visible()
    swap.get_by_role("tab", name="Save as").click()
    with swap.expect_download() as saved:
        swap.get_by_role("button", name="HTML page").click()
    saved.value.save_as(tmp_path / "saved.html")
    assert "<title>Drawn</title>" in (tmp_path / "saved.html").read_text(encoding="utf-8")


def view(frame: Frame) -> list[float]:
    return frame.evaluate(
        "(({lat, lng}, zoom) => [lat, lng, zoom])(escapeRoutes.map.getCenter(), escapeRoutes.map.getZoom())"
    )  # type: ignore[no-any-return]


def in_step(first: Frame, second: Frame) -> bool:
    """Say whether two maps show the same ground; panning rounds to whole pixels."""
    (lat, lng, zoom), (other_lat, other_lng, other_zoom) = view(first), view(second)
    pixel = 360 / (256 * 2**zoom)
    return zoom == other_zoom and abs(lat - other_lat) < 3 * pixel and abs(lng - other_lng) < 3 * pixel


def test_maps_that_share_ground_move_together(visit: Any, server: Server) -> None:
    page: Page = visit(height=1000)
    page.goto(f"{server.url}/compare?b=gobi-route")
    first, second = drawn(page, 0), drawn(page, 1)
    page.wait_for_function("window.escapeRoutesFrames?.pairs.size === 1")
    first.wait_for_function("escapeRoutes.map.options.maxBounds === null || !escapeRoutes.map.options.maxBounds")
    assert in_step(first, second)
    before = view(first)
    for number, leader in ((0, first), (1, second)):
        box = page.locator("iframe.escape-map").nth(number).bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] * 0.45)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] / 3 + 90, box["y"] + box["height"] * 0.45 - 40, steps=5)
        page.mouse.up()
        leader.wait_for_function(f"Math.abs(escapeRoutes.map.getCenter().lng - {before[1]}) > 1")
        page.wait_for_timeout(400)
        assert in_step(first, second)
        before = view(first)


def test_maps_far_apart_move_alone(visit: Any, server: Server) -> None:
    page: Page = visit(height=1000)
    page.goto(f"{server.url}/compare?b=comet-line")
    expect(page.get_by_text("share no ground")).to_be_visible()
    first, second = drawn(page, 0), drawn(page, 1)
    assert not in_step(first, second)


def test_a_phone_needs_no_scrolling_sideways(visit: Any, server: Server) -> None:
    for path in ("swap", "swap?part=edit", "swap?part=save", "swap?part=make", "compare?b=gobi-route"):
        page: Page = visit(width=390, height=844)
        page.goto(f"{server.url}/{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        settled(page)
        assert page.evaluate("document.querySelector('.stMain').scrollWidth") <= 390

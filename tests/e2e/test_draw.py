"""What only a browser shows of drawing a route: mouse, keys and finger, and that nothing is lost by reloading."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect
from server import Server
from test_swap import settled


class Drawing:
    """The map of Make your own as a hand uses it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        page.goto(f"{url}/swap?part=make")
        self.frame: FrameLocator = page.frame_locator("iframe.escape-map")
        expect(self.frame.locator("body[data-ready]")).to_be_attached()
        self.map = self.frame.get_by_role("button", name="Zoom in").locator(
            "xpath=ancestor::*[contains(@class,'leaflet-container')]"
        )
        settled(page)

    def tool(self, name: str) -> None:
        button = self.frame.get_by_role("button", name=name, exact=True)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

    def go_to(self, town: str) -> None:
        field = self.frame.get_by_role("searchbox", name="Find a town")
        field.fill(town)
        field.press("Enter")
        expect(field).to_have_value("")

    def mark(self, name: str) -> Any:
        return self.frame.locator(f".mark[aria-label='{name}']")


@pytest.fixture
def drawing(visit: Any, server: Server) -> Drawing:
    return Drawing(visit(height=1000), server.url)


def test_a_route_drawn_with_keys_and_mouse_outlives_a_reload_and_is_presented(drawing: Drawing) -> None:
    page, frame = drawing.page, drawing.frame
    drawing.tool("Stop")
    for number, town in enumerate(("Basel", "Strasbourg", "Mainz"), 1):
        drawing.go_to(town)
        drawing.map.press("Enter")
        expect(drawing.mark(f"Stop {number}: {town}")).to_be_visible()
    drawing.tool("Danger")
    box = drawing.map.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)
    frame.get_by_role("button", name="Checkpoints").click()
    expect(drawing.mark("Danger: Checkpoints")).to_be_visible()
    drawing.tool("Move")
    drawing.mark("Danger: Checkpoints").press("Delete")
    expect(drawing.mark("Danger: Checkpoints")).to_have_count(0)
    drawing.map.press("Control+z")
    drawing.mark("Stop 3: Mainz").press("ArrowUp")
    expect(frame.get_by_role("status")).to_have_text("Latitude 50.1, longitude 8.3.")
    mark = drawing.mark("Danger: Checkpoints").bounding_box()
    assert mark
    page.mouse.move(mark["x"] + 15, mark["y"] + 15)
    page.mouse.down()
    page.mouse.move(mark["x"] + 75, mark["y"] + 45, steps=4)
    page.mouse.up()
    expect(frame.get_by_role("status")).to_have_text("Moved.")
    page.get_by_role("button", name="Use this route").click()
    expect(page.get_by_text("Your own route.")).to_be_visible()
    settled(page)
    page.reload()
    expect(page.get_by_text("Shown now on every page: My route")).to_be_visible()
    page.get_by_role("link", name="Present").click()
    holder = page.locator("iframe.escape-map")
    expect(holder).to_have_attribute("data-ready", "true")
    document = holder.element_handle().content_frame()
    assert document
    assert document.evaluate("[escapeRoutes.data.stages.length, escapeRoutes.data.hazards[0].category]") == [
        2,
        "checkpoint",
    ]


def test_a_finger_draws_on_a_phone_and_the_draft_comes_back_until_it_is_forgotten(visit: Any, server: Server) -> None:
    page: Page = visit(width=390, height=844, has_touch=True, is_mobile=True)
    drawing = Drawing(page, server.url)
    drawing.frame.get_by_role("button", name="Stop", exact=True).tap()
    sizes = drawing.frame.locator(".tool:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({width, height}) => Math.min(width, height))"
    )
    assert min(sizes) >= 44
    drawing.map.tap(position={"x": 120, "y": 60})
    expect(drawing.mark("Stop 1: Stop 1")).to_be_visible()
    drawing.frame.get_by_role("button", name="Close").tap()
    drawing.map.tap(position={"x": 250, "y": 90})
    expect(drawing.mark("Stop 2: Stop 2")).to_be_visible()
    expect(page.get_by_role("button", name="Use this route")).to_be_enabled()
    settled(page)
    page.reload()
    expect(drawing.mark("Stop 2: Stop 2")).to_be_visible()
    settled(page)
    page.get_by_role("tab", name="Load or choose").tap()
    page.get_by_role("button", name="Forget them").tap()
    page.get_by_role("button", name="Forget all of it").tap()
    expect(page.get_by_role("button", name="Forget them")).to_have_count(0)
    settled(page)
    page.reload()
    page.get_by_role("tab", name="Make your own").tap()
    expect(page.get_by_role("button", name="Fill in an example")).to_be_visible()

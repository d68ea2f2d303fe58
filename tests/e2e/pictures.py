"""Takes the README's pictures in Chromium, so that they stay true: `python tests/e2e/pictures.py`."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from browser import arguments, find_chromium
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright
from server import ROOT, Server

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder

PICTURES = ROOT / ".github" / "pictures"
QUALITY = 86
_PAINTED = "document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))))"
"""Fonts are there and the last frame is drawn."""


def _drawn(browser: Browser, url: str, width: int = 1366, height: int = 768) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.goto(url)
    frame = page.locator("iframe.escape-map")
    expect(frame).to_have_attribute("data-ready", "true", timeout=60_000)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=60_000)
    return page


def _told(page: Page) -> Page:
    expect(page.frame_locator("iframe.escape-map").get_by_role("region", name="The story")).to_be_visible()
    return page


def _keep(page: Page, name: str) -> None:
    for frame in page.frames:
        frame.evaluate(_PAINTED)
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").save(PICTURES / f"{name}.webp", quality=QUALITY, method=6)
    page.close()


def _hand_out(browser: Browser, folder: Path) -> None:
    saved = folder / "route.html"
    saved.write_text(render(open_route(data_folder() / "beyond-utopia.geojson").route), encoding="utf-8")
    page = browser.new_page(viewport={"width": 900, "height": 900}, reduced_motion="reduce")
    page.goto(f"{saved.as_uri()}#print=facts")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    _keep(page, "hand-out")


def main() -> None:
    """Take all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, Server() as server, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments())
        _keep(_drawn(browser, f"{server.url}/"), "explore")
        _keep(_told(_drawn(browser, f"{server.url}/present?step=2")), "present")
        _keep(_told(_drawn(browser, f"{server.url}/present?step=6", 390, 844)), "phone")
        _hand_out(browser, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()

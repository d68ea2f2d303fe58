"""When a page of the app stands still."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect


def settled(page: Page) -> None:
    """Wait until a page is drawn, its first view has given way to it and the script has run.

    Before a page's first run its script counts as one that does not run.
    """
    expect(page.locator("#first-view")).to_have_count(0)
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def opened(page: Page, path: Path, anchor: str = "") -> Page:
    """Open a saved file, at an anchor of it, and wait until it is drawn."""
    page.goto(f"{path.as_uri()}{anchor}")
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    return page

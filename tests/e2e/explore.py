"""The Explore page as a reader handles it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Frame, Locator, Page, expect
from playwright.sync_api import TimeoutError as NothingThere
from settled import settled
from story import document_of


class Explore:
    """Finds things on the page by role and text, and waits until the map is drawn."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    def open(self, **query: str) -> Explore:
        """Go to the page with a query, and wait until the map is drawn and the script has run."""
        self.page.goto(f"{self.url}/?{urlencode(query)}")
        self.wait()
        # What stands beside and below a session's first map comes once that is drawn.
        expect(self.tab("Dangers")).to_be_attached()
        expect(self.sidebar.get_by_role("searchbox", name="Search")).to_be_attached()
        self.wait()
        return self

    def wait(self) -> None:
        """Wait until the map is drawn and the script has run."""
        expect(self.holder).to_have_attribute("data-ready", "true")
        settled(self.page)

    @property
    def holder(self) -> Locator:
        """The frame's element."""
        return self.page.locator("iframe.escape-map")

    @property
    def map(self) -> Frame:
        """The map document: where to find things, and whom to ask."""
        return document_of(self.page)

    @property
    def sidebar(self) -> Locator:
        """The filters."""
        return self.page.get_by_test_id("stSidebar")

    @property
    def query(self) -> dict[str, list[str]]:
        """What the address says."""
        return parse_qs(urlsplit(self.page.url).query)

    @property
    def card(self) -> Locator:
        """The hazard below the table."""
        return self.page.locator("article.er-card")

    @property
    def annotation(self) -> Locator:
        """The text of a sign, where it is open."""
        return self.map.get_by_role("complementary", name="What stands here")

    def shown(self, count: int) -> None:
        """Wait until the map draws so many hazards."""
        expect(self.holder).to_have_attribute("data-shown", str(count))

    def draws(self, count: int) -> None:
        """Wait until so many hazards stand on the map, alone and on plates."""
        self.map.wait_for_function(
            "(count) => escapeRoutes.drawn().flatMap((sign) => sign.ids).length === count", arg=count
        )

    def drawn(self) -> int:
        """Return how many hazards the map draws, counted on the map itself: signs alone and in clusters."""
        return int(self.map.evaluate("escapeRoutes.drawn().flatMap((sign) => sign.ids).length"))

    def tab(self, name: str) -> Locator:
        """Return the tab of that name."""
        return self.page.get_by_role("tab", name=name)

    def row(self, title: str) -> Locator:
        """Return the row of the hazards table with that title, as screen readers are told of it."""
        cell = self.page.get_by_role("gridcell", name=title, exact=True, include_hidden=True)
        return self.page.get_by_role("row", include_hidden=True).filter(has=cell)

    def choose_row(self, number: int) -> None:
        """Tick a row of the hazards table, counted from 0; the table is painted, so by its place."""
        self.page.get_by_test_id("stDataFrame").click(position={"x": 17, "y": 52 + 35 * number})

    def choose(self, name: str, option: str | re.Pattern[str]) -> None:
        """Choose an option of a select box or a list of several."""
        wanted = self.page.get_by_role("option", name=option)
        for _ in range(4):  # a run of the page that ends just then closes the list again
            self.sidebar.get_by_role("combobox", name=name).click()
            try:
                wanted.click(timeout=6_000)
                break
            except NothingThere:
                self.page.keyboard.press("Escape")
        else:
            raise AssertionError(f"the list of {name} offers no {option}")
        self.page.keyboard.press("Escape")  # a list of several stays open, and keeps the rest of the page from readers

    def mark(self) -> None:
        """Leave a mark in the document that a reload would lose."""
        self.map.evaluate("window.mark = true")

    def is_marked(self) -> bool:
        """Return whether it is still the same document."""
        return bool(self.map.evaluate("window.mark === true"))

    def ask(self, script: str) -> Any:
        """Return what a script in the document says."""
        return self.map.evaluate(script)

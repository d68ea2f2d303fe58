"""The story as a teacher handles it: in the Present page or in a saved file, since both hold the same document."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Frame, Locator, Page, expect
from settled import settled


def document_of(page: Page) -> Frame:
    """Return the map document inside a Streamlit page, once it is drawn."""
    return next(frame for frame in page.frames if frame.parent_frame and frame.url == "about:srcdoc")


class Story:
    """Finds things in the document by role and text.

    Parameters
    ----------
    page
        The window.
    url
        Where the story is: the Present page, or a file.
    is_saved
        True for a file: the document is the page itself.
    """

    def __init__(self, page: Page, url: str, *, is_saved: bool) -> None:
        self.page = page
        self.url = url
        self.is_saved = is_saved

    def open(self, moment: str | int | None = 0, more: dict[str, str] | None = None) -> Story:
        """Go there, and wait until the document is drawn; None leaves it where it opens by itself;
        `more` goes into the address of the page."""
        if self.is_saved:
            self.page.goto(self.url if moment is None else f"{self.url}#step={moment}")
        else:
            query = {**({} if moment is None else {"step": moment}), **(more or {})}
            self.page.goto(f"{self.url}?{urlencode(query)}")
        self.wait()
        if moment is not None:
            self.at(moment)
        return self

    def wait(self) -> None:
        """Wait until the document is drawn and can hear keys."""
        if self.is_saved:
            expect(self.page.locator("body")).to_have_attribute("data-ready", "true")
        else:
            expect(self.page.locator("iframe.escape-map")).to_have_attribute("data-ready", "true")
            settled(self.page)

    @property
    def root(self) -> Frame:
        """The document: where to find things, and whom to ask."""
        return self.page.main_frame if self.is_saved else document_of(self.page)

    @property
    def card(self) -> Locator:
        """The story's card."""
        return self.root.get_by_role("region", name="The story")

    @property
    def black(self) -> Locator:
        """The black screen."""
        return self.root.get_by_role("dialog", name="Black screen")

    def drawer(self, name: str) -> Locator:
        """Return the drawer of that name."""
        return self.root.get_by_role("complementary", name=name)

    def button(self, name: str) -> Locator:
        """Return a control of the card."""
        return self.card.get_by_role("button", name=name)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            self.page.keyboard.press(key)

    def at(self, moment: str | int) -> None:
        """Wait until the story is at a step (`4`) or a beat of one (`4.2`)."""
        expect(self.card).to_have_attribute("data-moment", str(moment))
        expect(self.card.locator(".steps")).to_have_text(self.name(int(str(moment).partition(".")[0])))

    def name(self, step: int) -> str:
        """Return what a step is called."""
        return str(self.ask(f"escapeRoutes.story.stepName({step})"))

    @property
    def moments(self) -> list[str]:
        """Every beat of the story as addresses write it, in order."""
        script = "escapeRoutes.story.moments().map(({ step, beat }) => (beat ? `${step}.${beat + 1}` : `${step}`))"
        return list(self.ask(script))

    @property
    def closing(self) -> int:
        """Number of the closing; the quiz may follow."""
        return int(self.ask("escapeRoutes.story.closingStep"))

    @property
    def last(self) -> int:
        """Number of the last step."""
        return int(self.ask("escapeRoutes.story.last"))

    def ask(self, script: str) -> Any:
        """Return what a script in the document says."""
        return self.root.evaluate(script)

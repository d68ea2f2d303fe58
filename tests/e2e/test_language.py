"""The document speaks the language of its words, and each text of the file the route's (WCAG 3.1.1, 3.1.2)."""

from __future__ import annotations

from pathlib import Path

from examples import complete
from playwright.sync_api import expect

from routes.document.render import render
from routes.model import Route


def test_texts_of_a_german_file_are_german_in_an_english_document(visit, tmp_path: Path):
    value = complete()
    value["route"].update(language="de", title="Über zwei Flüsse")
    value["features"][3]["properties"].update(title="Minen am Ufer", description="Erstens.\n\nZweitens.")
    path = tmp_path / "a.html"
    path.write_text(render(Route.model_validate(value), style="plain"), encoding="utf-8")
    page = visit()
    page.goto(path.as_uri())
    expect(page.locator("body")).to_have_attribute("data-ready", "true")
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("heading", name="Über zwei Flüsse", level=1)).to_have_attribute("lang", "de")
    spoken = page.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim() === "Minen am Ufer"))
        .map((node) => node.closest("[lang]").lang)""")
    assert set(spoken) <= {"de"}
    english = page.get_by_role("button", name="Tell the story").first
    assert english.evaluate("(node) => node.closest('[lang]').lang") == "en"

"""Runs axe-core in a document, whatever its policy, by every rule of WCAG 2.2 A and AA and of best practice."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
OLDEST = (4, 10)
"""The first axe-core that knows all of WCAG 2.2 as these tests need it."""

FRAMEWORKS_OWN = {
    # The dropzone is a section that is said to be nothing, with a name and a place in the order of focus.
    "presentation-role-conflict": ('[data-testid="stFileUploaderDropzone"]',),
    # A long line of code scrolls, and no key gets there.
    "scrollable-region-focusable": ('[data-testid="stCode"] pre',),
}
"""By rule: parts that Streamlit draws and nothing on the page can mend, as CSS selectors."""


def breaches(frame: Frame) -> list[str]:
    """Return a line for each breach in a frame, not in the frames inside it, but for the framework's own."""
    if not frame.evaluate("typeof window.axe === 'object'"):
        frame.evaluate(AXE_SCRIPT)
    assert version(frame) >= OLDEST
    only = {"type": "tag", "values": RULES}
    options = {"runOnly": only, "resultTypes": ["violations"], "iframes": False}
    found = frame.evaluate("(options) => axe.run(document, options)", options)["violations"]
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: {' '.join(map(str, node['target']))}: {node['html'][:160]}"
        for one in found
        for node in one["nodes"]
        if not _is_frameworks_own(frame, one["id"], str(node["target"][0]))
    ]


def version(frame: Frame) -> tuple[int, int]:
    """Return the first two numbers of the axe-core in a frame."""
    major, minor, *_ = frame.evaluate("axe.version").split(".")
    return int(major), int(minor)


def _is_frameworks_own(frame: Frame, rule: str, target: str) -> bool:
    return any(
        frame.evaluate("([target, own]) => Boolean(document.querySelector(target)?.closest(own))", [target, own])
        for own in FRAMEWORKS_OWN.get(rule, ())
    )

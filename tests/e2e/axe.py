"""Runs axe-core in a document, whatever its policy, and tells what is serious or critical."""

from __future__ import annotations

from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Frame

WEIGHTY = ("serious", "critical")


def breaches(frame: Frame) -> list[str]:
    """Return a line for each serious or critical breach in a frame, not in the frames inside it."""
    if not frame.evaluate("typeof window.axe === 'object'"):
        frame.evaluate(AXE_SCRIPT)
    found = frame.evaluate("axe.run(document, { resultTypes: ['violations'], iframes: false })")["violations"]
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in WEIGHTY
        for node in one["nodes"][:4]
    ]

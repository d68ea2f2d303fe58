"""Where a Chromium is, and how the tests start it; run as a script it prints the path. Standard library only."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "ESCAPE_ROUTES_BROWSER"
"""Path of a Chromium to use; or `required`: a missing one fails the tests that need it instead of skipping them."""

_COMMANDS = (
    "chromium-headless-shell",  # without the window that nobody sees, a fifth faster
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
_MACOS = ("Chromium", "Google Chrome", "Microsoft Edge")
_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")

ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    # Whatever is not on this machine goes to a port where nothing listens: the network is cut.
    "--proxy-server=http://127.0.0.1:9",
)


def is_required() -> bool:
    """Return whether a missing browser is a failure."""
    return os.environ.get(VARIABLE) == "required"


def _candidates() -> Iterator[Path]:
    named = os.environ.get(VARIABLE, "")
    if named and named != "required":
        yield Path(named)
        return
    for command in _COMMANDS:
        found = shutil.which(command)
        if found:
            yield Path(found)
    for name in _MACOS:
        yield Path("/Applications") / f"{name}.app" / "Contents" / "MacOS" / name
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if variable in os.environ:
            yield from (Path(os.environ[variable]) / name for name in _WINDOWS)


def find_chromium() -> Path | None:
    """Return the first Chromium, Chrome or Edge of this machine, or None."""
    return next((path for path in _candidates() if path.is_file()), None)


def arguments() -> list[str]:
    """Return the options to start it with; its sandbox does not work for root, as in containers."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]


if __name__ == "__main__":
    chromium = find_chromium()
    print(chromium or "No Chromium found.")
    sys.exit(0 if chromium else 1)

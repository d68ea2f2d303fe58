"""Firefox and WebKit of this machine, each for a module of tests: `pytest -m engines`; `.ci/engines` installs them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from engine import Engine, Until
from firefox import Firefox
from webkit import WebKit

HERE = Path(__file__).parent
VARIABLE = "ESCAPE_ROUTES_ENGINES"
"""`required`: a missing engine fails its tests instead of skipping them."""
WIDTH, HEIGHT = 1366, 768
PATIENCE_SECONDS = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep these tests out of the quick ones, and in one worker."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.engines)
            item.add_marker(pytest.mark.xdist_group("engines"))


def _mini_browser() -> str | None:
    found = [
        *Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"),
        *Path("/usr/libexec").glob("webkit2gtk-4*/MiniBrowser"),
    ]
    return str(found[-1]) if found else None


def _start(name: str) -> Engine:
    if name == "firefox":
        parts = [shutil.which("firefox-esr") or shutil.which("firefox")]
    else:
        parts = [shutil.which("WebKitWebDriver"), _mini_browser(), shutil.which("Xvfb")]
    known = [part for part in parts if part]
    if len(known) < len(parts):
        reason = f"no {name} found; .ci/engines says which packages have it"
        pytest.fail(reason) if os.environ.get(VARIABLE) == "required" else pytest.skip(reason)
    make: Callable[..., Engine] = Firefox if name == "firefox" else WebKit
    return make(*known, WIDTH, HEIGHT)


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    started = _start(request.param)
    yield started
    started.close()


@pytest.fixture
def until(engine: Engine) -> Until:
    """Return a function that waits until an expression is true in the page, or in the frame inside it."""

    def wait(expression: str, **where: Any) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while not engine.ask(f"Boolean({expression})", **where):
            assert time.monotonic() < end, f"{engine.name} never saw {expression}"
            time.sleep(0.05)

    return wait

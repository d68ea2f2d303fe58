"""Browser, servers and guarded pages for the tests that only a browser can do."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from browser import arguments, find_chromium, is_required
from explore import Explore
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from server import Server

from routes.formats import open_route
from routes.model import Route
from routes.reading.collection import list_routes

HERE = Path(__file__).parent
FAILURES = HERE / "failures"
LOCAL = {"127.0.0.1", "localhost", "", None}
TIMEOUT_MS = 30_000

expect.set_options(timeout=TIMEOUT_MS)
Visit = Callable[..., Page]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser's tests last, since the quick ones fail sooner; beside other workers from the start.

    Each file stays with one worker, whose server and browser its tests share.
    """
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1))  # a hurried machine gets a second try, and the report says so
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    is_beside_others = "PYTEST_XDIST_WORKER" in os.environ
    items.sort(key=lambda item: (HERE in item.path.parents) != is_beside_others)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        reason = "no Chromium, Chrome or Edge found; install one, or name it in ESCAPE_ROUTES_BROWSER"
        pytest.fail(reason) if is_required() else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(chromium: Browser) -> Iterator[Server]:  # noqa: ARG001 - without a browser no server is needed
    with Server() as running:
        yield running


class Watch:
    """Notes every request that leaves the machine and every error in the console, until it is stopped."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._context = context
        self._listeners: list[tuple[Any, Any]] = [
            ("request", lambda request: self.requests.append(request.url)),
            ("page", lambda page: page.on("websocket", lambda socket: self.requests.append(socket.url))),
            ("weberror", lambda error: self.errors.append(str(error.error))),
            ("console", self._hear),
        ]
        for name, listener in self._listeners:
            context.on(name, listener)

    def _hear(self, message: ConsoleMessage) -> None:
        # Below a sub-page Streamlit first asks the sub-page's own address for its health, and is told 404.
        is_streamlits_own = "/_stcore/" in message.location.get("url", "")
        if message.type == "error" and not is_streamlits_own:
            self.errors.append(message.text)

    @property
    def outside(self) -> list[str]:
        """Addresses on other machines that something asked for."""
        return [url for url in self.requests if urlsplit(url).hostname not in LOCAL]

    def stop(self) -> None:
        """Hear no more."""
        for name, listener in self._listeners:
            self._context.remove_listener(name, listener)


Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def contexts(chromium: Browser) -> Iterator[Contexts]:
    """Return a function from options to a browser context, kept for the session: its cache saves seconds a test."""
    known: dict[str, BrowserContext] = {}

    def context(**options: Any) -> BrowserContext:
        name = repr(sorted(options.items()))
        if name not in known:
            known[name] = chromium.new_context(**options)
            known[name].set_default_timeout(TIMEOUT_MS)
        return known[name]

    yield context
    for one in known.values():
        one.close()


@pytest.fixture
def visit(contexts: Contexts, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Return a function that opens a guarded page: nothing may leave the machine, nothing may fail in the console.

    The page has a `watch`, which tells of requests and errors so far.
    """
    watches: dict[BrowserContext, Watch] = {}

    def open_page(width: int = 1366, height: int = 768, **options: Any) -> Page:
        context = contexts(**{"reduced_motion": "reduce", **options})
        if context not in watches:
            watches[context] = Watch(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.watch = watches[context]  # type: ignore[attr-defined]
        return page

    yield open_page
    call = getattr(request.node, "report_call", None)
    has_passed = call is not None and call.passed
    pages = [page for context in watches for page in context.pages]
    if not has_passed:
        _keep_pictures(request.node.name, pages)
    for page in pages:
        _forget(page)
        page.close()
    for watch in watches.values():
        watch.stop()
    if has_passed:
        assert [url for watch in watches.values() for url in watch.outside] == []
        assert [error for watch in watches.values() for error in watch.errors] == []


def _forget(page: Page) -> None:
    """Let the browser forget what a page of the product keeps in it: the next test begins with nothing."""
    if page.url.startswith("http"):
        address = urlsplit(page.url)
        origin = {"origin": f"{address.scheme}://{address.netloc}", "storageTypes": "indexeddb"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", origin)


def _keep_pictures(name: str, pages: list[Page]) -> None:
    FAILURES.mkdir(exist_ok=True)
    for number, page in enumerate(pages):
        page.screenshot(path=FAILURES / f"{re.sub(r'[^A-Za-z0-9]+', '-', name)}-{number}.png")


@pytest.fixture
def explore(visit: Visit, server: Server) -> Explore:
    """Return the Explore page of the default route, drawn."""
    return Explore(visit(), server.url).open()


@pytest.fixture(scope="session")
def default_route() -> Route:
    """Return the default route as the page reads it."""
    return open_route(list_routes()["beyond-utopia"]).route

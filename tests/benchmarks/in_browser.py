"""What only a browser shows; every pair is measured by turns in one run."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from browser import arguments, find_chromium
from explore import Explore
from playwright.sync_api import Browser, Page, expect, sync_playwright
from server import Server

from routes.dataset import list_routes, read_route
from routes.document import render
from routes.model import Route
from tests.benchmarks import pages
from tests.benchmarks.crowd import crowded
from tests.benchmarks.row import Row

TIMES = 5
SIZE = {"width": 1366, "height": 768}
expect.set_options(timeout=60_000)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments())
        yield browser
        browser.close()


def _cold(browser: Browser, arrive: Callable[[Page], object]) -> float:
    """Return the time until an arrival, in a browser context that has cached nothing."""
    with browser.new_context(viewport=SIZE, reduced_motion="reduce") as context:
        page = context.new_page()
        start = time.perf_counter()
        arrive(page)
        return time.perf_counter() - start


@contextmanager
def _both(source: str) -> Iterator[tuple[Browser, Server, Server]]:
    """Start the browser, our page and a small one to compare with."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "small.py"
        path.write_text(source, encoding="utf-8")
        with Server() as ours, Server(path) as bare:
            yield browser, ours, bare


def page_until_the_map_is_drawn() -> Iterator[Row]:
    """Compare the default route with a page that only writes hello."""
    with _both(pages.HELLO) as (browser, ours, bare):

        def hello(page: Page) -> None:
            page.goto(bare.url)
            page.get_by_text("hello", exact=True).wait_for()

        def drawn(page: Page) -> None:
            page.goto(ours.url)
            page.locator("iframe.escape-map[data-ready=true]").wait_for()

        for arrive in (hello, drawn):
            _cold(browser, arrive)
        pairs = [(_cold(browser, hello), _cold(browser, drawn)) for _ in range(TIMES)]
    one, other = (median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = other / one
    yield Row(
        "page until the map is drawn, against a page that writes hello",
        f"{other:.2f} s against {one:.2f} s: {ratio:.2f} times", "1.5 times", ratio <= 1.5,
    )  # fmt: skip


def filter_until_the_map_shows_it() -> Iterator[Row]:
    """Compare the severity filter with a text box on a page that has nothing else."""
    with _both(pages.ONE_WIDGET) as (browser, ours, bare):
        context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
        sent: list[int] = []
        page = context.new_page()
        page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sent.append(len(data))))
        explore = Explore(page, ours.url).open()
        box = context.new_page()
        box.goto(bare.url)
        box.get_by_role("textbox", name="Name").wait_for()
        filters, reruns = [], []
        for number in range(2 * TIMES):
            page.bring_to_front()
            filters.append(_filtered(explore, number))
            box.bring_to_front()
            reruns.append(_rerun(box, number))
        page.bring_to_front()
        volume = _volume(explore, sent)
    one, other = median(reruns), median(filters)
    yield Row(
        "sidebar filter until the map shows it, against the bare rerun of a page with one widget",
        f"{other * 1000:.0f} ms against {one * 1000:.0f} ms: {other / one:.2f} times", "2 times", other / one <= 2,
    )  # fmt: skip
    yield Row("sent for one filter", f"{volume / 1000:.1f} KB", "20 KB", volume <= 20_000)


def _filtered(explore: Explore, number: int) -> float:
    slider = explore.sidebar.get_by_role("slider", name="Severity")
    slider.focus()
    before = explore.holder.get_attribute("data-shown")
    explore.page.evaluate("""before => {
        const frame = document.querySelector("iframe.escape-map");
        window.changed = new Promise((resolve) => new MutationObserver((_, observer) => {
            if (frame.dataset.shown !== before) (observer.disconnect(), resolve(performance.now()));
        }).observe(frame, { attributes: true, attributeFilter: ["data-shown"] }));
        addEventListener("keydown", () => (window.started = performance.now()), { once: true, capture: true });
    }""", before)  # fmt: skip
    slider.press("ArrowRight" if number % 2 == 0 else "ArrowLeft")
    taken = float(explore.page.evaluate("window.changed.then((at) => at - window.started)")) / 1000
    explore.wait()
    return taken


def _rerun(page: Page, number: int) -> float:
    page.get_by_role("textbox", name="Name").fill(f"n{number}")
    page.evaluate("""text => {
        window.changed = new Promise((resolve) => new MutationObserver((_, observer) => {
            if (document.body.innerText.includes(text)) (observer.disconnect(), resolve(performance.now()));
        }).observe(document.body, { subtree: true, childList: true, characterData: true }));
        addEventListener("keydown", () => (window.started = performance.now()), { once: true, capture: true });
    }""", f"hello n{number}")  # fmt: skip
    page.get_by_role("textbox", name="Name").press("Enter")
    return float(page.evaluate("window.changed.then((at) => at - window.started)")) / 1000


def _volume(explore: Explore, sent: list[int]) -> int:
    """Return the largest number of bytes that one filter brings over the websocket."""
    volumes = []
    for number in range(4):
        sent.clear()
        _filtered(explore, number)
        volumes.append(sum(sent))
    return max(volumes)


@contextmanager
def _saved(browser: Browser, route: Route) -> Iterator[tuple[Page, list[str]]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "route.html"
        path.write_text(render(route), encoding="utf-8", newline="")
        page = browser.new_context(viewport=SIZE).new_page()
        requests: list[str] = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(path.as_uri(), wait_until="commit")
        expect(page.locator("body")).to_have_attribute("data-ready", "true")
        yield page, [url for url in requests if not url.startswith(("data:", path.as_uri()))]


def requests_of_a_saved_file() -> Iterator[Row]:
    """Count what the saved default route asks for."""
    with chromium() as browser, _saved(browser, read_route(list_routes()["beyond-utopia"]).route) as (_, requests):
        yield Row("requests of the saved default route", str(len(requests)), "0", not requests)


TOGGLE = """() => {
    const taken = [];
    for (let time = 0; time < 6; time++) {
        const start = performance.now();
        document.querySelector(".legend [role=switch]").click();
        document.body.getBoundingClientRect();
        taken.push(performance.now() - start);
    }
    return taken.sort((a, b) => a - b)[3];
}"""

COUNT = """() => {
    window.frames_a_second = new Promise((resolve) => {
        let frames = 0;
        const start = performance.now();
        window.stop_counting = () => resolve((frames * 1000) / (performance.now() - start));
        const next = () => (frames++, requestAnimationFrame(next));
        requestAnimationFrame(next);
    });
}"""


def _frames_a_second(page: Page, act: Callable[[], object]) -> float:
    page.bring_to_front()
    page.evaluate(COUNT)
    act()
    page.evaluate("window.stop_counting()")
    return float(page.evaluate("window.frames_a_second"))


def _drag(page: Page) -> None:
    """Drag the map about with the mouse, as a hand does."""
    for across in (-300, 300, -300, 300):
        page.mouse.move(700, 400)
        page.mouse.down()
        page.mouse.move(700 + across, 400 + across / 3, steps=60)
        page.mouse.up()


def _turn_the_wheel(page: Page) -> None:
    page.mouse.move(700, 400)
    for turn in (-240, -240, 240, 240):
        page.evaluate("void (window.zoomed = new Promise((resolve) => app.map.once('zoomend', () => resolve())))")
        page.mouse.wheel(0, turn)
        page.evaluate("Promise.race([window.zoomed, new Promise((resolve) => setTimeout(resolve, 3000))])")


def legend_toggle() -> Iterator[Row]:
    """Measure from the click to the laid-out page."""
    with chromium() as browser, _saved(browser, Route.model_validate(crowded(10_000))) as (page, _):
        taken = float(page.evaluate(TOGGLE))
    yield Row("legend toggle, 10,000 hazards", f"{taken:.0f} ms", "50 ms", taken <= 50)


def fifty_thousand_hazards() -> Iterator[Row]:
    """Measure the first map, and frames a second while it moves, against an empty page's."""
    route = Route.model_validate(crowded(50_000))
    start = time.perf_counter()
    with chromium() as browser, _saved(browser, route) as (page, _):
        first = time.perf_counter() - start
        blank = browser.new_page()
        base = _frames_a_second(blank, lambda: _drag(blank))
        pan = _frames_a_second(page, lambda: _drag(page))
        zoom = _frames_a_second(page, lambda: _turn_the_wheel(page))
    yield Row("50,000 hazards: document made, browser started, first map", f"{first:.1f} s", "5 s", first <= 5)
    yield Row(
        "50,000 hazards: frames a second, panning and zooming",
        f"{pan:.0f} and {zoom:.0f} (an empty page here: {base:.0f})", "30", min(pan, zoom) >= 30,
    )  # fmt: skip


def memory_of_a_further_visitor() -> Iterator[Row]:
    """Compare the server's memory with 2 visitors and with 12."""
    with Server() as server, chromium() as browser:
        visitors = []
        marks = {}
        for number in range(1, 13):
            page = browser.new_context(viewport=SIZE).new_page()
            Explore(page, server.url).open()
            visitors.append(page)
            marks[number] = _resident(server.process.pid)
    each = (marks[12] - marks[2]) / 10
    yield Row("memory a further visitor adds", f"{each / 1_000_000:.1f} MB", "5 MB", each <= 5_000_000)


def _resident(process: int) -> int:
    """Return the bytes of memory a process holds, from Linux's own account."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


MEASURES = (
    requests_of_a_saved_file,
    page_until_the_map_is_drawn,
    filter_until_the_map_shows_it,
    legend_toggle,
    fifty_thousand_hazards,
    memory_of_a_further_visitor,
)

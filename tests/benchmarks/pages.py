"""How fast the page is against bare Streamlit pages, measured side by side."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, WebSocket
from rows import Row
from server import Server

HERE = Path(__file__).parent
TIMES = 7
VISITORS = 6
_MAP = "iframe.escape-map[data-ready=true]"


_WATCH = """(() => {
    const look = () => {
        if (window.seenAt || !(%s)) return;
        window.seenAt = performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})()"""


def _visit(browser: Browser, url: str, is_there: str) -> float:
    """Return the seconds from the start of loading until a condition holds, told by the page's own clock.

    Playwright looks at growing intervals, of half a second in the end: too coarse for this.
    """
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.add_init_script(_WATCH % is_there)
    page.goto(url)
    page.wait_for_function("window.seenAt", timeout=60_000)
    taken = float(page.evaluate("window.seenAt")) / 1000
    context.close()
    return taken


def opening(browser: Browser, ours: Server, hello: Server) -> Row:
    """Measure the page until its map is drawn against a page that writes hello; cold browser contexts in turn."""
    drawn: list[float] = []
    bare: list[float] = []
    for _ in range(TIMES + 1):
        bare.append(_visit(browser, hello.url, "document.querySelector('.stMarkdown')?.textContent.includes('hello')"))
        drawn.append(_visit(browser, ours.url, f"document.querySelector('{_MAP}')"))
    a, b = median(drawn[1:]), median(bare[1:])
    return Row("page until the map is drawn, against a hello page", f"{a / b:.2f} times ({a:.2f} s, {b:.2f} s)",
               "1.4 times", a / b <= 1.4)  # fmt: skip


_CLOCK = """(() => {
    let start, before;
    window.times = [];
    const value = () => %s;
    const look = () => {
        if (start === undefined || value() === before) return;
        times.push(performance.now() - start);
        start = undefined;
    };
    document.addEventListener("click", () => { before = value(); start = performance.now(); }, true);
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(look).observe(document, everything);
})()"""


def _reruns(page: Page, button: str, changed: str) -> list[float]:
    """Return the seconds from each click until what it changes is there, told by the page's own clock."""
    page.evaluate(_CLOCK % changed)
    for number in range(2 * TIMES):
        page.get_by_role("button", name=button).first.click()
        page.wait_for_function("(count) => times.length >= count", arg=number + 1)
        page.wait_for_selector(".stApp[data-test-script-state=notRunning]")
    return [float(taken) / 1000 for taken in page.evaluate("times")][2:]


def filtering(browser: Browser, ours: Server, widget: Server) -> list[Row]:
    """Measure a sidebar filter until the map shows it against the bare rerun of a page with one widget."""
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    sent: list[int] = []

    def count(socket: WebSocket) -> None:
        for event in ("framereceived", "framesent"):
            socket.on(event, lambda payload: sent.append(len(payload)))

    page.on("websocket", count)
    page.goto(ours.url)
    page.wait_for_selector(_MAP, timeout=60_000)
    page.wait_for_selector(".stApp[data-test-script-state=notRunning]")
    sent.clear()
    filters = _reruns(page, "Landmines", "document.querySelector('iframe.escape-map').dataset.shown")
    each = sum(sent) / (2 * TIMES) / 1000
    page.close()
    page = browser.new_page()
    page.goto(widget.url)
    page.wait_for_selector("#answer")
    bare = _reruns(page, "Landmines", "document.querySelector('#answer').textContent")
    page.close()
    a, b = median(filters), median(bare)
    return [
        Row("sidebar filter until the map shows it, against a bare rerun", f"{a / b:.2f} times ({a:.2f} s, {b:.2f} s)",
            "2 times", a / b <= 2),
        Row("sent for it, both ways", f"{each:.1f} KB", "20 KB", each <= 20),
    ]  # fmt: skip


def _memory_mb(server: Server) -> float | None:
    status = Path(f"/proc/{server.process.pid}/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1000


def visiting(browser: Browser, ours: Server) -> Row:
    """Measure what a further visitor adds to the server's memory, while all of them stay."""
    contexts = []

    def enter() -> None:
        context = browser.new_context()
        contexts.append(context)
        page = context.new_page()
        page.goto(ours.url)
        page.wait_for_selector(_MAP, timeout=60_000)
        page.wait_for_selector(".stApp[data-test-script-state=notRunning]")

    for _ in range(3):
        enter()
    before = _memory_mb(ours)
    for _ in range(VISITORS):
        enter()
    after = _memory_mb(ours)
    for context in contexts:
        context.close()
    if before is None or after is None:
        return Row("memory a further visitor adds", "not measured on this system", "5 MB", True)
    each = (after - before) / VISITORS
    return Row("memory a further visitor adds", f"{each:.1f} MB", "5 MB", each <= 5)


def running(browser: Browser) -> list[Row]:
    """Measure the pages."""
    with Server() as ours, Server(HERE / "hello.py") as hello, Server(HERE / "widget.py") as widget:
        return [opening(browser, ours, hello), *filtering(browser, ours, widget), visiting(browser, ours)]

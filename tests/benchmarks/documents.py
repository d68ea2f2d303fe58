"""How fast documents are made, and how fast they answer in a browser."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from big import big_route, folium_map
from playwright.sync_api import Browser, Page
from rows import Row

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder

DEFAULT = data_folder() / "beyond-utopia.geojson"
_COLD = """
import time
from routes.formats import open_route
from routes.document.render import render
from routes.installed import data_folder
start = time.perf_counter()
render(open_route(data_folder() / "beyond-utopia.geojson").route)
print(time.perf_counter() - start)
"""
_TOGGLES = """() => ["landmine", "landmine", "broker", "broker", "river", "river"].map((category) => {
    const start = performance.now();
    escapeRoutes.toggle(category);
    return performance.now() - start;
})"""
_FRAMES = """async (act) => {
    let frames = 0, isOn = true;
    const count = () => { frames++; if (isOn) requestAnimationFrame(count); };
    const start = performance.now();
    requestAnimationFrame(count);
    const ended = new Promise((done) => escapeRoutes.map.once("moveend", done));
    ({ pan: () => escapeRoutes.map.panBy([500, 120], { animate: true, duration: 1.5 }), zoom: () => escapeRoutes.map.flyTo([32, 112], 6, { duration: 1.5 }) })[act]();
    await ended;
    isOn = false;
    return frames / ((performance.now() - start) / 1000);
}"""  # noqa: E501


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def making() -> list[Row]:
    """Measure the making of documents."""
    route = big_route(10_000)
    render(route)  # the basemap of this window is read once a process
    ours, theirs = seconds(lambda: render(route)), seconds(lambda: folium_map(10_000))
    cold = min(
        float(subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    )
    default = open_route(DEFAULT).route
    render(default)
    warm = min(seconds(lambda: render(default)) for _ in range(5))
    return [
        Row("document of 10,000 hazards against folium.Marker", f"{theirs / ours:.0f} times faster "
            f"({ours:.2f} s, {theirs:.1f} s)", "at least 30 times", theirs / ours >= 30),
        Row("document of the default route, cold, all data read", f"{cold:.2f} s", "1.0 s", cold <= 1.0),
        Row("the same, warm", f"{warm:.2f} s", "0.2 s", warm <= 0.2),
    ]  # fmt: skip


def _open(browser: Browser, path: Path) -> tuple[Page, float, int]:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url) if not request.url.startswith("data:") else None)
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("body[data-ready=true]", timeout=60_000)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page, time.perf_counter() - start, len(requests) - 1


def answering(browser: Browser, folder: Path) -> list[Row]:
    """Measure documents from disk in a browser."""
    saved = folder / "default.html"
    saved.write_text(render(open_route(DEFAULT).route), encoding="utf-8")
    size = saved.stat().st_size / 1e6
    page, _, requests = _open(browser, saved)
    page.close()
    (folder / "10000.html").write_text(render(big_route(10_000)), encoding="utf-8")
    page, _, _ = _open(browser, folder / "10000.html")
    page.evaluate(_TOGGLES)
    toggles = sorted(page.evaluate(_TOGGLES))
    toggle = toggles[len(toggles) // 2]
    page.close()
    (folder / "50000.html").write_text(render(big_route(50_000)), encoding="utf-8")
    page, first, _ = _open(browser, folder / "50000.html")
    pan, zoom = (float(page.evaluate(_FRAMES, act)) for act in ("pan", "zoom"))
    page.close()
    return [
        Row("default route saved as HTML", f"{size:.2f} MB, {requests} requests", "1.5 MB, 0 requests",
            size <= 1.5 and requests == 0),
        Row("legend toggle in the document, 10,000 hazards", f"{toggle:.0f} ms", "50 ms", toggle <= 50),
        Row("50,000 hazards: first map", f"{first:.1f} s", "5 s", first <= 5),
        Row("50,000 hazards: pan, zoom", f"{pan:.0f}, {zoom:.0f} frames a second", "30", min(pan, zoom) >= 30),
    ]  # fmt: skip

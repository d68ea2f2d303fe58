"""How fast documents are made, and how fast they answer in a browser."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import folium
import geopandas
from big import big_route, folium_map
from playwright.sync_api import Browser, Page
from rows import Row

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder

TURNS = 7
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
    const ended = new Promise((done) => escapeRoutes.map.once({ pan: "moveend", zoom: "zoomend" }[act], done));
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
            f"({ours:.2f} s, {theirs:.1f} s)", "at least 40 times", theirs / ours >= 40),
        Row("document of the default route, cold, all data read", f"{cold:.2f} s", "0.6 s", cold <= 0.6),
        Row("the same, warm", f"{warm:.2f} s", "0.1 s", warm <= 0.1),
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


def reading(folder: Path) -> list[Row]:
    """Measure reading against what reads the same file without a check, turn by turn."""
    path = folder / "10000.geojson"
    path.write_text(json.dumps(big_route(10_000).dump()), encoding="utf-8")
    large = folder / "25mb.geojson"
    large.write_text(json.dumps(big_route(54_000).dump()), encoding="utf-8")

    def drawn_by_folium() -> str:
        drawn = folium.Map()
        folium.GeoJson(json.loads(path.read_text()), popup=folium.GeoJsonPopup(["title"])).add_to(drawn)
        return str(drawn.get_root().render())

    acts: list[Callable[[], object]] = [
        lambda: geopandas.read_file(path),
        lambda: open_route(path),
        drawn_by_folium,
        lambda: render(open_route(path).route),
    ]
    turns = [[seconds(act) for act in acts] for _ in range(TURNS)]
    frame, read, simple, drawn = (min(turn[number] for turn in turns) for number in range(len(acts)))
    whole = min(seconds(lambda: open_route(large)) for _ in range(2))
    size = large.stat().st_size / 1e6
    return [
        Row("10,000 hazards read and checked, against geopandas.read_file", f"{read / frame:.1f} times "
            f"({read:.2f} s, {frame:.2f} s)", "3 times", read / frame <= 3),
        Row("a file of them read, checked and rendered, against json and folium.GeoJson with popups",
            f"{drawn / simple:.1f} times ({drawn:.2f} s, {simple:.2f} s)", "2 times", drawn / simple <= 2),
        Row(f"{size:.0f} MB of GeoJSON read and checked", f"{whole:.1f} s", "5 s", whole <= 5),
    ]  # fmt: skip


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
        Row("default route saved as HTML", f"{size:.2f} MB, {requests} requests", "1.6 MB, 0 requests",
            size <= 1.6 and requests == 0),
        Row("legend toggle in the document, 10,000 hazards", f"{toggle:.0f} ms", "20 ms", toggle <= 20),
        Row("50,000 hazards: first map", f"{first:.1f} s", "1.5 s", first <= 1.5),
        Row("50,000 hazards: pan, zoom", f"{pan:.0f}, {zoom:.0f} frames a second", "40", min(pan, zoom) >= 40),
    ]  # fmt: skip

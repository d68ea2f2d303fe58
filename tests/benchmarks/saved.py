"""How soon a saved file is there, and how soon its story turns, on a machine as it is and on one four times slower."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page
from rows import Row
from xstatic.pkg import leaflet

from routes.document.render import render
from routes.formats import open_route
from routes.installed import data_folder

DEFAULT = data_folder() / "beyond-utopia.geojson"
TURNS = 5
SLOWER = 4
BEATS = 12
"""Presses of PageDown that are timed."""
_BARE = """<!DOCTYPE html><meta charset="utf-8"><style>{style} #map {{ height: 100vh }}</style><body>
<div id="map"></div><script>{script}</script><script>
const map = L.map("map");
map.fitBounds(L.geoJSON({features}).addTo(map).getBounds());
document.body.dataset.ready = "true";
</script></body>"""
_WATCH = """() => {
    window.times = [];
    addEventListener("keydown", () => {
        const [start, before] = [performance.now(), location.hash];
        const look = () => location.hash === before ? requestAnimationFrame(look)
            : requestAnimationFrame(() => times.push(performance.now() - start));
        requestAnimationFrame(look);
    }, true);
}"""


def _bare() -> str:
    """Return a page with Leaflet and the same features, and nothing else."""
    folder = Path(leaflet.BASE_DIR)
    style, script = ((folder / f"leaflet.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    return _BARE.format(style=style, script=script, features=DEFAULT.read_text(encoding="utf-8"))


def _open(browser: Browser, url: str, slower: float = 1) -> tuple[Page, float]:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    start = time.perf_counter()
    page.goto(url)
    page.wait_for_selector("body[data-ready=true]", timeout=60_000)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page, time.perf_counter() - start


def _drawn(browser: Browser, path: Path, slower: float = 1) -> float:
    page, taken = _open(browser, path.as_uri(), slower)
    page.close()
    return taken


def _beats(browser: Browser, path: Path) -> float:
    """Return the seconds that a press of the clicker takes until its beat is painted, in the middle."""
    page, _ = _open(browser, f"{path.as_uri()}#step=0", SLOWER)
    page.evaluate(_WATCH)
    for number in range(BEATS):
        page.keyboard.press("PageDown")
        page.wait_for_function("(count) => times.length >= count", arg=number + 1)
    taken = [float(one) / 1000 for one in page.evaluate("times")]
    page.close()
    return median(taken)


def saved(browser: Browser, folder: Path) -> list[Row]:
    """Measure the default route's file from disk, in turn with the bare page."""
    ours, theirs = folder / "saved.html", folder / "bare.html"
    ours.write_text(render(open_route(DEFAULT).route), encoding="utf-8")
    theirs.write_text(_bare(), encoding="utf-8")
    turns = [(_drawn(browser, ours), _drawn(browser, theirs)) for _ in range(TURNS + 1)][1:]
    a, b = (median(turn[which] for turn in turns) for which in (0, 1))
    slow = median(_drawn(browser, ours, SLOWER) for _ in range(TURNS))
    beat = _beats(browser, ours)
    return [
        Row("saved file drawn, against Leaflet alone with the same features", f"{a / b:.1f} times "
            f"({a:.2f} s, {b:.2f} s)", "2.5 times", a / b <= 2.5),
        Row(f"the same with the processor slowed {SLOWER} times", f"{slow:.1f} s", "1.5 s", slow <= 1.5),
        Row("a beat turns, slowed as much", f"{1000 * beat:.0f} ms", "200 ms", beat <= 0.2),
    ]  # fmt: skip

"""A hostile page and a hostile document say hundreds of things to each other, and nothing breaks."""

from __future__ import annotations

from explore import Explore
from playwright.sync_api import expect
from settled import settled

FORGED = """() => {
    const types = ["mask", "categories", "clear", "select", "step", "follow", "view", "sheet", "key", "ready", "shown",
        "home", "look", "hand", "scale", "connection", "draft", "around", "ground",
        "__proto__", "constructor", "toString", "hasOwnProperty", "", 5, null, [], {}];
    const names = ["mask", "categories", "id", "step", "on", "bounds", "center", "zoom", "sheet", "key", "keys",
        "hazards", "count", "look", "km", "lost", "lead", "shift", "text", "turn", "serial"];
    const loop = [0, 0];
    loop[0] = loop[1] = loop;
    const values = [null, true, -1, 1e308, NaN, "<img src=x onerror=window.ran=1>", "x".repeat(300000), [], [[]],
        [null], {}, { length: 9 }, { flat: 1, every: 1 }, [[NaN, 1], [2, 3]], ["__proto__"], new Date(), new Map(),
        new ArrayBuffer(8), new Array(2), new Array(200), [new Array(2), new Array(2)], [1, , 2], new Set([1]), 9n, /x/,
        new Float64Array(2), new Error("x"), new Blob(["x"]), 5e-324, 2 ** 53, "\\u0000", "\\ud800", loop];
    const whole = (value) => Object.fromEntries(names.map((name) => [name, value]));
    const made = types.flatMap((type) => values.map((value) => ({ source: "escape-routes", type, ...whole(value) })));
    const bare = [null, 5, "text", [], new Map(), true];
    return [...made, ...bare];
}"""
POST = f"""(target) => {{
    const made = ({FORGED})();
    const window_ = target === "parent" ? parent : document.querySelector("iframe.escape-map").contentWindow;
    for (const message of made) window_.postMessage(message, "*");
    return made.length;
}}"""
SETTLED = """new Promise((done) => {
    addEventListener("message", (event) => event.data === "last" && done(true));
    postMessage("last", "*");
})"""


def test_a_hostile_page_can_not_break_the_document(explore: Explore):
    shown = explore.drawn()
    assert explore.page.evaluate(POST, "document") > 900
    assert explore.map.evaluate(SETTLED)
    assert explore.drawn() == shown
    assert explore.map.evaluate("[Object.keys(Object.prototype), window.ran ?? null]") == [[], None]
    explore.page.evaluate("""document.querySelector("iframe.escape-map").contentWindow
        .postMessage({ type: "mask", mask: btoa("\\0".repeat(99)) }, "*")""")
    explore.shown(0)


def test_a_hostile_document_can_not_break_the_page(explore: Explore):
    count = explore.holder.get_attribute("data-shown")
    assert explore.map.evaluate(POST, "parent") > 900
    assert explore.page.evaluate(SETTLED)
    settled(explore.page)
    expect(explore.page.get_by_test_id("stException")).to_have_count(0)
    assert explore.holder.get_attribute("data-shown") == count
    assert explore.page.evaluate("[Object.keys(Object.prototype), window.ran ?? null]") == [[], None]
    assert explore.page.url.startswith(explore.url)

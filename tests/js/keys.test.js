import assert from "node:assert/strict";
import { test } from "node:test";

import { isTaken, jumped, keyTable, rowOf, scrollingKeys } from "../../routes/document/static/story/keymap.js";

/* Something that has the focus: `closest` finds one of the names that stand in the selector. */
const target = (name, more = {}) => ({ closest: (selector) => (selector.split(", ").includes(name) ? { scrollHeight: 10, clientHeight: 5, closest: (one) => more.inside === one, ...more } : null) });
const press = (key, on = target(""), more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, target: on, ...more });

test("no key stands in the table twice", () => {
  const keys = keyTable.flatMap((row) => row.keys.map((key) => `${row.shift ? "Shift " : ""}${key}`));
  assert.equal(new Set(keys).size, keys.length);
});

test("every row that is listed has its words", () => {
  for (const row of keyTable) assert.equal(Boolean(row.shown), Boolean(row.words), row.action);
});

test("a letter does the same, large and small, and a key of nobody does nothing", () => {
  assert.equal(rowOf("B")?.action, "black");
  assert.equal(rowOf("b")?.action, "black");
  assert.equal(rowOf("PageDown")?.action, "next");
  assert.equal(rowOf("x"), undefined);
  assert.equal(rowOf("F5"), undefined);
});

test("with Shift a key goes by stages, and one without a meaning of its own keeps its plain one", () => {
  assert.equal(rowOf("PageDown", true)?.action, "nextStep");
  assert.equal(rowOf("ArrowLeft", true)?.action, "previousStep");
  assert.equal(rowOf("?", true)?.action, "keys");
  assert.equal(rowOf("B", true)?.action, "black");
});

test("the page is told which keys it must not scroll with", () => {
  assert.deepEqual(scrollingKeys().sort(), [" ", "ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp", "End", "Home", "PageDown", "PageUp"]);
});

test("two digits are one step where there is such a step", () => {
  assert.deepEqual(jumped("", "1", 14), { step: 1, digits: "1" });
  assert.deepEqual(jumped("1", "2", 14), { step: 12, digits: "" });
  assert.deepEqual(jumped("1", "9", 14), { step: 9, digits: "9" });
  assert.deepEqual(jumped("0", "5", 14), { step: 5, digits: "" });
});

test("keys belong to what has the focus, and with Ctrl to the browser", () => {
  assert.ok(isTaken(press("n", target("input"))));
  assert.ok(!isTaken(press("Escape", target("input"))));
  assert.ok(isTaken(press("p", target(""), { ctrlKey: true })));
  assert.ok(!isTaken(press("p")));
  assert.ok(isTaken(press(" ", target("button"))));
  assert.ok(!isTaken(press("ArrowRight", target("button"))));
  assert.ok(isTaken(press("ArrowDown", target(".entries"))));
  assert.ok(!isTaken(press("ArrowDown", target(".entries", { scrollHeight: 5 }))));
  assert.ok(!isTaken(press("PageDown", target(".entries"))));
});

test("Space on the story's own Next goes on", () => {
  const next = { closest: (selector) => (selector === ".next" || selector.startsWith("button") ? {} : null) };
  assert.ok(!isTaken(press(" ", next)));
});

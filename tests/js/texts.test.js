import assert from "node:assert/strict";
import { test } from "node:test";

import { isSafe, present } from "../../routes/document/static/map/elements.js";
import { passesMask, unpacked } from "../../routes/document/static/map/mask.js";
import { capOf, localeOf, roundedKm, yearOf } from "../../routes/document/static/map/numbers.js";
import { screenLine } from "../../routes/document/static/map/screenline.js";
import { changes } from "../../routes/pages/shared/static/steer.js";

test("web and mail addresses are links, others are text", () => {
  for (const url of ["https://a.example", "HTTP://a.example", "mailto:a@b.example"]) assert.ok(isSafe(url), url);
  for (const url of ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//a.example", "a", "", "x https://a.example", "http:a"]) assert.ok(!isSafe(url), url);
});

test("what is not there is left out, zero is not", () => {
  assert.deepEqual(present([null, undefined, false, "", "a", 0]), ["a", "0"]);
});

test("kilometres are as exact as the positions", () => {
  assert.equal(roundedKm(9744, true), 9740);
  assert.equal(roundedKm(96.4, true), 96);
  assert.equal(roundedKm(9744.4, false), 9744);
});

test("a language nobody knows falls back", () => {
  assert.equal(localeOf("en"), "en-GB");
  assert.equal(localeOf("ko"), "ko");
  assert.equal(localeOf("not a language"), undefined);
});

test("the mask has one bit a hazard, and an empty one lets all through", () => {
  const mask = unpacked(Buffer.from([0b00000101, 0b10000000]).toString("base64"));
  assert.deepEqual([0, 1, 2, 14, 15].map((index) => passesMask(mask, index)), [true, false, true, false, true]);
  assert.ok(passesMask(unpacked(""), 3));
});

test("a line can be walked by distance", () => {
  const line = screenLine([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }]);
  assert.equal(line.length, 20);
  assert.deepEqual(line.at(5), { point: { x: 5, y: 0 }, angle: 0 });
  assert.deepEqual(line.at(15), { point: { x: 10, y: 5 }, angle: 90 });
  assert.deepEqual(line.at(0).point, { x: 0, y: 0 });
});

test("the page tells the map what changed, and a new document all that is not its default", () => {
  const wanted = { name: "m", document: "d", mask: "AQ==", categories: [], category_turn: 0, select: "", turn: 0, step: null, step_turn: 0, sheet: "" };
  assert.deepEqual(changes(wanted, {}), [{ type: "mask", mask: "AQ==" }]);
  assert.deepEqual(changes(wanted, wanted), []);
  assert.deepEqual(changes({ ...wanted, mask: "", select: "a", turn: 1 }, wanted), [{ type: "mask", mask: "" }, { type: "select", id: "a" }]);
  const mines = { ...wanted, categories: ["landmine"] };
  assert.deepEqual(changes({ ...mines, category_turn: 1 }, wanted), [{ type: "categories", categories: ["landmine"] }]);
  assert.deepEqual(changes(mines, wanted), [], "what the legend said itself does not come back");
  assert.deepEqual(changes({ ...mines, document: "e", mask: "" }, wanted), [{ type: "categories", categories: ["landmine"] }]);
  assert.deepEqual(changes({ ...wanted, step: 2, step_turn: 1 }, wanted), [{ type: "step", step: 2 }]);
  assert.deepEqual(changes({ ...wanted, document: "e", mask: "" }, wanted), []);
});

test("what is very short is looked at from nearer, as far as the map may go", () => {
  assert.equal(capOf(1, 8, 14), 8);
  assert.equal(capOf(120 / 2 ** 9, 8, 14), 9);
  assert.equal(capOf(1e-9, 10, 14), 14);
  assert.equal(capOf(1e-9, 7, 8), 8);
  assert.equal(capOf(0, 7, 8), 7);
});

test("under a bar stands a year, in any language", () => {
  assert.deepEqual(["up to 1998", "1998년까지", "bis 1998"].map((label) => yearOf(label, 0)), ["–1998", "–1998", "–1998"]);
  assert.deepEqual([yearOf("2004", 0), yearOf("2004", 3), yearOf("early 2025", 3), yearOf("Kaesong", 0), yearOf("1998–2004", 0)], ["2004", "2004", "2025", "Kaesong", "1998–2004"]);
});

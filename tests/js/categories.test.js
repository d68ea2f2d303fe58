import assert from "node:assert/strict";
import { test } from "node:test";

import { normal, partOf, toggled, withPart } from "../../routes/document/static/map/categories.js";

const all = ["river", "landmine", "detention"];

test("a switch takes one category out of all and puts it back", () => {
  assert.deepEqual(toggled([], all, "landmine"), ["river", "detention"]);
  assert.deepEqual(toggled(["detention", "river"], all, "landmine"), []);
  assert.deepEqual(toggled(["detention"], all, "river"), ["river", "detention"]);
});

test("the last switch leaves nothing, and the first after it one", () => {
  assert.deepEqual(toggled(["river"], all, "river"), ["none"]);
  assert.deepEqual(toggled(["none"], all, "river"), ["river"]);
});

test("a choice keeps what the route has, and nonsense is no choice", () => {
  assert.deepEqual(normal(["landmine", "dragons"], all), ["landmine"]);
  assert.deepEqual(normal(["dragons"], all), []);
  assert.deepEqual(normal(["none"], all), ["none"]);
  assert.deepEqual(normal(all, all), []);
});

test("the address keeps the step and the categories side by side", () => {
  assert.equal(partOf("#category=landmine,river", "category"), "landmine,river");
  assert.equal(partOf("#handout", "category"), "");
  assert.equal(withPart("", "category", "landmine,river"), "#category=landmine,river");
  assert.equal(withPart("#category=landmine", "step", "4.2"), "#step=4.2&category=landmine");
  assert.equal(withPart("#step=4.2&category=a%20b,c", "step", ""), "#category=a%20b,c");
  assert.equal(withPart("#step=4", "step", ""), "#");
});

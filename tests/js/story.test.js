import assert from "node:assert/strict";
import { test } from "node:test";

import { countriesOf, kmUntil, nameOfStep, stepsOf } from "../../routes/document/static/story/road.js";

const stage = (id, role, order, km, country) => ({ id, role, order, km, country });
const stages = [
  stage("b", "alternate", 1, 70, "C"), stage("m1", "main", 1, 100.4, "A"), stage("r", "return", 1, 30, "B"), stage("m2", "main", 2, 50, "B"), stage("m3", "main", 3, 25, "B"),
];
const main = stages.filter((one) => one.role === "main");
const steps = stepsOf(stages, ["main", "alternate", "return"]);

test("a story opens, tells the main stages, other ways and returns, and closes", () => {
  assert.deepEqual(steps.map((step) => step.stage?.id ?? step.kind), ["opening", "m1", "m2", "m3", "b", "r", "closing"]);
});

test("kilometres run along the main road and end at its length", () => {
  assert.deepEqual(steps.map((step) => kmUntil(step, main, 175)), [0, 100.4, 150.4, 175, 175, 175, 175]);
});

test("countries are counted along the main road alone", () => {
  assert.equal(countriesOf(steps.slice(0, 2)), 1);
  assert.equal(countriesOf(steps.slice(0, 4)), 2);
  assert.equal(countriesOf(steps), 2);
});

test("the number of a step is the key that jumps to it", () => {
  assert.deepEqual([0, 1, 5, 6].map((index) => nameOfStep(index, 6)), ["Opening", "Step 1 of 5", "Step 5 of 5", "Closing"]);
});

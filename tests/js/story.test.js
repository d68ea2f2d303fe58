import assert from "node:assert/strict";
import { test } from "node:test";

import { stutters } from "../../routes/document/static/story/pulse.js";
import { kmUntil, landAndAir, nameOfStep } from "../../routes/document/static/story/road.js";

const stage = (id, role, order, km, country, flight = false) => ({ id, role, order, km, country, flight });
const main = [stage("m1", "main", 1, 100.4, "A"), stage("m2", "main", 2, 50, "B"), stage("m3", "main", 3, 25, "B", true)];
const others = [stage("b", "alternate", 1, 70, "C"), stage("c", "alternate", 2, 70, "C"), stage("r", "return", 1, 30, "B")];
const steps = [{ kind: "opening" }, ...[...main, ...others].map((one) => ({ kind: "stage", stage: one })), { kind: "closing" }, { kind: "quiz" }];

test("kilometres run along the main road and end at its length", () => {
  assert.deepEqual(steps.map((step) => kmUntil(step, main, 175)), [0, 100.4, 150.4, 175, 175, 175, 175, 175, 175]);
});

test("a stage is counted among those of its kind, so that no two counters disagree", () => {
  assert.deepEqual(steps.map((step) => nameOfStep(step, steps)), [
    "Opening", "Stage 1 of 3", "Stage 2 of 3", "Stage 3 of 3", "Another way 1 of 2", "Another way 2 of 2", "Sent back", "Closing", "Quiz",
  ]);
});

test("the way on the ground and the way by air are told apart", () => {
  assert.deepEqual(landAndAir(main), { land: 150.4, air: 25 });
});

test("a machine is slow when most of its frames are", () => {
  assert.ok(stutters([200, 180, 190, 16, 210]));
  assert.ok(!stutters([16, 17, 300, 16, 16, 16]));
  assert.ok(!stutters([500]));
});

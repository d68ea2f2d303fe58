import assert from "node:assert/strict";
import test from "node:test";

import { FLIGHT_SHARE, roadScale, sharedScale, tickStep } from "../../../routes/document/static/strip/scale.js";

const legs = [
  { id: "walk", from: 0, to: 1000, air: false },
  { id: "flight", from: 1000, to: 5000, air: true },
  { id: "bus", from: 5000, to: 6000, air: false },
];

test("a flight takes no more than its share, and says so", () => {
  const scale = roadScale(legs, 1000);
  assert.deepEqual([...scale.shortened], ["flight"]);
  assert.ok(Math.abs(scale.x(5000) - scale.x(1000) - FLIGHT_SHARE * 1000) < 1e-9);
  assert.ok(Math.abs(scale.width - 1000) < 1e-9);
});

test("on the ground equal kilometres are equal pixels", () => {
  const scale = roadScale(legs, 1000);
  assert.ok(Math.abs(scale.x(500) - (scale.x(5500) - scale.x(5000))) < 1e-9);
});

test("two strips share a scale, and the longer road fits with its flight", () => {
  const perKm = sharedScale(1000, 2000);
  const [long, short] = [roadScale(legs, 1000, perKm), roadScale([{ id: "walk", from: 0, to: 500, air: false }], 1000, perKm)];
  assert.equal(long.x(500), short.x(500));
  assert.ok(long.width <= 1000 && short.width < long.width);
});

test("kilometres and pixels agree both ways", () => {
  const scale = roadScale(legs, 777);
  for (const km of [0, 1, 999, 1000, 3000, 5000, 5999, 6000]) assert.ok(Math.abs(scale.km(scale.x(km)) - km) < 1e-6);
});

test("a short hop by air keeps its true length", () => {
  assert.equal(roadScale([{ id: "walk", from: 0, to: 900, air: false }, { id: "hop", from: 900, to: 950, air: true }], 100).shortened.size, 0);
});

test("a road that is only flown is not shortened away", () => {
  const scale = roadScale([{ id: "flight", from: 0, to: 4000, air: true }], 500);
  assert.equal(scale.shortened.size, 0);
  assert.equal(scale.x(4000), 500);
});

test("two roads on one scale have lengths that can be compared", () => {
  const scale = roadScale([{ id: "a", from: 0, to: 200, air: false }], 1000, 0.5);
  assert.equal(scale.x(200), 100);
});

test("a road without length stays in its place", () => {
  assert.equal(roadScale([{ id: "a", from: 0, to: 0, air: false }], 300).x(0), 0);
  assert.equal(roadScale([], 300).x(10), 0);
});

test("ticks are round and far enough apart", () => {
  for (const perKm of [0.001, 0.013, 0.1, 0.7, 3]) {
    const step = tickStep(perKm);
    assert.ok(step * perKm >= 90 - 1e-9 && step * perKm <= 90 * 2.5 + 1e-9);
    assert.ok(["1", "2", "5"].includes(step.toExponential(0)[0]));
  }
  assert.equal(tickStep(0), 0);
});

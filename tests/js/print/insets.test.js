import assert from "node:assert/strict";
import { test } from "node:test";

import { windows } from "../../../routes/document/static/print/insets.js";

const box = { width: 300, height: 200 };
const limits = { most: 2, least: 4, times: 2.5, closest: 8, margin: 20 };
/** @param {number} x @param {number} y */
const crowd = (x, y) => [[0, 0], [4, 0], [0, 4], [4, 4], [2, 2]].map(([dx, dy]) => ({ x: x + dx, y: y + dy }));

test("crowds are enlarged in windows of the box's shape, at least so much", () => {
  const found = windows([...crowd(50, 50), ...crowd(400, 200), { x: 200, y: 10 }], box, limits);
  assert.deepEqual(found.map(({ members }) => members), [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]);
  for (const { box: [west, north, east, south], times } of found) {
    assert.ok(Math.abs((east - west) / (south - north) - 1.5) < 1e-9);
    assert.ok(Math.abs(300 / (east - west) - times) < 1e-9);
    assert.ok(times >= 2.5 && times <= 8);
  }
});

test("a window leaves stragglers out to come closer, and a few points are no crowd", () => {
  const [one] = windows([...crowd(50, 50), { x: 140, y: 50 }], box, limits);
  assert.deepEqual(one.members, [0, 1, 2, 3, 4]);
  assert.equal(one.times, 8);
  assert.deepEqual(windows(crowd(0, 0).slice(0, 3), box, limits), []);
});

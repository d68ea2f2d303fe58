import assert from "node:assert/strict";
import { test } from "node:test";

import { boxAround, overlaps } from "../../routes/document/static/map/ground.js";
import { freeBeside, runs } from "../../routes/document/static/map/runs.js";

const boxesAt = (spots) => (members) => boxAround(spots[members[Math.floor((members.length - 1) / 2)]], 20 + 10 * (members.length - 1), 20);

test("start and end never stand in one run, however near they are", () => {
  const round = [{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 200, y: 0 }, { x: 6, y: 4 }, { x: 2, y: 6 }];
  const found = runs(5, boxesAt(round), [], true);
  assert.deepEqual(found, [[0, 1], [2], [3, 4]]);
  assert.deepEqual(runs(5, boxesAt(round)), [[0, 1, 3, 4], [2]]);
});

test("a stop that covers the start goes to the end beside it, not to the start", () => {
  const spots = [{ x: 0, y: 0 }, { x: 200, y: 0 }, { x: 8, y: 0 }, { x: 40, y: 0 }];
  assert.deepEqual(runs(4, boxesAt(spots), [], true), [[0], [1], [2, 3]]);
});

test("a road of one stage keeps both its ends", () => {
  assert.deepEqual(runs(2, boxesAt([{ x: 0, y: 0 }, { x: 1, y: 0 }]), [], true), [[0], [1]]);
});

test("a sign stands at its place or beside what is there, on this side of a border if it can", () => {
  const size = { width: 30, height: 20 };
  const never = () => false;
  assert.deepEqual(freeBeside({ x: 0, y: 0 }, size, [], 60, never), { x: 0, y: 0 });
  const taken = [boxAround({ x: 0, y: 0 }, 40, 20)];
  const below = freeBeside({ x: 0, y: 0 }, size, taken, 60, never);
  assert.ok(below.y > 0 && !overlaps(boxAround(below, 30, 20), taken[0]));
  const above = freeBeside({ x: 0, y: 0 }, size, taken, 60, (from, to) => to.y > 0);
  assert.ok(above.y <= 0 && !overlaps(boxAround(above, 30, 20), taken[0]));
  assert.deepEqual(freeBeside({ x: 0, y: 0 }, size, [boxAround({ x: 0, y: 0 }, 900)], 60, never), { x: 0, y: 0 });
});

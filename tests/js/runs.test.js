import assert from "node:assert/strict";
import { test } from "node:test";

import { boxAround, overlaps } from "../../routes/document/static/map/ground.js";
import { freeBeside, runs } from "../../routes/document/static/map/runs.js";

const boxesAt = (spots) => (members) => boxAround(spots[members[Math.floor((members.length - 1) / 2)]], 20 + 10 * (members.length - 1), 20);

test("start and end never stand in one run, however near they are", () => {
  const round = [{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 200, y: 0 }, { x: 6, y: 4 }, { x: 2, y: 6 }];
  const found = runs(5, boxesAt(round), [], 72);
  assert.deepEqual(found, [[0, 1], [2], [3, 4]]);
  assert.deepEqual(runs(5, boxesAt(round)), [[0, 1, 3, 4], [2]]);
});

test("a stop that covers the start goes to the end beside it, not to the start", () => {
  const spots = [{ x: 0, y: 0 }, { x: 200, y: 0 }, { x: 8, y: 0 }, { x: 40, y: 0 }];
  assert.deepEqual(runs(4, boxesAt(spots), [], 72), [[0], [1], [2, 3]]);
});

test("a stop that covers the start takes the stops between with it where they stand near", () => {
  const spots = [{ x: 0, y: 0 }, { x: 0, y: 60 }, { x: 8, y: 0 }, { x: 400, y: 0 }, { x: 600, y: 0 }];
  assert.deepEqual(runs(5, boxesAt(spots), [], 72), [[3], [4], [0, 1, 2]]);
  assert.deepEqual(runs(5, boxesAt(spots), [], 20), [[0], [1], [2], [3], [4]]);
  const ended = [{ x: 600, y: 0 }, { x: 400, y: 0 }, { x: 8, y: 0 }, { x: 0, y: 60 }, { x: 0, y: 0 }];
  assert.deepEqual(runs(5, boxesAt(ended), [], 72), [[0], [1], [2, 3, 4]]);
});

test("a stop that covers the start joins no neighbour from afar", () => {
  const spots = [{ x: 0, y: 0 }, { x: 200, y: 0 }, { x: 8, y: 0 }, { x: 0, y: 400 }, { x: 6, y: 400 }, { x: 0, y: 800 }];
  assert.deepEqual(runs(6, boxesAt(spots), [], 72), [[0], [1], [2], [3, 4], [5]]);
});

test("a stop that covers an end goes to a near neighbour on either side, and the ends to none", () => {
  const ended = [{ x: 900, y: 0 }, { x: 40, y: 0 }, { x: 8, y: 0 }, { x: 400, y: 0 }, { x: 0, y: 0 }];
  assert.deepEqual(runs(5, boxesAt(ended), [], 72), [[0], [3], [4], [1, 2]]);
  assert.deepEqual(runs(3, boxesAt([{ x: 0, y: 0 }, { x: 0, y: 60 }, { x: 3, y: 0 }]), [], 72), [[0], [1], [2]]);
  const looped = [{ x: 0, y: 0 }, { x: 22, y: 0 }, { x: 400, y: 0 }, { x: 18, y: 0 }, { x: 900, y: 0 }];
  assert.deepEqual(runs(5, boxesAt(looped), [], 72), [[0], [1, 3], [2], [4]]);
});

test("what lies between start and a stop that covers it keeps what it has joined", () => {
  const spots = [{ x: 0, y: 0 }, { x: 0, y: 60 }, { x: 8, y: 0 }, { x: 300, y: 0 }, { x: 6, y: 60 }, { x: 600, y: 0 }];
  assert.deepEqual(runs(6, boxesAt(spots), [], 72), [[0], [1, 4], [2], [3], [5]]);
});

test("a road of one stage keeps both its ends", () => {
  assert.deepEqual(runs(2, boxesAt([{ x: 0, y: 0 }, { x: 1, y: 0 }]), [], 72), [[0], [1]]);
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

/* Short stages once more, enlarged: which they are, how large, and where there is room. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { fitted, linesOf, roomBeside, shortRuns } from "../../routes/document/static/map/enlarging.js";
import { boxAround, isInside, overlaps } from "../../routes/document/static/map/ground.js";

test("short stages that follow each other are one run; a stage without length is none", () => {
  assert.deepEqual(shortRuns([5, 90, 6, 23, 24, 0, 7], 24, 2), [[2, 3], [0]]);
  assert.deepEqual(shortRuns([5, 90, 6, 23, 24, 0, 7], 24, 9), [[2, 3], [0], [6]]);
  assert.deepEqual(shortRuns([90, 24], 24, 2), []);
});

test("lines are enlarged about their middle and keep their shape", () => {
  const { times, lines } = fitted([[{ x: 10, y: 10 }, { x: 12, y: 10 }], [{ x: 12, y: 10 }, { x: 14, y: 12 }]], 40);
  assert.equal(times, 10);
  assert.deepEqual(lines, [[{ x: -20, y: -10 }, { x: 0, y: -10 }], [{ x: 0, y: -10 }, { x: 20, y: 10 }]]);
});

test("lines fill a frame that is wider than high as far as it lets them", () => {
  const [down, along] = [[[{ x: 0, y: 0 }, { x: 0, y: 8 }]], [[{ x: 0, y: 0 }, { x: 8, y: 0 }]]];
  assert.deepEqual([fitted(down, 80, 40).times, fitted(along, 80, 40).times], [5, 10]);
});

test("a text takes as many lines as its words need", () => {
  const wide = (part) => part.length * 5;
  assert.equal(linesOf("from here on and on", 45, wide), 2);
  assert.deepEqual([14, 12, 9, 5, 3].map((letters) => linesOf("from here on", letters * 5, wide)), [1, 1, 2, 3, Infinity]);
});

test("an inset stands near its stage and on nothing else, or not at all", () => {
  /** @type {Box} */
  const frame = [0, 0, 600, 400];
  const from = { x: 300, y: 200 };
  const stop = boxAround(from, 24);
  const sign = boxAround({ x: 380, y: 200 }, 30);
  const free = { taken: [stop, sign], road: [], frame, crosses: () => false };
  const at = roomBeside(from, { width: 90, height: 90 }, free);
  assert.ok(at);
  const box = boxAround(at, 90);
  assert.ok(isInside(box, frame) && !overlaps(box, stop) && !overlaps(box, sign));
  assert.ok(Math.hypot(at.x - from.x, at.y - from.y) < 90);
  assert.notDeepEqual(roomBeside(from, { width: 90, height: 90 }, { ...free, taken: [...free.taken, box] }), at);
  const wide = roomBeside(from, { width: 150, height: 60 }, { ...free, frame: [220, 0, 380, 400] });
  assert.ok(wide && wide.x >= 295 && wide.x <= 305);
  assert.equal(roomBeside(from, { width: 90, height: 90 }, { ...free, road: [frame] }), null);
  assert.equal(roomBeside(from, { width: 90, height: 90 }, { ...free, frame: [250, 150, 350, 250] }), null);
  assert.equal(roomBeside(from, { width: 90, height: 90 }, { ...free, crosses: () => true }), null);
});

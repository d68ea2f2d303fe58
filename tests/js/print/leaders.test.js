import assert from "node:assert/strict";
import { test } from "node:test";

import { overlaps, runsThrough } from "../../../routes/document/static/map/ground.js";
import { placeSigns } from "../../../routes/document/static/print/leaders.js";

/** @type {Box} */
const frame = [0, 0, 400, 300];
/** @param {number} x @param {number} y */
const sign = (x, y) => ({ at: { x, y }, width: 20, height: 12 });

test("a stretch crosses a box only where it runs through it", () => {
  assert.ok(runsThrough({ x: 0, y: 5 }, { x: 20, y: 5 }, [5, 0, 10, 10]));
  assert.ok(!runsThrough({ x: 0, y: 5 }, { x: 5, y: 5 }, [5, 0, 10, 10]));
  assert.ok(!runsThrough({ x: 0, y: 11 }, { x: 20, y: 11 }, [5, 0, 10, 10]));
  assert.ok(!runsThrough({ x: 0, y: 0 }, { x: 0, y: 20 }, [5, 0, 10, 10]));
});

test("a sign with room stands on its place", () => {
  const [placed] = placeSigns([sign(200, 150)], [], [], frame);
  assert.deepEqual(placed?.box, [190, 144, 210, 156]);
});

test("no sign covers a stop, a name or another sign, and no leader runs through a number", () => {
  /** @type {Box} */
  const stop = [190, 140, 210, 160];
  /** @type {Box} */
  const name = [212, 140, 300, 160];
  const signs = [...Array.from({ length: 9 }, () => sign(200, 150)), ...Array.from({ length: 5 }, (_, index) => sign(180 + 8 * index, 170))];
  const placed = placeSigns(signs, [stop], [name], frame).flatMap((one) => one ?? []);
  assert.equal(placed.length, signs.length);
  placed.forEach((one, index) => {
    for (const box of [stop, name, ...placed.slice(0, index).map((other) => other.box)]) assert.ok(!overlaps(one.box, box));
    for (const box of [stop, ...placed.filter((other) => other !== one).map((other) => other.box)]) assert.ok(!runsThrough(one.at, one.to, box));
  });
});

test("a sign without any room is left out", () => {
  assert.deepEqual(placeSigns([sign(10, 10)], [], [], [0, 0, 18, 12]), [null]);
});

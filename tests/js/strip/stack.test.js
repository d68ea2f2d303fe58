import assert from "node:assert/strict";
import test from "node:test";

import { BIN, FARTHEST, SIZES, stack } from "../../../routes/document/static/strip/stack.js";

const covers = (a, b, size) => a.row === b.row && Math.abs(a.x - b.x) < size;

test("no square covers another, and none is left out", () => {
  const xs = Array.from({ length: 53 }, (_, i) => (i * i * 13) % 900);
  const { squares, size } = stack(xs, 80);
  assert.equal(squares.length, 53);
  for (const one of squares) for (const other of squares) assert.ok(one === other || !covers(one, other, size));
});

test("a square stands at its own place, or no further from it than it may", () => {
  const xs = [10, 10, 10, 10, 10, 10, 10, 10, 400];
  const { squares, size } = stack(xs, 80);
  for (const { index, x } of squares) assert.ok(Math.abs(x - xs[index]) <= FARTHEST * size);
  assert.equal(squares.find((one) => one.index === 8).x, 400);
});

test("few squares at one place stand above each other on it", () => {
  const { squares } = stack([5, 5], 80);
  assert.deepEqual(squares.map((one) => [one.x, one.row]), [[5, 0], [5, 1]]);
});

test("a crowd makes the squares smaller before it makes plates", () => {
  assert.equal(stack([1, 2], 60).size, SIZES[0]);
  const crowd = stack(new Array(14).fill(50), 60);
  assert.ok(crowd.size < SIZES[0] && crowd.squares.length === 14);
});

test("where the smallest squares do not fit, plates count them all", () => {
  const xs = Array.from({ length: 10000 }, (_, i) => i % 900);
  const { squares, bins } = stack(xs, 80);
  assert.equal(squares.length, 0);
  assert.equal(bins.reduce((sum, bin) => sum + bin.indices.length, 0), 10000);
  for (const bin of bins) for (const index of bin.indices) assert.ok(Math.abs(xs[index] - bin.x) <= (BIN + 21) / 2);
  for (let i = 1; i < bins.length; i++) assert.ok(Math.abs(bins[i].x - bins[i - 1].x) > 52, "plates of many figures stand apart");
});

test("nothing makes nothing", () => assert.deepEqual(stack([], 80), { size: SIZES[0], squares: [], bins: [] }));

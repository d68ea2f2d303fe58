import assert from "node:assert/strict";
import test from "node:test";

import { BIN, SIZES, stack } from "../../../routes/document/static/strip/stack.js";

const covers = (a, b, size) => a.row === b.row && Math.abs(a.x - b.x) < size;

test("no square covers another, and none is left out", () => {
  const xs = Array.from({ length: 53 }, (_, i) => (i * i * 13) % 900);
  const { squares, size } = stack(xs, 80);
  assert.equal(squares.length, 53);
  for (const one of squares) for (const other of squares) assert.ok(one === other || !covers(one, other, size));
});

test("each square stands at its own place on the road", () => {
  const xs = [10, 10, 10, 400];
  for (const { index, x } of stack(xs, 80).squares) assert.equal(x, xs[index]);
});

test("squares at one place stand above each other", () => {
  assert.deepEqual(stack([5, 5, 5], 80).squares.map((one) => one.row), [0, 1, 2]);
});

test("a crowd makes the squares smaller before it makes plates", () => {
  assert.equal(stack([1, 2], 80).size, SIZES[0]);
  const crowd = stack(new Array(8).fill(5), 80);
  assert.ok(crowd.size < SIZES[0] && crowd.squares.length === 8);
});

test("where the smallest squares do not fit, plates count them all", () => {
  const xs = Array.from({ length: 10000 }, (_, i) => i % 900);
  const { squares, bins } = stack(xs, 80);
  assert.equal(squares.length, 0);
  assert.equal(bins.reduce((sum, bin) => sum + bin.indices.length, 0), 10000);
  for (const bin of bins) for (const index of bin.indices) assert.ok(Math.abs(xs[index] - bin.x) <= BIN / 2);
});

test("nothing makes nothing", () => assert.deepEqual(stack([], 80), { size: SIZES[0], squares: [], bins: [] }));

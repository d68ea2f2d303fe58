import assert from "node:assert/strict";
import { test } from "node:test";

import { offLine, snapped, stepOf, verticesOf, withRing } from "../../../routes/document/static/draw/positions.js";

test("a position lies on the grid, inside the world, and nothing of a sum is left in it", () => {
  assert.deepEqual(snapped([129.8499999, -0.04], 0.1), [129.8, 0]);
  assert.deepEqual(snapped([0.1 + 0.2, 47.349999], 0.1), [0.3, 47.3]);
  assert.deepEqual(snapped([190, 95], 0.1), [-170, 85]);
  assert.deepEqual(snapped([180, 0], 0.1), [180, 0]);
  assert.deepEqual(snapped([-541, 0], 0.1), [179, 0]);
  assert.deepEqual(snapped([7.123456, 47.1], 0), [7.1235, 47.1]);
  assert.equal(Object.is(snapped([-0.01, 0], 0.1)[0], 0), true);
  assert.deepEqual([stepOf(0.1), stepOf(0)], [0.1, 0.01]);
});

test("each position of a geometry comes once", () => {
  const ring = [[0, 0], [1, 0], [1, 1], [0, 0]];
  const paths = (type, coordinates) => verticesOf({ type, coordinates }).map(({ path }) => path);
  assert.deepEqual(paths("Point", [0, 0]), [[]]);
  assert.deepEqual(paths("LineString", [[0, 0], [1, 1]]), [[0], [1]]);
  assert.deepEqual(paths("Polygon", [ring]), [[0, 0], [0, 1], [0, 2]]);
  assert.deepEqual(paths("MultiPolygon", [[ring], [ring]]).at(-1), [1, 0, 2]);
});

test("how far off a line, and behind which of its positions", () => {
  assert.deepEqual(offLine([1.5, 0], [[0, 0], [1, 0], [2, 0]]), { distance: 0, after: 1 });
  assert.equal(offLine([0, 60], [[2, 60], [3, 60]]).distance.toFixed(3), "1.000");
});

test("a corner that is moved onto the first is one with it", () => {
  const square = { type: "Polygon", coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]] };
  const made = withRing(square, [0, 3], (line) => line.map((one, index) => (index === 3 ? [0, 0] : one)));
  assert.deepEqual(made.coordinates, [[[0, 0], [2, 0], [2, 2], [0, 0]]]);
});

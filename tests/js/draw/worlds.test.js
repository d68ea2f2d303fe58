import assert from "node:assert/strict";
import { test } from "node:test";

import { offLine } from "../../../routes/document/static/draw/positions.js";
import { cutOf, eastward, from } from "../../../routes/document/static/draw/worlds.js";

/** The longitudes of a line as they are drawn in a view. */
const drawn = (lines, middle) => lines.flat().map(([longitude]) => Math.round(from(longitude, cutOf(lines, middle))));

test("a line over the 180th meridian is drawn without a jump", () => {
  assert.deepEqual(drawn([[[170, 60], [-170, 65]]], 175), [170, 190]);
  assert.deepEqual(drawn([[[170, 60], [-170, 65]]], -175), [-190, -170]);
  assert.deepEqual(drawn([[[170, 60], [-170, 65]]], 20), [170, 190]);
});

test("other lines stay where they are, whatever one looks at", () => {
  assert.deepEqual(drawn([[[-5, 40], [8, 47], [100, 20]]], 20), [-5, 8, 100]);
  assert.deepEqual(drawn([[[-5, 40], [8, 47], [100, 20]]], 175), [-5, 8, 100]);
});

test("a lone point is drawn where one looks", () => {
  assert.equal(Math.round(from(-170, cutOf([], 179))), 190);
  assert.equal(Math.round(from(-170, cutOf([], -179))), -170);
});

test("a line that goes round the world is cut where it is looked at least", () => {
  const round = [[0, 0], [120, 0], [-120, 0], [0, 0]];
  assert.equal(cutOf([round], 90), -90);
});

test("the end of a line is on its side of the cut", () => {
  assert.deepEqual(drawn([[[-160, 0], [170, 0]], [[170, 0], [30, 0]]], 20), [200, 170, 170, 30]);
});

test("the way is the shorter one, and a position beyond the meridian is near", () => {
  assert.deepEqual([eastward(179, -179), eastward(-179, 179), eastward(10, 20)], [2, -2, 10]);
  assert.deepEqual(offLine([-179.5, 0], [[178, 0], [179, 0], [-179, 0]]), { distance: 0, after: 1 });
});

import assert from "node:assert/strict";
import test from "node:test";
import { located, partsOf } from "../../routes/document/static/map/mercator.js";

const grid = { at: [60, 100], perDegree: 100 };

test("each part of a path begins anew, and what follows are steps", () => {
  assert.deepEqual(partsOf("M1 2l3-4 5 6zM-7-8l-1 0z"), [[[1, 2], [4, -2], [9, 4]], [[-7, -8], [-8, -8]]]);
  assert.deepEqual(partsOf(""), []);
});

test("the origin lies where it is said to lie, with east to the right and north above", () => {
  const [[[latitude, longitude], [north, east]]] = located("M0 0l50-100z", grid);
  assert.ok(Math.abs(latitude - 60) < 1e-9 && longitude === 100);
  assert.equal(east, 100.5);
  /* At 60 degrees a degree of latitude is two high. */
  assert.ok(Math.abs(north - 60.5) < 0.01, String(north));
});

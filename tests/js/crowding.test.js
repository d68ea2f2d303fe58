/* Places give way where a finger could not meet them alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { crowded } from "../../routes/document/static/map/crowding.js";

test("a place by itself keeps its room, one beside or under a sign does not", () => {
  const sign = /** @type {[number, number, number, number]} */ ([100, 100, 126, 126]);
  assert.deepEqual(crowded([{ x: 20, y: 20 }, { x: 113, y: 113 }, { x: 137, y: 113 }, { x: 139, y: 113 }], [sign]), [false, true, true, false]);
  assert.deepEqual(crowded([{ x: 135, y: 135 }], [sign]), [false]);
});

test("of two places near each other the first keeps its room", () => {
  assert.deepEqual(crowded([{ x: 0, y: 0 }, { x: 23, y: 0 }, { x: 46, y: 0 }], []), [false, true, false]);
});

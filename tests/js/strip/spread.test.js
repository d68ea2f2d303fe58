import assert from "node:assert/strict";
import test from "node:test";

import { spread, spreadCircles, spreadNames } from "../../../routes/document/static/strip/spread.js";

test("what has room stays where it belongs", () => {
  assert.deepEqual(spread([10, 50, 90], [20, 20, 20], 0, 100), [10, 50, 90]);
  assert.deepEqual(spread([], [], 0, 100), []);
});

test("what meets parts by the same way, in order and inside the line", () => {
  assert.deepEqual(spread([50, 52], [20, 20], 0, 100), [41, 61]);
  assert.deepEqual(spread([98, 99], [20, 20], 0, 100), [70, 90]);
  const at = spread([5, 4, 6, 90], [10, 30, 10, 10], 0, 100);
  at.slice(1).forEach((one, index) => assert.ok(one - at[index] >= [20, 20, 10][index] - 1e-9));
});

test("a line that is too short for all takes none, and circles then lie over each other a little", () => {
  assert.equal(spread([1, 2, 3], [40, 40, 40], 0, 100), null);
  const crowd = Array.from({ length: 9 }, (_, index) => 200 + index);
  const at = spreadCircles(crowd, 20, 0, 400);
  assert.ok(at.every((one, index) => Math.abs(one - crowd[index]) <= 30 && (!index || one > at[index - 1])));
});

test("the name of a short country stands beside it, and the shortest go where there is no room for all", () => {
  const [first, last] = spreadNames([{ from: 0, to: 480, width: 60 }, { from: 480, to: 500, width: 80 }], 0, 500);
  assert.deepEqual([first, last], [240, 460]);
  const names = [{ from: 0, to: 90, width: 60 }, { from: 90, to: 92, width: 60 }, { from: 92, to: 100, width: 40 }];
  assert.deepEqual(spreadNames(names, 0, 100), [30, null, 80]);
});

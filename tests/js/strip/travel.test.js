import assert from "node:assert/strict";
import { test } from "node:test";

import { placeTravel } from "../../../routes/document/static/strip/travel.js";

const stretch = (means, from, to, hasRiver = false) => ({ means, from, to, hasRiver });

test("a stretch shows as many ways of travelling as it has room for", () => {
  const means = ["rail", "road", "foot"];
  assert.deepEqual(placeTravel([stretch(means, 0, 48), stretch(means, 48, 83)], [], 14), [{ on: means, river: [], above: [] }, { on: ["rail", "road"], river: [], above: [] }]);
});

test("a boat that has no room on its stretch stands at the name of the river", () => {
  assert.deepEqual(placeTravel([stretch(["boat"], 0, 16, true)], [], 14), [{ on: [], river: ["boat"], above: [] }]);
  assert.deepEqual(placeTravel([stretch(["rail", "boat"], 0, 22, true)], [], 14), [{ on: ["rail"], river: ["boat"], above: [] }]);
  assert.deepEqual(placeTravel([stretch(["boat"], 0, 22, true)], [], 14), [{ on: ["boat"], river: [], above: [] }]);
  assert.deepEqual(placeTravel([stretch(["road"], 0, 16, true)], [], 14), [{ on: [], river: [], above: ["road"] }]);
});

test("what has room nowhere else stands above the road, beside voices and other signs", () => {
  const tight = [stretch(["water", "foot"], 0, 16), stretch(["road"], 10, 20), stretch(["rail"], 90, 100)];
  assert.deepEqual(placeTravel(tight, [], 14).map(({ above }) => above), [["water"], [], ["rail"]]);
  assert.deepEqual(placeTravel(tight, [20], 14).map(({ above }) => above), [[], [], ["rail"]]);
});

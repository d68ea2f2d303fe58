import assert from "node:assert/strict";
import { test } from "node:test";

import { neighbour, roadOrder, shift } from "../../routes/document/static/map/along.js";

const stages = [{ id: "one" }, { id: "two" }, { id: "aside" }];
const hazards = [{ id: "mines", stage: "two" }, { id: "river", stage: "one" }, { id: "heat", stage: "nowhere" }];
const voices = [{ id: "told", stage: "one" }];
const places = [{ id: "town" }];
const strip = { km: 90, stages: [["one", 0, 40], ["two", 40, 90]], hazards: [40, 10, 95], voices: [12], places: [41] };
/** @param {object} [more] */
const route = (more) => ({ stages, hazards, voices, places, strip, ...more });

test("signs come in the order in which a traveller meets them, the stop first", () => {
  assert.deepEqual(roadOrder(route()), ["one", "river", "told", "two", "mines", "town", "heat", "aside"]);
});

test("a road without kilometres is walked by stage", () => {
  const none = { km: 0, stages: [], hazards: [], voices: [], places: [] };
  assert.deepEqual(roadOrder(route({ strip: none })), ["one", "river", "told", "two", "mines", "aside", "heat", "town"]);
});

test("previous and next pass over what is not shown", () => {
  const order = roadOrder(route());
  const all = () => true;
  assert.equal(neighbour(order, "river", 1, all), "told");
  assert.equal(neighbour(order, "river", 1, (id) => id === "mines"), "mines");
  assert.equal(neighbour(order, "one", -1, all), null);
  assert.equal(neighbour(order, "aside", 1, all), null);
  assert.equal(neighbour(order, "nobody", 1, all), null);
});

test("the map stays where the sign is in the open, and else moves as little as needed", () => {
  const free = [0, 0, 600, 400];
  assert.deepEqual(shift([100, 100, 130, 130], free), [0, 0]);
  assert.deepEqual(shift([600, 100, 630, 130], free, 10), [40, 0]);
  assert.deepEqual(shift([-40, 390, -10, 420], free, 10), [-50, 30]);
  assert.deepEqual(shift([0, 10, 700, 40], free, 10), [50, 0]);
});

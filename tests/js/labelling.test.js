import assert from "node:assert/strict";
import { test } from "node:test";

import { longest } from "../../routes/document/static/map/screenline.js";
import { bestMargins, marginsFor } from "../../routes/document/static/map/firstview.js";
import { boxAround, isInside, overlaps } from "../../routes/document/static/map/ground.js";
import { arranged, besidePoint, edgeOf, leaderOf, placed, scarceFirst } from "../../routes/document/static/map/labelling.js";
import { reliefAt } from "../../routes/document/static/map/numbers.js";
import { runName, runs } from "../../routes/document/static/map/runs.js";
import { insideArea } from "../../routes/document/static/map/spans.js";

const spot = (x, y) => ({ x, y });
const frame = [0, 0, 400, 300];
const size = { width: 60, height: 16, lines: 1 };
const choice = (x, y) => ({ box: boxAround(spot(x, y), 60, 16), lines: 1 });

test("a name takes the first free of its places, and no later one covers it", () => {
  const [first, second] = placed([{ key: "a", choices: [choice(100, 100)] }, { key: "b", choices: [choice(110, 100), choice(110, 130)] }], { obstacles: [], frame });
  assert.deepEqual(first.box, choice(100, 100).box);
  assert.deepEqual(second.box, choice(110, 130).box);
});

test("what is not wholly seen or covers an obstacle is left out whole", () => {
  const names = [{ key: "a", choices: [choice(10, 100)] }, { key: "b", choices: [choice(200, 100)] }];
  assert.deepEqual(placed(names, { obstacles: [boxAround(spot(200, 100), 10)], frame }), [null, null]);
});

test("a name that must be read stands where it covers least, but never beyond the frame", () => {
  const obstacles = [boxAround(spot(200, 100), 100), boxAround(spot(100, 200), 20)];
  const [must] = placed([{ key: "a", choices: [choice(5, 5), choice(200, 100), choice(100, 200)], must: true }], { obstacles, frame });
  assert.deepEqual(must.box, choice(100, 200).box);
});

test("no name stands under what lies over the map, even one that must be read", () => {
  const panel = boxAround(spot(100, 100), 80);
  assert.deepEqual(placed([{ key: "a", choices: [choice(100, 100)], must: true }], { obstacles: [], frame, panels: [panel] }), [null]);
});

test("one name is placed once", () => {
  assert.deepEqual(placed([{ key: "a", choices: [choice(100, 100)] }, { key: "a", choices: [choice(300, 200)] }], { obstacles: [], frame }).map(Boolean), [true, false]);
});

/* Of some places beside a country, the best that is accepted. */
const bestOf = (...list) => (_isRoot, accepts) => list.find(accepts) ?? null;

test("only a name that must be read crosses a line, and rather than leave its country", () => {
  const lines = [boxAround(spot(100, 100), 4)];
  const beside = { box: boxAround(spot(300, 200), 60, 16), lines: 1, from: spot(260, 200) };
  const name = { key: "a", choices: [choice(100, 100)], last: bestOf(beside) };
  assert.deepEqual(placed([name], { obstacles: [], lines, frame }), [null]);
  assert.deepEqual(placed([{ ...name, must: true }], { obstacles: [], lines, frame })[0].box, choice(100, 100).box);
  assert.equal(placed([{ ...name, must: true }], { obstacles: lines, frame })[0], beside);
});

test("a leader begins neither under a sign nor under what lies over the map", () => {
  const beside = { box: boxAround(spot(300, 200), 60, 16), lines: 1, from: spot(260, 200) };
  const hidden = boxAround(spot(260, 200), 8);
  const name = { key: "a", choices: [choice(100, 100)], last: bestOf(beside), must: true };
  const taken = boxAround(spot(100, 100), 10);
  assert.deepEqual(placed([name], { obstacles: [taken], panels: [hidden], frame })[0].box, beside.box, "but rather so than covered");
  const other = { ...beside, box: boxAround(spot(300, 240), 60, 16), from: spot(260, 240) };
  assert.equal(placed([{ ...name, last: bestOf(beside, other) }], { obstacles: [taken], panels: [hidden], frame })[0], other);
});

test("a leader is seen all the way, from its root to its name", () => {
  const at = (x, y) => ({ box: boxAround(spot(x, y), 40, 16), lines: 1, from: spot(100, 100) });
  const [across, free] = [at(170, 100), at(100, 170)];
  const name = { key: "a", choices: [], last: bestOf(across, free), must: true };
  assert.equal(placed([name], { obstacles: [], frame })[0], across);
  assert.equal(placed([name], { obstacles: [boxAround(spot(130, 100), 6)], frame })[0], free);
  assert.equal(placed([name], { obstacles: [boxAround(spot(100, 100), 6)], frame })[0], across, "but rather a hidden one than no name");
  const [, later] = placed([name, { key: "b", choices: [choice(135, 100), choice(300, 100)] }], { obstacles: [], frame });
  assert.deepEqual(later.box, choice(300, 100).box, "and no later name covers it");
});

test("a leader from under a sign rather crosses no name", () => {
  const at = (x, y) => ({ box: boxAround(spot(x, y), 40, 16), lines: 1, from: spot(100, 100) });
  const names = [{ key: "a", choices: [choice(170, 100)] }, { key: "b", choices: [], last: bestOf(at(250, 100), at(100, 170)), must: true }];
  const [, found] = placed(names, { obstacles: [boxAround(spot(100, 100), 6)], frame });
  assert.deepEqual(found.box, at(100, 170).box);
});

test("who asks where a leader may begin is told what is free", () => {
  const asked = [];
  const last = (isRoot) => {
    asked.push(isRoot(spot(100, 100)), isRoot(spot(200, 100)));
    return null;
  };
  placed([{ key: "a", choices: [], last, must: true }], { obstacles: [boxAround(spot(100, 100), 10)], frame });
  assert.deepEqual(asked.slice(0, 2), [false, true]);
});

test("a country's name that would hide much of a sign is left out, one that hides a corner is not", () => {
  const name = { key: "a", choices: [choice(100, 100)], last: bestOf(), must: true };
  assert.deepEqual(placed([name], { obstacles: [boxAround(spot(100, 100), 20)], frame }), [null]);
  assert.deepEqual(placed([name], { obstacles: [boxAround(spot(132, 100), 6)], frame })[0].box, choice(100, 100).box);
});

test("a leader ends at the nearest edge of its name", () => {
  const box = boxAround(spot(200, 100), 60, 20);
  assert.deepEqual([spot(100, 100), spot(210, 50), spot(300, 200)].map((from) => edgeOf(box, from)), [spot(170, 100), spot(210, 90), spot(230, 110)]);
  assert.deepEqual(leaderOf({ box, lines: 1 }), []);
  const [root, ...line] = leaderOf({ box, lines: 1, from: spot(130, 100) });
  assert.ok(isInside(boxAround(spot(130, 100), 2), root) && line.length > 4 && line.every((one) => one[0] > 130 && one[2] < 170));
});

test("a name that had to leave its country is tried first, and keeps a place that costs less in sum", () => {
  const home = { ...choice(100, 100), cost: 10 };
  const beside = { ...choice(300, 200), from: spot(260, 200), cost: 400 };
  const other = { key: "other", choices: [home, { ...choice(200, 50), cost: 60 }], must: true };
  const poor = { key: "poor", choices: [home, choice(100, 105)], last: bestOf(beside), must: true };
  const stand = (names) => arranged(names, { obstacles: [boxAround(spot(60, 110), 4)], frame }, () => true);
  const found = stand([other, { ...poor, choices: [choice(60, 110), choice(62, 110), home] }]);
  assert.deepEqual(found.map(({ name, choice: { cost } }) => [name.key, cost]).sort(), [["other", 60], ["poor", 10]]);
});

test("the name with the fewest free places comes first, and the others keep their order", () => {
  const wide = { key: "wide", choices: [choice(100, 100), choice(200, 100), choice(300, 100)] };
  const narrow = { key: "narrow", choices: [choice(100, 100), choice(200, 100)] };
  const late = { key: "late", choices: [] };
  const order = scarceFirst([late, wide, narrow], { obstacles: [boxAround(spot(200, 100), 10)], frame }, ({ key }) => key !== "late");
  assert.deepEqual(order.map(({ key }) => key), ["narrow", "wide", "late"]);
});

test("a name beside a stop has eight sides, all outside its edge", () => {
  const choices = besidePoint(spot(200, 150), [size], 15);
  assert.equal(choices.length, 8);
  for (const { box } of choices) assert.ok(!overlaps(box, boxAround(spot(200, 150), 20)));
});

test("a name further out has a leader", () => {
  const far = besidePoint(spot(200, 150), [size], 15, true).slice(8);
  assert.equal(far.length, 16);
  assert.ok(far.every(({ from }) => from.x === 200 && from.y === 150));
});

test("a country's name stands wholly inside it, near its anchor", () => {
  const square = [[spot(100, 100), spot(300, 100), spot(300, 250), spot(100, 250)]];
  const choices = insideArea(square, [size], spot(200, 175), frame);
  assert.ok(isInside(choices[0].box, [98, 98, 302, 252]));
  assert.ok(Math.hypot((choices[0].box[0] + choices[0].box[2]) / 2 - 200, (choices[0].box[1] + choices[0].box[3]) / 2 - 175) < 20);
});

test("a hole is not inside", () => {
  const ring = [[spot(0, 0), spot(400, 0), spot(400, 300), spot(0, 300)], [spot(100, 50), spot(300, 50), spot(300, 250), spot(100, 250)]];
  for (const { box } of insideArea(ring, [size], spot(200, 150), frame).slice(0, 20)) assert.ok(!overlaps(box, [110, 60, 290, 240]));
});

test("a narrow country takes the name in two lines, or partly", () => {
  const strip = [[spot(180, 50), spot(230, 50), spot(230, 280), spot(180, 280)]];
  const two = { width: 40, height: 30, lines: 2 };
  assert.equal(insideArea(strip, [size, two], spot(205, 160), frame)[0].lines, 2);
  assert.ok(insideArea(strip, [size], spot(205, 160), frame).length > 0);
});

test("a country out of sight has no place", () => {
  assert.deepEqual(insideArea([[spot(500, 0), spot(600, 0), spot(600, 100)]], [size], spot(550, 50), frame), []);
});

test("the first view leaves room beside or below what lies over the map", () => {
  const panels = [[10, 10, 300, 100], [10, 400, 200, 760]];
  const margins = marginsFor(spot(1000, 768), panels);
  assert.ok(margins.some(({ left, top }) => left > 300 && top < 40) && margins.some(({ left, top }) => left < 80 && top > 100));
  /* A road that runs from the lower left to the upper right would lie under both. */
  const fitted = ({ left, top, right, bottom }) => ({ zoom: (1000 - left - right) * (768 - top - bottom), points: () => [spot(left, 768 - bottom), spot(1000 - right, top)], signs: () => [] });
  const best = bestMargins(spot(1000, 768), panels, fitted);
  assert.ok(best.left > 200);
});

test("the first view hides no stop, however wide, under what lies over the map", () => {
  const panels = [[330, 10, 380, 300]];
  const fitted = ({ left, right }) => ({ zoom: 390 - left - right, points: () => [], signs: () => [boxAround(spot(390 - right, 100), 84, 24)] });
  const { right } = bestMargins(spot(390, 600), panels, fitted);
  assert.ok(390 - right + 42 < 330);
});

test("a name runs along the line of its shape, or round the largest of several parts", () => {
  const [small, large] = [[[1, 1], [2, 1], [1, 1]], [[5, 5], [7, 5], [7, 8], [5, 5]]];
  assert.deepEqual(longest([small]), small);
  assert.deepEqual(longest([[small], [large, small]]), large);
});

test("stops too close together are one run of the road, and a lit one stands alone", () => {
  const points = [spot(0, 0), spot(100, 0), spot(110, 0), spot(118, 0), spot(300, 0)];
  const boxOf = (run) => boxAround(points[run[Math.floor((run.length - 1) / 2)]], 10 + 10 * run.length, 20);
  assert.deepEqual(runs(5, boxOf), [[0], [1, 2, 3], [4]]);
  assert.deepEqual(runs(5, boxOf, [false, false, true, false, false]), [[2], [0], [4]]);
});

test("a run is named as one reads it", () => {
  assert.deepEqual([[3], [6, 7, 8, 9, 10], [11, 1], [2, 3, 7], []].map(runName), ["3", "6–10", "1 · 11", "2–3 · 7", ""]);
});

test("the relief recedes and is gone where it would be a blur", () => {
  assert.equal(reliefAt(4), 0.6);
  assert.ok(reliefAt(7) > 0 && reliefAt(7) < 0.3);
  assert.equal(reliefAt(7.5), 0);
  assert.equal(reliefAt(12), 0);
});

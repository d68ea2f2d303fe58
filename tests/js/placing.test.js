import assert from "node:assert/strict";
import { test } from "node:test";

import { apart, around, countryBoxes, overlaps, pointBoxes } from "../../routes/document/static/map/placing.js";

const spot = (x, y) => ({ x, y });
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

test("signs at one place stand apart afterwards, and near it", () => {
  const items = Array.from({ length: 6 }, () => ({ at: spot(100, 100), radius: 10 }));
  const placed = apart(items);
  for (let i = 0; i < placed.length; i++) {
    assert.ok(distance(placed[i], spot(100, 100)) < 60);
    for (let j = 0; j < i; j++) assert.ok(distance(placed[i], placed[j]) > 19, `${i} and ${j}`);
  }
});

test("what is fixed stays, and the others go round it", () => {
  const [fixed, moved] = apart([{ at: spot(50, 50), radius: 12, fixed: true }, { at: spot(52, 50), radius: 8 }]);
  assert.deepEqual(fixed, spot(50, 50));
  assert.ok(distance(fixed, moved) > 19.5);
});

test("what has room stays where it is", () => {
  const [a, b] = apart([{ at: spot(0, 0), radius: 10 }, { at: spot(100, 0), radius: 10 }]);
  assert.ok(distance(a, spot(0, 0)) < 1 && distance(b, spot(100, 0)) < 1);
});

test("all stay inside the frame", () => {
  const placed = apart([{ at: spot(0, 0), radius: 10 }, { at: spot(1, 1), radius: 10 }], 80, spot(200, 100));
  for (const { x, y } of placed) assert.ok(x >= 10 && y >= 10 && x <= 190 && y <= 90);
});

test("boxes overlap where they share ground, not where they touch", () => {
  assert.ok(overlaps([0, 0, 10, 10], [9, 9, 20, 20]));
  assert.ok(!overlaps([0, 0, 10, 10], [10, 0, 20, 10]));
  assert.ok(!overlaps([0, 0, 10, 10], [0, 11, 10, 20]));
});

test("no place for a point's name touches the point", () => {
  const boxes = pointBoxes(spot(100, 100), 60, 8);
  for (const box of boxes) {
    assert.ok(!overlaps(box, around(spot(100, 100), 6)));
    assert.equal(box[2] - box[0], 60);
    assert.equal(box[3] - box[1], 16);
  }
});

test("a country's name stands at its middle first, then at its other spots, then off its coast", () => {
  const boxes = countryBoxes({ at: spot(0, 0), spots: [spot(10, 0)], offshore: [spot(100, 0)] }, 40, 8);
  assert.deepEqual(boxes.slice(0, 2), [[-20, -8, 20, 8], [-10, -8, 30, 8]]);
  assert.deepEqual(boxes[2], [80, -8, 120, 8]);
  assert.equal(boxes.length, 5);
});

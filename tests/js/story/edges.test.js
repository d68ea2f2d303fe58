/* Tags at the map's edge point to what lies outside it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { overlaps } from "../../../routes/document/static/map/ground.js";
import { isOutside, tagsFor } from "../../../routes/document/static/story/edges.js";

/** @type {[number, number, number, number]} */
const frame = [0, 0, 800, 600];

test("what is in sight gets no tag, what lies beyond the edge or under a panel does", () => {
  assert.equal(isOutside({ x: 400, y: 300 }, frame, []), false);
  assert.equal(isOutside({ x: 801, y: 300 }, frame, []), true);
  assert.equal(isOutside({ x: 20, y: 20 }, frame, [[0, 0, 100, 40]]), true);
  assert.deepEqual(tagsFor([{ text: "A", at: { x: 10, y: 10 } }], frame, [], 16), []);
});

test("a tag stands whole at the edge, in the direction in which it points", () => {
  for (const [at, angle] of /** @type {[Spot, number][]} */ ([[{ x: 4000, y: 300 }, 0], [{ x: 400, y: 9000 }, 90], [{ x: -900, y: 300 }, 180], [{ x: 400, y: -1 }, -90], [{ x: 2400, y: 2300 }, 45]])) {
    const [tag] = tagsFor([{ text: "B", at }], frame, [], 16);
    assert.ok(Math.abs(tag.angle - angle) < 1e-9, `${tag.angle}`);
    assert.ok(tag.box[0] >= -1e-9 && tag.box[1] >= -1e-9 && tag.box[2] <= 800 + 1e-9 && tag.box[3] <= 600 + 1e-9);
    const touches = [tag.box[0], tag.box[1], 800 - tag.box[2], 600 - tag.box[3]].some((gap) => Math.abs(gap) < 1e-9);
    assert.ok(touches);
  }
});

test("a tag stands beside what lies over the map, towards the middle; where all is covered it is left out", () => {
  /** @type {[number, number, number, number]} */
  const panel = [300, 540, 500, 600];
  const [tag] = tagsFor([{ text: "A", at: { x: 400, y: 2000 } }], frame, [panel], 16);
  assert.equal(overlaps(tag.box, panel), false);
  assert.ok(tag.box[3] > 520);
  assert.deepEqual(tagsFor([{ text: "A", at: { x: 400, y: 2000 } }], frame, [frame], 16), []);
  assert.deepEqual(tagsFor([{ text: "A", at: { x: 400, y: 2000 } }], [0, 0, 20, 10], [], 16), []);
});

test("those in about the same direction share a tag, others have their own, and none lie on each other", () => {
  const tags = tagsFor([{ text: "A", at: { x: 4000, y: 300 } }, { text: "B", at: { x: 400, y: 4000 } }, { text: "C", at: { x: 5000, y: 350 } }], frame, [], 16);
  assert.deepEqual(tags.map(({ text }) => text), ["A C", "B"]);
  assert.equal(overlaps(tags[0].box, tags[1].box), false);
});

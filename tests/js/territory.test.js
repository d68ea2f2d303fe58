import assert from "node:assert/strict";
import { test } from "node:test";

import { boxAround, overlaps } from "../../routes/document/static/map/ground.js";
import { spansOf } from "../../routes/document/static/map/spans.js";
import { beside, inside, isOwn, rootsOf } from "../../routes/document/static/map/placing.js";
import { Territory } from "../../routes/document/static/map/territory.js";

const spot = (x, y) => ({ x, y });
const frame = [0, 0, 400, 300];
const block = (left, top, right, bottom) => [spot(left, top), spot(right, top), spot(right, bottom), spot(left, bottom)];
const size = { width: 60, height: 16, lines: 1 };
/* Two countries side by side, and a sea below them. */
const [west, east] = [[block(0, 0, 200, 150)], [block(200, 0, 400, 150)]];
const ground = new Territory(frame, [west, east]);
const home = { territory: ground, index: 0, rivals: [] };

test("rows enter an area and leave it, and a hole is not inside", () => {
  const rows = spansOf([block(10, 10, 90, 50), block(30, 20, 60, 40)], 5, 10, 6);
  assert.deepEqual([rows[0], rows[1], rows[2], rows[5]], [undefined, [10, 90], [10, 30, 60, 90], undefined]);
});

test("land belongs to its country, and the sea to the nearest", () => {
  assert.deepEqual([spot(20, 20), spot(380, 20), spot(60, 200), spot(340, 280)].map((one) => ground.ownerOf(one)), [0, 1, 0, 1]);
  assert.equal(new Territory(frame, []).ownerOf(spot(20, 20)), -1);
});

test("an islet of few pixels has no sea, but a country that is nothing else has", () => {
  const islet = block(300, 200, 306, 206);
  assert.equal(new Territory(frame, [[...west, islet], east]).ownerOf(spot(303, 203)), 1);
  assert.equal(new Territory(frame, [[islet], east]).ownerOf(spot(303, 203)), 0);
});

test("shares tell whose ground a name stands on", () => {
  assert.deepEqual(ground.sharesOf(boxAround(spot(100, 60), 60, 16), 0), { own: 1, land: 1, foreign: 0, rival: 0, abroad: 0, off: 0 });
  const astride = ground.sharesOf(boxAround(spot(200, 60), 60, 16), 0, [false, true]);
  assert.ok(astride.own > 0.4 && astride.own < 0.6 && astride.rival === astride.foreign && Math.abs(astride.own + astride.rival - 1) < 1e-9);
  const afloat = ground.sharesOf(boxAround(spot(100, 200), 60, 16), 0);
  assert.ok(afloat.own === 1 && afloat.land === 0 && afloat.off > 30);
});

test("a name inside stands on its own ground, near its anchor, and not far out at sea", () => {
  const found = inside(home, [size], spot(100, 75));
  assert.ok(Math.hypot((found[0].box[0] + found[0].box[2]) / 2 - 100, (found[0].box[1] + found[0].box[3]) / 2 - 75) < 15);
  assert.ok(found.every(({ box }) => isOwn(home, box) && box[1] < 150 + 14 + 5));
  assert.ok(found.some(({ box }) => box[1] > 150), "but at sea it may stand");
  assert.ok(!isOwn(home, boxAround(spot(210, 60), 60, 16)));
});

test("a name is set smaller only for what it saves", () => {
  const small = { width: 40, height: 13, lines: 1, look: "tight" };
  assert.equal(inside(home, [size, small], spot(100, 75))[0].look, undefined);
  const narrow = new Territory(frame, [[block(0, 0, 180, 300)], [block(180, 0, 222, 300)], [block(222, 0, 400, 300)]]);
  assert.equal(inside({ territory: narrow, index: 1, rivals: [] }, [size, small], spot(200, 150))[0].look, "tight");
});

test("what lies over the map hides ground, where neither names nor leaders begin", () => {
  const under = new Territory(frame, [west, east], [[0, 0, 200, 100]]);
  assert.ok(inside({ territory: under, index: 0, rivals: [] }, [size], spot(100, 50)).every(({ box }) => (box[1] + box[3]) / 2 > 98));
  assert.ok(under.landOf(0).length && under.landOf(0).every(({ y }) => y > 98));
  assert.ok(Math.abs(under.seenOf(0) - 200 * 50) < 1200 && Math.abs(ground.seenOf(0) - 200 * 150) < 1200);
});

test("beside its country a name has a leader from its own free ground, and leaves a rival's land alone", () => {
  const small = new Territory(frame, [[block(0, 0, 170, 150)], [block(170, 0, 210, 150)], [block(210, 0, 400, 150)]]);
  const country = { territory: small, index: 1, rivals: [true, true, true] };
  const roots = rootsOf(country, ({ y }) => y > 120);
  assert.ok(roots.length && roots.every(({ spot: { y } }) => y > 120 && y < 150));
  const found = [];
  assert.equal(beside(country, roots, [size], (choice) => found.push(choice) < 0), null);
  assert.ok(found.length);
  for (const { box, from } of found) {
    assert.ok(small.ownerOf(from) === 1 && from.y > 120 && from.y < 150);
    assert.ok(small.sharesOf(box, 1, [true, false, true]).rival <= 0.3);
  }
  const best = beside(country, roots, [size], () => true);
  assert.equal(best.cost, Math.min(...found.map(({ cost }) => cost)));
  assert.ok(best.box[1] > 140, "rather over the sea");
  assert.deepEqual(rootsOf(country, () => false), []);
  assert.equal(beside(country, [], [size], () => true), null);
});

test("what is too small for any ground is pointed at from its place", () => {
  const { from, box } = beside({ territory: ground, index: -2, rivals: [true, true] }, [{ spot: spot(200, 148), cost: 0 }], [size], () => true);
  assert.ok(from.x === 200 && !overlaps(box, boxAround(from, 4)));
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { boxAround, meet, overlaps, shared } from "../../routes/document/static/map/ground.js";
import { grouped, reach } from "../../routes/document/static/map/grouping.js";

const item = (x, y, group = "a", weight = 1) => ({ at: { x, y }, side: 24, group, weight });
const rules = (more = {}) => ({ plate: () => ({ width: 60, height: 26 }), taken: [], near: 0, byGroup: false, ...more });
const boxOf = ({ at, width, height }) => boxAround(at, width, height);
const moved = ({ home, at }) => Math.hypot(home.x - at.x, home.y - at.y);

/* The same numbers each time. */
function* dice(seed) {
  let state = seed;
  while (true) yield (state = (state * 16807) % 2147483647) / 2147483647;
}

test("a sign that has room stands at its place", () => {
  const [a, b] = grouped([item(0, 0), item(100, 0)], rules());
  assert.deepEqual([a.at, b.at], [{ x: 0, y: 0 }, { x: 100, y: 0 }]);
});

test("a sign that has none moves a little, and not onto what is taken", () => {
  const taken = [boxAround({ x: 0, y: 0 }, 24)];
  const [sign] = grouped([item(0, 0)], rules({ taken }));
  assert.ok(!overlaps(boxOf(sign), taken[0]));
  assert.ok(moved(sign) <= reach * 24);
});

test("items of one stage join before those of others", () => {
  const groups = grouped([item(0, 0, "a"), item(4, 0, "b"), item(8, 0, "a"), item(12, 0, "b")], rules({ near: 30, byGroup: true }));
  assert.deepEqual(groups.map(({ members }) => members), [[0, 2], [1, 3]]);
  assert.deepEqual(groups.map(({ group }) => group), ["a", "b"]);
});

test("a plate stands by one of its own", () => {
  const items = [item(0, 0), item(10, 0), item(20, 0)];
  const [plate] = grouped(items, rules({ near: 12 }));
  assert.equal(plate.members.length, 3);
  assert.deepEqual(plate.home, { x: 10, y: 0 });
});

test("whatever the crowd, each danger is on one sign, no two signs overlap, and none stands too far off", () => {
  for (let seed = 1; seed < 40; seed++) {
    const next = dice(seed * 7919);
    const roll = () => next.next().value;
    const items = Array.from({ length: 70 }, () => item(roll() * 300, roll() * 200, "abc"[Math.floor(roll() * 3)], 1 + Math.floor(roll() * 5)));
    const taken = [boxAround({ x: 150, y: 100 }, 40), boxAround({ x: 60, y: 60 }, 26)];
    const groups = grouped(items, rules({ taken, near: 20, byGroup: true }));
    assert.deepEqual(groups.flatMap(({ members }) => members).sort((a, b) => a - b), items.map((_, index) => index));
    groups.forEach((one, index) => {
      assert.ok(moved(one) <= reach * 80 + 1e-9);
      for (const other of groups.slice(0, index)) assert.ok(shared(boxOf(one), boxOf(other)) <= 0.1 * Math.min(one.width * one.height, other.width * other.height), `seed ${seed}`);
    });
  }
});

test("nothing is moved under what lies over the map; what lies there stays", () => {
  const covers = [[10, -500, 600, 500]];
  const crowded = rules({ taken: [boxAround({ x: -8, y: 0 }, 24)], covers });
  const [sign] = grouped([item(-6, 0)], crowded);
  assert.ok(!overlaps(boxOf(sign), covers[0]) && moved(sign) > 0);
  const [hidden] = grouped([item(300, 0)], crowded);
  assert.equal(moved(hidden), 0);
});

test("nothing is moved across a border", () => {
  const crosses = (from, to) => meet(from, to, { x: 5, y: -500 }, { x: 5, y: 500 });
  const [sign] = grouped([item(0, 0)], rules({ taken: [boxAround({ x: -4, y: 0 }, 20)], crosses }));
  assert.ok(sign.at.x < 5);
});

test("thousands are all laid out", () => {
  const next = dice(5);
  const items = Array.from({ length: 10000 }, () => item(next.next().value * 1366, next.next().value * 768));
  const groups = grouped(items, rules({ near: 34 }));
  assert.equal(groups.reduce((sum, { members }) => sum + members.length, 0), 10000);
});

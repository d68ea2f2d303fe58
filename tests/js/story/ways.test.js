import assert from "node:assert/strict";
import test from "node:test";

import { canBeShortened, keyOf, lessonWays, standing, stretched, travellerWays } from "../../../routes/document/static/story/ways.js";

const steps = [
  { kind: "opening", beats: [{ kind: "title" }] },
  { kind: "stage", beats: [{ kind: "headline" }, { kind: "voice", features: ["a1"] }, { kind: "voice", features: ["b1"] }] },
  { kind: "stage", beats: [{ kind: "headline" }] },
  { kind: "stage", beats: [{ kind: "headline" }, { kind: "voice", features: ["a2"] }] },
  { kind: "closing", beats: [{ kind: "figures" }] },
];
const voices = [
  { id: "a1", traveller: "a", speaker: "Ann, a teacher" }, { id: "b1", traveller: "b", speaker: "Ben" }, { id: "a2", traveller: "a", speaker: "Ann, later" }, { id: "c", speaker: "Cho" },
];

test("one traveller is followed along the stages on which she speaks", () => {
  const ways = travellerWays(steps, voices);
  assert.deepEqual(ways.map((way) => [way.id, way.name]), [["traveller-a", "The road of Ann"]]);
  assert.deepEqual([...ways[0].beats.keys()], [keyOf(0, 0), keyOf(1, 0), keyOf(1, 1), keyOf(3, 0), keyOf(3, 1)]);
});

const plan = { minutes: 40, beats: [[0, 0, 0], [1, 0, 5], [1, 1, 8], [2, 0, 20], [4, 0, 31]] };

test("a lesson shows the beats of its plan", () => {
  const [way] = lessonWays([plan]);
  assert.equal(way.beats.get(keyOf(1, 1)), 8);
  assert.equal(way.beats.has(keyOf(3, 0)), false);
});

test("a lesson of one's own length is the nearest plan, stretched", () => {
  const lessons = lessonWays([plan, { minutes: 80, beats: [[0, 0, 0], [4, 0, 60]] }]);
  assert.equal(stretched(lessons, 50).beats.get(keyOf(4, 0)), 31 * 50 / 40);
  assert.equal(stretched(lessons, 90).beats.get(keyOf(4, 0)), 60 * 90 / 80);
  assert.equal(stretched(lessons, 2), null);
  assert.equal(stretched([], 40), null);
});

test("ahead, behind and on time", () => {
  assert.equal(standing(10, 12.6), "3 min behind");
  assert.equal(standing(10, 8), "2 min ahead");
  assert.equal(standing(10, 10.2), "on time");
});

test("what can be shortened is what passes with a sentence and is still to come", () => {
  const [way] = lessonWays([plan]);
  assert.deepEqual(canBeShortened(way, steps, { step: 1, beat: 0 }), [2]);
  assert.deepEqual(canBeShortened(way, steps, { step: 2, beat: 0 }), []);
});

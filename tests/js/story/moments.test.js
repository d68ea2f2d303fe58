import assert from "node:assert/strict";
import test from "node:test";

import { firstOf, letter, lettersOf, momentsOf, nearest, placeOf, read, written } from "../../../routes/document/static/story/moments.js";

const story = [
  { kind: "opening", beats: [{ kind: "title" }, { kind: "guess" }] },
  { kind: "stage", stage: "s", beats: [{ kind: "headline" }, { kind: "dangers", features: ["a", "b"] }, { kind: "dangers", features: ["c"] }, { kind: "question", number: 0 }] },
  { kind: "closing", beats: [{ kind: "figures" }] },
];
const all = momentsOf(story, () => true);

test("every beat is a moment, in order", () => {
  assert.deepEqual(all.map(written), ["0", "0.2", "1", "1.2", "1.3", "1.4", "2"]);
});

test("beats whose dangers are all filtered out are passed over, and the others keep their numbers", () => {
  assert.deepEqual(momentsOf(story, (id) => id === "c").map(written), ["0", "0.2", "1", "1.3", "1.4", "2"]);
});

test("what is written is read again", () => {
  for (const moment of all) assert.deepEqual(read(written(moment)), moment);
  for (const text of ["", "x", "1.", ".2", "-1", "1.2.3", "99999", "1e3"]) assert.equal(read(text), null);
});

test("an address that the story does not have leads to the nearest moment", () => {
  assert.equal(written(nearest(all, { step: 1, beat: 99 })), "1.4");
  assert.equal(written(nearest(all, { step: 99, beat: 0 })), "2");
  assert.equal(written(nearest(all, { step: 0, beat: 0 })), "0");
  assert.equal(written(nearest(momentsOf(story, (id) => id === "c"), { step: 1, beat: 1 })), "1");
});

test("a place in the row is where the story goes on from", () => {
  assert.equal(placeOf(all, { step: 1, beat: 1 }), 3);
  assert.equal(written(firstOf(all, 1)), "1");
  assert.equal(written(firstOf(all, 7)), "2");
});

test("letters go on after Z", () => {
  assert.deepEqual([0, 25, 26, 27, 51, 52].map(letter), ["A", "Z", "AA", "AB", "AZ", "BA"]);
  assert.equal(lettersOf(["x", "y"]).get("y"), "B");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, fromRight, isFromRight, parsed } from "../../routes/document/static/map/bidi.js";

test("the first letter says from which side a text is read", () => {
  for (const text of ["عبر النهر", "1961: عبر النهر", "\u2068شرطة\u2069", "(שלום)"]) assert.ok(isFromRight(text), text);
  for (const text of ["Am Fluss (النهر)", "1961", "", "강을 건너"]) assert.ok(!isFromRight(text), text);
});

test("in a line read from the right a way leads to the left", () => {
  assert.equal(fromRight("\u2068بلنسية\u2069 → \u2068دانية\u2069"), "\u2068بلنسية\u2069 ← \u2068دانية\u2069");
  assert.equal(fromRight("شرطة → 3"), "شرطة → 3");
});

test("what shares a line with other words is kept to itself; paragraphs, ids and other scripts are left alone", () => {
  const text = JSON.stringify({ id: "نهر", title: "نهر", text: "نهر.\n\nنهر.", place: "Basel", period: 1961 });
  assert.deepEqual(parsed(text), { id: "نهر", title: "\u2068نهر\u2069", text: "نهر.\n\nنهر.", place: "Basel", period: 1961 });
  assert.equal(bare("\u2068نهر\u2069"), "نهر");
});

import assert from "node:assert/strict";
import test from "node:test";
import { _, filled, formOf, ngettext } from "../../routes/document/static/words.js";

test("texts stand in English where the document brings no others", () => {
  assert.equal(_("Tell the story"), "Tell the story");
  assert.equal(_("{part} of {whole}", { part: 2, whole: 9 }), "2 of 9");
  assert.equal(ngettext("{n} border crossed", "{n} borders crossed", 1), "1 border crossed");
  assert.equal(ngettext("{n} border crossed", "{n} borders crossed", 3), "3 borders crossed");
});

test("what is filled in is text, and names that are unknown stay", () => {
  assert.equal(filled("{title} – {title} {other}", { title: "$& {other}" }), "$& {other} – $& {other} {other}");
});

test("the form of a text follows the language's rule and repeats by the hundred", () => {
  const forms = Array.from({ length: 200 }, (_one, number) => (number % 10 === 1 && number % 100 !== 11 ? 0 : 1)).join("");
  assert.deepEqual([0, 1, 11, 21, 111, 121, 2011, 2021].map((number) => formOf(number, forms)), [1, 0, 1, 0, 1, 0, 1, 0]);
});

test("a document in another language brings its words", async () => {
  const words = { texts: { "Tell the story": "이야기 보기", "{n} border crossed": ["국경 {n}곳 통과"] } };
  globalThis.document = /** @type {any} */ ({ getElementById: () => ({ textContent: JSON.stringify(words) }) });
  const spoken = await import("../../routes/document/static/words.js?korean");
  delete (/** @type {any} */ (globalThis).document);
  assert.equal(spoken._("Tell the story"), "이야기 보기");
  assert.equal(spoken.ngettext("{n} border crossed", "{n} borders crossed", 5), "국경 5곳 통과");
  assert.equal(spoken._("Not in the catalogue"), "Not in the catalogue");
});

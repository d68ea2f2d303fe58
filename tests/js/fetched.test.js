import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { beginAt, moveInto, takeFirst, textAt } from "../../routes/pages/shared/static/fetched.js";

const answer = (ok, type, text = "<p>") => async () => ({ ok, headers: new Map([["content-type", type]]), text: async () => text });

afterEach(() => {
  delete globalThis.escapeRoutesFirst;
  delete globalThis.addEventListener;
});

test("a map is a text and nothing else", async () => {
  assert.equal(await textAt("./route-map", answer(true, "text/plain; charset=utf-8")), "<p>");
  await assert.rejects(textAt("./route-map", answer(true, "text/html")), /no map at/);
  await assert.rejects(textAt("./route-map", answer(false, "text/plain")), /no map at/);
});

test("what the first view has begun is taken over once, and only where it is the map that is wanted", () => {
  assert.equal(takeFirst("a"), null);
  globalThis.escapeRoutesFirst = { at: "a", isTaken: false, frame: null };
  assert.equal(takeFirst("a")?.at, "a");
  assert.equal(takeFirst("a"), null);
  let gone = false;
  globalThis.escapeRoutesFirst = { at: "a", isTaken: false, frame: { remove: () => (gone = true) } };
  assert.equal(takeFirst("b"), null);
  assert.ok(gone);
});

test("what the first document says is kept for the page, what others say is not", async () => {
  globalThis.addEventListener = () => {};
  const first = beginAt("a");
  await assert.rejects(first.text);
  const [own, other] = [{}, {}];
  first.listen({ source: null, data: 0 });
  first.frame = { contentWindow: own };
  first.listen({ source: other, data: 1 });
  for (let said = 0; said < 200; said++) first.listen({ source: own, data: 2 });
  assert.deepEqual(first.said, Array(100).fill(2));
});

test("a browser that cannot move a frame as it stands loads it anew", () => {
  const frame = { dataset: { ready: "true" } };
  const moved = [];
  assert.equal(moveInto({ moveBefore: (one) => moved.push(one) }, frame), true);
  assert.equal(frame.dataset.ready, "true");
  assert.equal(moveInto({ append: (one) => moved.push(one) }, frame), false);
  assert.equal(frame.dataset.ready, undefined);
  assert.deepEqual(moved, [frame, frame]);
});

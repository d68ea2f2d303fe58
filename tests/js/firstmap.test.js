import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { begin } from "../../routes/pages/front/static/firstmap.js";

const globals = ["document", "fetch", "addEventListener", "escapeRoutesFirst"];
afterEach(() => globals.forEach((name) => delete globalThis[name]));

/** A page whose first view has a place for a map, and a server that answers as it is told. */
function page(answer, place = { dataset: { title: "Map" }, moveBefore() {}, append: (frame) => frames.push(frame) }) {
  const head = [];
  const heard = [];
  globalThis.addEventListener = (_, listener) => heard.push(listener);
  globalThis.fetch = answer;
  globalThis.document = {
    head: { append: (node) => head.push(node.tag === "link" ? `needs ${node.href}` : `runs ${node.src}`) },
    createElement: (tag) => ({ tag, dataset: {}, contentWindow: {}, setAttribute() {} }),
    querySelector: () => place,
  };
  return { head, heard };
}
/** @type {any[]} */
const frames = [];
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const map = async () => ({ ok: true, headers: new Map([["content-type", "text/plain"]]), text: async () => "<p>" });
const all = ["needs b", "needs a", "runs a"];

test("the scripts are fetched when the map has come, and run when it is drawn", async () => {
  const { head, heard } = page(map);
  begin("./route-map", ["a"], ["b"]);
  assert.deepEqual(head, []);
  await soon();
  assert.deepEqual(head, all.slice(0, 2));
  assert.equal(frames[0].srcdoc, "<p>");
  assert.equal(frames[0].title, "Map");
  for (const listen of heard) listen({ source: {}, data: { type: "ready" } });
  await soon();
  assert.deepEqual(head, all.slice(0, 2));
  Object.assign(globalThis, { getComputedStyle: () => ({ colorScheme: "light" }), location: { search: "" } });
  frames[0].contentWindow.postMessage = () => {};
  for (const listen of heard) listen({ source: frames[0].contentWindow, data: { type: "ready" } });
  await soon();
  assert.deepEqual(head, all);
  assert.equal(frames[0].dataset.ready, "true");
  for (const name of ["getComputedStyle", "location"]) delete globalThis[name];
});

test("a map that does not come, or has no place to stand, keeps no page waiting", async () => {
  for (const [answer, place] of [[async () => ({ ok: false }), undefined], [map, null], [map, {}]]) {
    const { head } = page(answer, place);
    begin("./route-map", ["a"], ["b"]);
    await soon();
    assert.deepEqual(head, all);
  }
});

test("a line that is too slow for the map is not waited for", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { head } = page(() => new Promise(() => {}));
  begin("./route-map", ["a"], ["b"]);
  context.mock.timers.tick(5000);
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  assert.deepEqual(head, all);
});

/* Letters act until somebody turns them off; arrows, Space and Escape always do. */
import assert from "node:assert/strict";
import { test } from "node:test";

test("a switch silences characters and nothing else", async () => {
  /** @type {any} */
  let box;
  const made = (/** @type {string} */ tag) => {
    const node = /** @type {any} */ ({ tag, listeners: {}, append() {}, setAttribute() {}, addEventListener: (/** @type {string} */ type, /** @type {any} */ go) => (node.listeners[type] = go) });
    if (tag === "input") box = node;
    return node;
  };
  /** @type {any} */ (globalThis).document = { createElement: made };
  const { isSilenced, singleKeySwitch } = await import("../../../routes/document/static/story/singlekeys.js");
  assert.equal(isSilenced("n"), false);
  singleKeySwitch();
  assert.equal(box.checked, true);
  box.checked = false;
  box.listeners.change();
  assert.deepEqual(["n", "?", "7", " ", "ArrowRight", "Escape"].map(isSilenced), [true, true, true, false, false, false]);
  singleKeySwitch();
  assert.equal(box.checked, false);
});

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenIn, settle } from "../../routes/pages/front/static/theme.js";

test("an address says light, dark or nothing", () => {
  assert.deepEqual(["?theme=dark", "?a=b&theme=LIGHT", "?theme=purple", "", "?theme="].map(chosenIn), ["dark", "light", "", "", ""]);
});

test("whoever asks for the system's wish is told the visitor's, and of each change", () => {
  const lists = () => Object.assign(new EventTarget(), { matches: false });
  const root = { dataset: {} };
  const kept = { "stActiveTheme-/-v2": '"Dark"', other: "1", removeItem: (key) => delete kept[key] };
  const given = { window: { matchMedia: (query) => Object.assign(lists(), { query }) }, document: { documentElement: root }, location: { search: "?theme=dark" }, localStorage: kept };
  const before = Object.fromEntries(Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, configurable: true });
  settle();
  const seen = [];
  const asked = given.window.matchMedia("(prefers-color-scheme: dark)");
  asked.addEventListener("change", () => seen.push(asked.matches));
  assert.equal(asked.matches, true);
  assert.equal(root.dataset.theme, "dark");
  assert.equal(given.window.matchMedia("print").query, "print");
  given.window.escapeRoutesTheme.choose("");
  given.window.escapeRoutesTheme.choose("dark");
  assert.deepEqual(seen, [false, true]);
  assert.equal(given.window.escapeRoutesTheme.ofSystem(), "light");
  assert.deepEqual(Object.keys(kept).filter((key) => key !== "removeItem"), ["other"]);
  for (const [name, old] of Object.entries(before)) if (old) Object.defineProperty(globalThis, name, old);
  else delete globalThis[name];
});

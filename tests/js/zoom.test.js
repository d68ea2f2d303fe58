import assert from "node:assert/strict";
import test from "node:test";
import { nameZoom } from "../../routes/document/static/map/zoom.js";

test("both zoom buttons are named for eyes and ears, and a map without them stays as it is", () => {
  /** @type {Record<string, Record<string, string>>} */
  const named = { ".leaflet-control-zoom-in": {}, ".leaflet-control-zoom-out": {} };
  nameZoom(/** @type {any} */ ({
    querySelector: (/** @type {string} */ part) => ({ setAttribute: (/** @type {string} */ name, /** @type {string} */ text) => (named[part][name] = text) }),
  }));
  assert.deepEqual(Object.values(named), [{ "aria-label": "Zoom in", title: "Zoom in" }, { "aria-label": "Zoom out", title: "Zoom out" }]);
  nameZoom(/** @type {any} */ ({ querySelector: () => null }));
});

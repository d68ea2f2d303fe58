import assert from "node:assert/strict";
import test from "node:test";

import { isLost } from "../../routes/pages/shared/static/connection.js";

test("a page that begins, or is connected, has lost nothing", () => {
  for (const state of [null, "INITIAL", "CONNECTED"]) assert.equal(isLost(state), false);
});

test("whatever else the framework says means that the server is not there", () => {
  for (const state of ["PINGING_SERVER", "DISCONNECTED_FOREVER", "CONNECTING"]) assert.equal(isLost(state), true);
});

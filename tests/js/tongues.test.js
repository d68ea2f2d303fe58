import assert from "node:assert/strict";
import { test } from "node:test";

import { languageOf } from "../../routes/pages/shared/static/tongues.js";

test("a title has its language, another text and a name of the language itself have none", () => {
  const titles = { "Über zwei Flüsse": "de" };
  assert.equal(languageOf(titles, " Über zwei Flüsse\n"), "de");
  for (const text of ["Über", "", "constructor", "__proto__"]) assert.equal(languageOf(titles, text), "");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOfTexts } from "../../routes/document/static/map/languages.js";

const payload = {
  language: "de", title: "Der Weg", text: "Erstens.\n\nZweitens.", aims: ["Ein Ziel"], words: { severity: ["Danger"] },
  hazards: [{ id: "a", title: "Minen", text: "Am Fluss.", confidence: "high", category: "landmine", themes: ["death"] }],
  quiz: [{ id: "q", choices: ["Ja", "Nein"] }],
};

test("texts of the file have its language, paragraph by paragraph", () => {
  const languageOf = languageOfTexts(payload, "en");
  for (const text of ["Der Weg", "Erstens.", " Zweitens. ", "Ein Ziel", "Minen", "Am Fluss.", "Ja"]) assert.equal(languageOf(text), "de", text);
});

test("words of the interface, and codes, have none", () => {
  const languageOf = languageOfTexts(payload, "en");
  for (const text of ["Danger", "high", "landmine", "death", "a", "q", ""]) assert.equal(languageOf(text), "", text);
});

test("a file in the language of the interface needs no word", () => {
  assert.equal(languageOfTexts({ ...payload, language: "en-GB" }, "en")("Minen"), "");
  assert.equal(languageOfTexts({ ...payload, language: "" }, "en")("Minen"), "");
});

test("what a translation has left is in the first language", () => {
  const left = { ...payload, untranslated: { language: "pl", texts: ["Minen", "Erstens.\n\nZweitens."] } };
  for (const text of ["Minen", "Erstens.", "Zweitens."]) assert.equal(languageOfTexts(left, "de")(text), "pl", text);
  assert.equal(languageOfTexts(left, "de")("Am Fluss."), "");
  assert.equal(languageOfTexts(left, "pl")("Minen"), "");
  assert.equal(languageOfTexts(left, "pl")("Am Fluss."), "de");
});

test("titles of sources keep their language in a translated route; letters of one language alone tell it", () => {
  const sources = { a: { title: "A report" }, b: { title: "지난해 입국" } };
  const languageOf = languageOfTexts({ ...payload, language: "ko", sources, untranslated: { language: "en", texts: [] } }, "ko");
  assert.equal(languageOf("A report"), "en");
  assert.equal(languageOf("지난해 입국"), "");
  assert.equal(languageOfTexts({ ...payload, language: "en", sources }, "en")("지난해 입국"), "ko");
});

test("a text that is kept to itself has its language still", () => {
  const languageOf = languageOfTexts({ language: "ar", hazards: [{ title: "\u2068شرطة\u2069" }] }, "en");
  assert.equal(languageOf("\u2068شرطة\u2069"), "ar");
});

/* Which texts are the file's own, so that a screen reader says them in the language of the route and not of the interface. Pure. */

import { bare } from "./bidi.js";

/** Members of a payload that hold texts of the file, and the names of those texts in them. */
const parts = ["stages", "hazards", "places", "voices", "sources", "statistics", "timeline", "glossary", "questions", "quiz", "excerpts", "media", "curricula"];
const names = new Set(["title", "text", "headline", "notes", "speaker", "place", "description", "definition", "term", "why", "choices", "unit", "note",
  "origin", "destination", "mode"]);

/**
 * @param {unknown} value
 * @param {(text: string) => void} take
 * @param {boolean} [isText]
 */
function walk(value, take, isText = false) {
  if (typeof value === "string") {
    if (isText) take(value);
  } else if (Array.isArray(value)) {
    value.forEach((part) => walk(part, take, isText));
  } else if (value && typeof value === "object") {
    for (const [name, part] of Object.entries(value)) walk(part, take, names.has(name));
  }
}

/**
 * A function from a text on the screen to the language it is in, empty for that of the interface.
 *
 * @param {Record<string, any>} payload
 * @param {string} spoken The language of the interface.
 * @returns {(text: string) => string}
 */
export function languageOfTexts(payload, spoken) {
  const { language, untranslated } = payload;
  /** @type {Map<string, string>} */
  const known = new Map();
  const taking = (/** @type {string} */ tag) => (/** @type {string} */ text) =>
    [text, ...text.split(/\n\s*\n/)].forEach((part) => known.set(bare(part).trim(), tag.split("-")[0] === spoken ? "" : tag));
  if (language && language.split("-")[0] !== spoken) {
    [payload.title, payload.text, ...(payload.aims ?? [])].forEach((text) => walk(text, taking(language), true));
    parts.forEach((name) => walk(payload[name], taking(language)));
  }
  untranslated?.texts.forEach(taking(untranslated.language));
  Object.values(payload.sources ?? {}).forEach(({ title = "" }) => taking(/[\uac00-\ud7a3]/.test(title) ? "ko" : untranslated?.language ?? language ?? "")(title));
  known.delete("");
  return (text) => known.get(bare(text).trim()) ?? "";
}

/* Texts read from right to left, among those that are not: each in its own direction, and what stands beside it in its place. Pure. */

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const ISOLATES = /[\u2068\u2069]/g;
/** Members of a payload that are put into lines with other words: not those that stand alone, in paragraphs. */
const SHARED = new Set(["title", "speaker", "place", "period", "origin", "destination", "mode", "unit", "label", "term", "publisher", "date", "topic", "makers", "value"]);

/**
 * Whether a text is read from the right: its first letter says so.
 *
 * @param {string} text
 */
export function isFromRight(text) {
  return FROM_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? "");
}

/**
 * JSON whose texts for a line with others are kept to themselves, so that numbers and signs beside them stay where they are.
 *
 * @param {string} text
 */
export function parsed(text) {
  return FROM_RIGHT.test(text) ? JSON.parse(text, isolated) : JSON.parse(text);
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function isolated(name, value) {
  return typeof value === "string" && SHARED.has(name) && FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value;
}

/**
 * A line as it is read from the right: what leads from one name to the next points to the left.
 *
 * @param {string} text
 */
export function fromRight(text) {
  return text.replaceAll("\u2069 → \u2068", "\u2069 ← \u2068");
}

/** @param {string} text */
export function bare(text) {
  return text.replace(ISOLATES, "");
}

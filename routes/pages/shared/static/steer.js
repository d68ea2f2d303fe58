/* Tells the map document what the page wants, and an absent one anew: filters, choice, step. */
import { registry } from "./frames.js";

/**
 * @typedef {object} Wanted
 * @property {string} name
 * @property {string} document
 * @property {string} mask
 * @property {string[]} categories
 * @property {number} category_turn
 * @property {string} select
 * @property {number} turn
 * @property {string | number | null} step
 * @property {number} step_turn
 * @property {string} sheet
 */

/** @param {{data: Wanted}} component */
export default function steer({ data }) {
  const { entries, sent, waiting } = registry;
  const entry = entries.get(data.name);
  const messages = changes(data, (entry && !waiting.has(data.name) ? sent.get(data.name) : null) ?? {});
  sent.set(data.name, data);
  if (entry && messages.some((message) => message.type === "select")) bringIntoView(entry.frame);
  if (entry && entry.document === data.document) messages.forEach(entry.send);
  else waiting.set(data.name, messages);
}

/**
 * What a document must be told that was told something else before.
 *
 * @param {Wanted} data
 * @param {Partial<Wanted>} before
 */
export function changes(data, before) {
  const fresh = before.document !== data.document;
  /** @type {import("./frames.js").Message[]} */
  const messages = [];
  if (fresh ? data.mask : data.mask !== before.mask) messages.push({ type: "mask", mask: data.mask });
  if (fresh ? data.categories.length : data.category_turn !== before.category_turn) messages.push({ type: "categories", categories: data.categories });
  if (data.select && data.turn !== before.turn) messages.push({ type: "select", id: data.select });
  if (fresh ? data.step !== null : data.step_turn !== before.step_turn) messages.push({ type: "step", step: data.step });
  if (fresh ? data.sheet : data.sheet !== before.sheet) messages.push({ type: "sheet", sheet: data.sheet });
  return messages;
}

/**
 * A row chosen below the map is worth nothing if the map is out of sight.
 *
 * @param {HTMLElement} frame
 */
function bringIntoView(frame) {
  const { top, bottom } = frame.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (seen < (bottom - top) * 0.6) frame.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
}

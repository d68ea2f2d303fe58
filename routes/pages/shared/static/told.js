/* What a map document may tell the page, judged by its shape and copied: whoever runs in the frame can say no more. Pure. */

/* `every` passes over the holes of a list; spread, they count. */

/** @typedef {import("./frames.js").Message} Message */

const STEP = /^\d{1,4}(?:\.\d{1,3})?$/;

/** @param {unknown} value */
const isCount = (value) => Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0;

/** @param {unknown} value */
const isKeys = (value) => Array.isArray(value) && value.length <= 100 && [...value].every((key) => typeof key === "string" && key.length <= 20);

/** @param {unknown} value */
const isIds = (value) => Array.isArray(value) && value.length <= 200 && [...value].every((id) => typeof id === "string" && id.length <= 200);

/** @param {any} center */
const isCenter = (center) => Array.isArray(center) && center.length === 2 && [...center].every(Number.isFinite) && Math.abs(center[0]) <= 90 && Math.abs(center[1]) <= 540;

/** @param {any} bounds */
const isBounds = (bounds) => Array.isArray(bounds) && bounds.length === 2 && [...bounds].every(isCenter);

/** @type {Record<string, Record<string, (value: any) => boolean>>} Each kind of message, and what it must hold. */
const shapes = {
  ready: { hazards: isCount, keys: isKeys },
  select: { id: (id) => typeof id === "string" && id.length > 0 && id.length <= 200 },
  step: { step: (step) => step === null || (typeof step === "string" && STEP.test(step)) },
  shown: { count: isCount },
  look: { look: (look) => typeof look === "string" && /^[a-z]{1,20}$/.test(look) },
  categories: { categories: isIds },
  clear: {},
  draft: { text: (text) => typeof text === "string" && text.length <= 4_000_000, turn: isCount, serial: isCount },
  around: { bounds: isBounds },
  view: { center: isCenter, zoom: (zoom) => typeof zoom === "number" && zoom >= 0 && zoom <= 24 },
};

/**
 * Return what a document tells, with nothing else in it; null where it tells nothing.
 *
 * @param {unknown} value
 * @returns {Message | null}
 */
export function told(value) {
  if (typeof value !== "object" || value === null) return null;
  const message = /** @type {Record<string, any>} */ (value);
  if (message.source !== "escape-routes" || typeof message.type !== "string" || !Object.hasOwn(shapes, message.type)) return null;
  const shape = Object.entries(shapes[message.type]);
  if (!shape.every(([name, fits]) => Object.hasOwn(message, name) && fits(message[name]))) return null;
  return { type: message.type, ...Object.fromEntries(shape.map(([name]) => [name, message[name]])) };
}

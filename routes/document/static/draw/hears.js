/* What the page may say to the drawing, judged by its shape: another message is as good as none. Pure. */

const POINT = 0;
const NESTING = { Point: POINT, LineString: 1, Polygon: 2, MultiPolygon: 3 };
const KINDS = ["stage", "place", "hazard", "voice"];

/**
 * @param {any} part
 * @param {number} nesting
 * @returns {boolean}
 */
function isNested(part, nesting) {
  if (!Array.isArray(part)) return false;
  return nesting === POINT ? part.length >= 2 && part.every(Number.isFinite) : part.length > 0 && part.every((one) => isNested(one, nesting - 1));
}

/** @param {any} feature */
function isFeature(feature) {
  const { id, geometry, properties } = feature ?? {};
  if (typeof id !== "string" || !KINDS.includes(properties?.kind) || typeof properties.title !== "string") return false;
  return Object.hasOwn(NESTING, geometry?.type ?? "") && isNested(geometry.coordinates, NESTING[/** @type {keyof typeof NESTING} */ (geometry.type)]);
}

/**
 * The JSON of a draft, or null.
 *
 * @param {unknown} text
 * @returns {Draft | null}
 */
export function draftOf(text) {
  const value = parsed(text);
  return value?.type === "FeatureCollection" && typeof value.route?.title === "string" && Array.isArray(value.features) && value.features.every(isFeature) ? value : null;
}

/** @param {unknown} text */
function parsed(text) {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * A message of a known shape, its JSON read; null for any other.
 *
 * @param {any} message
 * @returns {{type: "draft", draft: Draft, grid: number, turn: number, heard: number, echo: boolean, fresh: boolean} | {type: "ground", ground: any} | null}
 */
export function heard(message) {
  if (message?.type === "draft") {
    const { grid, turn, heard: last } = message;
    const draft = draftOf(message.text);
    return draft && [grid, turn, last].every((number) => Number.isFinite(number) && number >= 0) && grid <= 1 ? { type: "draft", draft, grid, turn, heard: last, echo: message.echo === true, fresh: message.fresh === true } : null;
  }
  if (message?.type !== "ground") return null;
  const ground = parsed(message.text);
  return ground && ["land", "water", "borders"].every((name) => Array.isArray(ground[name])) && typeof ground.colours === "object" ? { type: "ground", ground } : null;
}

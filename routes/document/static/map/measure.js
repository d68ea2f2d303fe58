/* How wide a text is on the screen. */

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Map<string, number>} */
const known = new Map();

/**
 * @param {string} text
 * @param {number} size
 * @param {number | string} [weight] With the style before it, if any.
 */
export function wide(text, size, weight = 700) {
  const key = `${weight} ${size} ${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  context.font = `${weight} ${size}px system-ui, sans-serif`;
  const found = context.measureText(text).width;
  known.set(key, found);
  return found;
}

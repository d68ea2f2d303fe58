/* What the page may say to the document, judged by its shape: another message is as good as none. Pure. */

/* `every` passes over the holes of a list; spread, they count. */

/** @typedef {{type: string, [detail: string]: any}} Message */

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * @param {unknown} value
 * @param {number} most  letters
 */
function isText(value, most) {
  return typeof value === "string" && value.length <= most;
}

/** @param {unknown} value */
export function isPosition(value) {
  return Array.isArray(value) && value.length === 2 && [...value].every(Number.isFinite) && Math.abs(value[0]) <= 90 && Math.abs(value[1]) <= 540;
}

/** @param {unknown} value */
export function isZoom(value) {
  return typeof value === "number" && value >= 0 && value <= 24;
}

/** @param {Message} message */
function isView({ bounds, center, zoom }) {
  if (bounds !== undefined) return Array.isArray(bounds) && bounds.length === 2 && [...bounds].every(isPosition);
  return isPosition(center) && isZoom(zoom);
}

/** @type {Record<string, (message: Message) => boolean>} */
const shapes = {
  mask: ({ mask }) => isText(mask, 100_000) && BASE64.test(mask),
  categories: ({ categories }) => Array.isArray(categories) && categories.length <= 200 && [...categories].every((one) => isText(one, 200)),
  select: ({ id }) => isText(id, 200),
  step: ({ step }) => step === null || Number.isSafeInteger(step) || isText(step, 20),
  home: () => true,
  look: ({ look }) => isText(look, 20) && /^[a-z]*$/.test(look),
  hand: () => true,
  print: () => true,
  follow: ({ on }) => typeof on === "boolean",
  scale: ({ km }) => typeof km === "number" && km >= 0.001 && km < 1e6,
  view: isView,
  sheet: ({ sheet }) => isText(sheet, 40) && /^[a-z-]*$/.test(sheet),
  key: ({ key, shift }) => isText(key, 20) && (shift === undefined || typeof shift === "boolean"),
  connection: ({ lost }) => typeof lost === "boolean",
};

/**
 * Return a message of a known shape, or null.
 *
 * @param {unknown} value
 * @returns {Message | null}
 */
export function heard(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const message = /** @type {Message} */ (value);
  if (typeof message.type !== "string" || !Object.hasOwn(shapes, message.type)) return null;
  return shapes[message.type](message) ? message : null;
}

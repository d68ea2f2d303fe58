/* The words of the interface in its language: texts stand here in English, and the document brings what they are in another. Pure but for where it reads. */

/** @typedef {{texts?: Record<string, string | string[]>, plural?: string}} Words */

/** @returns {Words} */
function read() {
  const block = globalThis.document?.getElementById?.("words");
  return block ? JSON.parse(block.textContent ?? "{}") : {};
}

const { texts = {}, plural } = read();

/**
 * A text with its values filled in.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/**
 * Which form of a text goes with a number; forms repeat by the hundred.
 *
 * @param {number} number
 * @param {string} [forms] The form for each number below 200; English without.
 */
export function formOf(number, forms = plural) {
  return forms ? Number(forms[number < 200 ? number : 100 + (number % 100)] ?? 0) : Number(number !== 1);
}

/**
 * A text in the language of the interface.
 *
 * @param {string} text
 * @param {Record<string, string | number>} [values] What stands for `{name}`.
 */
export function _(text, values = {}) {
  const found = texts[text] ?? text;
  return filled(typeof found === "string" ? found : found[0], values);
}

/**
 * The form of a text that goes with a number; `{n}` is the number.
 *
 * @param {string} one
 * @param {string} many
 * @param {number} number
 * @param {Record<string, string | number>} [values]
 */
export function ngettext(one, many, number, values = {}) {
  const found = texts[one];
  const text = Array.isArray(found) ? found[Math.min(formOf(number), found.length - 1)] : number === 1 ? one : many;
  return filled(text, { n: number, ...values });
}

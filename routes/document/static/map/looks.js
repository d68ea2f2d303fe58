/* Which look the map has: what was chosen, or what the reader's system asks for. Pure. */

/** Each with its name; the first is the map with its relief. */
export const LOOKS = { relief: "Map with relief", plain: "Plain map", contrast: "High contrast", dark: "Dark" };

/**
 * @param {string} text
 * @returns {string} Empty where there is no such look.
 */
export function known(text) {
  return Object.hasOwn(LOOKS, text) ? text : "";
}

/**
 * @param {string[]} asked The most decisive first: the reader's choice, the page around, the file.
 * @param {{dark: boolean, contrast: boolean}} wish What the reader's system asks for.
 * @returns {string} A key of `LOOKS`.
 */
export function lookFor(asked, { dark, contrast }) {
  return asked.map(known).find(Boolean) ?? (contrast ? "contrast" : dark ? "dark" : "relief");
}

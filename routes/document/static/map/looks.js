/* Which look the map has: what was chosen, or what the reader's system asks for. Pure. */
import { _ } from "../words.js";

/** Each with its name; the first is the map with its relief. */
export const LOOKS = { relief: _("Map with relief"), plain: _("Plain map"), contrast: _("High contrast"), dark: _("Dark") };

/**
 * @param {string} text
 * @returns {string} Empty where there is no such look.
 */
export function known(text) {
  return Object.hasOwn(LOOKS, text) ? text : "";
}

/**
 * @param {string[]} asked The most decisive first: the reader's choice, the page around, the file.
 * @param {{dark: boolean, contrast: boolean, forced: boolean}} wish What the reader's system asks for; forced colours may be light or dark.
 * @returns {string} A key of `LOOKS`.
 */
export function lookFor(asked, { dark, contrast, forced }) {
  const own = dark ? "dark" : "relief";
  const strong = forced && dark ? "dark" : "contrast";
  return asked.map(known).find(Boolean) ?? (contrast || forced ? strong : own);
}

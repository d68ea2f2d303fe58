/* Which categories of danger the reader has chosen, as the page and the address say it: none listed shows all. Pure. */

/** Stands alone for a choice that leaves nothing. */
export const NONE = "none";

/**
 * The choice after one category was switched on or off.
 *
 * @param {string[]} chosen
 * @param {string[]} all
 * @param {string} category
 * @returns {string[]} In the order of all; empty where every one is on.
 */
export function toggled(chosen, all, category) {
  const on = new Set(chosen.length ? chosen : all);
  if (!on.delete(category)) on.add(category);
  return on.size ? normal([...on], all) : [NONE];
}

/**
 * A choice without what the route does not have.
 *
 * @param {string[]} chosen
 * @param {string[]} all
 */
export function normal(chosen, all) {
  const known = all.filter((category) => chosen.includes(category));
  if (!known.length && chosen.includes(NONE)) return [NONE];
  return known.length === all.length ? [] : known;
}

/**
 * What the part of an address after `#` says.
 *
 * @param {string} anchor
 * @param {string} name
 * @returns {string} Empty where it says nothing.
 */
export function partOf(anchor, name) {
  return new URLSearchParams(anchor.replace(/^#/, "")).get(name) ?? "";
}

/**
 * The same part with one thing said anew; what nobody reads again goes.
 *
 * @param {string} anchor
 * @param {"step" | "category" | "look"} name
 * @param {string} value Empty says nothing.
 */
export function withPart(anchor, name, value) {
  const parts = ["step", "category", "look"].map((one) => [one, one === name ? value : partOf(anchor, one)]).filter(([, text]) => text);
  return `#${parts.map(([one, text]) => `${one}=${text.split(",").map(encodeURIComponent).join(",")}`).join("&")}`;
}

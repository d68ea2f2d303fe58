/* What the page knows before anybody draws: categories and their signs, towns, the first ground. */
import { element, svg } from "../map/elements.js";
import { listTowns } from "./towns.js";

/** @type {DrawSettings} */
export const settings = JSON.parse(/** @type {HTMLElement} */ (document.getElementById("draw-settings")).textContent ?? "");
export const towns = listTowns(settings.towns);

const categories = new Map(settings.categories.map((category) => [category.id, category]));

/** @param {string} id */
export function categoryOf(id) {
  return /** @type {DrawnCategory} */ (categories.get(id) ?? categories.get("other"));
}

/** @param {string} name */
export function icon(name) {
  const [viewBox, d] = settings.icons[name] ?? settings.icons["triangle-exclamation"];
  return svg("svg", { viewBox, class: "icon", "aria-hidden": "true", focusable: "false" }, svg("path", { d }));
}

/** @param {DrawnCategory} category */
export function sign(category) {
  return element("span.sign", { style: { "--colour": category.colour } }, icon(category.icon));
}

/* Signs and buttons with a sign. */
import { data } from "./data.js";
import { element, svg } from "./elements.js";

/** @param {string} name */
export function icon(name) {
  const [viewBox, d] = data.icons[name] || data.icons["triangle-exclamation"];
  return svg("svg", { viewBox, class: "icon", "aria-hidden": "true", focusable: "false" }, svg("path", { d }));
}

/** @param {Category} category */
export function sign(category) {
  return element("span.sign", { style: { "--colour": category.colour } }, icon(category.icon));
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} iconName
 * @param {(event: MouseEvent) => void} onclick
 * @param {Record<string, string>} [attributes]
 */
export function button(name, label, iconName, onclick, attributes = {}) {
  return element(`button.${name}`, { type: "button", "aria-label": label, title: label, onclick, ...attributes }, icon(iconName));
}

/* The only ways to put text and links on the screen. Knows no data. */
import { fromRight, isFromRight } from "./bidi.js";

/** @typedef {Node | string | number | null | undefined | false} Child */

/** @type {(text: string) => string} */
let languageOf = () => "";

/**
 * Sets how the language of a text is known that is not the interface's.
 *
 * @param {(text: string) => string} known
 */
export function knowLanguages(known) {
  languageOf = known;
}

/**
 * element("a.link", {href, onclick, "aria-label"}, child | text ...): text only ever becomes a text node.
 *
 * @param {string} name
 * @param {Record<string, any>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag || "div");
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "style") Object.entries(value).forEach(([property, one]) => made.style.setProperty(property, String(one)));
    else made.setAttribute(key, value === true ? "" : value);
  }
  const content = present(children.flat());
  const texts = content.filter((child) => typeof child === "string");
  const language = texts.length && !made.lang ? languageOf(texts[0]) : "";
  if (language && texts.every((text) => languageOf(text))) made.lang = language;
  const isRtl = texts.length > 0 && texts.every((text) => isFromRight(/** @type {string} */ (text)));
  if (isRtl) made.dir = "rtl";
  made.append(...(isRtl ? content.map((child) => (typeof child === "string" ? fromRight(child) : child)) : content));
  return made;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
export function present(children) {
  return children.filter((child) => child !== null && child !== undefined && child !== false && child !== "")
    .map((child) => (typeof child === "number" ? String(child) : /** @type {Node | string} */ (child)));
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
export function svg(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (name === "svg" && !made.hasAttribute("aria-label")) made.setAttribute("aria-hidden", "true");
  made.append(...children);
  return made;
}

/** @param {string} text */
export function paragraphs(text) {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part) => element("p", {}, part));
}

/** @param {string} url */
export function isSafe(url) {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

/**
 * @param {string} url
 * @param {string} text
 */
export function link(url, text) {
  return isSafe(url) ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text) : element("span", {}, text);
}

/* The bar at the foot of a phone's screen: Story, Map, List, Filters. Looks for the page's own parts, and presses them. */

import { keepFocus } from "./keepfocus.js";

/** @typedef {{count: string, said: string, words: Record<string, string>}} Bar */

const PARTS = [["story", "▶"], ["map", "◎"], ["list", "≡"], ["filters", "▽"]];
/** The widest window in which the filters lie over the map, and so begin closed. */
const NARROW = 1000;

/** @param {{parentElement: HTMLElement, data: Bar, setTriggerValue: (name: string, value: any) => void}} component */
export default function bar({ parentElement, data, setTriggerValue }) {
  keepFocus();
  const nav = document.querySelector("body > nav.er-foot") ?? make(data);
  for (const [name] of PARTS) {
    const button = /** @type {HTMLButtonElement} */ (nav.querySelector(`[data-part=${name}]`));
    button.onclick = () => (name === "story" ? setTriggerValue("go", name) : act[name]());
  }
  const count = /** @type {HTMLElement} */ (nav.querySelector("[data-part=filters] small"));
  count.textContent = data.count;
  say(data.said);
  return () => {
    if (!parentElement.isConnected) nav.remove();
  };
}

let saidLast = "";

/**
 * Tell screen readers what passes the filters, when that has changed.
 *
 * @param {string} text
 */
function say(text) {
  const region = document.querySelector("body > .er-said") ?? document.body.appendChild(document.createElement("div"));
  region.className = "er-said er-unseen";
  region.setAttribute("role", "status");
  if (saidLast && text !== saidLast) region.textContent = text;
  saidLast = text;
}

/**
 * Put the bar at the end of the page's body: inside the drawer of the filters it would move with it.
 *
 * @param {Bar} data
 */
function make(data) {
  const nav = document.createElement("nav");
  nav.className = "er-foot";
  nav.setAttribute("aria-label", data.words.bar);
  for (const [name, sign] of PARTS) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.part = name;
    const mark = document.createElement("i");
    mark.textContent = sign;
    mark.setAttribute("aria-hidden", "true");
    button.append(mark, document.createTextNode(data.words[name]), document.createElement("small"));
    nav.append(button);
  }
  document.body.append(nav);
  if (innerWidth < NARROW) press("stSidebarCollapseButton");
  return nav;
}

/** @param {string} id */
function press(id) {
  const found = document.querySelector(`[data-testid=${id}]`);
  /** @type {HTMLElement | null} */ (found?.matches("button") ? found : found?.querySelector("button") ?? null)?.click();
}

/** @param {string} selector */
function scrollTo(selector) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const found = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  found?.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
  found?.focus({ preventScroll: true });
}

/** @type {Record<string, () => void>} */
const act = {
  map: () => scrollTo("#the-map"),
  list: () => scrollTo("#the-list"),
  filters: () => press(document.querySelector("[data-testid=stExpandSidebarButton]") ? "stExpandSidebarButton" : "stSidebarCollapseButton"),
};

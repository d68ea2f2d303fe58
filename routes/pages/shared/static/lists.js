/* Keeps the lists below the map in step with filters and selection, and tells the page what is pressed in them. */
import { passesMask, unpacked } from "../../../document/static/map/mask.js";

/**
 * @typedef {{mask: string, selected: string, years: string, said: string}} Lists
 * @typedef {{data: Lists, setTriggerValue: (name: string, value: any) => void}} Component
 */

/** @type {Component | null} What the page said last. */
let now = null;
let isWatching = false;
let isWaiting = false;

/** @param {Component} component */
export default function lists(component) {
  now = component;
  apply();
  if (isWatching) return;
  isWatching = true;
  /* A tab that is opened brings its list later. */
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  document.addEventListener("click", press);
}

function soon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    apply();
  });
}

/** @param {Element} node @param {string} text */
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function apply() {
  if (!now) return;
  const { mask, selected, years, said } = now.data;
  const bits = unpacked(mask);
  for (const list of document.querySelectorAll("[data-dangers]")) {
    const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-hazard]")]);
    for (const row of rows) {
      row.hidden = !passesMask(bits, Number(row.dataset.hazard));
      row.classList.toggle("er-chosen", row.dataset.id === selected);
      row.querySelector("button")?.setAttribute("aria-current", String(row.dataset.id === selected));
    }
    const count = rows.filter((row) => !row.hidden).length;
    const head = list.previousElementSibling?.querySelector("[data-count]");
    if (head) {
      const part = (head.getAttribute("data-count") ?? "").replace("{part}", String(count)).replace("{whole}", String(rows.length));
      say(head, count < rows.length ? part : String(count));
    }
  }
  for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-when]"))) {
    node.setAttribute("aria-pressed", String(node.dataset.when === years));
    if (node.dataset.when === "") node.hidden = !years;
  }
  for (const node of document.querySelectorAll("[data-said]")) say(node, said);
}

/** @param {MouseEvent} event */
function press(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest("a, details") || getSelection()?.toString()) return;
  const when = /** @type {HTMLElement | null} */ (target.closest("[data-when]") ?? target.closest("[data-event]")?.querySelector("[data-when]") ?? null);
  if (when) now?.setTriggerValue("years", when.dataset.when);
  const id = target.closest("[data-hazard] button")?.parentElement?.dataset.id;
  if (id) now?.setTriggerValue("chosen", id);
}

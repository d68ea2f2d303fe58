/* Pages of a fixed height: what does not fit is set smaller, then left out from the end, and it is said how much. */
import { element } from "../map/elements.js";
import { _ } from "../words.js";

const sizes = [12.5, 12, 11.5, 11, 10.5, 10, 9.6, 9.2];

/** @param {HTMLElement} one */
const isFull = (one) => one.scrollHeight > one.clientHeight;

/**
 * A page of its own.
 *
 * @param {...import("../map/elements.js").Child | import("../map/elements.js").Child[]} children
 */
export function page(...children) {
  return element("section.page.fixed", {}, ...children);
}

/**
 * What can be left out of a page; the higher the number, the sooner.
 *
 * @param {HTMLElement} node
 * @param {number} [rank]
 */
export function spare(node, rank = 1) {
  node.dataset.spare = String(rank);
  return node;
}

/**
 * Says how many entries of a list are left out; nothing where all are there.
 *
 * @param {number} [beyond] How many were never put in.
 */
export function leftOut(beyond = 0) {
  return element("p.left-out", { hidden: !beyond, "data-beyond": beyond }, sentence(beyond));
}

/** @param {number} some */
const sentence = (some) => _("{some} more in the booklet.", { some });

/**
 * @param {HTMLElement[]} nodes In the order in which they go.
 * @param {number} count
 */
function leave(nodes, count) {
  /** @type {Map<HTMLElement, number>} */
  const missing = new Map();
  nodes.forEach((node, index) => {
    node.hidden = index < count;
    const note = /** @type {HTMLElement | null | undefined} */ (node.closest("[data-list]")?.querySelector(".left-out"));
    if (note) missing.set(note, (missing.get(note) ?? 0) + Number(node.hidden));
  });
  missing.forEach((some, note) => {
    const all = some + Number(note.dataset.beyond);
    note.hidden = all === 0;
    note.textContent = sentence(all);
  });
}

/**
 * Make a page fit that is in the document already.
 *
 * @param {HTMLElement} one
 */
export function fit(one) {
  for (const size of sizes) {
    one.style.setProperty("--text", `${size}px`);
    if (!isFull(one)) return;
  }
  const nodes = /** @type {HTMLElement[]} */ ([...one.querySelectorAll("[data-spare]")]).reverse().sort((a, b) => Number(b.dataset.spare) - Number(a.dataset.spare));
  let [least, most] = [0, nodes.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    leave(nodes, middle);
    if (isFull(one)) least = middle + 1;
    else most = middle;
  }
  leave(nodes, least);
  nodes.filter((node) => node.hidden).forEach((node) => node.remove());
  one.querySelectorAll("[data-optional]").forEach((part) => part.querySelector("[data-spare]") ?? part.remove());
}

/* Drawers at the side: notes, words, keys. One is open at a time. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button } from "../map/icons.js";
import { keyTable } from "./keymap.js";
import { noteText, wordList } from "./notes.js";
import { singleKeySwitch } from "./singlekeys.js";
import { _ } from "../words.js";

/** @typedef {{node: HTMLElement, toggle: (open?: boolean) => void, draw: () => void}} Drawer */

/**
 * @param {string} name
 * @param {string} title
 * @param {() => HTMLElement[]} fill
 * @returns {Drawer}
 */
function drawer(name, title, fill) {
  const body = element("div.drawer-body", { tabindex: "0" });
  const node = element(`aside.panel.drawer.${name}`, { hidden: true, "aria-label": title },
    element("header", {}, element("h2", {}, title), button("plain", _("Close: {title}", { title }), "xmark", () => toggle())), body);
  /** @type {HTMLElement | null} */
  let before = null;
  const draw = () => {
    if (!node.hidden) body.replaceChildren(...fill());
  };
  function toggle(open = node.hidden) {
    if (open === !node.hidden) return;
    node.hidden = !open;
    if (open) {
      drawers.forEach((other) => other.node !== node && other.toggle(false));
      before = /** @type {HTMLElement | null} */ (document.activeElement);
      draw();
      body.focus({ preventScroll: true });
    } else if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
    else rest();
  }
  return { node, toggle, draw };
}

const keyList = () => [element("dl.keys", {}, keyTable.filter((row) => row.shown).map((row) =>
  element("div", {}, element("dt", {}, row.shown), element("dd", {}, row.words)))), singleKeySwitch()];

const notes = drawer("notes", _("Notes"), noteText);
const words = drawer("words", _("Words"), wordList);
const keys = drawer("key-list", _("Keys"), keyList);
const drawers = [keys, words, notes];

export function toggleNotes() {
  notes.toggle();
}

export function toggleWords() {
  words.toggle();
}

export function toggleKeys() {
  keys.toggle();
}

/** Close the drawer that is open; false where none is. */
export function closeDrawer() {
  const open = drawers.find((one) => !one.node.hidden);
  open?.toggle(false);
  return open !== undefined;
}

export function start() {
  document.body.append(notes.node, words.node, keys.node);
  on("step", () => [notes, words].forEach((one) => one.draw()));
}

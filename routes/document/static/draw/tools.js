/* The tools: what a click on the map does, back and forth, and the search for a town. */
import { element } from "../map/elements.js";
import { finish } from "./hand.js";
import { discardChosen, TOOL_KEYS } from "./keys.js";
import { icon, towns } from "./settings.js";
import { located } from "./shapes.js";
import { choose, onChange, redo, state, take, undo } from "./store.js";
import { named } from "./towns.js";
import { _ } from "../words.js";

/** @typedef {import("./store.js").Tool} Tool */

/** @type {[Tool, string, string, string][]} Name, sign, word, and what to do with it. */
const TOOLS = [
  ["move", "arrow-pointer", _("Move"), _("Choose a thing to change it. Drag it, or use the arrow keys: each moves it by one cell of the grid.")],
  ["stop", "location-dot", _("Stop"), _("Click each stop in the order of travel. A click on a stage parts it. Enter sets a stop at the cross.")],
  ["stage", "route", _("Stage"), _("Click where the stage bends; it begins at the last stop. Click the last point again to end it.")],
  ["danger", "triangle-exclamation", _("Danger"), _("Click where the danger is, then say what it is.")],
  ["shape", "draw-polygon", _("Line or area"), _("Click along a danger. The last point again ends a line, the first one closes an area.")],
];

/** @type {L.Map} */
let map;
const hint = element("p.hint");
/** @type {Map<string, HTMLElement>} */
const buttons = new Map();

/**
 * @param {string} name
 * @param {string} sign
 * @param {string} word
 * @param {() => void} onclick
 * @param {string} [keys]
 */
function tool(name, sign, word, onclick, keys) {
  const made = element("button.tool", { type: "button", onclick, title: keys ? `${word} (${keys})` : word, "aria-keyshortcuts": keys }, icon(sign), element("span", {}, word));
  buttons.set(name, made);
  return made;
}

/** @param {Tool} name */
const keyOf = (name) => Object.keys(TOOL_KEYS).find((key) => TOOL_KEYS[key] === name)?.toUpperCase();

/** @param {L.Map} on */
export function start(on) {
  map = on;
  const choices = TOOLS.map(([name, sign, word]) => tool(name, sign, word, () => take(name), keyOf(name)));
  const deeds = [
    tool("finish", "check", _("Finish"), () => finish()), tool("undo", "rotate-left", _("Undo"), undo, "Control+Z"), tool("redo", "rotate-right", _("Redo"), redo, "Control+Shift+Z"),
    tool("remove", "trash", _("Delete"), discardChosen, _("Delete")),
  ];
  const bar = element("div.tools.panel", { role: "toolbar", "aria-label": _("Drawing") }, element("div.row", {}, choices), element("div.row", {}, deeds), search());
  document.body.prepend(bar, hint);
  onChange(show);
  show();
}

function show() {
  const { past, future } = state.history;
  for (const [name] of TOOLS) buttons.get(name)?.setAttribute("aria-pressed", String(state.tool === name));
  const can = { finish: state.pending.length > 1, undo: past.length > 0 || state.pending.length > 0, redo: future.length > 0, remove: state.chosen !== "" };
  for (const [name, is] of Object.entries(can)) /** @type {HTMLButtonElement} */ (buttons.get(name)).disabled = !is;
  /** @type {HTMLElement} */ (buttons.get("finish")).hidden = !can.finish;
  hint.textContent = TOOLS.find(([name]) => name === state.tool)?.[3] ?? "";
}

/** A field that finds a town and brings it into the middle, under the cross. */
function search() {
  const field = /** @type {HTMLInputElement} */ (element("input.find", { type: "search", placeholder: _("Find a town"), "aria-label": _("Find a town"), autocomplete: "off" }));
  const list = element("ul.found", { hidden: true });
  const go = (/** @type {import("./towns.js").Town} */ { at }) => {
    field.value = "";
    list.hidden = true;
    choose("");
    map.invalidateSize({ animate: false, pan: false });
    map.setView(located(at), Math.max(map.getZoom(), 7), { animate: false });
    map.getContainer().focus();
  };
  const look = () => {
    const found = named(towns, field.value);
    list.hidden = !found.length;
    list.replaceChildren(...found.map((town) => element("li", {}, element("button", { type: "button", onclick: () => go(town) }, `${town.name}, ${town.country}`))));
  };
  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    const [first] = named(towns, field.value);
    if (event.key === "Enter" && first) go(first);
  });
  return element("div.search", {}, field, list);
}

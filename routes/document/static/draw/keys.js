/* The keyboard: arrows move what has the focus by one cell of the grid, Enter adds at the cross, Delete removes. */
import { find, move, unbend } from "./commands.js";
import { remove } from "./editing.js";
import { finish, leave, pointAtCross } from "./hand.js";
import { stepOf, verticesOf } from "./positions.js";
import { eastward } from "./worlds.js";
import { act, choose, draft, redo, state, take, undo } from "./store.js";
import { _ } from "../words.js";

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** @type {Record<string, import("./store.js").Tool>} */
export const TOOL_KEYS = { v: "move", s: "stop", g: "stage", d: "danger", a: "shape" };

/** @type {(text: string) => void} */
let say = () => {};
/** What on the map had the focus last: a button of the tools takes the focus away. */
let last = "";

/**
 * Which thing, and which position of it, a key means.
 *
 * @param {string | undefined} key
 */
export function meant(key) {
  const [, id, sign, rest] = /^(.*?)(?:([@+#])([\d,]*))?$/.exec(key ?? "") ?? [];
  return { id: id ?? "", path: sign === "@" && rest ? rest.split(",").map(Number) : [], isPosition: sign === "@", isLine: sign === "#" || sign === "+" };
}

/**
 * @param {L.Map} map
 * @param {(text: string) => void} told
 */
export function start(map, told) {
  say = told;
  addEventListener("keydown", (event) => hear(event, map), { capture: true });
  map.getContainer().addEventListener("focusin", ({ target }) => (last = /** @type {HTMLElement} */ (target).dataset.key ?? ""));
}

/** Remove what is chosen, or the position of it that was touched last. */
export function discardChosen() {
  const on = meant(last);
  discard(on.id === state.chosen && document.querySelector(`[data-key="${CSS.escape(last)}"]`) ? on : meant(state.chosen));
}

/**
 * @param {KeyboardEvent} event
 * @param {L.Map} map
 */
function hear(event, map) {
  const target = /** @type {HTMLElement} */ (event.target);
  const isWriting = target.matches("input, textarea, select");
  const isCommand = event.ctrlKey || event.metaKey;
  if (!document.body.dataset.ready) return;
  if (isWriting) {
    if (event.key === "Escape") map.getContainer().focus();
    return;
  }
  if (isCommand ? history(event.key.toLowerCase(), event.shiftKey) : !event.altKey && press(event.key, target, map)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/**
 * @param {string} key
 * @param {boolean} isBack
 */
function history(key, isBack) {
  if (key !== "z" && key !== "y") return false;
  if (key === "y" || isBack) redo();
  else undo();
  return true;
}

/**
 * @param {string} key
 * @param {HTMLElement} target
 * @param {L.Map} map
 * @returns {boolean} Whether the key had a meaning.
 */
function press(key, target, map) {
  const on = meant(target.dataset.key);
  if (ARROWS[key] && on.id && !on.isLine) return nudge(on, ARROWS[key]);
  if (key === "Delete" || key === "Backspace") return discard(on);
  if (key === "Escape") return leave(), true;
  if (TOOL_KEYS[key]) return take(TOOL_KEYS[key]), true;
  if (key === "Enter" && target === map.getContainer()) {
    if (state.tool === "move") say(_("Choose a tool first: S for a stop, G for a stage, D for a danger."));
    else if (state.pending.length > 1 && isAtCross(map)) finish();
    else pointAtCross();
    return true;
  }
  if ((key === "Enter" || key === " ") && on.id && state.tool === "move") {
    if (target.dataset.key?.includes("+")) target.click();
    else if (!on.isPosition) choose(on.id);
    return true;
  }
  return false;
}

/** @param {L.Map} map */
function isAtCross(map) {
  const { lng, lat } = map.getCenter();
  const [longitude, latitude] = /** @type {Position} */ (state.pending.at(-1));
  return Math.abs(eastward(lng, longitude)) < stepOf(state.grid) / 2 && Math.abs(lat - latitude) < stepOf(state.grid) / 2;
}

/**
 * @param {ReturnType<typeof meant>} on
 * @param {[number, number]} by
 */
function nudge({ id, path }, [east, north]) {
  const feature = find(draft(), id);
  const vertex = feature && verticesOf(feature.geometry).find((one) => String(one.path) === String(path));
  if (!vertex) return false;
  const step = stepOf(state.grid);
  const to = [vertex.position[0] + east * step, vertex.position[1] + north * step];
  if (act(move(draft(), id, path, to, state.grid))) say(_("Latitude {n}, longitude {n2}.", { n: to[1].toFixed(1), n2: to[0].toFixed(1) }));
  return true;
}

/** @param {ReturnType<typeof meant>} on */
function discard({ id, path, isPosition }) {
  if (isPosition) return act(unbend(draft(), id, path)) || (say(_("This point stays: it is an end, or the last that the shape needs.")), true);
  const gone = find(draft(), id || state.chosen);
  if (!gone) return false;
  act(remove(draft(), gone.id));
  say(_("{title} removed. Ctrl+Z brings it back.", { title: gone.properties.title }));
  return true;
}

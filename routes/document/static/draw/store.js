/* What is drawn now and what is being done to it; whoever shows it hears of changes. */
import { begun, done, redone, undone } from "./history.js";
import { find } from "./commands.js";

/** @typedef {"move" | "stop" | "stage" | "danger" | "shape"} Tool */
/** @typedef {import("./history.js").History} History */

/** @type {{history: History, tool: Tool, chosen: string, pending: Position[], grid: number}} */
export const state = { history: begun({ type: "FeatureCollection", route: { title: "" }, features: [] }), tool: "move", chosen: "", pending: [], grid: 0.1 };

/** @type {((what: "draft" | "text" | "view" | "echo") => void)[]} */
const listeners = [];

/** @param {(what: "draft" | "text" | "view" | "echo") => void} listener  `text`: nothing moved, only words changed */
export function onChange(listener) {
  listeners.push(listener);
}

/** @param {"draft" | "text" | "view" | "echo"} what */
function tell(what) {
  for (const listener of listeners) listener(what);
}

export const draft = () => state.history.now;

/**
 * @param {Draft} made
 * @param {"draft" | "text"} [what]
 * @returns {boolean} Whether anything changed.
 */
export function act(made, what = "draft") {
  const after = done(state.history, made);
  if (after === state.history) return false;
  set(after, what);
  return true;
}

/**
 * @param {History} history
 * @param {"draft" | "text" | "echo"} what
 */
function set(history, what) {
  state.history = history;
  if (!find(draft(), state.chosen)) state.chosen = "";
  tell(what);
}

export function undo() {
  if (state.pending.length) pend(state.pending.slice(0, -1));
  else if (state.history.past.length) set(undone(state.history), "draft");
}

export function redo() {
  if (state.history.future.length) set(redone(state.history), "draft");
}

/**
 * Take what the page says: the first is where one begins, a later one can be undone, an echo puts in order what was drawn.
 *
 * @param {Draft} given
 * @param {number} grid
 * @param {"first" | "echo" | "later"} what
 */
export function receive(given, grid, what) {
  state.grid = grid;
  set({ first: begun(given), echo: { ...state.history, now: given }, later: done(state.history, given) }[what], what === "echo" ? "echo" : "draft");
}

/** @param {string} id */
export function choose(id) {
  state.chosen = id;
  tell("view");
}

/** @param {Tool} tool */
export function take(tool) {
  Object.assign(state, { tool, pending: [], chosen: "" });
  tell("view");
}

/** @param {Position[]} positions */
export function pend(positions) {
  state.pending = positions;
  tell("view");
}

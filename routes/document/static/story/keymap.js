/* The keys of the story: what each does, and the words for it. The one table of keys. Pure. */
import { _ } from "../words.js";

/**
 * @typedef {"next" | "previous" | "nextStep" | "previousStep" | "legend" | "spot" | "readOn" | "readBack" | "opening" | "closing" | "jump" | "fullscreen" | "black" | "notes" | "words" | "play"
 *   | "presenter" | "keys" | "closer" | "wider" | "escape"} Action
 *
 * @typedef {object} KeyRow
 * @property {string[]} keys As `KeyboardEvent.key` names them; letters small.
 * @property {Action} action
 * @property {string} [shown] How the list of keys writes them, and those of the rows without after it.
 * @property {string} [words] What the list says that they do.
 * @property {boolean} [shift] Meant only with the Shift key.
 * @property {boolean} [begins] Goes on with the story where it was left, or begins it.
 * @property {boolean} [always] Works where the story is not told.
 * @property {boolean} [onWall] Would open something on the class's screen: the presenter's window leaves it alone.
 */

/** @type {KeyRow[]} */
export const keyTable = [
  { keys: ["ArrowRight", " ", "PageDown"], action: "next", shown: "→  Space  Page Down", words: _("on, beat by beat"), begins: true },
  { keys: ["ArrowLeft", "PageUp"], action: "previous", shown: "←  Page Up", words: _("back, beat by beat"), begins: true },
  { keys: ["ArrowRight", "PageDown"], shift: true, action: "nextStep", shown: _("Shift with →  ←"), words: _("next stage, this or the stage before"), begins: true },
  { keys: ["ArrowLeft", "PageUp"], shift: true, action: "previousStep", begins: true },
  { keys: ["ArrowDown"], action: "readOn", shown: "↓  ↑", words: _("on and back, too"), begins: true },
  { keys: ["ArrowUp"], action: "readBack", begins: true },
  { keys: ["Home"], action: "opening", shown: _("Home  End"), words: _("opening, closing"), begins: true },
  { keys: ["End"], action: "closing", begins: true },
  { keys: [..."0123456789"], action: "jump", shown: "0 … 9", words: _("jump to a stage (two digits for the later ones)"), begins: true },
  { keys: ["l"], action: "legend", shown: "L", words: _("what the signs mean") },
  { keys: ["s"], action: "spot", shown: "S", words: _("a spot of light under the mouse") },
  { keys: ["f"], action: "fullscreen", shown: "F", words: _("full screen"), always: true, onWall: true },
  { keys: ["b", "."], action: "black", shown: "B  .", words: _("black screen") },
  { keys: ["n"], action: "notes", shown: "N", words: _("notes"), onWall: true },
  { keys: ["g"], action: "words", shown: "G", words: _("words: the glossary"), onWall: true },
  { keys: ["a"], action: "play", shown: "A", words: _("play by itself") },
  { keys: ["p"], action: "presenter", shown: "P", words: _("presenter window"), onWall: true },
  { keys: ["?"], action: "keys", shown: "?", words: _("this list"), always: true, onWall: true },
  { keys: ["+"], action: "closer", shown: "+  −", words: _("look closer, look wider") },
  { keys: ["-"], action: "wider" },
  { keys: ["Escape"], action: "escape", shown: _("Esc"), words: _("close, or leave the story"), always: true, onWall: true },
];

/** @param {string} key */
export function normal(key) {
  return key.length === 1 ? key.toLowerCase() : key;
}

/**
 * @param {string} key As `KeyboardEvent.key` has it.
 * @param {boolean} [shift] Whether Shift is held; a key without a meaning of its own with Shift keeps its plain one.
 */
export function rowOf(key, shift = false) {
  const rows = keyTable.filter((row) => row.keys.includes(normal(key)));
  return rows.find((row) => Boolean(row.shift) === shift) ?? rows.find((row) => !row.shift);
}

/** Keys of the table with which a browser scrolls a page. */
export function scrollingKeys() {
  return [...new Set(keyTable.flatMap((row) => row.keys))].filter((key) => key === " " || (key.length > 1 && key !== "Escape"));
}

/**
 * Two digits typed one after the other are one number, where there is such a step.
 *
 * @param {string} before The digit typed just before, or empty.
 * @param {string} key
 * @param {number} last
 * @returns {{step: number, digits: string}} The step, and what the next digit may be joined to.
 */
export function jumped(before, key, last) {
  const both = Number(before + key);
  return before && both <= last ? { step: both, digits: "" } : { step: Number(key), digits: key };
}

/**
 * Whether a key belongs to what has the focus: Space and Enter to a control, arrows to a text that can scroll.
 *
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey"> & {target: any}} event
 */
export function isTaken({ key, ctrlKey, metaKey, altKey, target }) {
  if (ctrlKey || metaKey || altKey) return true;
  if (target.closest("input, textarea, select")) return key !== "Escape";
  if (key === " " && target.closest("button, a, summary, [role=button]")) return !target.closest(".next");
  const scrolled = target.closest(".drawer-body, .entries, .say, .annotation-body");
  return Boolean(scrolled) && (key === "ArrowDown" || key === "ArrowUp") && scrolled.scrollHeight > scrolled.clientHeight;
}

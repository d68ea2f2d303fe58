/* Keyboard and clicker: the presenter's hands. */
import { closeAnnotation } from "../map/annotation.js";
import { isCalm, theMap } from "../map/camera.js";
import { on } from "../map/events.js";
import { closeList } from "../map/listing.js";
import { currentStep } from "../map/state.js";
import { closeSheet } from "../print/sheets.js";
import { closeDrawer, toggleKeys, toggleNotes, toggleWords } from "./drawers.js";
import { isTaken, jumped, rowOf } from "./keymap.js";
import { togglePlay } from "./pace.js";
import { isPresenting, openPresenter } from "./presenter.js";
import { isBlack, toggleBlack, toggleFullscreen } from "./screen.js";
import { isSilenced } from "./singlekeys.js";
import { closingStep, hasStages, last } from "./steps.js";
import { toggleSpot } from "./spot.js";
import { toggleStepKey } from "./stepkey.js";
import { goTo, leaveStory, next, nextStep, previous, previousStep, resume } from "./telling.js";

let digits = "";
let digitTimer = 0;

/**
 * Down and up read the card to its end before they turn the page.
 *
 * @param {1 | -1} direction
 */
function read(direction) {
  const body = /** @type {HTMLElement} */ (document.querySelector(".telling-card .body"));
  const left = direction > 0 ? body.scrollHeight - body.clientHeight - body.scrollTop : body.scrollTop;
  if (left > 4) body.scrollBy({ top: direction * body.clientHeight * 0.7, behavior: isCalm() ? "instant" : "smooth" });
  else if (direction > 0) next();
  else previous();
}

/** @param {string} key */
function jump(key) {
  clearTimeout(digitTimer);
  const wanted = jumped(digits, key, last);
  digits = wanted.digits;
  digitTimer = window.setTimeout(() => (digits = ""), 900);
  goTo(wanted.step);
}

function escape() {
  if (closeDrawer() || closeSheet() || closeAnnotation() || closeList()) return;
  if (document.querySelector(".leaflet-popup")) theMap().closePopup();
  else leaveStory();
}

/** What stands in the presenter's window already, and is not for the class to read. */
const inWindow = new Set(["notes", "words", "keys"]);

/** @type {Record<import("./keymap.js").Action, (key: string) => void>} */
const actions = {
  next, previous, nextStep, previousStep, legend: toggleStepKey, spot: toggleSpot, readOn: () => read(1), readBack: () => read(-1), opening: () => goTo(0), closing: () => goTo(closingStep), jump,
  fullscreen: toggleFullscreen, black: () => toggleBlack(), notes: toggleNotes, words: toggleWords, play: togglePlay,
  presenter: openPresenter, keys: toggleKeys, closer: () => theMap().zoomIn(), wider: () => theMap().zoomOut(), escape,
};

/** @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "preventDefault"> & {target: any, shiftKey?: boolean}} event */
export function press(event) {
  if (isTaken(event) || isSilenced(event.key)) return;
  if (isBlack()) {
    event.preventDefault();
    toggleBlack(false);
    return;
  }
  const row = rowOf(event.key, event.shiftKey === true);
  if (row?.action !== "jump") digits = "";
  if (!row) return;
  /* A clicker begins the story, or goes on with it, when no control has the keyboard. */
  const isFree = event.target === document.body || Boolean(event.target.closest?.("[data-story=begin]"));
  if (currentStep() === null && !row.always) {
    if (!row.begins || !isFree || !hasStages) return;
    event.preventDefault();
    if (row.action === "jump" || row.action === "opening" || row.action === "closing") actions[row.action](event.key);
    else resume();
    return;
  }
  event.preventDefault();
  if (row.onWall && isPresenting() && inWindow.has(row.action)) return;
  actions[row.action](event.key);
}

export function start() {
  document.addEventListener("keydown", (event) => press(event));
  on("key", press);
}

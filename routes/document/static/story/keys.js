/* Keyboard and clicker: the presenter's hands. */
import { isCalm, theMap } from "../map/camera.js";
import { on } from "../map/events.js";
import { closeList } from "../map/listing.js";
import { currentStep } from "../map/state.js";
import { closeHandout } from "../print/handout.js";
import { closeDrawer, toggleKeys, toggleNotes, toggleWords } from "./drawers.js";
import { isTaken, jumped, rowOf } from "./keymap.js";
import { togglePlay } from "./pace.js";
import { openPresenter } from "./presenter.js";
import { isBlack, toggleBlack, toggleFullscreen } from "./screen.js";
import { hasStages, last } from "./steps.js";
import { goTo, leaveStory, next, previous } from "./telling.js";

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
  if (closeDrawer() || closeHandout() || closeList()) return;
  if (document.querySelector(".leaflet-popup")) theMap().closePopup();
  else leaveStory();
}

/** @type {Record<import("./keymap.js").Action, (key: string) => void>} */
const actions = {
  next, previous, readOn: () => read(1), readBack: () => read(-1), opening: () => goTo(0), closing: () => goTo(last), jump,
  fullscreen: toggleFullscreen, black: () => toggleBlack(), notes: toggleNotes, words: toggleWords, play: togglePlay,
  presenter: openPresenter, keys: toggleKeys, closer: () => theMap().zoomIn(), wider: () => theMap().zoomOut(), escape,
};

/** @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "preventDefault"> & {target: any}} event */
export function press(event) {
  if (isTaken(event)) return;
  if (isBlack()) {
    event.preventDefault();
    toggleBlack(false);
    return;
  }
  const row = rowOf(event.key);
  if (row?.action !== "jump") digits = "";
  if (!row) return;
  /* A clicker begins the story when no control has the keyboard. */
  const begins = row.begins && event.target === document.body && hasStages;
  if (currentStep() === null && !row.always && !begins) return;
  event.preventDefault();
  actions[row.action](event.key);
}

export function start() {
  document.addEventListener("keydown", (event) => press(event));
  on("key", press);
}

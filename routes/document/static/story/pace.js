/* The story plays by itself, at a pace that the reader chooses. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { currentStep } from "../map/state.js";
import { isAtEnd, next } from "./telling.js";
import { _ } from "../words.js";

let pace = 0;
let timer = 0;
/** Which moment was told before: whoever steps back wants to stay. */
let before = -1;

export const playButton = button("plain", _("Play by itself"), "play", togglePlay, { "aria-pressed": "false" });
export const paceChoice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": _("Pace of playing"), onchange: changePace },
  [10, 15, 20, 30, 45, 60].map((seconds) => element("option", { value: seconds, selected: seconds === 20 }, _("{seconds} s a beat", { seconds })))));

/** @param {number} seconds A step; 0 stops. */
function setPace(seconds) {
  clearTimeout(timer);
  pace = seconds;
  playButton.replaceChildren(icon(pace ? "pause" : "play"));
  playButton.setAttribute("aria-label", pace ? _("Pause") : _("Play by itself"));
  playButton.setAttribute("aria-pressed", String(pace > 0));
  if (pace) wait();
}

function wait() {
  clearTimeout(timer);
  timer = window.setTimeout(() => (currentStep() === null || isAtEnd() ? setPace(0) : next()), pace * 1000);
}

function changePace() {
  if (pace) setPace(Number(paceChoice.value));
  rest();
}

export function togglePlay() {
  setPace(pace ? 0 : Number(paceChoice.value));
}

export function start() {
  on("step", ({ step, beat }) => {
    const now = step === null ? -1 : step * 1000 + beat;
    if (pace && now < before) setPace(0);
    else if (pace) wait();
    before = now;
  });
  on("black", (isBlack) => {
    if (isBlack && pace) setPace(0);
  });
}

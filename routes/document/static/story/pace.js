/* The story plays by itself, at a pace that the reader chooses. */
import { element } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { currentStep } from "../map/state.js";
import { last } from "./steps.js";
import { next } from "./telling.js";

let pace = 0;
let timer = 0;

export const playButton = button("plain", "Play by itself", "play", togglePlay, { "aria-pressed": "false" });
export const paceChoice = /** @type {HTMLSelectElement} */ (element("select", { "aria-label": "Pace of playing", onchange: changePace },
  [15, 30, 60, 90, 120, 180].map((seconds) => element("option", { value: seconds, selected: seconds === 60 }, `${seconds} s a step`))));

/** @param {number} seconds A step; 0 stops. */
function setPace(seconds) {
  clearTimeout(timer);
  pace = seconds;
  playButton.replaceChildren(icon(pace ? "pause" : "play"));
  playButton.setAttribute("aria-label", pace ? "Pause" : "Play by itself");
  playButton.setAttribute("aria-pressed", String(pace > 0));
  if (pace) wait();
}

function wait() {
  clearTimeout(timer);
  timer = window.setTimeout(() => (currentStep() === last ? setPace(0) : next()), pace * 1000);
}

function changePace() {
  if (pace) setPace(Number(paceChoice.value));
  rest();
}

export function togglePlay() {
  setPace(pace ? 0 : Number(paceChoice.value));
}

export function start() {
  on("step", ({ step }) => {
    if (!pace) return;
    if (step === null) setPace(0);
    else wait();
  });
  on("black", (isBlack) => {
    if (isBlack && pace) setPace(0);
  });
}

/* The story moves from step to step; the camera follows. */
import { fly, flyHome, room, scale, theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { emit } from "../map/events.js";
import { currentStep, setStep } from "../map/state.js";
import { hazardsOf, last, stepAt, thisStep } from "./steps.js";

/** @param {Step} step */
function extent(step) {
  if (!step.stage) return L.latLngBounds(data.view.corners);
  return L.latLngBounds([...step.stage.line, ...hazardsOf(step).map((hazard) => hazard.at)]).pad(0.06);
}

/** Bring the step that is told back into view. */
export function lookAgain() {
  fly(extent(thisStep()), { ...room(), maxZoom: data.schematic ? 7 : 9 });
}

function setScale() {
  document.documentElement.style.setProperty("--scale", String(scale()));
}

/**
 * @param {number} index
 * @param {string} origin
 */
function tell(index, origin) {
  if (!Number.isFinite(index)) return;
  const wanted = Math.max(0, Math.min(last, Math.trunc(index)));
  emit("turn");
  if (wanted !== currentStep()) {
    document.body.classList.add("telling");
    theMap().closePopup();
    theMap().keyboard.disable();
    setStep(wanted, stepAt(wanted).stage?.id ?? null, origin);
    setScale();
  }
  lookAgain();
}

/** @param {string} [origin] */
export function leaveStory(origin = "") {
  if (currentStep() === null) return;
  document.body.classList.remove("telling");
  theMap().keyboard.enable();
  setStep(null, null, origin);
  setScale();
  flyHome();
}

/**
 * @param {number | null} step Null leaves the story.
 * @param {string} [origin] Who asked.
 */
export function goTo(step, origin = "") {
  if (step === null) leaveStory(origin);
  else tell(step, origin);
}

export function next() {
  goTo((currentStep() ?? -1) + 1);
}

export function previous() {
  goTo((currentStep() ?? 1) - 1);
}

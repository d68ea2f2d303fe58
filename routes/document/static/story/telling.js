/* The story moves from beat to beat; the camera follows from step to step. */
import { capFor, fly, flyHome, isCalm, room, scale, span, theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { emit } from "../map/events.js";
import { currentBeat, currentStep, setMoment } from "../map/state.js";
import { firstOf, nearest, placeOf } from "./moments.js";
import { isSlow, watch } from "./pulse.js";
import { hazardsOf, last, litBy, moments, stepAt } from "./steps.js";

/** Where the story was left: any of its keys goes on from there. */
let resting = { step: 0, beat: 0 };

/**
 * The stage, and what lies beside it no further than half its own size: a danger far away must not shrink it.
 *
 * @param {Step} step
 */
function extent(step) {
  if (!step.stage) return L.latLngBounds(data.view.corners);
  const line = L.latLngBounds(step.stage.line);
  const near = line.pad(0.5);
  const beside = hazardsOf(step).map((hazard) => L.latLng(hazard.at)).filter((at) => near.contains(at));
  return beside.reduce((bounds, at) => bounds.extend(at), line).pad(0.06);
}

/** How much of the picture a stage may lose to a danger that is named. */
const most = 2;

/**
 * The step, and the dangers that are named now; one too far away stays out.
 *
 * @param {{step: number, beat: number}} moment
 */
function shown(moment) {
  const step = stepAt(moment.step);
  const own = extent(step);
  const size = span(own) * most;
  const named = litBy(step.beats[moment.beat]).map((hazard) => L.latLng(hazard.at)).filter((at) => !own.contains(at));
  return named.reduce((bounds, at) => {
    const wider = L.latLngBounds([at, ...corners(bounds)]).pad(0.08);
    return span(wider) <= size ? wider : bounds;
  }, own);
}

/** @param {L.LatLngBounds} bounds */
function corners(bounds) {
  return [bounds.getSouthWest(), bounds.getNorthEast()];
}

/** @type {L.LatLngBounds | undefined} */
let seen;

/** Bring the step that is told back into view, with the dangers that are named. */
export function lookAgain() {
  const bounds = (seen = shown(here()));
  const options = { ...room(), maxZoom: capFor(bounds, data.schematic ? 8 : 11) };
  if (isCalm() || isSlow()) theMap().fitBounds(bounds, { ...options, animate: false });
  else watch(() => fly(bounds, options));
}

function setScale() {
  document.documentElement.style.setProperty("--scale", String(scale()));
}

/** @param {{step: number, beat: number}} moment @param {string} origin */
function tell(moment, origin) {
  const entering = currentStep() === null;
  const isNewStep = moment.step !== currentStep();
  const size = theMap().getSize();
  emit("turn");
  if (isNewStep || moment.beat !== currentBeat()) {
    document.body.classList.add("telling");
    theMap().closePopup();
    theMap().keyboard.disable();
    const step = stepAt(moment.step);
    setMoment(moment, { kind: step.kind, stage: step.stage?.id ?? null, lit: new Set(litBy(step.beats[moment.beat]).map((hazard) => hazard.id)) }, origin);
    setScale();
  }
  if (entering) theMap().invalidateSize({ animate: false });
  if (isNewStep || !seen?.equals(shown(moment)) || !size.equals(theMap().getSize())) lookAgain();
}

/** @param {string} [origin] */
export function leaveStory(origin = "") {
  const step = currentStep();
  if (step === null) return;
  resting = { step, beat: currentBeat() };
  document.body.classList.remove("telling");
  theMap().keyboard.enable();
  setMoment(null, { kind: null, stage: null, lit: new Set() }, origin);
  setScale();
  theMap().invalidateSize({ animate: false });
  flyHome();
}

/**
 * @param {number | null} step Null leaves the story.
 * @param {string} [origin] Who asked.
 * @param {number} [beat] From 0.
 */
export function goTo(step, origin = "", beat = 0) {
  if (step === null) {
    leaveStory(origin);
    return;
  }
  if (!Number.isFinite(step) || !Number.isFinite(beat)) return;
  const asked = { step: Math.max(0, Math.min(last, Math.trunc(step))), beat: Math.max(0, Math.trunc(beat)) };
  const found = nearest(moments(), asked);
  if (found) tell(found, origin);
}

/** Where the story is; where it was left, if nothing is told. */
function here() {
  const step = currentStep();
  return step === null ? resting : { step, beat: currentBeat() };
}

/** Go on where the story was left. */
export function resume() {
  goTo(resting.step, "", resting.beat);
}

/** @param {1 | -1} direction */
function move(direction) {
  const all = moments();
  const place = placeOf(all, here());
  const wanted = all[Math.max(0, Math.min(all.length - 1, place + direction))];
  if (wanted) goTo(wanted.step, "", wanted.beat);
}

export function next() {
  move(1);
}

export function previous() {
  move(-1);
}

export function nextStep() {
  goTo(here().step + 1);
}

/** Back to the beginning of the step; from there to the step before. */
export function previousStep() {
  const { step, beat } = here();
  goTo(beat > 0 ? step : step - 1);
}

/** Whether the story is at its very end. */
export function isAtEnd() {
  const all = moments();
  return placeOf(all, here()) === all.length - 1;
}

/** Whether the story is at its very beginning. */
export function isAtStart() {
  return here().step === firstOf(moments(), 0)?.step && here().beat === 0;
}

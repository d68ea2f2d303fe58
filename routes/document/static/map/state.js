/* What the reader sees and has chosen: the one place that holds it, and the only ways to change it. */
import { normal, toggled } from "./categories.js";
import { byId, data } from "./data.js";
import { emit } from "./events.js";
import { passesMask, unpacked } from "./mask.js";

const categories = data.categories.map((category) => category.id);
/** What is on the wall where no story is told: the whole road, with everything. @type {Scene} */
const nothing = { kind: null, stage: null, lit: new Set() };
/** @type {{mask: Uint8Array | null, chosen: string[], step: number | null, beat: number, scene: Scene, selected: string | null}} */
const state = { mask: null, chosen: [], step: null, beat: 0, scene: nothing, selected: null };

/** While the map is drawn for paper no story is told: the whole road is lit. */
let isOnPaper = false;

/** @param {boolean} wanted */
export function setPaper(wanted) {
  isOnPaper = wanted;
  emit("visibility");
}

export function onPaper() {
  return isOnPaper;
}

/** The step of the story that is told, or null. */
export function currentStep() {
  return isOnPaper ? null : state.step;
}

/** The beat of that step, from 0. */
export function currentBeat() {
  return state.beat;
}

/** What the story shows now; `kind` is null where none is told. */
export function scene() {
  return state.scene;
}

/** The id of the feature that was chosen last, or null. */
export function selectedId() {
  return state.selected;
}

/** The id of the stage that is told, or null where the whole road is. */
export function toldStage() {
  return isOnPaper ? null : state.scene.stage;
}

/**
 * Hazards and voices that belong to what is told.
 *
 * @param {{stage: string}} feature
 */
export function isTold(feature) {
  if (isOnPaper) return true;
  if (state.scene.kind === "opening") return false;
  return state.scene.stage === null || feature.stage === state.scene.stage;
}

/**
 * What the page's filters let through, but for the categories.
 *
 * @param {Hazard} hazard
 */
export function passes(hazard) {
  return passesMask(state.mask, hazard.index);
}

/** @param {string} category */
export function isHidden(category) {
  return state.chosen.length > 0 && !state.chosen.includes(category);
}

/** @param {Hazard} hazard */
export function isShown(hazard) {
  return passes(hazard) && !isHidden(hazard.category) && isTold(hazard);
}

/**
 * One bit a hazard in the order of the file, as base64; empty shows all.
 *
 * @param {string} text
 */
export function setMask(text) {
  state.mask = unpacked(text);
  emit("visibility");
}

/**
 * The categories that are shown; an empty list shows all.
 *
 * @param {string[]} chosen
 * @param {string} [origin] Who chose: the legend, the page, the address.
 */
export function choose(chosen, origin = "") {
  state.chosen = normal(chosen, categories);
  emit("categories", { categories: state.chosen, origin });
  emit("visibility");
}

/** @param {string} category */
export function toggle(category) {
  choose(toggled(state.chosen, categories, category));
}

/** Let everything pass again. */
export function clearFilters() {
  state.mask = null;
  choose([], "clear");
}

/**
 * @param {string} id
 * @param {string} [origin] Who chose: the map, a list, the page.
 */
export function select(id, origin = "") {
  const feature = byId.get(id);
  if (!feature) return;
  state.selected = id;
  emit("select", { feature, origin });
}

/**
 * @param {{step: number, beat: number} | null} moment  null leaves the story
 * @param {Scene} now
 * @param {string} origin
 */
export function setMoment(moment, now, origin) {
  const entering = state.step === null;
  const isNewScene = now.kind !== state.scene.kind || now.stage !== state.scene.stage;
  state.step = moment?.step ?? null;
  state.beat = moment?.beat ?? 0;
  state.scene = moment ? now : nothing;
  emit("step", { step: state.step, beat: state.beat, origin, entering });
  if (isNewScene || !moment) emit("visibility");
}

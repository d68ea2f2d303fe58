/* The steps of this route's story and what belongs to each. */
import { data } from "../map/data.js";
import { currentStep, passes } from "../map/state.js";
import { stageName } from "../map/wording.js";
import { kmUntil, nameOfStep, stepsOf } from "./road.js";

export const steps = stepsOf(data.stages, data.words.roleOrder);
export const last = steps.length - 1;
export const mainKm = Math.round(data.figures.km);
export const mainStages = data.stages.filter((stage) => stage.role === "main");
export const hasStages = data.stages.length > 0;

/** @param {number} index */
export function stepAt(index) {
  return steps[index] || steps[0];
}

/** The step that is told, or the opening. */
export function thisStep() {
  return stepAt(currentStep() ?? 0);
}

/** @param {Step} step */
export function hazardsOf({ stage }) {
  return stage ? data.hazards.filter((hazard) => hazard.stage === stage.id && passes(hazard)) : [];
}

/** @param {Step} step */
export function voicesOf({ stage }) {
  return stage ? data.voices.filter((voice) => voice.stage === stage.id) : [];
}

/** @param {Step} step */
export function questionsOf({ stage }) {
  return data.questions.filter((question) => (stage ? question.stage === stage.id : !question.stage));
}

/** @param {Step} step */
export function titleOf({ kind, stage }) {
  if (stage) return stageName(stage);
  return kind === "opening" ? data.title : "What remains";
}

/** @param {number} index */
export function stepName(index) {
  return nameOfStep(index, last);
}

/** @param {number} index */
export function kmSoFar(index) {
  return kmUntil(stepAt(index), mainStages, mainKm);
}

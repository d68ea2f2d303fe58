/* The steps of this route's story, their moments, and what belongs to each. */
import { byId, data, stageOf } from "../map/data.js";
import { emit } from "../map/events.js";
import { currentBeat, currentStep, passes } from "../map/state.js";
import { stageName } from "../map/wording.js";
import { lettersOf, momentsOf } from "./moments.js";
import { kmUntil, nameOfStep } from "./road.js";
import { keyOf, lessonWays, stretched, travellerWays, wholeStory } from "./ways.js";
import { _ } from "../words.js";

/** @type {Step[]} */
export const steps = data.story.map((step) => /** @type {Step} */ ({ ...step, stage: step.stage ? stageOf(step.stage) : undefined }));
export const last = Math.max(0, steps.length - 1);
export const closingStep = Math.max(0, steps.findIndex((step) => step.kind === "closing"));
export const mainKm = Math.round(data.figures.km);
export const mainStages = data.stages.filter((stage) => stage.role === "main");
export const hasStages = steps.length > 0;

/** @param {number} index */
export function stepAt(index) {
  return steps[index] || steps[0];
}

/** The step that is told, or the opening. */
export function thisStep() {
  return stepAt(currentStep() ?? 0);
}

/** The beat that is told, or the first. */
export function thisBeat() {
  return thisStep().beats[currentBeat()] ?? thisStep().beats[0];
}

/** The ways in which this story can be told. */
export const ways = [wholeStory, ...lessonWays(data.plans), ...travellerWays(steps, data.voices)];
let way = wholeStory;

/** The way that is taken. */
export function thisWay() {
  return way;
}

/**
 * Take a way: one of `ways` by its id, or a lesson of one's own length by its minutes.
 *
 * @param {string | number} wanted
 */
export function takeWay(wanted) {
  const lessons = ways.filter((one) => one.minutes > 0);
  const found = typeof wanted === "number" ? stretched(lessons, wanted) : ways.find((one) => one.id === wanted);
  if (!found || found.id === way.id) return;
  way = found;
  emit("way");
}

/** Every press of the clicker, as the filter and the way leave it. */
export function moments() {
  const all = momentsOf(steps, (id) => {
    const feature = byId.get(id);
    return feature?.kind === "hazards" && passes(feature);
  });
  const { beats } = way;
  return beats ? all.filter(({ step, beat }) => beats.has(keyOf(step, beat))) : all;
}

/**
 * The dangers of a step in the order in which the class hears of them.
 *
 * @param {Step} step
 * @returns {Hazard[]}
 */
export function hazardsOf(step) {
  return step.beats.filter((beat) => beat.kind === "dangers").flatMap(litBy);
}

/**
 * The dangers that a beat lights.
 *
 * @param {Beat} beat
 * @returns {Hazard[]}
 */
export function litBy(beat) {
  if (beat.kind !== "dangers") return [];
  return (beat.features ?? []).flatMap((id) => {
    const feature = byId.get(id);
    return feature?.kind === "hazards" && passes(feature) ? [feature] : [];
  });
}

/**
 * A letter for each danger of a step; it stays whatever the filter hides.
 *
 * @param {Step} step
 */
export function letters(step) {
  return lettersOf(step.beats.flatMap((beat) => (beat.kind === "dangers" ? (beat.features ?? []) : [])));
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
  return { opening: data.title, closing: _("What remains"), quiz: _("What do you remember?"), stage: "" }[kind];
}

/** @param {number} index */
export function stepName(index) {
  return nameOfStep(stepAt(index), steps);
}

/** @param {number} index */
export function kmSoFar(index) {
  return kmUntil(stepAt(index), mainStages, mainKm);
}

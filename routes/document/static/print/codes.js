/* What joins a map on paper to its lists: the number of the story's step and the letter that the wall gives there, `2C`. */
import { byId, data } from "../map/data.js";
import { isHidden, passes } from "../map/state.js";
import { letters, steps } from "../story/steps.js";
import { letter } from "../story/moments.js";

/** @typedef {{hazard: Hazard, code: string}} Entry */
/** @typedef {{number: number, stage: Stage, entries: Entry[]}} Told */

const most = 104; /* more signs than this no paper holds */

/** @param {Hazard} hazard */
const isShown = (hazard) => passes(hazard) && !isHidden(hazard.category);

/**
 * The stages with their dangers, in the order of the story.
 *
 * @returns {Told[]}
 */
export function told() {
  return steps.flatMap((step, number) => {
    if (!step.stage) return [];
    const entries = [...letters(step)].flatMap(([id, sign]) => {
      const hazard = byId.get(id);
      return hazard?.kind === "hazards" && isShown(hazard) ? [{ hazard, code: `${number}${sign}` }] : [];
    });
    return [{ number, stage: step.stage, entries }];
  });
}

/** Dangers that belong to no stage. @returns {Entry[]} */
export function elsewhere() {
  const known = new Set(steps.flatMap((step) => (step.stage ? [...letters(step).keys()] : [])));
  return data.hazards.filter((hazard) => !known.has(hazard.id) && isShown(hazard)).map((hazard, index) => ({ hazard, code: letter(index) }));
}

/** Every danger that is printed. */
export function allEntries() {
  return [...told().flatMap(({ entries }) => entries), ...elsewhere()].slice(0, most);
}

/** How many dangers are too many to be printed. */
export function beyondPaper() {
  return Math.max(0, data.hazards.filter(isShown).length - most);
}

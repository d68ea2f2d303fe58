/* The steps of a story and how far along the road each is. Pure. */
import { _ } from "../words.js";

/**
 * Kilometres of the main line up to the end of the step's stage.
 *
 * @param {Step} step
 * @param {Stage[]} mainStages
 * @param {number} mainKm
 */
export function kmUntil(step, mainStages, mainKm) {
  if (step.kind === "opening") return 0;
  const { stage } = step;
  if (!stage || stage.role !== "main" || stage === mainStages[mainStages.length - 1]) return mainKm;
  return mainStages.filter((one) => one.order <= stage.order).reduce((sum, one) => sum + one.km, 0);
}

/**
 * What a step is called: stages are counted among those of their kind, so that no two counters disagree.
 *
 * @param {Step} step
 * @param {Step[]} steps
 */
export function nameOfStep({ kind, stage }, steps) {
  if (!stage) return { opening: _("Opening"), closing: _("Closing"), quiz: _("Quiz"), stage: "" }[kind];
  const alike = steps.flatMap((one) => (one.stage?.role === stage.role ? [one.stage] : []));
  const place = alike.indexOf(stage) + 1;
  const of = alike.length > 1 || stage.role === "main" ? " " + _("{part} of {whole}", { part: place, whole: alike.length }) : "";
  return { main: _("Stage"), alternate: _("Another way"), return: _("Sent back") }[stage.role] + of;
}

/**
 * Kilometres on the ground and by air, each rounded by itself, so that the two can be read beside each other.
 *
 * @param {Stage[]} mainStages
 */
export function landAndAir(mainStages) {
  const sum = (/** @type {boolean} */ flown) => mainStages.filter((stage) => stage.flight === flown).reduce((km, stage) => km + stage.km, 0);
  return { land: sum(false), air: sum(true) };
}

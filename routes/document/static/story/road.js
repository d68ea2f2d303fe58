/* The steps of a story and how far along the road each is. Pure. */

/**
 * @param {Stage[]} stages
 * @param {Role[]} roles In the order in which they are told.
 * @returns {Step[]}
 */
export function stepsOf(stages, roles) {
  const ordered = roles.flatMap((role) => stages.filter((stage) => stage.role === role));
  return [{ kind: "opening" }, ...ordered.map((stage) => /** @type {Step} */ ({ kind: "stage", stage })), { kind: "closing" }];
}

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
 * How many countries the main stages among some steps lie in.
 *
 * @param {Step[]} steps
 */
export function countriesOf(steps) {
  return new Set(steps.map((step) => step.stage).filter((stage) => stage?.role === "main").map((stage) => stage?.country)).size;
}

/**
 * Numbers agree with the keys: 0 is the opening.
 *
 * @param {number} index
 * @param {number} last
 */
export function nameOfStep(index, last) {
  if (index === 0) return "Opening";
  return index === last ? "Closing" : `Step ${index} of ${last - 1}`;
}

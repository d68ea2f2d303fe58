/* Who stands where, as the map stands now: stops first, then the names that must be read, dangers, voices, and the other names. */
import { crossing } from "./borders.js";
import { theMap } from "./camera.js";
import { emit, on } from "./events.js";
import { layOutHazards } from "./hazards.js";
import { nameFirst, nameRest } from "./labels.js";
import { layOutMeans } from "./means.js";
import { layOutStops } from "./stops.js";
import { layOutVoices } from "./voices.js";

/** Lay out all that stands on the map. */
export function settle() {
  const crosses = crossing();
  const stops = layOutStops();
  const names = nameFirst(stops);
  const means = layOutMeans([...stops, ...names]);
  const fixed = [...stops, ...names, ...means];
  const hazards = layOutHazards(fixed, crosses);
  const voices = layOutVoices([...fixed, ...hazards], crosses);
  nameRest([...fixed, ...hazards, ...voices]);
  emit("settled");
}

/**
 * Lay out what stands on a printed map, where letters take the place of the signs.
 *
 * @returns {Box[]} The ground that the stops take, in layer pixels.
 */
export function settleOnPaper() {
  const stops = layOutStops();
  nameRest([...stops, ...nameFirst(stops)]);
  return stops;
}

let waiting = 0;

export function settleSoon() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(settle);
}

export function start() {
  theMap().on("zoomend moveend resize", settleSoon);
  on("visibility", settleSoon);
}

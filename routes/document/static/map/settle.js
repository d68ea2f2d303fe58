/* Who stands where, as the map stands now: stops first, then the names that must be read, dangers, voices, and the other names. */
import { crossing } from "./borders.js";
import { theMap } from "./camera.js";
import { layOutEnlarged } from "./enlarged.js";
import { emit, on } from "./events.js";
import { grown } from "./ground.js";
import { layOutHazards } from "./hazards.js";
import { makeRoom, nameFirst, nameRest } from "./labels.js";
import { layOutMeans } from "./means.js";
import { coverBoxes } from "./panels.js";
import { layOutStops } from "./stops.js";
import { layOutVoices } from "./voices.js";

const half = 16; /* of a sign */
let waiting = 0;

/**
 * A way that a sign must not be moved: across a border, or under what lies over the map.
 *
 * @param {(from: Spot, to: Spot) => boolean} crosses
 * @returns {(from: Spot, to: Spot) => boolean}
 */
function orHides(crosses) {
  const { x, y } = theMap().containerPointToLayerPoint([0, 0]);
  const panels = coverBoxes().map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], half));
  /** @type {(spot: Spot, box: Box) => boolean} */
  const lies = (spot, box) => spot.x > box[0] && spot.x < box[2] && spot.y > box[1] && spot.y < box[3];
  return (from, to) => panels.some((box) => lies(to, box) && !lies(from, box)) || crosses(from, to);
}

/** Lay out all that stands on the map. */
export function settle() {
  cancelAnimationFrame(waiting);
  const crosses = orHides(crossing());
  const stops = layOutStops();
  const names = nameFirst(stops);
  const means = layOutMeans([...stops, ...names]);
  const fixed = [...stops, ...names, ...means];
  const hazards = layOutHazards(fixed, crosses);
  const voices = layOutVoices([...fixed, ...hazards], crosses);
  const signs = [...stops, ...means, ...hazards, ...voices];
  const named = makeRoom(signs);
  nameRest([...signs, ...named, ...layOutEnlarged([...signs, ...named])]);
  emit("settled");
}

/**
 * Lay out what stands on a printed map, where codes take the place of the signs.
 *
 * @returns {{stops: Box[], names: Box[]}} The ground that the stops and the names that must be read take, in layer pixels.
 */
export function settleOnPaper() {
  const stops = layOutStops();
  const names = nameFirst(stops);
  nameRest([...stops, ...names]);
  return { stops, names };
}

export function settleSoon() {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(settle);
}

export function start() {
  theMap().on("zoomend moveend resize", settleSoon);
  on("visibility", settleSoon);
}

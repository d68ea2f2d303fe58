/* Who stands where, as the map stands now: stops first, then the names that must be read, dangers, voices, and the other names. */
import { crossing } from "./borders.js";
import { theMap } from "./camera.js";
import { layOutEnlarged, shownEnlarged } from "./enlarged.js";
import { emit, on } from "./events.js";
import { grown } from "./ground.js";
import { layOutHazards } from "./hazards.js";
import { makeRoom, nameFirst, nameRest } from "./labels.js";
import { layOutCrossings, layOutMeans } from "./means.js";
import { coverBoxes } from "./panels.js";
import { layOutStops } from "./stops.js";
import { layOutVoices } from "./voices.js";

const beyond = 1e5; /* pixels outside the map */
let waiting = 0;

/** What lies over the map, and what lies outside it, in layer pixels. */
function covered() {
  const { x, y } = theMap().containerPointToLayerPoint([0, 0]);
  const { x: width, y: height } = theMap().getSize();
  /** @type {Box[]} */
  const outside = [[-beyond, -beyond, 0, beyond], [width, -beyond, beyond, beyond], [-beyond, -beyond, beyond, 0], [-beyond, height, beyond, beyond]];
  const [panels, beside] = [coverBoxes(), outside].map((boxes) => boxes.map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], 2)));
  return { panels, covers: [...panels, ...beside] };
}

/** Lay out all that stands on the map. */
export function settle() {
  cancelAnimationFrame(waiting);
  const { panels, covers } = covered();
  const limits = { crosses: crossing(), covers };
  const stops = layOutStops(limits.crosses);
  const names = nameFirst(stops);
  const means = layOutMeans([...stops, ...names], covers);
  const fixed = [...stops, ...names, ...means];
  const hazards = layOutHazards(fixed, limits);
  const voices = layOutVoices([...fixed, ...hazards], limits);
  const signs = [...stops, ...means, ...hazards, ...voices];
  const named = makeRoom(signs);
  const enlarged = layOutEnlarged([...signs, ...named]);
  const others = [...signs, ...named, ...enlarged];
  nameRest([...others, ...layOutCrossings([...others, ...covers], limits.crosses, shownEnlarged())]);
  emit("settled", { targets: [...stops, ...hazards, ...voices, ...panels] });
}

/**
 * Lay out what stands on a printed map, where codes take the place of the signs.
 *
 * @returns {{stops: Box[], names: Box[]}} The ground that the stops and the names that must be read take, in layer pixels.
 */
export function settleOnPaper() {
  const stops = layOutStops(crossing());
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

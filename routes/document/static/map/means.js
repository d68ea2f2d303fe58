/* How people travel each stage, as a small sign on the line. */
import { scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boxAround, Ground, overlaps } from "./ground.js";
import { icon } from "./icons.js";
import { lead } from "./leaders.js";
import { freeBeside } from "./runs.js";
import { screenLine } from "./screenline.js";
import { scene, toldStage } from "./state.js";
import { _ } from "../words.js";

/** @type {Record<string, string>} */
export const meansIcons = { foot: "person-walking", animal: "horse", road: "car-side", rail: "train", boat: "ship", air: "plane", water: "water" };
/** @type {Record<string, string>} */
export const meansNames = {
  foot: _("On foot"), animal: _("With a horse or another animal"), road: _("By road"), rail: _("By train"), boat: _("By boat"), air: _("By air"), water: _("Through water"),
};
/** How people travel a stage, in words. @param {string[]} means */
export const meansInWords = (means) => means.map((one) => meansNames[one]).filter(Boolean).join(", ");
const shortest = 64; /* pixels of a line that has room for a sign */
const wet = ["boat", "water"];
const furthest = 60; /* pixels that a sign may stand aside of a line that is too short for it */
const layer = L.layerGroup();

/**
 * Draw the signs as the map stands now.
 *
 * @param {Box[]} taken
 * @param {Box[]} covers What lies over the map.
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutMeans(taken, covers) {
  layer.clearLayers();
  const ground = new Ground(taken);
  const side = 18 * scale();
  const told = toldStage();
  const stages = data.stages.filter((stage) => stage.means.length && stage.role !== "return" && (told === null || stage.id === told));
  return stages.flatMap((stage) => {
    const line = screenLine(stage.line.map((location) => theMap().latLngToLayerPoint(location)));
    if (line.length < shortest) return [];
    const shown = stage.means.slice(0, told ? 3 : 1);
    const width = (4 + 14 * shown.length) * scale();
    const spot = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => line.at(line.length * share).point).find((one) => ground.isFree(boxAround(one, width, side)) && !covers.some((cover) => overlaps(cover, boxAround(one, width, side))));
    if (!spot) return [];
    put(stage, shown, spot, width);
    const box = boxAround(spot, width, side);
    ground.take(box);
    return [box];
  });
}

/** @param {Stage} stage @param {string[]} means @param {Spot} at @param {number} width */
function put({ colour }, means, { x, y }, width) {
  const html = element("span.means", { style: { "--colour": colour } }, ...means.map((one) => icon(meansIcons[one])));
  L.marker(theMap().layerPointToLatLng([x, y]), { pane: "means", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "means-icon", iconSize: [width, 18 * scale()] }) }).addTo(layer);
}

/**
 * On the overview: what crosses water on a line too short for its sign, beside it where nothing else stands.
 *
 * @param {Box[]} taken
 * @param {(from: Spot, to: Spot) => boolean} crosses
 * @param {Set<Stage>} seen Stages whose sign stands elsewhere.
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutCrossings(taken, crosses, seen) {
  if (toldStage() !== null || scene().kind === "closing") return [];
  const side = 18 * scale();
  /** @type {Box[]} */
  const boxes = [];
  for (const stage of data.stages.filter((one) => one.role === "main" && wet.includes(one.means[0]) && !seen.has(one))) {
    const line = screenLine(stage.line.map((location) => theMap().latLngToLayerPoint(location)));
    if (line.length >= shortest) continue;
    const home = line.at(line.length / 2).point;
    const others = [...taken, ...boxes];
    const at = freeBeside(home, { width: side, height: side }, others, furthest, crosses);
    const box = boxAround(at, side);
    if (others.some((other) => overlaps(other, box))) continue;
    put(stage, stage.means.slice(0, 1), at, side);
    if (at !== home) lead(layer, theMap().layerPointToLatLng([home.x, home.y]), theMap().layerPointToLatLng([at.x, at.y]));
    boxes.push(box);
  }
  return boxes;
}

export function start() {
  layer.addTo(theMap());
}

/* How people travel each stage, as a small sign on the line. */
import { scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boxAround, Ground, overlaps } from "./ground.js";
import { icon } from "./icons.js";
import { screenLine } from "./screenline.js";
import { toldStage } from "./state.js";
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
  const stages = data.stages.filter((stage) => stage.means.length && stage.role !== "return" && (toldStage() === null || stage.id === toldStage()));
  return stages.flatMap((stage) => {
    const line = screenLine(stage.line.map((location) => theMap().latLngToLayerPoint(location)));
    if (line.length < shortest) return [];
    const shown = stage.means.slice(0, toldStage() ? 3 : 1);
    const width = (4 + 14 * shown.length) * scale();
    const spot = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => line.at(line.length * share).point).find((one) => ground.isFree(boxAround(one, width, side)) && !covers.some((cover) => overlaps(cover, boxAround(one, width, side))));
    if (!spot) return [];
    const html = element("span.means", { style: { "--colour": stage.colour } }, ...shown.map((means) => icon(meansIcons[means])));
    L.marker(theMap().layerPointToLatLng([spot.x, spot.y]), { pane: "means", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "means-icon", iconSize: [width, side] }) }).addTo(layer);
    const box = boxAround(spot, width, side);
    ground.take(box);
    return [box];
  });
}

export function start() {
  layer.addTo(theMap());
}

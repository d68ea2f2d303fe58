/* On the overview of a schematic road: its shortest stages once more, enlarged beside it and not to scale, where there is room. */
import { crossing } from "./borders.js";
import { atHome, theMap } from "./camera.js";
import { data } from "./data.js";
import { element, svg } from "./elements.js";
import { fitted, roomBeside, shortRuns } from "./enlarging.js";
import { boxAround, grown } from "./ground.js";
import { icon } from "./icons.js";
import { coverBoxes } from "./panels.js";
import { runName } from "./runs.js";
import { screenLine } from "./screenline.js";
import { currentStep } from "./state.js";
import { _ } from "../words.js";

const least = 24; /* pixels of a stage that is seen */
const most = 2;
const side = 106;
const inner = 50;
const radius = 8;
const worth = 2.5; /* times, from which on it shows more than the map does */
const layer = L.layerGroup();
const road = data.stages.filter((stage) => stage.role === "main");
const main = road.filter((stage) => !stage.flight);

/**
 * A stop; the destination has no number.
 *
 * @param {Spot} at
 * @param {string} colour
 * @param {number | undefined} order
 */
function stop({ x, y }, colour, order) {
  const circle = svg("circle", { cx: x, cy: y, r: radius, fill: colour });
  if (order !== undefined) return [circle, svg("text", { x, y }, String(order))];
  const flag = icon("flag-checkered");
  for (const [key, value] of Object.entries({ x: x - 4.5, y: y - 4.5, width: 9, height: 9 })) flag.setAttribute(key, String(value));
  return [circle, flag];
}

/** @param {Stage[]} stages @param {Spot[][]} lines */
function picture(stages, lines) {
  /** @type {Spot[]} */
  const drawn = [];
  const after = road[road.indexOf(stages[stages.length - 1]) + 1];
  const ends = [...stages.map((stage, index) => ({ at: lines[index][0], colour: stage.colour, order: stage.order })),
    { at: lines[lines.length - 1].slice(-1)[0], colour: (after ?? stages[stages.length - 1]).colour, order: after?.order }];
  const stops = ends.flatMap(({ at, colour, order }) => {
    if (drawn.some((other) => Math.hypot(other.x - at.x, other.y - at.y) < 2 * radius)) return [];
    drawn.push(at);
    return stop(at, colour, order);
  });
  const parts = stages.map((stage, index) => svg("polyline", { points: lines[index].map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "), stroke: stage.colour, "stroke-width": 4 }));
  const numbers = stages.map(({ order }) => order);
  const title = numbers.length > 1 ? _("Stages {numbers} enlarged", { numbers: runName(numbers) }) : _("Stage {n} enlarged", { n: numbers[0] });
  return element("span.enlarged", {}, element("b", {}, title), svg("svg", { viewBox: `${-side / 2} ${-side / 2} ${side} ${side}` }, ...parts, ...stops), element("small", {}, _("not to scale")));
}

/** The road, so that nothing lies across it. @param {Box} frame @returns {Box[]} */
function roadBoxes(frame) {
  return data.stages.flatMap((stage) => {
    const line = screenLine(stage.line.map((location) => theMap().latLngToLayerPoint(location)));
    const count = Math.min(800, Math.ceil(line.length / 9));
    return Array.from({ length: count }, (_unused, index) => line.at((index * line.length) / count).point)
      .filter(({ x, y }) => x > frame[0] && y > frame[1] && x < frame[2] && y < frame[3]).map((spot) => boxAround(spot, 12));
  });
}

/**
 * Draw them as the map stands now.
 *
 * @param {Box[]} taken
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutEnlarged(taken) {
  layer.clearLayers();
  const map = theMap();
  if (!data.schematic || currentStep() !== null || !atHome()) return [];
  const zoom = map.getZoom();
  const lines = main.map((stage) => stage.line.map((location) => map.project(location, zoom)));
  const found = shortRuns(lines.map((line) => screenLine(line).length), least, most);
  if (!found.length) return [];
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  const frame = grown([x, y, x + size.x, y + size.y], -6);
  const lie = roadBoxes(frame);
  const crosses = crossing();
  const covers = coverBoxes().map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], 6));
  /** @type {Box[]} */
  const boxes = [];
  for (const run of found) {
    const large = fitted(run.map((index) => lines[index]), inner);
    const line = screenLine(main[run[run.length >> 1]].line.map((location) => map.latLngToLayerPoint(location)));
    const from = line.at(line.length / 2).point;
    const at = large.times >= worth ? roomBeside(from, side, { taken: [...taken, ...covers, ...boxes], road: lie, frame, crosses }) : null;
    if (!at) continue;
    const far = Math.hypot(from.x - at.x, from.y - at.y);
    const edge = map.layerPointToLatLng([at.x + ((from.x - at.x) / far) * (side / 2), at.y + ((from.y - at.y) / far) * (side / 2)]);
    L.polyline([map.layerPointToLatLng([from.x, from.y]), edge], { pane: "leaders", color: "#1d2430", weight: 1, opacity: 0.7, interactive: false }).addTo(layer);
    L.marker(map.layerPointToLatLng([at.x, at.y]), { pane: "means", interactive: false, keyboard: false, icon: L.divIcon({ html: picture(run.map((index) => main[index]), large.lines), className: "enlarged-icon", iconSize: [side, side] }) }).addTo(layer);
    boxes.push(boxAround(at, side));
  }
  return boxes;
}

export function start() {
  layer.addTo(theMap());
}

/* On the overview of a schematic road: its shortest stages once more, enlarged beside it and not to scale, where there is room. */
import { crossing } from "./borders.js";
import { atHome, theMap } from "./camera.js";
import { data } from "./data.js";
import { element, svg } from "./elements.js";
import { fitted, linesOf, roomBeside, shortRuns } from "./enlarging.js";
import { boxAround, grown } from "./ground.js";
import { icon } from "./icons.js";
import { meansIcons } from "./means.js";
import { wide } from "./measure.js";
import { short } from "./names.js";
import { coverBoxes } from "./panels.js";
import { runName } from "./runs.js";
import { screenLine } from "./screenline.js";
import { currentStep } from "./state.js";
import { _ } from "../words.js";

const least = 24; /* pixels of a stage that is seen */
const most = 2;
const narrowest = 100;
const widest = 150; /* with the words that say from where to where */
const radius = 11; /* of a stop, which its number fits into */
const inner = { margin: 2 * radius + 12, height: 44 }; /* what the lines leave free at the sides, and what they take */
const room = 8; /* between words and edges */
const rows = { title: 15, way: 11, foot: 15 };
const worth = 2.5; /* times, from which on it shows more than the map does */
const layer = L.layerGroup();
/** @type {Set<Stage>} */
const shown = new Set();
/** The stages that stand enlarged beside the road. */
export const shownEnlarged = () => shown;
const road = data.stages.filter((stage) => stage.role === "main");
const main = road.filter((stage) => !stage.flight);

/** @param {string} name @param {Spot} at its middle @param {number} size */
function signAt(name, { x, y }, size) {
  const made = icon(name);
  for (const [key, value] of Object.entries({ x: x - size / 2, y: y - size / 2, width: size, height: size })) made.setAttribute(key, String(value));
  return made;
}

/**
 * A stop; the destination has no number.
 *
 * @param {Spot} at
 * @param {string} colour
 * @param {number | undefined} order
 */
function stop({ x, y }, colour, order) {
  const circles = [svg("circle", { cx: x, cy: y, r: radius + 1, class: "edge" }), svg("circle", { cx: x, cy: y, r: radius - 1, fill: colour })];
  return [...circles, order === undefined ? signAt("flag-checkered", { x, y }, 10) : svg("text", { x, y }, String(order))];
}

/** How a stage is travelled, on its line where that is long enough. @param {Stage} stage @param {Spot[]} points */
function sign({ means, colour }, points) {
  const line = screenLine(points);
  if (!means.length || line.length < 2 * radius + 18) return [];
  const { point } = line.at(line.length / 2);
  return [svg("rect", { x: point.x - 8, y: point.y - 8, width: 16, height: 16, rx: 4, stroke: colour }), signAt(meansIcons[means[0]], point, 11)];
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
  return [...parts, ...stages.flatMap((stage, index) => sign(stage, lines[index])), ...stops];
}

/**
 * What an inset says and how large it is for that.
 *
 * @typedef {{title: string, way: string, width: number, height: number}} Inset
 * @param {Stage[]} stages
 * @returns {Inset[]} With the words that say from where to where, if they are few, and without.
 */
function insetsOf(stages) {
  const numbers = stages.map(({ order }) => order);
  const title = numbers.length > 1 ? _("Stages {numbers} enlarged", { numbers: runName(numbers) }) : _("Stage {n} enlarged", { n: numbers[0] });
  const width = Math.max(narrowest, Math.ceil(wide(title, 9.5, 650)) + 2 * room);
  const height = rows.title + inner.height + 2 * radius + 6 + rows.foot;
  const plain = { title, way: "", width, height };
  const [from, to] = [short(stages[0].origin), short(stages[stages.length - 1].destination)];
  if (!from || !to) return [plain];
  const way = `${from} → ${to}`;
  for (let wider = width; wider <= Math.max(width, widest); wider += 8) {
    const count = linesOf(way, wider - 2 * room, (part) => wide(part, 9, 400));
    if (count <= 2) return [{ title, way, width: wider, height: height + rows.way * count + 2 }, plain];
  }
  return [plain];
}

/** @param {Inset} inset @param {Stage[]} stages @param {Spot[][]} lines */
function nodeOf({ title, way, width }, stages, lines) {
  const high = inner.height + 2 * radius + 6;
  return element("span.enlarged", { style: { "--high": `${high}px` } }, element("b", {}, title), way && element("span.way", {}, way),
    svg("svg", { viewBox: `${-width / 2} ${-high / 2} ${width} ${high}` }, ...picture(stages, lines)), element("small", {}, _("not to scale")));
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
 * Where insets stand: as many as have room, each with its words where there is room for them too.
 *
 * @param {{from: Spot, insets: Inset[]}[]} wanted
 * @param {Omit<Parameters<typeof roomBeside>[2], "frame"> & {frame: Box}} ground
 */
function placed(wanted, ground) {
  /** @type {{index: number, inset: Inset, at: Spot}[]} */
  const found = [];
  /** @param {number} index @param {Inset} inset */
  const beside = (index, inset) => roomBeside(wanted[index].from, inset,
    { ...ground, taken: [...ground.taken, ...found.filter((one) => one.index !== index).map(({ at, inset: { width, height } }) => boxAround(at, width, height))] });
  wanted.forEach(({ insets }, index) => {
    const inset = insets[insets.length - 1];
    const at = beside(index, inset);
    if (at) found.push({ index, inset, at });
  });
  for (const one of found) {
    const [inset] = wanted[one.index].insets;
    const at = inset === one.inset ? null : beside(one.index, inset);
    if (at) Object.assign(one, { inset, at });
  }
  return found;
}

/**
 * Draw them as the map stands now.
 *
 * @param {Box[]} taken
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutEnlarged(taken) {
  layer.clearLayers();
  shown.clear();
  const map = theMap();
  if (!data.schematic || currentStep() !== null || !atHome()) return [];
  const zoom = map.getZoom();
  const lines = main.map((stage) => stage.line.map((location) => map.project(location, zoom)));
  const runs = shortRuns(lines.map((line) => screenLine(line).length), least, most);
  if (!runs.length) return [];
  const wanted = runs.map((run) => {
    const stages = run.map((index) => main[index]);
    const insets = insetsOf(stages);
    const large = fitted(run.map((index) => lines[index]), insets[insets.length - 1].width - inner.margin, inner.height);
    const line = screenLine(main[run[run.length >> 1]].line.map((location) => map.latLngToLayerPoint(location)));
    return { from: line.at(line.length / 2).point, stages, insets, large };
  }).filter(({ large }) => large.times >= worth);
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  const frame = grown([x, y, x + size.x, y + size.y], -6);
  const covers = coverBoxes().map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], 6));
  return placed(wanted, { taken: [...taken, ...covers], road: roadBoxes(frame), frame, crosses: crossing() }).map(({ index, inset, at }) => {
    const { from, stages, large } = wanted[index];
    stages.forEach((stage) => shown.add(stage));
    put(from, at, inset, nodeOf(inset, stages, large.lines));
    return boxAround(at, inset.width, inset.height);
  });
}

/** @param {Spot} from @param {Spot} at @param {Inset} inset @param {HTMLElement} html */
function put(from, at, { width, height }, html) {
  const map = theMap();
  const [dx, dy] = [from.x - at.x, from.y - at.y];
  const share = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  const edge = map.layerPointToLatLng([at.x + dx * share, at.y + dy * share]);
  L.polyline([map.layerPointToLatLng([from.x, from.y]), edge], { pane: "leaders", color: "#1d2430", weight: 1, opacity: 0.7, interactive: false }).addTo(layer);
  L.marker(map.layerPointToLatLng([at.x, at.y]), { pane: "means", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "enlarged-icon", iconSize: [width, height] }) }).addTo(layer);
}

export function start() {
  layer.addTo(theMap());
}

/* The stops of the road: circles on the line with the stage's number; those too close together stand as one until the map is closer. */
import { knowStops, scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boxAround } from "./ground.js";
import { icon } from "./icons.js";
import { runs, runName } from "./runs.js";
import { addSigns } from "./signs.js";
import { select, toldStage } from "./state.js";
import { stageName } from "./wording.js";
import { _ } from "../words.js";

/** @typedef {{stage: Stage, at: Pair, number: number | null}} Stop A stop without a number is the destination. */

const diameter = 24;
const many = 300; /* more stops than this are not looked at for room */
const main = data.stages.filter((stage) => stage.role === "main");
const last = main[main.length - 1];
/** @type {Stop[]} */
const stops = [...main.map((stage) => ({ stage, at: stage.line[0], number: stage.order })),
  ...(last ? [{ stage: last, at: last.line[last.line.length - 1], number: null }] : [])];
/** @type {Map<string, {marker: L.Marker, members: Stop[]}>} */
let drawn = new Map();
addSigns(() => [...drawn.values()].map(({ marker, members }) => ({ marker, features: members.map(({ stage }) => stage) })));

/** A run stands at the stop in its middle. @param {any[]} run */
const middleOf = (run) => Math.floor((run.length - 1) / 2);

/** @param {Stop} stop */
const labelOf = ({ stage, number }) => (number === null ? _("Destination: {n}", { n: stage.destination || stage.title }) : stageName(stage));

/**
 * @param {string} numbers
 * @param {number} count
 * @param {boolean} withEnd
 */
function manyName(numbers, count, withEnd) {
  if (!withEnd) return _("Stages {numbers}, open to see them one by one", { numbers });
  return count > 1
    ? _("Stages {numbers} and the destination, open to see them one by one", { numbers })
    : _("Stage {numbers} and the destination, open to see them one by one", { numbers });
}

/**
 * @param {Stop[]} members
 * @param {number} width
 */
function make(members, width) {
  const first = members[0];
  const isOne = members.length === 1;
  const numbers = members.flatMap(({ number }) => number ?? []);
  const colour = (isOne ? first : members.find(({ number }) => number !== null) ?? first).stage.colour;
  const flag = members.some(({ number }) => number === null) ? icon("flag-checkered") : "";
  const html = element("span.stop", { style: { "--colour": colour } }, runName(numbers), flag);
  const marker = L.marker(members[middleOf(members)].at, {
    pane: "stops", keyboard: true, riseOnHover: true, icon: L.divIcon({ html, className: "stop-icon", iconSize: [width, diameter * scale()] }),
  });
  const label = isOne ? labelOf(first) : manyName(runName(numbers), numbers.length, Boolean(flag));
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", label));
  marker.on("click", () => {
    if (isOne) select(first.stage.id, "map");
    else theMap().fitBounds(L.latLngBounds(members.map(({ at }) => at)).pad(0.3), { maxZoom: theMap().getMaxZoom() });
  });
  return marker;
}

/** @param {Stop[]} members */
function widthOf(members) {
  const side = diameter * scale();
  if (members.length === 1) return side;
  const text = runName(members.flatMap(({ number }) => number ?? []));
  return side + (text.length * 7 - 8 + (members.some(({ number }) => number === null) ? 17 : 0)) * scale();
}

/**
 * Stops of a lit stage stand alone; others make room for them.
 *
 * @param {(location: Pair) => Spot} project
 */
function together(project) {
  const told = toldStage();
  const at = stops.map((stop) => project(stop.at));
  if (stops.length > many) return stops.map((stop) => [stop]);
  const lit = stops.map(({ stage }, index) => stage.id === told || (index > 0 && stops[index - 1].stage.id === told && stops[index - 1].number !== null));
  /** @param {number[]} run */
  const boxOf = (run) => boxAround(at[run[middleOf(run)]], widthOf(run.map((index) => stops[index])), diameter * scale());
  return runs(stops.length, boxOf, lit).map((run) => run.map((index) => stops[index]));
}

/** @type {(project: (location: Pair) => Spot) => Box[]} What the stops take where the map is looked at in some way. */
const stopBoxes = (project) =>
  (stops.length > many ? [] : together(project).map((members) => boxAround(project(members[middleOf(members)].at), widthOf(members), diameter * scale())));
knowStops(stopBoxes);

/**
 * Draw the stops as the map stands now.
 *
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutStops() {
  const before = drawn;
  drawn = new Map();
  const boxes = together((location) => theMap().latLngToLayerPoint(location)).map((members) => {
    const width = widthOf(members);
    const key = `${members.map((stop) => stops.indexOf(stop)).join()} ${width}`;
    const marker = before.get(key)?.marker ?? make(members, width);
    before.delete(key);
    if (!theMap().hasLayer(marker)) marker.addTo(theMap());
    drawn.set(key, { marker, members });
    return boxAround(theMap().latLngToLayerPoint(marker.getLatLng()), width, diameter * scale());
  });
  before.forEach(({ marker }) => marker.remove());
  dim();
  return boxes;
}

/** Let the stops recede that are not told. */
export function dim(isAllLit = toldStage() === null) {
  for (const { marker, members } of drawn.values()) {
    const isLit = isAllLit || members.some(({ stage }) => stage.id === toldStage());
    marker.getElement()?.classList.toggle("dim", !isLit);
  }
}

/* The stops of the road: circles on the line with the stage's number; those too close together stand as one until the map is closer. */
import { knowStops, scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boxAround } from "./ground.js";
import { icon } from "./icons.js";
import { lead } from "./leaders.js";
import { wide } from "./measure.js";
import { freeBeside, runs, runName } from "./runs.js";
import { addSigns } from "./signs.js";
import { onPaper, select, toldStage } from "./state.js";
import { stageName } from "./wording.js";
import { _ } from "../words.js";

/** @typedef {{stage: Stage, at: Pair, number: number | null}} Stop A stop without a number is the destination. */

const diameter = 24;
const furthest = 72; /* pixels that a sign may stand aside of another that it may not join */
const many = 300; /* more stops than this are not looked at for room */
const main = data.stages.filter((stage) => stage.role === "main");
const last = main[main.length - 1];
/** @type {Stop[]} */
const stops = [...main.map((stage) => ({ stage, at: stage.line[0], number: stage.order })),
  ...(last ? [{ stage: last, at: last.line[last.line.length - 1], number: null }] : [])];
/** @type {Map<string, {marker: L.Marker, members: Stop[]}>} */
let drawn = new Map();
const leaders = L.layerGroup();
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
 * What a sign says: where the whole road is seen, its ends by a word; on paper there is less room.
 *
 * @param {Stop[]} members
 * @returns {{before: string, numbers: string, after: string, isEnd: boolean}}
 */
function saysOf(members) {
  const isWhole = toldStage() === null && !onPaper();
  const isEnd = members.some(({ number }) => number === null);
  return {
    before: isWhole && members.includes(stops[0]) ? _("Start") : "", numbers: runName(members.flatMap(({ number }) => number ?? [])),
    after: isWhole && isEnd ? _("End") : "", isEnd,
  };
}

/**
 * @param {Stop[]} members
 * @param {number} width
 */
function make(members, width) {
  const first = members[0];
  const isOne = members.length === 1;
  const { before, numbers, after, isEnd } = saysOf(members);
  const colour = (isOne ? first : members.find(({ number }) => number !== null) ?? first).stage.colour;
  const words = [before && element("b", {}, before), numbers, isEnd ? icon("flag-checkered") : "", after && element("b", {}, after)];
  const html = element("span.stop", { style: { "--colour": colour } }, words);
  const marker = L.marker(members[middleOf(members)].at, {
    pane: "stops", keyboard: true, riseOnHover: true, icon: L.divIcon({ html, className: "stop-icon", iconSize: [width, diameter * scale()] }),
  });
  const label = isOne ? labelOf(first) : manyName(numbers, members.length - Number(isEnd), isEnd);
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", label));
  marker.on("click", () => {
    if (isOne) select(first.stage.id, "map");
    else theMap().fitBounds(L.latLngBounds(members.map(({ at }) => at)).pad(0.3), { maxZoom: theMap().getMaxZoom() });
  });
  return marker;
}

/** @param {Stop[]} members */
function widthOf(members) {
  const { before, numbers, after, isEnd } = saysOf(members);
  const words = [before && wide(before, 11), numbers && wide(numbers, 12.5), isEnd ? 12 : 0, after && wide(after, 11)].map(Number).filter(Boolean);
  const isPlain = members.length === 1 && !before && !after;
  return (isPlain ? diameter : Math.max(diameter, words.reduce((sum, one) => sum + one + 4, 13))) * scale();
}

/**
 * Stops of a lit stage stand alone; others make room for them. What may not join moves aside.
 *
 * @param {(location: Pair) => Spot} project
 * @param {(from: Spot, to: Spot) => boolean} [crosses]
 * @returns {{members: Stop[], home: Spot, at: Spot, width: number}[]}
 */
function together(project, crosses = () => false) {
  const told = toldStage();
  const at = stops.map((stop) => project(stop.at));
  const height = diameter * scale();
  /** @param {number[]} run */
  const placed = (run) => {
    const members = run.map((index) => stops[index]);
    const home = at[run[middleOf(run)]];
    return { members, home, at: home, width: widthOf(members) };
  };
  if (stops.length > many) return stops.map((_one, index) => placed([index]));
  const lit = stops.map(({ stage }, index) => stage.id === told || (index > 0 && stops[index - 1].stage.id === told && stops[index - 1].number !== null));
  /** @type {Map<string, Box>} */
  const boxes = new Map();
  /** @param {number[]} run */
  const boxOf = (run) => {
    const key = run.join();
    const known = boxes.get(key);
    if (known) return known;
    const { home, width } = placed(run);
    const box = boxAround(home, width, height);
    boxes.set(key, box);
    return box;
  };
  const found = runs(stops.length, boxOf, lit, told === null ? furthest : null).map(placed);
  if (told === null) {
    /** @type {Box[]} */
    const others = [];
    for (const one of found) {
      one.at = freeBeside(one.home, { width: one.width, height }, others, furthest, crosses);
      others.push(boxAround(one.at, one.width, height));
    }
  }
  return found;
}

/** @type {(project: (location: Pair) => Spot) => Box[]} What the stops take where the map is looked at in some way. */
const stopBoxes = (project) =>
  (stops.length > many ? [] : together(project).map(({ at, width }) => boxAround(at, width, diameter * scale())));
knowStops(stopBoxes);

/**
 * Draw the stops as the map stands now.
 *
 * @param {(from: Spot, to: Spot) => boolean} crosses
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function layOutStops(crosses) {
  const before = drawn;
  drawn = new Map();
  const map = theMap();
  leaders.clearLayers().addTo(map);
  const boxes = together((location) => map.latLngToLayerPoint(location), crosses).map(({ members, home, at, width }) => {
    const key = `${members.map((stop) => stops.indexOf(stop)).join()} ${width}`;
    const marker = before.get(key)?.marker ?? make(members, width);
    before.delete(key);
    if (!map.hasLayer(marker)) marker.addTo(map);
    const node = /** @type {HTMLElement} */ (marker.getElement());
    node.style.marginLeft = `${at.x - home.x - width / 2}px`;
    node.style.marginTop = `${at.y - home.y - (diameter * scale()) / 2}px`;
    if (Math.hypot(at.x - home.x, at.y - home.y) > 2) lead(leaders, marker.getLatLng(), map.layerPointToLatLng([at.x, at.y]), onPaper() ? "route" : "leaders");
    drawn.set(key, { marker, members });
    return boxAround(at, width, diameter * scale());
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

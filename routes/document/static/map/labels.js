/* Names of countries, places, rivers and cities, drawn where they have room. */
import { scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { grown } from "./ground.js";
import { besidePoint, insideArea, placed } from "./labelling.js";
import { firstNames, otherNames } from "./names.js";
import { panelBoxes } from "./panels.js";
import { screenLine } from "./screenline.js";

/** @typedef {import("./names.js").Label} Label */
/** @typedef {import("./labelling.js").Choice} Choice */

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Record<import("./names.js").LabelKind, {font: string, size: number, spaced: number, clear: number}>} */
const looks = {
  country: { font: "650", size: 12.5, spaced: 2, clear: 8 }, stop: { font: "650", size: 13, spaced: 0, clear: 15 }, place: { font: "600", size: 12, spaced: 0, clear: 8 },
  river: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, line: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, city: { font: "400", size: 11.5, spaced: 0, clear: 6 },
};
const smaller = 0.72; /* as in the style sheet */
const overhang = 0.4; /* of a name that may reach over the edge of a small country */
const layer = L.layerGroup();
/** @type {Map<string, L.Polygon>} */
const land = new Map();
/** @type {Box[] | null} On paper, what letters take; on the screen panels lie over the map. */
let letters = null;
/** @type {Set<string>} */
let named = new Set();
/* What depends on the view alone is reckoned once for it. */
let view = "";
/** @type {Map<string, Choice[]>} */
const choicesInView = new Map();
/** @type {Box[]} */
let road = [];
/** @type {Box[]} */
let over = [];

/**
 * On paper: boxes, in layer pixels, that names must leave free; null back on the screen.
 *
 * @param {Box[] | null} boxes
 */
export function keepFree(boxes) {
  letters = boxes;
}

/** @param {Pair} location */
const at = (location) => theMap().latLngToLayerPoint(location);

/** What is seen, in layer pixels. @returns {Box} */
function frame() {
  const { x, y } = theMap().containerPointToLayerPoint([0, 0]);
  const size = theMap().getSize();
  return grown([x, y, x + size.x, y + size.y], -4);
}

/** What lies over the map, in layer pixels; nothing does on paper. @returns {Box[]} */
function panels() {
  if (letters) return [];
  const { x, y } = theMap().containerPointToLayerPoint([0, 0]);
  return panelBoxes().map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], 3));
}

/** The road itself, so that no name lies across it. @returns {Box[]} */
function roadBoxes() {
  const seen = frame();
  return data.stages.filter((stage) => stage.role !== "return").flatMap((stage) => {
    const line = screenLine(stage.line.map(at));
    const half = stage.role === "main" ? 4 : 2;
    /** @type {Box[]} */
    const boxes = [];
    for (let far = 0; far <= Math.min(line.length, 20000); far += 9) {
      const { x, y } = line.at(far).point;
      if (x > seen[0] && x < seen[2] && y > seen[1] && y < seen[3]) boxes.push([x - half, y - half, x + half, y + half]);
    }
    return boxes;
  });
}

function look() {
  const map = theMap();
  const seen = [map.getZoom(), map.getPixelOrigin(), map.containerPointToLayerPoint([0, 0]), map.getSize(), scale(), letters !== null].join();
  over = panels();
  if (seen === view) return;
  view = seen;
  choicesInView.clear();
  road = roadBoxes();
}

/** @param {string} text */
function broken(text) {
  const spaces = [...text.matchAll(/[ –]/g)].map((match) => match.index);
  if (!spaces.length) return [text];
  const half = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return [text.slice(0, half + (text[half] === "–" ? 1 : 0)).trim(), text.slice(half + 1).trim()];
}

/**
 * How large a name is, in one line and in two.
 *
 * @param {Label} label
 */
function sizesOf({ text, kind }) {
  const { font, size, spaced } = looks[kind];
  context.font = `${font} ${size * scale()}px system-ui, sans-serif`;
  /** @param {string} line */
  const wide = (line) => context.measureText(line).width + spaced * scale() * line.length + 8;
  const high = (size + 4) * scale();
  const one = { width: wide(text), height: high, lines: 1 };
  const lines = broken(text);
  if (lines.length < 2) return [one];
  const two = { width: Math.max(...lines.map(wide)), height: 2 * high, lines: 2 };
  return one.width > 170 * scale() ? [two] : [one, two];
}

/**
 * @param {Label} label
 * @returns {Choice[]}
 */
function choicesOf(label) {
  const sizes = sizesOf(label);
  if (label.along) return alongLine(label.along, sizes);
  if (!label.country) return besidePoint(at(label.at), sizes, looks[label.kind].clear * (label.kind === "stop" ? scale() : 1), label.onRoad);
  const area = label.onRoad ? land.get(label.country.name) : undefined;
  if (letters && label.onRoad) return onPaper(label, area, sizes);
  const spots = [label.at, ...label.country.spots.map(([lon, lat]) => /** @type {Pair} */ ([lat, lon]))];
  const offshore = label.country.offshore.map(([lon, lat]) => /** @type {Pair} */ ([lat, lon]));
  const inside = area ? insideArea(ringsOf(area), sizes, at(label.at), frame()) : spots.flatMap((spot) => centred(spot, sizes.slice(0, 1)));
  return [...inside.slice(0, 800), ...offshore.flatMap((spot) => centred(spot, sizes))];
}

/** @param {Label} label */
function knownChoices(label) {
  const key = `${label.text} ${label.at} ${label.kind} ${label.onRoad ?? ""}`;
  const known = choicesInView.get(key) ?? choicesOf(label);
  choicesInView.set(key, known);
  return known;
}

/**
 * On paper a name stands inside its country: where it has no room, it is set smaller. A single letter may lie over the edge.
 *
 * @param {Label} label
 * @param {L.Polygon | undefined} area
 * @param {{width: number, height: number, lines: number}[]} sizes
 * @returns {Choice[]}
 */
function onPaper(label, area, sizes) {
  const rings = area ? ringsOf(area) : [];
  /** @param {{width: number, height: number, lines: number}[]} tried @param {number} most */
  const inside = (tried, most) => insideArea(rings, tried, at(label.at), frame(), { step: 6, most });
  if (label.text.length === 1) return [...inside(sizes, 0.01), ...inside(sizes, 1), ...[4, 12, 20].flatMap((clear) => besidePoint(at(label.at), sizes, clear))];
  const small = sizes.map(({ width, height, lines }) => ({ width: (width - 8) * smaller + 4, height: height * smaller, lines }));
  return [...inside(sizes, 0.01), ...[0.01, overhang].flatMap((most) => inside(small, most)).map((choice) => ({ ...choice, isSmall: true }))];
}

/**
 * @param {Pair} location
 * @param {{width: number, height: number, lines: number}[]} sizes
 * @returns {Choice[]}
 */
function centred(location, sizes) {
  const { x, y } = at(location);
  return sizes.map(({ width, height, lines }) => ({ box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2], lines }));
}

/**
 * @param {Pair[][]} rings
 * @param {{width: number, height: number, lines: number}[]} sizes
 */
function alongLine(rings, sizes) {
  const line = screenLine(rings[0].map(at));
  if (line.length < sizes[0].width * 0.4) return [];
  return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => besidePoint(line.at(line.length * share).point, sizes, 6));
}

/** @param {L.Polygon} area @returns {Spot[][]} */
function ringsOf(area) {
  /** @type {any[]} */
  const rings = /** @type {any} */ (area.getLatLngs()).flat(isDeep(area) ? 1 : 0);
  return rings.map((ring) => ring.map((/** @type {L.LatLng} */ one) => theMap().latLngToLayerPoint(one)));
}

/** @param {L.Polygon} area */
const isDeep = (area) => Array.isArray(/** @type {any} */ (area.getLatLngs())[0][0]);

/**
 * @param {Label[]} labels
 * @param {Box[]} taken
 * @param {boolean} [isOverRoad] Whether a name may lie across the road.
 * @returns {Box[]}
 */
function draw(labels, taken, isOverRoad) {
  const wanted = labels.filter(({ text }) => !named.has(text.toLowerCase()));
  const names = wanted.map((label) => ({ key: label.text.toLowerCase(), choices: knownChoices(label), must: !letters && (label.onRoad ?? false) }));
  return placed(names, [...taken, ...(letters ?? []), ...(isOverRoad ? [] : road)], frame(), over).flatMap((choice, index) => {
    if (!choice) return [];
    named.add(names[index].key);
    put(wanted[index], choice);
    return [choice.box];
  });
}

/** @param {Label} label @param {Choice} choice */
function put(label, { box, lines, from, isSmall }) {
  const map = theMap();
  /** @type {(spot: L.LatLngExpression, html: HTMLElement, iconSize: [number, number]) => void} */
  const stand = (spot, html, iconSize) => {
    L.marker(spot, { pane: "labels", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "label-icon", iconSize }) }).addTo(layer);
  };
  const centre = map.layerPointToLatLng([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  const text = lines === 1 ? [label.text] : broken(label.text);
  stand(centre, element(`span.label.of-${label.kind}${label.onRoad ? ".on-road" : ""}${isSmall ? ".small" : ""}`, {}, ...text.flatMap((line, index) => (index ? [element("br"), line] : [line]))), [box[2] - box[0], box[3] - box[1]]);
  if (label.kind === "city") stand(label.at, element(label.capital ? "span.dot.capital" : "span.dot"), [6, 6]);
  if (from) {
    const edge = { x: Math.max(box[0], Math.min(box[2], from.x)), y: Math.max(box[1], Math.min(box[3], from.y)) };
    L.polyline([map.layerPointToLatLng([from.x, from.y]), map.layerPointToLatLng([edge.x, edge.y])], { pane: "leaders", color: "#1d2430", weight: 1, opacity: 0.7, interactive: false }).addTo(layer);
  }
}

/**
 * The names that must be read.
 *
 * @param {Box[]} taken
 * @returns {Box[]} The ground that they take, in layer pixels.
 */
export function nameFirst(taken) {
  look();
  layer.clearLayers();
  named = new Set();
  const boxes = draw(firstNames(), taken);
  /* On paper no name leaves its country: where there is no room beside the road, it lies across it. */
  return letters ? [...boxes, ...draw(firstNames(), [...taken, ...boxes], true)] : boxes;
}

/** @param {Box[]} taken */
export function nameRest(taken) {
  draw(otherNames(theMap().getZoom()), taken);
}

export function start() {
  layer.addTo(theMap());
  theMap().eachLayer((/** @type {any} */ one) => {
    const name = one.feature?.properties?.name;
    if (name && one instanceof L.Polygon) land.set(name, one);
  });
}

/* Names of countries, places, rivers and cities, drawn where they have room. */
import { groundOnScreen, land as allLand } from "./basemap.js";
import { scale, theMap } from "./camera.js";
import { broken, choicesOf } from "./choices.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boundsOf, boxAround, Ground, grown, isInside, overlaps } from "./ground.js";
import { arranged, edgeOf, leaderOf } from "./labelling.js";
import { firstNames, otherNames } from "./names.js";
import { coverBoxes } from "./panels.js";
import { screenLine } from "./screenline.js";
import { currentStep } from "./state.js";
import { Territory } from "./territory.js";

/** @typedef {import("./names.js").Label} Label */
/** @typedef {import("./labelling.js").Choice} Choice */

const layer = L.layerGroup();
/** @type {{name: string, ofRoad: boolean, parts: Pair[][], bounds: Box}[]} The countries that are drawn, in units of the ground; only those of the road say their names. */
let land = [];
/** @type {Box[] | null} On paper, what letters take; on the screen panels lie over the map. */
let letters = null;
/** @type {Set<string>} */
let named = new Set();
/** @type {{label: Label, choice: Choice}[]} The names that must be read, where they stand. */
let first = [];
/* What depends on the view alone is reckoned once for it. */
let view = "";
/** @type {Map<string, ReturnType<typeof choicesOf>>} */
const choicesInView = new Map();
/** @type {Box[]} */
let road = [];
/** @type {Box[]} */
let over = [];
/** @type {Territory | null} */
let territory = null;

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
  return coverBoxes().map((box) => grown([box[0] + x, box[1] + y, box[2] + x, box[3] + y], 3));
}

/** The road and its places, so that no name lies across them. @returns {Box[]} */
function roadBoxes() {
  const seen = frame();
  const places = data.places.filter(({ shape }) => !shape).map((place) => boxAround(at(place.at), 9));
  const lines = data.stages.filter((stage) => stage.role !== "return").flatMap((stage) => {
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
  return [...lines, ...places];
}

function look() {
  const map = theMap();
  over = panels();
  const seen = [map.getZoom(), map.getPixelOrigin(), map.containerPointToLayerPoint([0, 0]), map.getSize(), scale(), letters !== null, ...over].join();
  if (seen === view) return;
  view = seen;
  choicesInView.clear();
  road = roadBoxes();
  territory = land.length ? new Territory(frame(), land.map((_, index) => (overlaps(extentOf(index), frame()) ? outlines(index) : [])), over) : null;
}

/**
 * @param {number} index Of a country.
 * @returns {Spot[][]} Its outlines in layer pixels.
 */
function outlines(index) {
  const { x, y, unit } = groundOnScreen();
  return land[index].parts.map((ring) => ring.map(([right, down]) => ({ x: x + right * unit, y: y + down * unit })));
}

/** @param {number} index Of a country. @returns {Box} How far it reaches, in layer pixels. */
function extentOf(index) {
  const { x, y, unit } = groundOnScreen();
  const [left, top, right, bottom] = land[index].bounds;
  return [x + left * unit, y + top * unit, x + right * unit, y + bottom * unit];
}

const small = 0.004; /* of the map: a country that shows less, and not all of itself, need not be named in the story */
const speck = 60; /* square pixels that must be seen of it on the overview */

/**
 * @param {number} index Of a country.
 * @param {Territory} ground
 * @returns {boolean} Whether it must be named: all of it is in sight, or much of it beside what lies over the map.
 */
function isShown(index, ground) {
  const [left, top, right, bottom] = ground.frame;
  return isInside(extentOf(index), ground.frame) || ground.seenOf(index) > (currentStep() === null ? speck : small * (right - left) * (bottom - top));
}

/** @param {Label} label @returns {import("./choices.js").Home | null} The ground of a country's name. */
function homeOf({ country, onRoad, at: anchor }) {
  if (!territory || !country) return null;
  const index = onRoad ? land.findIndex(({ name }) => name === country.name) : territory.ownerOf(at(anchor));
  if (index < 0) return null;
  return { territory, index, rivals: land.map(({ ofRoad }) => ofRoad), rings: outlines(index), isShown: onRoad === true && isShown(index, territory) };
}

/** @param {Label} label */
function knownChoices(label) {
  const key = `${label.text} ${label.at} ${label.kind} ${label.onRoad ?? ""}`;
  const known = choicesInView.get(key);
  if (known) return known;
  const found = choicesOf(label, homeOf(label), frame(), letters !== null);
  choicesInView.set(key, found);
  return found;
}

/**
 * @param {Label[]} labels
 * @param {Box[]} taken
 * @param {boolean} [isOverRoad] Whether a name may lie across the road.
 * @returns {{label: Label, choice: Choice}[]} Those that stand, and where.
 */
function draw(labels, taken, isOverRoad) {
  const wanted = labels.filter(({ text }) => !named.has(text.toLowerCase()));
  const names = wanted.map((label) => ({ key: label.text.toLowerCase(), ...knownChoices(label), must: !letters && (label.onRoad ?? false), label }));
  const ground = { obstacles: [...taken, ...(letters ?? [])], frame: frame(), panels: over, lines: isOverRoad ? [] : road };
  return arranged(names, ground, ({ label }) => Boolean(label.onRoad) && label.kind === "country").map(({ name: { key, label }, choice }) => {
    named.add(key);
    put(label, choice);
    return { label, choice };
  });
}

/** @param {Label} label @param {Choice} choice */
function put(label, { box, lines, from, look: set }) {
  const map = theMap();
  /** @type {(spot: L.LatLngExpression, html: HTMLElement, iconSize: [number, number]) => void} */
  const stand = (spot, html, iconSize) => {
    L.marker(spot, { pane: "labels", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "label-icon", iconSize }) }).addTo(layer);
  };
  const centre = map.layerPointToLatLng([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  const text = lines === 1 ? [label.text] : broken(label.text);
  stand(centre, element(`span.label.of-${label.kind}${label.onRoad ? ".on-road" : ""}${set ? `.${set}` : ""}`, {}, ...text.flatMap((line, index) => (index ? [element("br"), line] : [line]))), [box[2] - box[0], box[3] - box[1]]);
  if (label.kind === "city") stand(label.at, element(label.capital ? "span.dot.capital" : "span.dot"), [6, 6]);
  if (from) {
    const edge = edgeOf(box, from);
    if (label.country) L.circleMarker(map.layerPointToLatLng([from.x, from.y]), { pane: "leaders", radius: 3, color: "#fffdf8", weight: 1, fillColor: "#1d2430", fillOpacity: 1, interactive: false }).addTo(layer);
    L.polyline([map.layerPointToLatLng([from.x, from.y]), map.layerPointToLatLng([edge.x, edge.y])], { pane: "leaders", color: "#1d2430", weight: 1.2, opacity: 0.85, interactive: false }).addTo(layer);
  }
}

/** @returns {Box[]} The ground that the names that must be read take, in layer pixels. */
const firstBoxes = () => first.flatMap(({ label, choice }) => boxesOf(label, choice));

/** @param {Label} label @param {Choice} choice @returns {Box[]} A name, and the leader that tells its country. */
const boxesOf = (label, choice) => [choice.box, ...(label.country ? leaderOf(choice) : [])];

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
  first = letters ? onPaper(firstNames(), taken, letters) : draw(firstNames(), taken);
  return firstBoxes();
}

/**
 * On paper no name leaves its country: where there is no room beside the road, it lies across it, and such a name comes first.
 *
 * @param {Label[]} labels
 * @param {Box[]} taken
 * @param {Box[]} codes
 */
function onPaper(labels, taken, codes) {
  const beside = new Ground([...taken, ...codes, ...road]);
  const across = draw(labels.filter((label) => !knownChoices(label).choices.some(({ box }) => beside.isFree(box))), taken, true);
  const boxes = across.map(({ choice }) => choice.box);
  const found = [...across, ...draw(labels, [...taken, ...boxes])];
  return [...found, ...draw(labels, [...taken, ...found.map(({ choice }) => choice.box)], true)];
}

/**
 * A sign that found no room stands on its place, whatever name was there: that name makes room, the others stay.
 *
 * @param {Box[]} signs
 * @returns {Box[]} The ground that the names that must be read take now.
 */
export function makeRoom(signs) {
  const kept = first.filter(({ label, choice }) => !signs.some((sign) => boxesOf(label, choice).some((box) => overlaps(box, sign))));
  if (kept.length === first.length) return firstBoxes();
  layer.clearLayers();
  named = new Set(kept.map(({ label }) => label.text.toLowerCase()));
  for (const { label, choice } of kept) put(label, choice);
  first = kept;
  first = [...kept, ...draw(firstNames(), [...signs, ...firstBoxes()])];
  return firstBoxes();
}

/** @param {Label} label A country: whether another's name lies on its land, which would be taken for its own beside it. */
function isLentOut(label) {
  const home = homeOf(label);
  return home !== null && first.some(({ label: { country }, choice: { from, box } }) => country && from && home.territory.sharesOf(box, -1, land.map((_, index) => index === home.index)).rival > 0.3);
}

/** @param {Box[]} taken */
export function nameRest(taken) {
  draw(otherNames(theMap().getZoom()).filter((label) => !isLentOut(label)), taken);
}

export function start() {
  layer.addTo(theMap());
  land = allLand().map((one) => ({ ...one, ofRoad: data.figures.countries.includes(one.name), bounds: boundsOf(one.parts) }));
}

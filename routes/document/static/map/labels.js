/* Names of countries, places, rivers and cities, drawn where they have room. */
import { countries } from "./basemap.js";
import { crossing } from "./borders.js";
import { scale, theMap } from "./camera.js";
import { broken, choicesOf } from "./choices.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { boxAround, grown, isWithin, overlaps } from "./ground.js";
import { placed, scarceFirst } from "./labelling.js";
import { firstNames, otherNames } from "./names.js";
import { coverBoxes } from "./panels.js";
import { screenLine } from "./screenline.js";

/** @typedef {import("./names.js").Label} Label */
/** @typedef {import("./labelling.js").Choice} Choice */

const layer = L.layerGroup();
/** @type {Map<string, L.Polygon>} */
let land = new Map();
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
  const seen = [map.getZoom(), map.getPixelOrigin(), map.containerPointToLayerPoint([0, 0]), map.getSize(), scale(), letters !== null].join();
  over = panels();
  if (seen === view) return;
  view = seen;
  choicesInView.clear();
  road = roadBoxes();
}

/**
 * Let each place beside a country say, when asked, whether it lies in another, or behind a border.
 *
 * @param {Choice[]} choices
 * @param {string} own
 * @returns {Choice[]}
 */
function withAbroad(choices, own) {
  const crosses = crossing();
  const home = land.get(own);
  const others = [...land.values()].filter((area) => area !== home);
  const degrees = (/** @type {Spot} */ spot) => {
    const { lat, lng } = theMap().layerPointToLatLng([spot.x, spot.y]);
    return { x: lng, y: lat };
  };
  const isIn = (/** @type {Spot[]} */ spots) => others.some((area) => spots.some(({ x, y }) => area.getBounds().contains([y, x]) && isWithin({ x, y }, outlines(area))));
  /* A name in the sea means the country that is nearest. */
  const isNearer = (/** @type {Spot} */ spot) => Boolean(home) && others.some((area) => away(spot, area) < 0.8 * away(spot, /** @type {L.Polygon} */ (home)));
  return choices.map((choice) => {
    const { box, from } = choice;
    const spots = [0.5, 0.15, 0.85].map((share) => ({ x: box[0] + (box[2] - box[0]) * share, y: (box[1] + box[3]) / 2 }));
    /** @type {boolean | undefined} */
    let known;
    return { ...choice, get isAbroad() { return (known ??= Boolean(from && crosses(from, spots[0])) || isIn(spots.map(degrees)) || isNearer(degrees(spots[0]))); } };
  });
}

/** @type {WeakMap<L.Polygon, Spot[][]>} */
const rings = new WeakMap();

/** @param {L.Polygon} area @returns {Spot[][]} In degrees. */
function outlines(area) {
  const known = rings.get(area);
  if (known) return known;
  /** @type {any[]} */
  const parts = /** @type {any} */ (area.getLatLngs());
  const found = (Array.isArray(parts[0][0]) ? parts.flat(1) : parts).map((ring) => ring.map((/** @type {L.LatLng} */ { lng, lat }) => ({ x: lng, y: lat })));
  rings.set(area, found);
  return found;
}

/** @type {WeakMap<L.Polygon, Spot[]>} */
const coasts = new WeakMap();
const many = 300; /* points of an outline, which tell how far it is */

/**
 * How far a spot outside an area is from it, in degrees of latitude.
 *
 * @param {Spot} spot In degrees.
 * @param {L.Polygon} area
 */
function away({ x, y }, area) {
  let coast = coasts.get(area);
  if (!coast) {
    const all = outlines(area).flat();
    const every = Math.ceil(all.length / many);
    coasts.set(area, (coast = all.filter((_, index) => index % every === 0)));
  }
  const across = Math.cos((y * Math.PI) / 180);
  return Math.min(...coast.map((one) => Math.hypot((one.x - x) * across, one.y - y)));
}

/** @param {Label} label */
function knownChoices(label) {
  const key = `${label.text} ${label.at} ${label.kind} ${label.onRoad ?? ""}`;
  const known = choicesInView.get(key);
  if (known) return known;
  const { choices, last } = choicesOf(label, label.onRoad && label.country ? land.get(label.country.name) : undefined, frame(), letters !== null);
  /** @type {Choice[] | undefined} */
  let beside;
  const found = last ? { choices, last: () => (beside ??= withAbroad(last(), label.country?.name ?? "")) } : { choices };
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
  const order = letters ? names : scarceFirst(names, ground, ({ must, label }) => must && label.kind === "country");
  return placed(order, ground).flatMap((choice, index) => {
    if (!choice) return [];
    const { key, label } = order[index];
    named.add(key);
    put(label, choice);
    return [{ label, choice }];
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
    if (label.country) L.circleMarker(map.layerPointToLatLng([from.x, from.y]), { pane: "leaders", radius: 2.5, stroke: false, fillColor: "#1d2430", fillOpacity: 1, interactive: false }).addTo(layer);
    L.polyline([map.layerPointToLatLng([from.x, from.y]), map.layerPointToLatLng([edge.x, edge.y])], { pane: "leaders", color: "#1d2430", weight: 1, opacity: 0.7, interactive: false }).addTo(layer);
  }
}

/** @returns {Box[]} The ground that the names that must be read take, in layer pixels. */
const firstBoxes = () => first.map(({ choice }) => choice.box);

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
  first = draw(firstNames(), taken);
  /* On paper no name leaves its country: where there is no room beside the road, it lies across it. */
  if (letters) first = [...first, ...draw(firstNames(), [...taken, ...firstBoxes()], true)];
  return firstBoxes();
}

/**
 * A sign that found no room stands on its place, whatever name was there: that name makes room, the others stay.
 *
 * @param {Box[]} signs
 * @returns {Box[]} The ground that the names that must be read take now.
 */
export function makeRoom(signs) {
  const kept = first.filter(({ choice }) => !signs.some((sign) => overlaps(choice.box, sign)));
  if (kept.length === first.length) return firstBoxes();
  layer.clearLayers();
  named = new Set(kept.map(({ label }) => label.text.toLowerCase()));
  for (const { label, choice } of kept) put(label, choice);
  first = kept;
  first = [...kept, ...draw(firstNames(), [...signs, ...firstBoxes()])];
  return firstBoxes();
}

/** @param {Box[]} taken */
export function nameRest(taken) {
  draw(otherNames(theMap().getZoom()), taken);
}

export function start() {
  layer.addTo(theMap());
  land = countries();
}

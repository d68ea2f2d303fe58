/* Names of countries, places and cities, placed so that none covers another or a stop. */
import { standsAt, widthOf } from "./apart.js";
import { scale, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { signs } from "./hazards.js";
import { around, countryBoxes, overlaps, pointBoxes } from "./placing.js";
import { stops } from "./route.js";

/**
 * @typedef {{text: string, at: Pair, kind: "country" | "place" | "city", weight: number, capital?: boolean, country?: CountryLabel}} Label
 */

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
const fonts = { country: [600, 12], place: [600, 12.5], city: [400, 12] };
const spaced = { country: 2.2, place: 0, city: 0 };
const layer = L.layerGroup();
/** @type {Box[]} */
let obstacles = [];

/**
 * Boxes, in layer pixels, that names must leave free besides the map's own signs.
 *
 * @param {Box[]} boxes
 */
export function keepFree(boxes) {
  obstacles = boxes;
}

/**
 * @param {number} zoom
 * @returns {Label[]}
 */
function wanted(zoom) {
  const road = new Set(data.figures.countries);
  /** @type {Label[]} */
  const countries = data.labels.countries.filter((label) => road.has(label.name) || label.rank <= zoom - 1.5)
    .map((label) => ({ text: label.name.toUpperCase(), at: [label.lat, label.lon], kind: "country", country: label, weight: road.has(label.name) ? 0 : 2.5 }));
  /** @type {Label[]} */
  const places = data.places.map(({ title, at, role }) => ({ text: title, at, kind: "place", weight: role === "landmark" ? 2 : 1 }));
  /** @type {Label[]} */
  const cities = data.labels.cities.filter((city) => city.min_zoom <= zoom)
    .map((city) => ({ text: city.name, at: [city.lat, city.lon], kind: "city", capital: city.capital, weight: city.capital ? 3 : 4 }));
  return [...countries, ...places, ...cities].sort((a, b) => a.weight - b.weight);
}

/** @param {Label} label */
function measure(label) {
  const [weight, size] = fonts[label.kind];
  context.font = `${weight} ${size * scale()}px sans-serif`;
  return context.measureText(label.text).width + spaced[label.kind] * scale() * label.text.length + 6;
}

/**
 * @param {Label} label
 * @param {L.Point} at
 */
function candidates(label, at) {
  const [width, half] = [measure(label), 8 * scale()];
  if (!label.country) return pointBoxes(at, width, half);
  /** @param {[number, number][]} list */
  const onScreen = (list) => list.map(([lon, lat]) => theMap().latLngToLayerPoint([lat, lon]));
  return countryBoxes({ at, spots: onScreen(label.country.spots), offshore: onScreen(label.country.offshore) }, width, half);
}

/**
 * @param {Label} label
 * @param {Box} box
 */
function draw(label, box) {
  /** @type {(at: L.LatLngExpression, html: HTMLElement, iconSize: [number, number]) => void} */
  const put = (at, html, iconSize) => {
    L.marker(at, { pane: "labels", interactive: false, keyboard: false, icon: L.divIcon({ html, className: "label-icon", iconSize }) }).addTo(layer);
  };
  const centre = theMap().layerPointToLatLng([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  put(centre, element(`span.label.of-${label.kind}`, {}, label.text), [box[2] - box[0], box[3] - box[1]]);
  if (label.kind === "city") put(label.at, element(label.capital ? "span.dot.capital" : "span.dot"), [6, 6]);
}

function place() {
  const map = theMap();
  layer.clearLayers();
  /** @type {Box[]} */
  const taken = [
    ...stops.map((stop) => around(standsAt(stop), 13)), ...signs().map((sign) => around(standsAt(sign), widthOf(sign) / 2)),
    ...obstacles, ...data.voices.map((voice) => around(map.latLngToLayerPoint(voice.at), 10)),
  ];
  const places = data.places.map((one) => map.latLngToLayerPoint(one.at));
  const names = new Set();
  for (const label of wanted(map.getZoom())) {
    if (names.has(label.text.toLowerCase())) continue;
    const point = map.latLngToLayerPoint(label.at);
    if (label.kind === "city" && places.some((one) => one.distanceTo(point) < 16)) continue;
    const free = candidates(label, point).find((box) => !taken.some((other) => overlaps(box, other)));
    if (!free) continue;
    names.add(label.text.toLowerCase());
    taken.push(free);
    draw(label, free);
  }
}

export function start() {
  layer.addTo(theMap());
  on("settled", place);
}

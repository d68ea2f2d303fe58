/* Which names the map wants to show, the most needed first. */
import { data, stageOf } from "./data.js";
import { longest } from "./screenline.js";
import { toldStage } from "./state.js";

/**
 * @typedef {"country" | "stop" | "place" | "river" | "line" | "city"} LabelKind
 *
 * @typedef {object} Label
 * @property {string} text
 * @property {Pair} at
 * @property {LabelKind} kind
 * @property {boolean} [capital]
 * @property {CountryLabel} [country]
 * @property {boolean} [onRoad] Of the road: it must be named.
 * @property {Pair[]} [along] The line that the name belongs to.
 */

const ofRoad = new Set(data.figures.countries);
const main = data.stages.filter((stage) => stage.role === "main");
const near = 0.02; /* of the route's extent: a place so near to a stop is the stop's place */
const [[south, west], [north, east]] = data.view.corners;
const extent = Math.max(north - south, east - west, 0.01);
/** @param {Place} place */
const isPoint = ({ shape, small }) => !shape || small === true;

/**
 * @param {Pair} a
 * @param {Pair} b
 */
const apart = (a, b) => Math.hypot(a[0] - b[0], (a[1] - b[1]) * Math.cos((a[0] * Math.PI) / 180)) / extent;

/** @param {string} text "A province, near the border" is named "A province". */
export const short = (text) => text.split(/[,(;:]/)[0].trim();

/** @type {((name: string) => string) | null} */
let renamed = null;

/**
 * Call the countries of the road something else, as on a map that is to be filled in; null names them again.
 *
 * @param {((name: string) => string) | null} naming
 */
export function renameCountries(naming) {
  renamed = naming;
}

/** @returns {Label[]} */
function countries() {
  return data.labels.countries.filter(({ name }) => ofRoad.has(name))
    .map((country) => ({ text: renamed?.(country.name) ?? country.name.toUpperCase(), at: [country.lat, country.lon], kind: "country", country, onRoad: true }));
}

/**
 * @param {Pair} at
 * @param {string} told
 * @returns {Label}
 */
function end(at, told) {
  const place = data.places.filter((one) => isPoint(one) && apart(one.at, at) < near).sort((a, b) => apart(a.at, at) - apart(b.at, at))[0];
  return { text: short(told || place?.title || ""), at, kind: "stop" };
}

/**
 * @param {Stage[]} stages
 * @returns {Label[]} Where each begins and ends.
 */
function endsOf(stages) {
  return stages.flatMap((stage) => [end(stage.line[0], stage.origin), end(stage.line[stage.line.length - 1], stage.destination)]).filter(({ text }) => text);
}

/** Names without which nobody understands the map: the countries of the road, both ends of the lit stage. */
export function firstNames() {
  const told = stageOf(toldStage() ?? "");
  return [...countries(), ...endsOf(told ? [told] : []).map((label) => ({ ...label, onRoad: true }))];
}

/**
 * Whether a piece of ground is water: its name says so, or it is a line that is called nothing else.
 *
 * @param {string} title
 */
export function isWater(title) {
  return !/\b(line|border|frontier|wall|mountains?|range|hills?|desert|forest|steppe|plateau|plains?|pyrenees|alps|jungle|swamp|zone|road|railway)\b/i.test(title);
}

/** @returns {Label[]} */
function ground() {
  return data.places.filter((place) => !isPoint(place)).map((place) => ({
    text: place.title, at: place.at, kind: isWater(place.title) ? "river" : "line", along: place.shape ? longest(place.shape.rings) : [],
  }));
}

/** @type {Pair[] | null} */
let road = null;
/** @type {Map<CityLabel, number>} */
const distances = new Map();

/** @param {CityLabel} city @returns {number} How far it is from the road; infinitely if it is one of its places. */
function far(city) {
  const known = distances.get(city);
  if (known !== undefined) return known;
  road ??= data.stages.flatMap(({ line }) => line.filter((_, index) => index % 4 === 0 || index === line.length - 1));
  /** @type {Pair} */
  const at = [city.lat, city.lon];
  const isPlace = data.places.some((place) => isPoint(place) && apart(place.at, at) < near);
  const found = isPlace ? Infinity : road.reduce((least, one) => Math.min(least, apart(one, at)), Infinity);
  distances.set(city, found);
  return found;
}

/**
 * Cities by nearness to the road, without those that are one of its places.
 *
 * @param {number} zoom
 * @returns {Label[]}
 */
function cities(zoom) {
  return data.labels.cities.filter((city) => city.min_zoom <= zoom && far(city) < (city.capital ? 0.45 : 0.3)).sort((a, b) => far(a) - far(b))
    .map(({ name, lat, lon, capital }) => ({ text: name, at: [lat, lon], kind: "city", capital }));
}

/**
 * The others, the most needed first.
 *
 * @param {number} zoom
 * @returns {Label[]}
 */
export function otherNames(zoom) {
  const stops = endsOf([...main.slice(0, 1), ...main.slice(-1), ...main]);
  /** @type {Label[]} */
  const places = data.places.filter(isPoint).sort((a, b) => Number(a.role === "landmark") - Number(b.role === "landmark"))
    .map(({ title, at }) => ({ text: short(title), at, kind: "place" }));
  /** @type {Label[]} */
  const others = data.labels.countries.filter(({ name, rank }) => !ofRoad.has(name) && rank <= zoom - 1.5)
    .map((country) => ({ text: country.name.toUpperCase(), at: [country.lat, country.lon], kind: "country", country }));
  return [...ground(), ...stops.filter(({ text }) => text.length < 28), ...places, ...others, ...cities(zoom)];
}

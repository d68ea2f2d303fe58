/* Where a name may stand on the map as it is now, the best first. */
import { scale, theMap } from "./camera.js";
import { boxAround } from "./ground.js";
import { besideArea, besidePoint, insideArea } from "./labelling.js";
import { screenLine } from "./screenline.js";

/** @typedef {import("./names.js").Label} Label */
/** @typedef {import("./labelling.js").Choice} Choice */
/** @typedef {{width: number, height: number, lines: number}} Size */

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Record<import("./names.js").LabelKind, {font: string, size: number, spaced: number, clear: number}>} */
const looks = {
  country: { font: "650", size: 12.5, spaced: 2, clear: 8 }, stop: { font: "650", size: 13, spaced: 0, clear: 15 }, place: { font: "600", size: 12, spaced: 0, clear: 8 },
  river: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, line: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, city: { font: "400", size: 11.5, spaced: 0, clear: 6 },
};
const smaller = 0.72; /* as in the style sheet */
const overhang = 0.4; /* of a name that may reach over the edge of a small country */
const most = 2500; /* places inside a country that are tried */

/** @param {Pair} location */
const at = (location) => theMap().latLngToLayerPoint(location);
/** @type {(list: [number, number][]) => Pair[]} */
const turned = (list) => list.map(([lon, lat]) => [lat, lon]);

/** @param {string} text */
export function broken(text) {
  const spaces = [...text.matchAll(/[ –]/g)].map((match) => match.index);
  if (!spaces.length) return [text];
  const half = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return [text.slice(0, half + (text[half] === "–" ? 1 : 0)).trim(), text.slice(half + 1).trim()];
}

/**
 * How large a name is, in one line and in two.
 *
 * @param {Label} label
 * @returns {Size[]}
 */
function sizesOf({ text, kind }) {
  const { font, size, spaced } = looks[kind];
  context.font = `${font} ${size * scale()}px system-ui, sans-serif`;
  /** @param {string} line */
  const wide = (line) => context.measureText(line).width + (/[\u3131-\uD7A3]/.test(line) ? 0 : spaced) * scale() * line.length + 8;
  const high = (size + 4) * scale();
  const one = { width: wide(text), height: high, lines: 1 };
  const lines = broken(text);
  if (lines.length < 2) return [one];
  const two = { width: Math.max(...lines.map(wide)), height: 2 * high, lines: 2 };
  return one.width > 170 * scale() ? [two] : [one, two];
}

/**
 * @param {Label} label
 * @param {L.Polygon | undefined} area Its country's land, for a country of the road.
 * @param {Box} frame
 * @param {boolean} isOnPaper
 * @returns {{choices: Choice[], last?: () => Choice[]}} Where it may stand; and beside its country, where it has no room there.
 */
export function choicesOf(label, area, frame, isOnPaper) {
  const sizes = sizesOf(label);
  if (label.along) return { choices: alongLine(label.along, sizes) };
  if (!label.country) return { choices: besidePoint(at(label.at), sizes, looks[label.kind].clear * (label.kind === "stop" ? scale() : 1), label.onRoad) };
  if (isOnPaper && label.onRoad) return { choices: [...onPaper(label, area, sizes, frame), ...inTheSea(label, sizes)] };
  if (!area) return { choices: [label.at, ...turned(label.country.spots)].flatMap((spot) => centred(spot, sizes.slice(0, 1))) };
  const offshore = turned(label.country.offshore).flatMap((spot) => centred(spot, sizes));
  const rings = ringsOf(area);
  const inside = insideArea(rings, sizes, at(label.at), frame);
  const spot = { width: 12, height: 12, lines: 1 };
  const last = () => {
    const within = insideArea(rings, [spot], at(label.at), frame, { step: spot.width });
    /* What is smaller than the steps of the search, and what shows only a corner of itself or an island. */
    const small = within.length ? [] : rings.flat().filter(({ x, y }) => x > frame[0] && x < frame[2] && y > frame[1] && y < frame[3]).map((corner) => ({ box: boxAround(corner, spot.width), lines: 1 }));
    return besideArea([...within, ...centred(label.at, [spot]), ...small], sizes);
  };
  return { choices: [...inside.slice(0, most), ...offshore], last };
}

/**
 * On paper a name stands inside its country: where it has no room, it is set smaller. A single letter may lie over the edge.
 *
 * @param {Label} label
 * @param {L.Polygon | undefined} area
 * @param {Size[]} sizes
 * @param {Box} frame
 * @returns {Choice[]}
 */
function onPaper(label, area, sizes, frame) {
  const rings = area ? ringsOf(area) : [];
  /** @param {Size[]} tried @param {number} out */
  const inside = (tried, out) => insideArea(rings, tried, at(label.at), frame, { step: 6, most: out });
  if (label.text.length === 1) return [...inside(sizes, 0.01), ...inside(sizes, 1), ...[4, 12, 20].flatMap((clear) => besidePoint(at(label.at), sizes, clear))];
  const small = sizes.map(({ width, height, lines }) => ({ width: (width - 8) * smaller + 4, height: height * smaller, lines }));
  return [...inside(sizes, 0.01), ...[0.01, overhang].flatMap((out) => inside(small, out)).map((choice) => ({ ...choice, isSmall: true }))];
}

/**
 * Off its coast, where a country has no room of its own; a single letter would be taken for the sea's.
 *
 * @param {Label} label
 * @param {Size[]} sizes
 */
function inTheSea({ text, country }, sizes) {
  return text.length === 1 || !country ? [] : turned(country.offshore).flatMap((spot) => centred(spot, sizes));
}

/**
 * @param {Pair} location
 * @param {Size[]} sizes
 * @returns {Choice[]}
 */
function centred(location, sizes) {
  const { x, y } = at(location);
  return sizes.map(({ width, height, lines }) => ({ box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2], lines }));
}

/**
 * @param {Pair[]} positions
 * @param {Size[]} sizes
 */
function alongLine(positions, sizes) {
  const line = screenLine(positions.map(at));
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

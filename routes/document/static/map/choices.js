/* Where a name may stand on the map as it is now, the best first. */
import { scale, theMap } from "./camera.js";
import { boxAround, isInside } from "./ground.js";
import { besidePoint } from "./labelling.js";
import { wide } from "./measure.js";
import { beside, byCost, inside, isOwn, rootsOf } from "./placing.js";
import { screenLine } from "./screenline.js";
import { insideArea } from "./spans.js";

/** @typedef {import("./names.js").Label} Label */
/** @typedef {import("./labelling.js").Choice} Choice */
/** @typedef {{width: number, height: number, lines: number, look?: string}} Size */

/** @typedef {import("./placing.js").Country & {rings: Spot[][], isShown: boolean}} Home The ground that a country's name belongs to, and whether so much of it is seen that it must be named. */

/** @type {Record<import("./names.js").LabelKind, {font: string, size: number, spaced: number, clear: number}>} */
const looks = {
  country: { font: "650", size: 12.5, spaced: 2, clear: 8 }, stop: { font: "650", size: 13, spaced: 0, clear: 15 }, place: { font: "600", size: 12, spaced: 0, clear: 8 },
  river: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, line: { font: "italic 500", size: 12, spaced: 0.4, clear: 6 }, city: { font: "400", size: 11.5, spaced: 0, clear: 6 },
};
const smaller = 0.72; /* as in the style sheet, on paper */
const ample = 80; /* places for a name, with which it is not set smaller */
const tight = { of: 0.84, spaced: 0.5 }; /* and on the screen */
const overhang = 0.55; /* of a name that may reach over the edge of a small country */

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
 * @param {string} [look]
 * @returns {Size[]}
 */
function sizesOf({ text, kind }, look) {
  const { font, size: usual, spaced: usualSpaced } = looks[kind];
  const [size, spaced] = look ? [usual * tight.of, tight.spaced] : [usual, usualSpaced];
  /** @param {string} line */
  const across = (line) => wide(line, size * scale(), font) + (/[\u3131-\uD7A3]/.test(line) ? 0 : spaced) * scale() * line.length + 8;
  const high = (size + 4) * scale();
  const one = { width: across(text), height: high, lines: 1, look };
  const lines = broken(text);
  if (lines.length < 2) return [one];
  const two = { width: Math.max(...lines.map(across)), height: 2 * high, lines: 2, look };
  return one.width > 170 * scale() ? [two] : [one, two];
}

/**
 * @param {Label} label
 * @param {Home | null} home Of a country; null where no land is drawn.
 * @param {Box} frame
 * @param {boolean} isOnPaper
 * @returns {Pick<import("./labelling.js").Name, "choices" | "last">} Where it may stand; and beside its country, where it has no room there.
 */
export function choicesOf(label, home, frame, isOnPaper) {
  /* Who is not seen needs no name. */
  if (!label.along && !label.country && !label.onRoad && !isInside(boxAround(at(label.at), 0), frame)) return { choices: [] };
  const sizes = sizesOf(label);
  if (label.along) return { choices: alongLine(label.along, sizes) };
  if (!label.country) return { choices: besidePoint(at(label.at), sizes, looks[label.kind].clear * (label.kind === "stop" ? scale() : 1), label.onRoad) };
  if (isOnPaper && label.onRoad) return { choices: [...onPaper(label, home?.rings ?? [], sizes, frame), ...inTheSea(label, sizes)] };
  if (!home || !label.onRoad) {
    const spots = [label.at, ...turned(label.country.spots)].flatMap((spot) => centred(spot, sizes.slice(0, 1)));
    return { choices: home ? spots.filter(({ box }) => isOwn(home, box)) : spots };
  }
  const root = at(label.at);
  const anchor = anchorOf(root, home, frame);
  const set = sizesOf(label, "tight");
  const usual = inside(home, sizes, anchor);
  const choices = usual.length < ample ? byCost([...usual, ...inside(home, set, anchor)]) : usual;
  if (!home.isShown) return { choices };
  /** What is wholly under signs, or smaller than one, is pointed at through the sign. @param {(spot: Spot) => boolean} isRoot */
  const roots = (isRoot) => {
    const seen = rootsOf(home, isRoot);
    const found = seen.length ? seen : rootsOf(home, () => true);
    return found.length || !isInside(boxAround(root, 0), frame) ? found : [{ spot: root, cost: 0 }];
  };
  return { choices, last: (isRoot, accepts) => beside(home, roots(isRoot), [...sizes, ...set], accepts) };
}

/**
 * @param {Spot} usual Where the name stands on a map of the whole road.
 * @param {Home} home
 * @param {Box} frame
 * @returns {Spot} There, or amid what is seen of the country.
 */
function anchorOf(usual, { territory, index }, frame) {
  if (usual.x > frame[0] && usual.x < frame[2] && usual.y > frame[1] && usual.y < frame[3]) return usual;
  const land = territory.landOf(index);
  const sum = land.reduce((one, { x, y }) => ({ x: one.x + x, y: one.y + y }), { x: 0, y: 0 });
  return { x: sum.x / (land.length || 1), y: sum.y / (land.length || 1) };
}

/**
 * On paper a name stands inside its country: where it has no room, it is set smaller. A single letter may lie over the edge.
 *
 * @param {Label} label
 * @param {Spot[][]} rings
 * @param {Size[]} sizes
 * @param {Box} frame
 * @returns {Choice[]}
 */
function onPaper(label, rings, sizes, frame) {
  /** @param {Size[]} tried @param {number} out */
  const within = (tried, out) => insideArea(rings, tried, at(label.at), frame, { step: 6, most: out });
  if (label.text.length === 1) return [...within(sizes, 0.01), ...within(sizes, 1), ...[4, 12, 20].flatMap((clear) => besidePoint(at(label.at), sizes, clear))];
  const small = sizes.map(({ width, height, lines }) => ({ width: (width - 8) * smaller + 4, height: height * smaller, lines }));
  return [...within(sizes, 0.01), ...[0.01, overhang].flatMap((out) => within(small, out)).map((choice) => ({ ...choice, look: "small" }))];
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

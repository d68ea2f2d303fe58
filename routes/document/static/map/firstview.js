/* How the whole road is fitted beside what lies over the map. Pure. */
import { grown, isInside, overlaps } from "./ground.js";

const edge = 30;
const name = 74; /* beside the road, for half of the name of a country */
const clear = 6;
const alike = 8; /* pixels between margins that make no difference */
const sign = 26; /* what stands at a point of the road */
const plate = 44; /* half of what several stops or dangers stand on */
const beside = 16; /* from a panel, so that a sign there need hardly be moved */

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Margins
 */

/** @param {number[]} list @returns {number[]} Without those that are as good as the same: the first stays, and of the others the larger. */
const apart = ([first, ...others]) => others.sort((a, b) => b - a).reduce((kept, one) => (kept.some((other) => Math.abs(other - one) < alike) ? kept : [...kept, one]), [first]);

/**
 * Ways to leave room for panels: beside those on the left or right, below or above the others.
 *
 * @param {Spot} size
 * @param {Box[]} panels
 * @returns {Margins[]}
 */
export function marginsFor(size, panels) {
  /** @param {number[]} list @param {number} most @param {number[]} halves */
  const distinct = (list, most, halves = [sign]) => apart([halves.length > 1 ? name : edge, ...list.flatMap((one) => halves.map((half) => Math.round(one + clear + half))).filter((one) => one <= most)]);
  const lefts = distinct(panels.filter((box) => box[0] < size.x * 0.1).map((box) => box[2]), size.x * 0.45, [sign, plate]);
  const rights = distinct(panels.filter((box) => box[2] > size.x * 0.9).map((box) => size.x - box[0]), size.x * 0.4, [sign, plate]);
  const tops = distinct(panels.filter((box) => box[1] < size.y * 0.1).map((box) => box[3]), size.y * 0.45);
  const bottoms = distinct(panels.filter((box) => box[3] > size.y * 0.9).map((box) => size.y - box[1]), size.y * 0.4);
  return lefts.flatMap((left) => rights.flatMap((right) => tops.flatMap((top) => bottoms.map((bottom) => ({ left, top, right, bottom })))));
}

/**
 * Choose the way that hides least of the road under panels: no stop, no place of a danger; of those the one that shows it largest.
 *
 * @param {Spot} size
 * @param {Box[]} panels
 * @param {(margins: Margins) => {zoom: number, points: () => Spot[], signs: () => Box[]}} fitted How large the road is with some margins, where its points are then, and what its stops take.
 * @returns {Margins}
 */
export function bestMargins(size, panels, fitted) {
  const frame = /** @type {Box} */ ([2, 2, size.x - 2, size.y - 2]);
  /** @type {(points: Spot[], by: number, most?: number) => number} How many points lie under panels, counted while that matters. */
  const under = (points, by, most = Infinity) => {
    let count = 0;
    for (const { x, y } of points) if (panels.some((box) => x > box[0] - by && x < box[2] + by && y > box[1] - by && y < box[3] + by) && ++count > most) break;
    return count;
  };
  const ways = marginsFor(size, panels).map((margins) => ({ margins, ...fitted(margins) })).sort((a, b) => b.zoom - a.zoom);
  /** @type {{margins: Margins, zoom: number, hidden: number, cramped: number} | null} */
  let best = null;
  for (const { margins, zoom, ...way } of ways) {
    if (best && zoom < best.zoom && !best.hidden) break;
    /** @type {number} */
    const least = best ? best.hidden : Infinity;
    const points = way.points();
    let hidden = under(points, beside, least);
    const cramped = under(points, sign);
    const isWorse = () => best !== null && (hidden > least || (hidden === least && (zoom < best.zoom || cramped >= best.cramped)));
    if (isWorse()) continue;
    hidden += way.signs().filter((stop) => !isInside(stop, frame) || panels.some((panel) => overlaps(grown(stop, 2), panel))).length;
    if (!isWorse()) best = { margins, zoom, hidden, cramped };
  }
  return /** @type {NonNullable<typeof best>} */ (best).margins;
}

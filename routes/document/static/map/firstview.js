/* How the whole road is fitted beside what lies over the map. Pure. */
import { grown, isInside, overlaps } from "./ground.js";

const edge = 30;
const name = 74; /* beside the road, for half of the name of a country */
const clear = 6;
const sign = 26; /* what stands at a point of the road */
const plate = 44; /* half of what several stops or dangers stand on */
const beside = 16; /* from a panel, so that a sign there need hardly be moved */

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Margins
 */

/**
 * Ways to leave room for panels: beside those on the left or right, below or above the others.
 *
 * @param {Spot} size
 * @param {Box[]} panels
 * @returns {Margins[]}
 */
export function marginsFor(size, panels) {
  /** @param {number[]} list @param {number} most @param {number[]} halves */
  const distinct = (list, most, halves = [sign]) => [...new Set([halves.length > 1 ? name : edge, ...list.flatMap((one) => halves.map((half) => Math.round(one + clear + half))).filter((one) => one <= most)])];
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
 * @param {(margins: Margins) => {zoom: number, points: Spot[], signs: () => Box[]}} fitted How large the road is with some margins, where its points are then, and what its stops take.
 * @returns {Margins}
 */
export function bestMargins(size, panels, fitted) {
  const frame = /** @type {Box} */ ([2, 2, size.x - 2, size.y - 2]);
  let least = Infinity;
  const tried = marginsFor(size, panels).map((margins) => {
    const { zoom, points, signs } = fitted(margins);
    /** @param {number} by */
    const under = (by) => points.filter(({ x, y }) => panels.some((box) => x > box[0] - by && x < box[2] + by && y > box[1] - by && y < box[3] + by)).length;
    let hidden = under(beside);
    if (hidden <= least) hidden += signs().filter((stop) => !isInside(stop, frame) || panels.some((panel) => overlaps(grown(stop, 2), panel))).length;
    least = Math.min(least, hidden);
    return { margins, zoom, hidden, cramped: under(sign) };
  });
  tried.sort((a, b) => a.hidden - b.hidden || b.zoom - a.zoom || a.cramped - b.cramped);
  return tried[0].margins;
}

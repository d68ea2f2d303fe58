/* Where the dangers' squares stand above the road: beside each other where they can, above each other where not. */

/**
 * @typedef {{index: number, x: number, row: number}} Square  row 0 stands on the road
 * @typedef {{x: number, indices: number[]}} Bin  several dangers in one plate
 * @typedef {{size: number, squares: Square[], bins: Bin[]}} Stack  either squares or bins
 */

/** Sizes of a square that are tried, largest first, in pixels. */
export const SIZES = [16, 14, 12, 10, 8];

/** Width of a plate that counts several dangers, in pixels, at the least. */
export const BIN = 34;

/** How far a square may stand from its kilometre, in its own widths. */
export const FARTHEST = 1.5;

/** Beyond so many no square is tried: they would be dust. */
const MOST = 400;

/**
 * Stack squares so that none hides another; where even the smallest need more room, count them in plates.
 *
 * @param {number[]} xs  middle of each square
 * @param {number} height  pixels above the road
 * @param {number} [gap]  pixels between squares
 * @returns {Stack}
 */
export function stack(xs, height, gap = 2) {
  const order = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  for (const size of order.length > MOST ? [] : SIZES) {
    const squares = packed(order, size, gap, Math.max(1, Math.floor(height / (size + gap))));
    if (squares) return { size, squares, bins: [] };
  }
  return { size: 0, squares: [], bins: binned(order) };
}

/**
 * Put each square into the free place that is nearest to its kilometre: aside by no more than `FARTHEST`, and low.
 *
 * @param {{x: number, index: number}[]} order  by x
 * @param {number} size
 * @param {number} gap
 * @param {number} rows
 * @returns {Square[] | null}  null where a place is missing
 */
function packed(order, size, gap, rows) {
  const step = size + gap;
  /** @type {number[][]} */
  const taken = Array.from({ length: rows }, () => []);
  const squares = [];
  for (const { x, index } of order) {
    let best = null;
    for (let row = 0; row < rows; row++) {
      const at = freePlace(taken[row], x, step, FARTHEST * size);
      const cost = at === null ? Infinity : Math.abs(at - x) + row * step * 0.6;
      if (at !== null && (!best || cost < best.cost)) best = { at, row, cost };
    }
    if (!best) return null;
    taken[best.row].push(best.at);
    squares.push({ index, x: best.at, row: best.row });
  }
  return squares;
}

/**
 * The place in a row that is nearest to `x` and touches no other square.
 *
 * @param {number[]} row
 * @param {number} x
 * @param {number} step
 * @param {number} farthest
 * @returns {number | null}
 */
function freePlace(row, x, step, farthest) {
  const isFree = (/** @type {number} */ at) => row.every((other) => Math.abs(other - at) >= step - 1e-6);
  const candidates = [x, ...row.flatMap((other) => [other - step, other + step])].filter((at) => Math.abs(at - x) <= farthest && isFree(at));
  return candidates.length ? candidates.reduce((best, at) => (Math.abs(at - x) < Math.abs(best - x) ? at : best)) : null;
}

/**
 * @param {{x: number, index: number}[]} order
 * @returns {Bin[]}
 */
function binned(order) {
  /** @type {Map<number, number[]>} */
  const bins = new Map();
  const wide = Math.max(BIN, 20 + 7 * String(order.length).length);
  for (const { x, index } of order) {
    const slot = Math.floor(x / wide);
    const held = bins.get(slot);
    if (held) held.push(index);
    else bins.set(slot, [index]);
  }
  return [...bins].map(([slot, indices]) => ({ x: (slot + 0.5) * wide, indices }));
}

/* Where the dangers' squares stand above the road: beside each other where they can, above each other where not. */

/**
 * @typedef {{index: number, x: number, row: number}} Square  row 0 stands on the road
 * @typedef {{x: number, indices: number[]}} Bin  several dangers in one plate
 * @typedef {{size: number, squares: Square[], bins: Bin[]}} Stack  either squares or bins
 */

/** Sizes of a square that are tried, largest first, in pixels. */
export const SIZES = [16, 14, 12, 10, 8];

/** Width of a plate that counts several dangers, in pixels. */
export const BIN = 34;

/**
 * Stack squares so that none hides another; where even the smallest need more room, count them in plates.
 * @param {number[]} xs  middle of each square
 * @param {number} height  pixels above the road
 * @param {number} [gap]  pixels between squares
 * @returns {Stack}
 */
export function stack(xs, height, gap = 2) {
  const order = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  for (const size of SIZES) {
    const squares = packed(order, size + gap, Math.max(1, Math.floor(height / (size + gap))));
    if (squares) return { size, squares, bins: [] };
  }
  return { size: 0, squares: [], bins: binned(order) };
}

/**
 * Put each square into the lowest row that is free at its place.
 * @param {{x: number, index: number}[]} order  by x
 * @param {number} step  size of a square with its gap
 * @param {number} rows
 * @returns {Square[] | null}  null where a row is missing
 */
function packed(order, step, rows) {
  const ends = new Array(rows).fill(-Infinity);
  const squares = [];
  for (const { x, index } of order) {
    const row = ends.findIndex((end) => end <= x - step / 2 + 1e-6);
    if (row < 0) return null;
    ends[row] = x + step / 2;
    squares.push({ index, x, row });
  }
  return squares;
}

/**
 * @param {{x: number, index: number}[]} order
 * @returns {Bin[]}
 */
function binned(order) {
  /** @type {Map<number, number[]>} */
  const bins = new Map();
  for (const { x, index } of order) {
    const slot = Math.floor(x / BIN);
    const held = bins.get(slot);
    if (held) held.push(index);
    else bins.set(slot, [index]);
  }
  return [...bins].map(([slot, indices]) => ({ x: (slot + 0.5) * BIN, indices }));
}

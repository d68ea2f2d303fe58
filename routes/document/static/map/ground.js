/* What ground on the screen is taken. Pure. */

const cell = 64;

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlaps(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * @param {Box} a
 * @param {Box} b
 * @returns {number} The area that both cover.
 */
export function shared(a, b) {
  return Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
}

/**
 * @param {Spot} point
 * @param {number} width
 * @param {number} [height]
 * @returns {Box}
 */
export function boxAround(point, width, height = width) {
  return [point.x - width / 2, point.y - height / 2, point.x + width / 2, point.y + height / 2];
}

/**
 * @param {Box} box
 * @param {number} by
 * @returns {Box}
 */
export function grown(box, by) {
  return [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
}

/**
 * @param {Box} inner
 * @param {Box} outer
 */
export function isInside(inner, outer) {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** @param {Pair[][]} parts @returns {Box} Around all of them. */
export function boundsOf(parts) {
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (const [x, y] of part) {
      if (x < box[0]) box[0] = x;
      if (x > box[2]) box[2] = x;
      if (y < box[1]) box[1] = y;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

/**
 * Whether two stretches cross.
 *
 * @param {Spot} a
 * @param {Spot} b
 * @param {Spot} c
 * @param {Spot} d
 */
export function meet(a, b, c, d) {
  /** @type {(p: Spot, q: Spot, r: Spot) => number} */
  const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/**
 * Whether a stretch runs through a box.
 *
 * @param {Spot} a
 * @param {Spot} b
 * @param {Box} box
 */
export function runsThrough(a, b, [west, north, east, south]) {
  let [from, to] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  for (const [by, space] of [[-dx, a.x - west], [dx, east - a.x], [-dy, a.y - north], [dy, south - a.y]]) {
    if (by === 0) {
      if (space < 0) return false;
      continue;
    }
    const share = space / by;
    if (by < 0) from = Math.max(from, share);
    else to = Math.min(to, share);
  }
  return from < to;
}

/** Boxes, found by where they are. */
export class Ground {
  /** @type {Map<number, Box[]>} */
  #cells = new Map();

  /** @param {Box[]} [boxes] */
  constructor(boxes = []) {
    for (const box of boxes) this.take(box);
  }

  /** @param {Box} box */
  take(box) {
    for (const key of keysOf(box)) {
      const here = this.#cells.get(key);
      if (here) here.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** @param {Box} box */
  isFree(box) {
    for (const key of keysOf(box)) {
      for (const other of this.#cells.get(key) ?? none) if (overlaps(box, other)) return false;
    }
    return true;
  }

  /**
   * @param {Box} box
   * @returns {number} How much of a box is taken; ground that two others share counts twice.
   */
  takenOf(box) {
    const met = new Set(keysOf(box).flatMap((key) => this.#cells.get(key) ?? none));
    return [...met].reduce((sum, other) => sum + shared(box, other), 0);
  }
}

/** @type {Box[]} */
const none = [];

/** @param {Box} box */
function keysOf(box) {
  const keys = [];
  for (let x = Math.floor(box[0] / cell); x <= Math.floor(box[2] / cell); x++) {
    for (let y = Math.floor(box[1] / cell); y <= Math.floor(box[3] / cell); y++) keys.push(x * 1e6 + y);
  }
  return keys;
}

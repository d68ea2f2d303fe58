/* Where rows of the screen lie inside an area, and where a name has room there. Pure. */
import { boxAround } from "./ground.js";

/** @typedef {import("./labelling.js").Choice} Choice */

/**
 * @param {Spot[][]} rings The area's outlines; what is inside a hole is not inside.
 * @param {number} top Of the first row.
 * @param {number} step From row to row.
 * @param {number} count
 * @returns {number[][]} For each row, in turn where it enters the area and where it leaves it.
 */
export function spansOf(rings, top, step, count) {
  /** @type {number[][]} */
  const hits = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [p, q] = [ring[i], ring[j]];
      const isDown = p.y < q.y;
      const a = isDown ? p : q;
      const b = isDown ? q : p;
      for (let row = Math.max(0, Math.ceil((a.y - top) / step)); row < count && top + row * step < b.y; row++) {
        const x = a.x + ((top + row * step - a.y) / (b.y - a.y)) * (b.x - a.x);
        if (hits[row]) hits[row].push(x);
        else hits[row] = [x];
      }
    }
  }
  hits.forEach((row) => row.sort((a, b) => a - b));
  return hits;
}

/**
 * Where a name has room inside an area: wholly inside before partly, near the anchor before far.
 *
 * @param {Spot[][]} rings The area's outlines on the screen.
 * @param {{width: number, height: number, lines: number}[]} sizes
 * @param {Spot} anchor
 * @param {Box} frame
 * @param {{step?: number, most?: number}} [options] Pixels between places that are tried, and the share of a name that may reach out.
 * @returns {Choice[]}
 */
export function insideArea(rings, sizes, anchor, frame, { step = 10, most = 1 } = {}) {
  /** @type {{choice: Choice, cost: number}[]} */
  const found = [];
  const rows = rowsOf(rings, frame, step / 2);
  for (const { width, height, lines } of sizes) {
    for (let y = frame[1] + height / 2; y <= frame[3] - height / 2; y += step) {
      const bands = [rows.at(y - height / 2), rows.at(y), rows.at(y + height / 2)];
      for (const [from, to] of bands[1]) {
        for (const x of along(Math.max(from, frame[0] + width / 2), Math.min(to, frame[2] - width / 2), step)) {
          const box = boxAround({ x, y }, width, height);
          const out = bands.reduce((sum, spans) => sum + outside(spans, box[0], box[2]), 0) / (3 * width);
          if (out > most) continue;
          found.push({ choice: { box, lines }, cost: out * 2000 + Math.hypot(x - anchor.x, y - anchor.y) + (lines - 1) * 60 });
        }
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost).map(({ choice }) => choice);
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} step
 */
function along(from, to, step) {
  if (to < from) return [];
  const count = Math.floor((to - from) / step);
  const rest = (to - from - count * step) / 2;
  return Array.from({ length: count + 1 }, (_, index) => from + rest + index * step);
}

/**
 * How much of a stretch lies in no span.
 *
 * @param {[number, number][]} spans
 * @param {number} from
 * @param {number} to
 */
function outside(spans, from, to) {
  return to - from - spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
}

/**
 * The spans of an area, row by row.
 *
 * @param {Spot[][]} rings
 * @param {Box} frame
 * @param {number} step
 */
function rowsOf(rings, frame, step) {
  const count = Math.ceil((frame[3] - frame[1]) / step) + 1;
  const spans = spansOf(rings, frame[1], step, count);
  return { at: (/** @type {number} */ y) => paired(spans[Math.max(0, Math.min(count - 1, Math.round((y - frame[1]) / step)))] ?? []) };
}

/** @param {number[]} hits @returns {[number, number][]} */
const paired = (hits) => Array.from({ length: hits.length >> 1 }, (_, i) => [hits[2 * i], hits[2 * i + 1]]);

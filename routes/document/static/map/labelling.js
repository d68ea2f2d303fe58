/* Where names go on the screen: what does not fit whole is left out whole. Pure. */
import { boxAround, Ground, isInside, overlaps } from "./ground.js";

/**
 * @typedef {object} Name
 * @property {string} key Names that mean the same have the same; the first that is placed stands for all.
 * @property {Choice[]} choices Where it may stand, the best first.
 * @property {() => Choice[]} [last] Where else it may stand if it must be read.
 * @property {boolean} [must] It is placed across lines, or at the least covered of its choices, where none is free.
 *
 * @typedef {object} Choice
 * @property {Box} box
 * @property {number} lines How many lines its text takes.
 * @property {Spot} [from] Where a leader to it begins.
 * @property {boolean} [isSmall] Whether it is set smaller.
 * @property {boolean} [isAbroad] Whether it lies in another country.
 */

/**
 * @typedef {object} Room
 * @property {Box[]} obstacles
 * @property {Box} frame What is seen; no name reaches beyond it.
 * @property {Box[]} [panels] What lies over the map; no name stands under it.
 * @property {Box[]} [lines] What only a name that must be read may cross.
 */

/** @param {Room} room @returns {(choice: Choice) => boolean} */
function seenIn({ frame, panels = [] }) {
  return ({ box }) => isInside(box, frame) && !panels.some((panel) => overlaps(box, panel));
}

/**
 * Give names their places in their order.
 *
 * @param {Name[]} names
 * @param {Room} room
 * @returns {(Choice | null)[]} For each name, where it stands.
 */
export function placed(names, room) {
  const ground = new Ground(room.obstacles);
  const lines = new Ground(room.lines);
  const isSeen = seenIn(room);
  const known = new Set();
  return names.map(({ key, choices, last = none, must }) => {
    if (known.has(key)) return null;
    /** @type {(list: Choice[], grounds: Ground[]) => Choice | undefined} */
    const free = (list, grounds) => list.find((choice) => grounds.every((one) => one.isFree(choice.box)) && isSeen(choice));
    const hasRoot = (/** @type {Choice} */ { from }) => !from || (ground.isFree(boxAround(from, 6)) && isSeen({ box: boxAround(from, 6), lines: 0 }));
    const isNear = (/** @type {Choice} */ choice) => leader(choice) < short;
    const isHome = (/** @type {Choice} */ choice) => !choice.isAbroad;
    /* Beside its country: over water before in another, and near it, from under a sign, before far. */
    const beside = (/** @type {Choice[]} */ list) => {
      const open = list.filter((choice) => ground.isFree(choice.box) && isSeen(choice));
      const [near, rooted] = [open.filter(isNear), open.filter(hasRoot)];
      return near.find((choice) => hasRoot(choice) && isHome(choice)) ?? near.find(isHome) ?? rooted.find(isHome) ?? rooted[0] ?? leastTaken([...choices, ...list].filter(isSeen), ground);
    };
    const choice = free(choices, [ground, lines]) ?? (must && (free(choices, [ground]) ?? beside(last()))) ?? null;
    if (!choice) return null;
    known.add(key);
    ground.take(choice.box);
    return choice;
  });
}

/** @type {() => Choice[]} */
const none = () => [];
const short = 40; /* a leader that is followed at a glance */

/** How long a choice's leader is. @param {Choice} choice */
function leader({ box, from }) {
  return from ? Math.hypot(Math.max(box[0] - from.x, 0, from.x - box[2]), Math.max(box[1] - from.y, 0, from.y - box[3])) : 0;
}

const enough = 40; /* free places, from which on a name is sure of one */

/**
 * Names with the fewest free places come first among those that are asked about; the others keep their order after them.
 *
 * @template {Name} T
 * @param {T[]} names
 * @param {Room} room
 * @param {(name: T) => boolean} isAsked
 * @returns {T[]}
 */
export function scarceFirst(names, room, isAsked) {
  const ground = new Ground([...room.obstacles, ...(room.lines ?? [])]);
  const isSeen = seenIn(room);
  /** @param {T} name */
  const places = ({ choices }) => {
    let count = 0;
    for (const choice of choices) if (ground.isFree(choice.box) && isSeen(choice) && ++count >= enough) break;
    return count;
  };
  const asked = names.filter(isAsked).map((name) => ({ name, count: places(name) })).sort((a, b) => a.count - b.count);
  return [...asked.map(({ name }) => name), ...names.filter((name) => !isAsked(name))];
}

/**
 * @param {Choice[]} choices
 * @param {Ground} ground
 */
function leastTaken(choices, ground) {
  /** @type {Choice | null} */
  let best = null;
  let least = Infinity;
  for (const choice of choices) {
    const taken = ground.takenOf(choice.box);
    if (taken < least) [best, least] = [choice, taken];
  }
  return best;
}

/**
 * The eight sides of a point, and once more further out with a leader.
 *
 * @param {Spot} at
 * @param {{width: number, height: number, lines: number}[]} sizes One for each way to break the text.
 * @param {number} clear How far the name stands off.
 * @param {boolean} [withLeader]
 * @returns {Choice[]}
 */
export function besidePoint(at, sizes, clear, withLeader = false) {
  const near = sizes.flatMap((size) => sidesOf(at, size, clear));
  if (!withLeader) return near;
  const far = [clear + 16, clear + 34].flatMap((off) => sizes.flatMap((size) => sidesOf(at, size, off)));
  return [...near, ...far.map((choice) => ({ ...choice, from: at }))];
}

/**
 * Beside a small or hardly seen area, with a leader from inside it.
 *
 * @param {Choice[]} spots Places inside, the best first.
 * @param {{width: number, height: number, lines: number}[]} sizes
 * @returns {Choice[]}
 */
export function besideArea(spots, sizes) {
  const every = Math.max(1, Math.floor(spots.length / 24));
  const roots = spots.filter((_, index) => index % every === 0).map(({ box }) => ({ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }));
  return [12, 20, 28, 46, 70, 100].flatMap((off) => roots.flatMap((from) => sizes.flatMap((size) => sidesOf(from, size, off)).map((choice) => ({ ...choice, from }))));
}

/**
 * Right, left, above, below, then the corners.
 *
 * @param {Spot} at
 * @param {{width: number, height: number, lines: number}} size
 * @param {number} clear
 * @returns {Choice[]}
 */
function sidesOf({ x, y }, { width, height, lines }, clear) {
  const across = clear + width / 2;
  const up = clear + height / 2;
  const corner = 0.72;
  return [[across, 0], [-across, 0], [0, -up], [0, up], [across, -up * corner], [across, up * corner], [-across, -up * corner], [-across, up * corner]]
    .map(([dx, dy]) => ({ box: boxAround({ x: x + dx, y: y + dy }, width, height), lines }));
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
  /** @type {number[][]} */
  const hits = Array.from({ length: count }, () => []);
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = ring[i].y < ring[j].y ? [ring[i], ring[j]] : [ring[j], ring[i]];
      const first = Math.max(0, Math.ceil((a.y - frame[1]) / step));
      for (let row = first; row < count && frame[1] + row * step < b.y; row++) {
        hits[row].push(a.x + ((frame[1] + row * step - a.y) / (b.y - a.y)) * (b.x - a.x));
      }
    }
  }
  const spans = hits.map(paired);
  return { at: (/** @type {number} */ y) => spans[Math.max(0, Math.min(count - 1, Math.round((y - frame[1]) / step)))] };
}

/**
 * @param {number[]} hits
 * @returns {[number, number][]}
 */
function paired(hits) {
  hits.sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const spans = [];
  for (let i = 0; i + 1 < hits.length; i += 2) spans.push([hits[i], hits[i + 1]]);
  return spans;
}

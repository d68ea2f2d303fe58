/* Where names go on the screen: what does not fit whole is left out whole. Pure. */
import { boxAround, Ground, isInside, overlaps, shared } from "./ground.js";

/**
 * @typedef {object} Name
 * @property {string} key Names that mean the same have the same; the first that is placed stands for all.
 * @property {Choice[]} choices Where it may stand, the best first.
 * @property {(isRoot: (spot: Spot) => boolean, accepts: (choice: Choice) => boolean) => Choice | null} [last] Where else it may stand best if it must be read, told where a leader may begin and what is accepted.
 * @property {boolean} [must] It is placed across lines, or at the least covered of its choices, where none is free.
 *
 * @typedef {object} Choice
 * @property {Box} box
 * @property {number} lines How many lines its text takes.
 * @property {Spot} [from] Where a leader to it begins.
 * @property {string} [look] How it is set where it has little room.
 * @property {number} [cost] The less, the better it is read.
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
  const texts = new Ground();
  const isSeen = seenIn(room);
  const known = new Set();
  return names.map(({ key, choices, last = none, must }) => {
    if (known.has(key)) return null;
    /** @type {(list: Choice[], grounds: Ground[]) => Choice | undefined} */
    const free = (list, grounds) => list.find((choice) => grounds.every((one) => one.isFree(choice.box)) && isSeen(choice));
    const isRoot = (/** @type {Spot} */ spot) => ground.isFree(boxAround(spot, dot)) && isSeen({ box: boxAround(spot, dot), lines: 0 });
    /** @param {Choice} choice */
    const isOpen = (choice) => ground.isFree(choice.box) && isSeen(choice);
    /* Beside its country: with a leader that is wholly seen, else with one from under a sign, rather across no other name. */
    const beside = () => last(isRoot, (choice) => isOpen(choice) && leaderOf(choice).every((box) => isOpen({ box, lines: 0 })))
      ?? last(isRoot, (choice) => isOpen(choice) && leaderOf(choice).every((box) => texts.isFree(box))) ?? last(isRoot, isOpen) ?? hiding();
    const hiding = () => {
      const seen = choices.filter(isSeen);
      last(isRoot, (choice) => isSeen(choice) && seen.push(choice) < 0);
      const least = leastTaken(seen, ground);
      return last !== none && least && ground.takenOf(least.box) > bearable * shared(least.box, least.box) ? null : least;
    };
    const choice = free(choices, [ground, lines]) ?? (must && (free(choices, [ground]) ?? beside())) ?? null;
    if (!choice) return null;
    known.add(key);
    for (const box of [choice.box, ...leaderOf(choice)]) ground.take(box);
    texts.take(choice.box);
    return choice;
  });
}

const none = () => null;
const bearable = 0.05; /* of a country's name that covers a sign: what covers more is left out */
const dot = 7; /* what is seen of the root of a leader */
const dots = 5; /* from one to the next of the spots by which a leader is known */

/**
 * What must be seen of a leader, its root first; none where a name stands by itself.
 *
 * @param {Choice} choice
 * @returns {Box[]}
 */
export function leaderOf({ box, from }) {
  if (!from) return [];
  const end = edgeOf(box, from);
  const far = Math.hypot(end.x - from.x, end.y - from.y);
  const spots = Array.from({ length: Math.max(0, Math.floor(far / dots) - 1) }, (_, i) => (dots * (i + 1)) / far);
  return [boxAround(from, dot), ...spots.map((share) => boxAround({ x: from.x + (end.x - from.x) * share, y: from.y + (end.y - from.y) * share }, 2))];
}

/**
 * Where a leader meets its name.
 *
 * @param {Box} box
 * @param {Spot} from
 * @returns {Spot}
 */
export function edgeOf(box, from) {
  return { x: Math.max(box[0], Math.min(box[2], from.x)), y: Math.max(box[1], Math.min(box[3], from.y)) };
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

const bad = 300; /* what a name costs that has left its country */
const nameless = 2000;
const rounds = 2;

/**
 * Give names their places: those that are asked about with the fewest first, and again with one first that had to leave its country.
 *
 * @template {Name} T
 * @param {T[]} names
 * @param {Room} room
 * @param {(name: T) => boolean} isAsked
 * @returns {{name: T, choice: Choice}[]} Those that stand.
 */
export function arranged(names, room, isAsked) {
  /** @param {T[]} order */
  const tried = (order) => {
    const found = placed(order, room).map((choice, index) => ({ name: order[index], choice }));
    const costs = found.map(({ name, choice }) => (isAsked(name) ? (choice ? choice.cost ?? 0 : nameless) : 0));
    return { found, order, costs, sum: costs.reduce((a, b) => a + b, 0) };
  };
  let best = tried(scarceFirst(names, room, isAsked));
  for (let round = 0; round < rounds; round++) {
    const worst = best.costs.indexOf(Math.max(...best.costs));
    if (worst < 1 || best.costs[worst] < bad) break;
    const other = tried([best.order[worst], ...best.order.filter((_, index) => index !== worst)]);
    if (other.sum >= best.sum) break;
    best = other;
  }
  return best.found.flatMap(({ name, choice }) => (choice ? [{ name, choice }] : []));
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

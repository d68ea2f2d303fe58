/* Stops that are too close together, as runs of the road. Pure. */
import { boxAround, grown, overlaps } from "./ground.js";

/**
 * @param {number} count How many stops there are, in the order of the road.
 * @param {(members: number[]) => Box} boxOf The ground that some take together.
 * @param {boolean[]} [lit] Stops that stand alone whatever is near; others near them are left out.
 * @param {number | null} [near] Where start and end are told apart, so that neither stands in one run with what does not lie next to it on the road:
 *   how far from each other stops may stand that join for want of room.
 * @returns {number[][]} The indices of each run.
 */
export function runs(count, boxOf, lit = [], near = null) {
  const all = Array.from({ length: count }, (_, index) => index);
  /** @type {(a: number[], b: number[]) => boolean} */
  const meet = (a, b) => overlaps(grown(boxOf(a), -1), boxOf(b));
  /** @type {(a: number[], b: number[]) => boolean} */
  const mayJoin = (a, b) => near === null || !joinsAnEnd(a, b, count);
  /** @type {number[][]} */
  const alone = [];
  for (const index of all) if (lit[index] && !alone.some((other) => meet([index], other))) alone.push([index]);
  let found = all.filter((index) => !lit[index] && !alone.some((other) => meet([index], other))).map((index) => [index]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    /** @type {number[][]} */
    const next = [];
    for (const run of found) {
      const other = next.find((one) => meet(one, run) && mayJoin(one, run));
      if (other) other.push(...run);
      else next.push([...run]);
      isChanged ||= other !== undefined;
    }
    found = next.map((run) => run.sort((a, b) => a - b));
    if (!isChanged && near !== null) isChanged = withdraw(found, count - 1, { meet, mayJoin, isNear: (a, b) => overlaps(grown(boxOf(a), near), boxOf(b)) });
  }
  return [...alone, ...found.filter((run) => !alone.some((other) => meet(run, other)))];
}

/**
 * Whether two runs make one that holds an end of the road and has a gap, or is the whole road.
 *
 * @param {number[]} a
 * @param {number[]} b
 * @param {number} count
 */
function joinsAnEnd(a, b, count) {
  const run = [...a, ...b].sort((one, other) => one - other);
  const [holdsStart, holdsEnd] = [run[0] === 0, run[run.length - 1] === count - 1];
  return (holdsStart && holdsEnd) || ((holdsStart || holdsEnd) && run.some((index, rank) => rank > 0 && index !== run[rank - 1] + 1));
}

/** @typedef {Record<"meet" | "mayJoin" | "isNear", (a: number[], b: number[]) => boolean>} Ties */

/**
 * A run that covers another which it may not join takes with it what lies between the two on the road, or else goes to its neighbour; neither from afar.
 *
 * @param {number[][]} found
 * @param {number} last The destination: it stays, as the start does.
 * @param {Ties} ties
 * @returns {boolean} Whether one went.
 */
function withdraw(found, last, { meet, mayJoin, isNear }) {
  for (const run of found.filter((one) => !one.includes(0) && !one.includes(last))) {
    const covered = found.find((other) => other !== run && meet(run, other) && !mayJoin(run, other));
    if (!covered) continue;
    const between = gapOf(run, covered).flatMap((index) => found.filter((one) => one.includes(index)));
    const filled = [...new Set([...covered, ...between.flat()])];
    if (between.every((one) => isNear(one, covered)) && mayJoin(filled, run)) return merge(found, [run, covered, ...between]);
    const neighbour = found.find((other) => (other[0] === run[run.length - 1] + 1 || other[other.length - 1] === run[0] - 1) && isNear(run, other) && mayJoin(run, other));
    if (neighbour) return merge(found, [run, neighbour]);
  }
  return false;
}

/** The stops between two runs of the road. @param {number[]} a @param {number[]} b */
function gapOf(a, b) {
  const [first, second] = a[0] < b[0] ? [a, b] : [b, a];
  const from = first[first.length - 1] + 1;
  return Array.from({ length: Math.max(0, second[0] - from) }, (_, index) => from + index);
}

/** @param {number[][]} found @param {number[][]} joined */
function merge(found, joined) {
  const rest = found.filter((run) => !joined.includes(run));
  found.splice(0, found.length, ...rest, [...new Set(joined.flat())].sort((a, b) => a - b));
  return true;
}

const turns = 16;

/**
 * The nearest spot round a place at which a sign covers no other.
 *
 * @param {Spot} home
 * @param {{width: number, height: number}} size
 * @param {Box[]} others
 * @param {number} furthest
 * @param {(from: Spot, to: Spot) => boolean} crosses Whether a way crosses a border: such a spot is the last choice.
 * @returns {Spot} The place itself where there is none.
 */
export function freeBeside(home, { width, height }, others, furthest, crosses) {
  /** @type {Spot | null} */
  let second = null;
  for (let far = 0; far <= furthest; far += 4) {
    for (let turn = 0; turn < turns; turn++) {
      const angle = Math.PI / 2 + (turn * 2 * Math.PI) / turns;
      const at = { x: home.x + far * Math.cos(angle), y: home.y + far * Math.sin(angle) };
      const box = boxAround(at, width + 3, height + 3);
      if (others.some((other) => overlaps(other, box))) continue;
      if (!crosses(home, at)) return at;
      second ??= at;
    }
  }
  return second ?? home;
}

/**
 * Numbers of stages as one reads them on a stop: 3, 6–10, 1 · 4.
 *
 * @param {number[]} numbers
 */
export function runName(numbers) {
  /** @type {[number, number][]} */
  const parts = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const part = parts[parts.length - 1];
    if (part && number === part[1] + 1) part[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(" · ");
}

/* Stops that are too close together, as runs of the road. Pure. */
import { boxAround, grown, overlaps } from "./ground.js";

/**
 * @param {number} count How many stops there are, in the order of the road.
 * @param {(members: number[]) => Box} boxOf The ground that some take together.
 * @param {boolean[]} [lit] Stops that stand alone whatever is near; others near them are left out.
 * @param {boolean} [areEndsApart] Whether start and end are told apart: neither stands in one run with what does not lie next to it on the road.
 * @returns {number[][]} The indices of each run.
 */
export function runs(count, boxOf, lit = [], areEndsApart = false) {
  const all = Array.from({ length: count }, (_, index) => index);
  /** @type {(a: number[], b: number[]) => boolean} */
  const meet = (a, b) => overlaps(grown(boxOf(a), -1), boxOf(b));
  /** @type {(a: number[], b: number[]) => boolean} */
  const mayJoin = (a, b) => !areEndsApart || !joinsAnEnd(a, b, count);
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
    if (!isChanged && areEndsApart) isChanged = withdraw(found, meet, mayJoin);
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

/**
 * A run that covers another which it may not join goes to its neighbour at the end of the road.
 *
 * @param {number[][]} found
 * @param {(a: number[], b: number[]) => boolean} meet
 * @param {(a: number[], b: number[]) => boolean} mayJoin
 * @returns {boolean} Whether one went.
 */
function withdraw(found, meet, mayJoin) {
  const index = found.findIndex((run) => found.some((other) => other !== run && !other.includes(0) && other[0] === run[run.length - 1] + 1 && mayJoin(run, other))
    && !run.includes(0) && found.some((other) => other !== run && meet(run, other) && !mayJoin(run, other)));
  if (index < 0) return false;
  const [run] = found.splice(index, 1);
  const next = found.find((other) => other[0] === run[run.length - 1] + 1);
  next?.unshift(...run);
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

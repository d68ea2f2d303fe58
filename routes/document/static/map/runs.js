/* Stops that are too close together, as runs of the road. Pure. */
import { grown, overlaps } from "./ground.js";

/**
 * @param {number} count How many stops there are, in the order of the road.
 * @param {(members: number[]) => Box} boxOf The ground that some take together.
 * @param {boolean[]} [lit] Stops that stand alone whatever is near; others near them are left out.
 * @returns {number[][]} The indices of each run.
 */
export function runs(count, boxOf, lit = []) {
  const all = Array.from({ length: count }, (_, index) => index);
  /** @type {(a: number[], b: number[]) => boolean} */
  const meet = (a, b) => overlaps(grown(boxOf(a), -1), boxOf(b));
  /** @type {number[][]} */
  const alone = [];
  for (const index of all) if (lit[index] && !alone.some((other) => meet([index], other))) alone.push([index]);
  let found = all.filter((index) => !lit[index] && !alone.some((other) => meet([index], other))).map((index) => [index]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    /** @type {number[][]} */
    const next = [];
    for (const run of found) {
      const other = next.find((one) => meet(one, run));
      if (other) other.push(...run);
      else next.push([...run]);
      isChanged ||= other !== undefined;
    }
    found = next.map((run) => run.sort((a, b) => a - b));
  }
  return [...alone, ...found.filter((run) => !alone.some((other) => meet(run, other)))];
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

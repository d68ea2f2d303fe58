/* Stops that are too close together, as runs of the road. Pure. */

/**
 * @param {Spot[]} points In the order of the road.
 * @param {number} least Closer than this two stops cannot both be seen.
 * @param {boolean[]} [lit] Stops that stand alone whatever is near; others near them are left out.
 * @returns {number[][]} The indices of each run.
 */
export function runs(points, least, lit = []) {
  /** @type {(a: number, b: number) => boolean} */
  const isNear = (a, b) => Math.hypot(points[a].x - points[b].x, points[a].y - points[b].y) < least;
  const alone = points.flatMap((_, index) => (lit[index] ? [index] : []));
  /** @type {number[][]} */
  const found = alone.filter((index, order) => !alone.slice(0, order).some((other) => isNear(index, other))).map((index) => [index]);
  const held = found.flat();
  points.forEach((_, index) => {
    if (lit[index] || held.some((other) => isNear(index, other))) return;
    const run = found.find((members) => !lit[members[0]] && members.some((other) => isNear(index, other)));
    if (run) run.push(index);
    else found.push([index]);
  });
  return found;
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

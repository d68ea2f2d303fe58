/* Things on a line that keep their order and do not cover each other, each as near to where it belongs as the others let it. Pure. */

/**
 * @param {number[]} wanted  middle of each, in order
 * @param {number[]} widths
 * @param {number} least  where the line begins
 * @param {number} most  where it ends
 * @returns {number[] | null}  their middles; null where the line is too short
 */
export function spread(wanted, widths, least, most) {
  let far = 0;
  /* Without their widths they may meet, but not change places. */
  const before = widths.map((width, index) => (index ? (far += (widths[index - 1] + width) / 2) : 0));
  const last = widths.length - 1;
  if (last < 0) return [];
  const [low, high] = [least + widths[0] / 2, most - widths[last] / 2 - before[last]];
  if (low > high) return null;
  /** @type {{sum: number, count: number}[]} */
  const pools = [];
  wanted.forEach((one, index) => {
    pools.push({ sum: one - before[index], count: 1 });
    for (let top = pools.length - 1; top > 0 && pools[top - 1].sum / pools[top - 1].count > pools[top].sum / pools[top].count; top--) {
      const { sum, count } = pools[top];
      pools[top - 1].sum += sum;
      pools[top - 1].count += count;
      pools.pop();
    }
  });
  const middles = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(low, Math.min(high, sum / count))));
  return middles.map((one, index) => one + before[index]);
}

/**
 * The same for circles, which lie over each other a little rather than stand further off than a bound.
 *
 * @param {number[]} wanted
 * @param {number} side
 * @param {number} least
 * @param {number} most
 * @returns {number[]}
 */
export function spreadCircles(wanted, side, least, most) {
  for (const share of [1, 0.85, 0.7, 0.5]) {
    const found = spread(wanted, wanted.map(() => side * share), least, most);
    if (found?.every((at, index) => Math.abs(at - wanted[index]) <= 1.5 * side)) return found;
  }
  return wanted;
}

/**
 * Names of stretches, each over its own where it has room and else beside it; where a line is too short for all, those of the shortest are left out.
 *
 * @param {{from: number, to: number, width: number}[]} names
 * @param {number} least
 * @param {number} most
 * @returns {(number | null)[]}  their middles, null for what is left out
 */
export function spreadNames(names, least, most) {
  const kept = new Set(names.keys());
  const byLength = [...names.keys()].sort((a, b) => names[a].to - names[a].from - (names[b].to - names[b].from));
  for (const shortest of [-1, ...byLength]) {
    kept.delete(shortest);
    const held = [...kept].map((index) => names[index]);
    const found = spread(held.map(({ from, to }) => (from + to) / 2), held.map(({ width }) => width), least, most);
    if (found) return names.map((_, index) => (kept.has(index) ? found[[...kept].indexOf(index)] : null));
  }
  return names.map(() => null);
}

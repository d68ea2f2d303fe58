/* Where the strip shows how people travel a stage: on its stretch, or else at the river that it crosses, or above the road. Pure. */

/**
 * @typedef {object} Stretch
 * @property {string[]} means
 * @property {number} from  edge of the stop before it, in pixels
 * @property {number} to  edge of the stop after it
 * @property {boolean} hasRiver  whether it crosses a border river that has its name in the strip
 *
 * @typedef {Record<"on" | "river" | "above", string[]>} Placed
 */

const wet = ["boat", "water"];
const each = 14; /* pixels of one sign */
const frame = 6;

/**
 * @param {Stretch[]} stretches
 * @param {number[]} taken  middles of what stands above the road
 * @param {number} width  of each of those, in pixels
 * @returns {Placed[]}
 */
export function placeTravel(stretches, taken, width) {
  const middles = [...taken];
  return stretches.map(({ means, from, to, hasRiver }) => {
    const on = means.slice(0, Math.max(0, Math.floor((to - from - frame) / each)));
    const rest = means.slice(on.length);
    const river = hasRiver ? rest.filter((one) => wet.includes(one)) : [];
    const above = on.length + river.length ? [] : rest.slice(0, 1);
    const middle = (from + to) / 2;
    if (!above.length || middles.some((other) => Math.abs(other - middle) < (width + each + frame) / 2)) return { on, river, above: [] };
    middles.push(middle);
    return { on, river, above };
  });
}

/* Where a country's name stands: on its own ground, or beside it with a leader. Pure. */
import { boxAround, isInside } from "./ground.js";
import { edgeOf } from "./labelling.js";
import { thinned } from "./territory.js";

/** @typedef {import("./labelling.js").Choice} Choice */
/** @typedef {import("./choices.js").Size} Size */
/** @typedef {{spot: Spot, cost: number}} Root Where a leader begins, and what that costs. */
/**
 * @typedef {object} Country
 * @property {import("./territory.js").Territory} territory
 * @property {number} index Of the country there.
 * @property {boolean[]} rivals Which countries are named too.
 */

const tried = 350; /* places for a name in one country */
const [least, afloat] = [0.64, 0.85]; /* of a name that stands on its own ground; and at sea */
const coast = 14; /* pixels from its land to a name at sea */
const offs = [11, 18, 26, 34, 48, 66, 88];
const roots = 5;
const aside = 300; /* what it costs a name to stand beside its country */
const sides = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -0.72], [1, 0.72], [-1, -0.72], [-1, 0.72]];

/** @param {Country} country @param {Box} box @returns {boolean} Whether a name there is taken for the country's. */
export function isOwn({ territory, index }, box) {
  return isInside(box, territory.frame) && territory.ownerOf({ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }) === index && territory.sharesOf(box, index).own >= least;
}

/**
 * Where it stands on its own ground: on land before at sea, near the anchor before far, large before small.
 *
 * @param {Country} country
 * @param {Size[]} sizes
 * @param {Spot} anchor
 * @returns {Choice[]}
 */
export function inside({ territory, index }, sizes, anchor) {
  /** @type {Choice[]} */
  const found = [];
  for (const i of thinned(territory.cellsOf(index, coast + Math.max(...sizes.map(({ width }) => width)) / 2), tried)) {
    const spot = territory.spotOf(i);
    for (const size of sizes) {
      const box = boxAround(spot, size.width, size.height);
      if (!isInside(box, territory.frame)) continue;
      const { own, land, off } = territory.sharesOf(box, index);
      if (own < (territory.far[i] ? afloat : least) || off > coast) continue;
      found.push({ ...choiceOf(size, box), cost: (1 - own) * 1200 + (own - land) * 120 + off * 3 + Math.hypot(spot.x - anchor.x, spot.y - anchor.y) + costOf(size) });
    }
  }
  return byCost(found);
}

/**
 * Where a leader to its name may begin: well inside it before at its edge.
 *
 * @param {Country} country
 * @param {(spot: Spot) => boolean} isRoot
 * @returns {Root[]}
 */
export function rootsOf({ territory, index }, isRoot) {
  const { cell } = territory;
  const land = territory.landOf(index).filter(isRoot);
  const isInner = (/** @type {Spot} */ { x, y }) => [[cell, 0], [-cell, 0], [0, cell], [0, -cell]].every(([dx, dy]) => territory.ownerOf({ x: x + dx, y: y + dy }) === index);
  return [land.filter(isInner), land.filter((spot) => !isInner(spot))].flatMap((some, isEdge) => thinned(some, roots).map((spot) => ({ spot, cost: isEdge * 40 })));
}

/**
 * Where it stands best beside the country, with a leader from there: not over others that are named, near before far.
 *
 * @param {Country} country
 * @param {Root[]} from
 * @param {Size[]} sizes
 * @param {(choice: Choice) => boolean} accepts
 * @returns {Choice | null}
 */
export function beside(country, from, sizes, accepts) {
  /** @type {Choice | null} */
  let best = null;
  let most = Infinity;
  for (const off of offs) {
    if (aside + 2 * off >= most) break; /* further out nothing is better */
    for (const root of from) {
      for (const size of sizes) {
        const cost = aside + 2 * off + root.cost + costOf(size);
        for (const side of cost < most ? sides : []) {
          const choice = beyond(country, root.spot, off, side, size, cost);
          if (choice && choice.cost < most && accepts(choice)) [best, most] = [choice, choice.cost];
        }
      }
    }
  }
  return best;
}

/**
 * @param {Country} country
 * @param {Spot} root
 * @param {number} off How far from it.
 * @param {number[]} side
 * @param {Size} size
 * @param {number} cost Whatever lies there.
 * @returns {(Choice & {cost: number}) | null}
 */
function beyond({ territory, index, rivals }, root, off, [dx, dy], size, cost) {
  const box = boxAround({ x: root.x + dx * (off + size.width / 2), y: root.y + dy * (off + size.height / 2) }, size.width, size.height);
  if (!isInside(box, territory.frame)) return null;
  const { own, foreign, rival, abroad } = territory.sharesOf(box, index, rivals);
  if (rival > 0.3) return null;
  const end = edgeOf(box, root);
  let crossed = 0;
  for (const share of [0.35, 0.6, 0.85]) {
    const owner = territory.ownerOf({ x: root.x + (end.x - root.x) * share, y: root.y + (end.y - root.y) * share });
    if (owner !== index && rivals[owner]) crossed++;
  }
  return { ...choiceOf(size, box), from: root, cost: cost + rival * 600 + foreign * 450 + abroad * 100 + (1 - own) * 60 + crossed * 30 };
}

/** @param {Size} size @param {Box} box @returns {Choice} */
const choiceOf = ({ lines, look }, box) => ({ box, lines, ...(look ? { look } : {}) });

/** @param {Size} size */
const costOf = ({ lines, look }) => (lines - 1) * 40 + (look ? 130 : 0);

/** @param {Choice[]} choices */
export const byCost = (choices) => choices.sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0));

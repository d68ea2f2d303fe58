/* Where the codes of dangers stand on paper: beside their places, clear of stops, names and each other, and no leader through any of them. Pure. */
import { boxAround, Ground, grown, isInside, meet, runsThrough } from "../map/ground.js";

/** @typedef {{box: Box, at: Spot, to: Spot} | null} Placed */
/** @typedef {{at: Spot, width: number, height: number}} Sign */

const rounds = 6;
const directions = 24;
const reach = [0, 13, 18, 24, 31, 39, 48, 58, 70, 84, 100, 118, 140, 165, 195];

/**
 * Where a leader from a place meets its box.
 *
 * @param {Spot} at
 * @param {Box} box
 * @returns {Spot}
 */
function edge(at, box) {
  return { x: Math.max(box[0], Math.min(box[2], at.x)), y: Math.max(box[1], Math.min(box[3], at.y)) };
}

/**
 * @param {Sign} sign
 * @returns {Box[]} Where it may stand, the nearest first.
 */
function choices({ at, width, height }) {
  return reach.flatMap((far) => (far === 0 ? [boxAround(at, width, height)] : Array.from({ length: directions }, (_, index) => {
    const angle = (index / directions) * 2 * Math.PI;
    return boxAround({ x: at.x + Math.cos(angle) * (far + width / 2 - 7), y: at.y + Math.sin(angle) * far }, width, height);
  })));
}

/**
 * @param {Spot} at
 * @param {Box} box
 */
const holds = ({ x, y }, [west, north, east, south]) => x > west && x < east && y > north && y < south;

/**
 * Where a leader leaves the stop that its place lies under.
 *
 * @param {Spot} at
 * @param {Spot} to
 * @param {Box[]} numbers
 * @returns {Spot}
 */
function outOf(at, to, numbers) {
  return numbers.filter((box) => holds(at, box)).reduce((from, [west, north, east, south]) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = Math.min(1, dx ? Math.max((west - from.x) / dx, (east - from.x) / dx) : 1, dy ? Math.max((north - from.y) / dy, (south - from.y) / dy) : 1);
    return { x: from.x + dx * share, y: from.y + dy * share };
  }, at);
}

/**
 * Give each sign its place; null where there is no room. Who finds none is served first in a further round.
 *
 * @param {Sign[]} signs
 * @param {Box[]} numbers What no leader may cross and no sign may cover: the stops.
 * @param {Box[]} names What no sign may cover.
 * @param {Box} frame
 * @returns {Placed[]}
 */
export function placeSigns(signs, numbers, names, frame) {
  let order = [...signs.keys()];
  /** @type {Placed[]} */
  let best = [];
  for (let round = 0; round < rounds; round++) {
    const found = inOrder(order.map((index) => signs[index]), numbers, names, frame);
    const placed = signs.map((_, index) => found[order.indexOf(index)]);
    const failed = order.filter((index) => !placed[index]);
    if (!round || failed.length < best.filter((one) => !one).length) best = placed;
    if (!failed.length) break;
    order = [...failed, ...order.filter((index) => placed[index])];
  }
  return best;
}

/**
 * @param {Sign[]} signs
 * @param {Box[]} numbers What no leader may cross and no sign may cover: the stops.
 * @param {Box[]} names What no sign may cover.
 * @param {Box} frame
 * @returns {Placed[]}
 */
function inOrder(signs, numbers, names, frame) {
  const ground = new Ground([...numbers, ...names].map((box) => grown(box, 1)));
  const closed = [...numbers];
  /** @type {[Spot, Spot][]} */
  const leaders = [];
  return signs.map((sign) => {
    const open = choices(sign).filter((box) => isInside(box, frame) && ground.isFree(grown(box, 1)) && !signs.some((other) => other !== sign && holds(other.at, box)))
      .map((box) => ({ box, at: outOf(sign.at, edge(sign.at, box), numbers), to: edge(sign.at, box) }))
      .filter(({ box, at, to }) => !closed.some((other) => runsThrough(at, to, other)) && !leaders.some(([a, b]) => runsThrough(a, b, box)));
    /* Clear of the names and of the other leaders too, where that is not far. */
    const clear = open.slice(0, 60).find(({ at, to }) => !names.some((name) => runsThrough(at, to, name)) && !leaders.some(([a, b]) => meet(at, to, a, b)));
    const placed = clear ?? open[0];
    if (!placed) return null;
    ground.take(placed.box);
    closed.push(placed.box);
    leaders.push([placed.at, placed.to]);
    return placed;
  });
}

/* Positions while one draws: on the grid that the page names, inside the world, and the way to each in a geometry. Pure. */

import { eastward } from "./worlds.js";

const FINE = 1e4;

/**
 * The position on the grid; without a grid, to four digits, about ten metres.
 *
 * @param {Position} position
 * @param {number} grid  degrees, 0 for none
 * @returns {Position}
 */
export function snapped([longitude, latitude], grid) {
  const per = grid ? Math.round(1 / grid) : FINE;
  const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const west = longitude === 180 ? 180 : east;
  return [west, Math.max(-85, Math.min(85, latitude))].map((number) => Math.round(number * per) / per + 0);
}

/**
 * How far an arrow key moves a position.
 *
 * @param {number} grid
 */
export function stepOf(grid) {
  return grid || 0.01;
}

/**
 * @param {Position} a
 * @param {Position} b
 */
export function isSame(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}

/**
 * Every position that can be moved; the end of a ring is its beginning and comes once.
 *
 * @param {DrawnGeometry} geometry
 * @returns {Vertex[]}
 */
export function verticesOf({ type, coordinates }) {
  /** @type {(ring: Position[], before: Path) => Vertex[]} */
  const open = (ring, before) => ring.slice(0, -1).map((position, index) => ({ path: [...before, index], position }));
  if (type === "Point") return [{ path: [], position: coordinates }];
  if (type === "LineString") return coordinates.map((/** @type {Position} */ position, /** @type {number} */ index) => ({ path: [index], position }));
  if (type === "Polygon") return coordinates.flatMap((/** @type {Position[]} */ ring, /** @type {number} */ number) => open(ring, [number]));
  return coordinates.flatMap((/** @type {Position[][]} */ part, /** @type {number} */ first) => part.flatMap((ring, second) => open(ring, [first, second])));
}

/**
 * The line or ring in which a position stands.
 *
 * @param {DrawnGeometry} geometry
 * @param {Path} path
 * @returns {Position[]}
 */
export function ringOf({ coordinates }, path) {
  return path.slice(0, -1).reduce((part, index) => part[index], coordinates);
}

/**
 * The geometry with another line or ring where a path leads; null where too little is left of it.
 *
 * @param {DrawnGeometry} geometry
 * @param {Path} path
 * @param {(line: Position[]) => Position[]} change  of a line, or of a ring without its end
 * @returns {DrawnGeometry | null}
 */
export function withRing(geometry, path, change) {
  const isRing = geometry.type !== "LineString";
  const before = ringOf(geometry, path);
  const line = withoutRepeats(change(isRing ? before.slice(0, -1) : before));
  if (isRing && line.length > 1 && isSame(line[0], line[line.length - 1])) line.pop();
  if (line.length < (isRing ? 3 : 2)) return null;
  const made = isRing ? [...line, line[0]] : line;
  /** @type {(part: any, rest: Path) => any} */
  const put = (part, rest) => (rest.length ? part.map((/** @type {any} */ one, /** @type {number} */ index) => (index === rest[0] ? put(one, rest.slice(1)) : one)) : made);
  return { ...geometry, coordinates: put(geometry.coordinates, path.slice(0, -1)) };
}

/**
 * What is left of some properties without those of some names.
 *
 * @param {DrawnFeature["properties"]} properties
 * @param {...string} names
 * @returns {any}
 */
export function without(properties, ...names) {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

/** @param {Position[]} line */
export function withoutRepeats(line) {
  return line.filter((position, index) => index === 0 || !isSame(position, line[index - 1]));
}

/**
 * How far a position lies off a line, in degrees of latitude, and after which of its positions.
 *
 * @param {Position} position
 * @param {Position[]} line
 */
export function offLine([x, y], line) {
  const narrow = Math.cos((y * Math.PI) / 180);
  let best = { distance: Infinity, after: 0 };
  line.slice(1).forEach((end, index) => {
    const east = eastward(x, line[index][0]);
    const [ax, ay, bx, by] = [east * narrow, line[index][1] - y, (east + eastward(line[index][0], end[0])) * narrow, end[1] - y];
    const [dx, dy] = [bx - ax, by - ay];
    const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(ax + share * dx, ay + share * dy);
    if (distance < best.distance) best = { distance, after: index };
  });
  return best;
}

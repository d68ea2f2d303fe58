/* The shapes of the ground as Python wrote them: paths in parts of a degree of Web Mercator around an origin. Pure. */

/** @typedef {{at: Pair, perDegree: number}} Grid Latitude and longitude of the origin, and the units of a degree. */

const radians = Math.PI / 180;

/** @param {number} latitude @returns {number} Its height, in degrees of longitude at the equator. */
const heightOf = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians;

/** @param {number} height */
const latitudeAt = (height) => (2 * Math.atan(Math.exp(height * radians)) - Math.PI / 2) / radians;

/**
 * The parts of a path, each a position and the steps from there.
 *
 * @param {string} path `M1 2l3-4 5 6zM…`
 * @returns {Pair[][]} x and y, absolute.
 */
export function partsOf(path) {
  return path.split("M").slice(1).map((part) => {
    const numbers = /** @type {string[]} */ (part.match(/-?\d+/g)).map(Number);
    let [x, y] = [0, 0];
    /** @type {Pair[]} */
    const positions = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) positions.push([(x += numbers[i]), (y += numbers[i + 1])]);
    return positions;
  });
}

/**
 * Where the positions of a path lie.
 *
 * @param {string} path
 * @param {Grid} grid
 * @returns {Pair[][]} Latitudes and longitudes.
 */
export function located(path, { at: [latitude, longitude], perDegree }) {
  const height = heightOf(latitude);
  return partsOf(path).map((part) => part.map(([x, y]) => [latitudeAt(height - y / perDegree), longitude + x / perDegree]));
}

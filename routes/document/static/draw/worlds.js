/* Where the round world is cut for a flat map, so that no line of a draft crosses the cut, over the 180th meridian either. Pure. */

const ROUND = 360;
/** Degrees beside the end of a line. */
const HAIR = 1e-6;

/** @param {number} degrees */
const whole = (degrees) => ((degrees % ROUND) + ROUND) % ROUND;

/**
 * The longitude on the round of the world that begins at a cut.
 *
 * @param {number} longitude
 * @param {number} cut
 */
export const from = (longitude, cut) => cut + whole(longitude - cut);

/**
 * Degrees to the east by the shorter way, negative to the west.
 *
 * @param {number} a
 * @param {number} b
 */
export const eastward = (a, b) => whole(b - a + ROUND / 2) - ROUND / 2;

/**
 * The meridian at which to cut: opposite to the middle of the view, or the nearest to it that no line crosses.
 *
 * @param {Position[][]} lines
 * @param {number} middle
 */
export function cutOf(lines, middle) {
  const spans = lines.flatMap((line) => line.slice(1).map(([end], index) => {
    const way = eastward(line[index][0], end);
    return { west: way < 0 ? end : line[index][0], wide: Math.abs(way) };
  }));
  const isFree = (/** @type {number} */ cut) => spans.every(({ west, wide }) => whole(cut - west) === 0 || whole(cut - west) > wide);
  const wanted = middle - ROUND / 2;
  const ends = spans.flatMap(({ west, wide }) => [west - HAIR, west + wide + HAIR]).sort((a, b) => Math.abs(eastward(wanted, a)) - Math.abs(eastward(wanted, b)));
  const found = [wanted, ...ends].find(isFree) ?? wanted;
  return wanted + eastward(wanted, found);
}

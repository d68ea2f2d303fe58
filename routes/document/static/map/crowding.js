/* Which targets stand too near to another for a finger to meet them alone. Pure. */

const room = 12; /* pixels around a place's middle that no other target reaches (WCAG 2.5.8) */

/**
 * Which spots have no room of their own; of two that are near each other the first keeps its own.
 *
 * @param {Spot[]} spots
 * @param {Box[]} taken
 */
export function crowded(spots, taken) {
  /** @type {Spot[]} */
  const free = [];
  return spots.map((spot) => {
    const isNear = taken.some(([left, top, right, bottom]) =>
      Math.hypot(spot.x - Math.min(Math.max(spot.x, left), right), spot.y - Math.min(Math.max(spot.y, top), bottom)) < room)
      || free.some(({ x, y }) => Math.hypot(spot.x - x, spot.y - y) < 2 * room);
    if (!isNear) free.push(spot);
    return isNear;
  });
}

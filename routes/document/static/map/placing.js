/* Where signs and names go on the screen so that none covers another. Pure. */

/**
 * Simple relaxation with a pull home.
 *
 * @param {{at: Spot, radius: number, fixed?: boolean}[]} items
 * @param {number} [rounds]
 * @param {Spot | null} [frame] Right and lower edge of where all must stay.
 * @returns {Spot[]} A point for each item.
 */
export function apart(items, rounds = 80, frame = null) {
  const at = items.map((item, index) => (item.fixed ? { ...item.at } : { x: item.at.x + Math.cos(index * 2.4) * 0.6, y: item.at.y + Math.sin(index * 2.4) * 0.6 }));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) push(items, at, i, j);
      if (items[i].fixed) continue;
      if (round < rounds - 10) at[i] = towards(at[i], items[i].at, 0.03);
      if (frame) at[i] = { x: within(at[i].x, items[i].radius, frame.x), y: within(at[i].y, items[i].radius, frame.y) };
    }
  }
  return at;
}

/**
 * @param {{radius: number, fixed?: boolean}[]} items
 * @param {Spot[]} at
 * @param {number} i
 * @param {number} j
 */
function push(items, at, i, j) {
  const gap = { x: at[i].x - at[j].x, y: at[i].y - at[j].y };
  const distance = Math.max(Math.hypot(gap.x, gap.y), 0.1);
  const overlap = items[i].radius + items[j].radius - distance;
  if (overlap <= 0) return;
  const share = items[i].fixed ? 0 : items[j].fixed ? 1 : 0.5;
  const by = overlap / distance;
  at[i] = { x: at[i].x + gap.x * by * share, y: at[i].y + gap.y * by * share };
  if (!items[j].fixed) at[j] = { x: at[j].x - gap.x * by * (1 - share), y: at[j].y - gap.y * by * (1 - share) };
}

/**
 * @param {Spot} from
 * @param {Spot} to
 * @param {number} share
 */
const towards = (from, to, share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });

/**
 * @param {number} value
 * @param {number} margin
 * @param {number} edge
 */
const within = (value, margin, edge) => Math.max(margin, Math.min(edge - margin, value));

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlaps(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * @param {Spot} point
 * @param {number} half
 * @returns {Box}
 */
export function around(point, half) {
  return [point.x - half, point.y - half, point.x + half, point.y + half];
}

/**
 * Boxes for the name of a country, the best first.
 *
 * @param {{at: Spot, spots: Spot[], offshore: Spot[]}} label
 * @param {number} width
 * @param {number} half Half its height.
 * @returns {Box[]}
 */
export function countryBoxes({ at, spots, offshore }, width, half) {
  /** @type {(shift: number) => (spot: Spot) => Box} */
  const box = (shift) => ({ x, y }) => [x - width * shift, y - half, x + width * (1 - shift), y + half];
  return [...[at, ...spots].map(box(0.5)), ...[0.5, 0.15, 0.85].flatMap((shift) => offshore.map(box(shift)))];
}

/**
 * Boxes for the name of a point, the best first: right, left, above, below.
 *
 * @param {Spot} at
 * @param {number} width
 * @param {number} half Half its height.
 * @returns {Box[]}
 */
export function pointBoxes({ x, y }, width, half) {
  return [
    [x + 7, y - half, x + 7 + width, y + half], [x - 7 - width, y - half, x - 7, y + half],
    [x - width / 2, y - 8 - 2 * half, x + width / 2, y - 8], [x - width / 2, y + 8, x + width / 2, y + 8 + 2 * half],
  ];
}

/* Which parts of a map on paper are enlarged: windows of the shape of the box that they fill. Pure. */

/**
 * The window that holds most points.
 *
 * @param {Spot[]} points
 * @param {{width: number, height: number}} size
 * @returns {{box: Box, members: number[]}}
 */
function fullest(points, { width, height }) {
  /** @type {{box: Box, members: number[]}} */
  let best = { box: [0, 0, width, height], members: [] };
  for (const { x: left } of points) {
    for (const { y: top } of points) {
      const members = points.flatMap(({ x, y }, index) => (x >= left && x <= left + width && y >= top && y <= top + height ? [index] : []));
      if (members.length > best.members.length) best = { box: [left, top, left + width, top + height], members };
    }
  }
  return best;
}

const kept = 0.75; /* of the points of a crowd, for which a window comes closer */

/**
 * Windows on the crowded parts of a map, each as close as it still holds most of its crowd.
 *
 * @param {Spot[]} points On the map that is not enlarged.
 * @param {{width: number, height: number}} box What each window fills on paper.
 * @param {{most: number, least: number, times: number, closest: number, margin: number}} limits How many windows, how many
 *   points in each, how much they enlarge at least and at most, and how much of the box stays free at its edges.
 * @returns {{box: Box, members: number[], times: number}[]}
 */
export function windows(points, box, { most, least, times, closest, margin }) {
  /** @type {{box: Box, members: number[], times: number}[]} */
  const found = [];
  const left = new Set(points.keys());
  /** @param {number} by */
  const crowd = (by) => {
    const open = [...left];
    const inner = { width: (box.width - 2 * margin) / by, height: (box.height - 2 * margin) / by };
    return fullest(open.map((index) => points[index]), inner).members.map((index) => open[index]);
  };
  while (found.length < most) {
    let members = crowd(times);
    if (members.length < least) break;
    const enough = Math.max(least, members.length * kept);
    for (let by = times * 1.2; by <= closest; by *= 1.2) {
      const nearer = crowd(by);
      if (nearer.length < enough) break;
      members = nearer;
    }
    members.forEach((index) => left.delete(index));
    found.push({ members, ...around(members.map((index) => points[index]), box, times, closest, margin) });
  }
  return found;
}

/**
 * The closest window of a box's shape round points.
 *
 * @param {Spot[]} points
 * @param {{width: number, height: number}} box
 * @param {number} times
 * @param {number} closest
 * @param {number} margin
 * @returns {{box: Box, times: number}}
 */
function around(points, box, times, closest, margin) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const fits = Math.min((box.width - 2 * margin) / Math.max(east - west, 0.001), (box.height - 2 * margin) / Math.max(south - north, 0.001));
  const enlarged = Math.max(times, Math.min(closest, fits));
  const [x, y, width, height] = [(west + east) / 2, (north + south) / 2, box.width / enlarged, box.height / enlarged];
  return { box: [x - width / 2, y - height / 2, x + width / 2, y + height / 2], times: enlarged };
}

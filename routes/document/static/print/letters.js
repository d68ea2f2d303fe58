/* Letters that join a map on paper to its lists, and which of them lie close together. Pure. */

/** @param {number} index From 0: A … Z, then AA, AB … */
export function letters(index) {
  return (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));
}

/**
 * Groups of points that lie close together (single linkage), the largest first.
 *
 * @param {Spot[]} points
 * @param {number} near
 * @returns {number[][]} The indices of each group.
 */
export function groups(points, near) {
  const group = points.map((_, index) => index);
  for (let i = 0; i < points.length; i++) {
    for (let j = 0; j < i; j++) {
      if (group[i] === group[j] || Math.hypot(points[i].x - points[j].x, points[i].y - points[j].y) >= near) continue;
      const [from, to] = [group[i], group[j]];
      group.forEach((one, index) => one === from && (group[index] = to));
    }
  }
  return [...new Set(group)].map((one) => points.flatMap((_, index) => (group[index] === one ? [index] : []))).sort((a, b) => b.length - a.length);
}

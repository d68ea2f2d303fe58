/* A line on the screen that can be walked by distance. Pure. */

/**
 * @param {Spot[]} points
 * @returns {{length: number, at: (distance: number) => {point: Spot, angle: number}}} The angle in degrees, clockwise from east.
 */
export function screenLine(points) {
  const marks = [0];
  for (let i = 1; i < points.length; i++) marks.push(marks[i - 1] + Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
  /** @param {number} distance */
  const at = (distance) => {
    let i = marks.findIndex((mark) => mark >= distance);
    if (i < 1) i = i === 0 ? 1 : points.length - 1;
    const share = (distance - marks[i - 1]) / (marks[i] - marks[i - 1] || 1);
    const step = { x: points[i].x - points[i - 1].x, y: points[i].y - points[i - 1].y };
    return { point: { x: points[i - 1].x + step.x * share, y: points[i - 1].y + step.y * share }, angle: (Math.atan2(step.y, step.x) * 180) / Math.PI };
  };
  return { length: marks[marks.length - 1], at };
}

/**
 * The line of a shape, or the outer ring of its largest part.
 *
 * @param {any[]} rings
 * @returns {Pair[]}
 */
export function longest(rings) {
  const lines = Array.isArray(rings[0]?.[0]?.[0]) ? rings.map(([outer]) => outer) : rings.slice(0, 1);
  return lines.reduce((one, other) => (other.length > one.length ? other : one), []);
}

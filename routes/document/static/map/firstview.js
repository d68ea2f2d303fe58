/* How the whole road is fitted beside what lies over the map. Pure. */

const edge = 30;
const clear = 6;
const sign = 26; /* what stands at a point of the road */

/**
 * @typedef {{left: number, top: number, right: number, bottom: number}} Margins
 */

/**
 * Ways to leave room for panels: beside those on the left or right, below or above the others.
 *
 * @param {Spot} size
 * @param {Box[]} panels
 * @returns {Margins[]}
 */
export function marginsFor(size, panels) {
  /** @param {number[]} list @param {number} most */
  const distinct = (list, most) => [...new Set([edge, ...list.map((one) => Math.round(one + clear + sign)).filter((one) => one <= most)])];
  const lefts = distinct(panels.filter((box) => box[0] < size.x * 0.1).map((box) => box[2]), size.x * 0.45);
  const rights = distinct(panels.filter((box) => box[2] > size.x * 0.9).map((box) => size.x - box[0]), size.x * 0.4);
  const tops = distinct(panels.filter((box) => box[1] < size.y * 0.1).map((box) => box[3]), size.y * 0.45);
  const bottoms = distinct(panels.filter((box) => box[3] > size.y * 0.9).map((box) => size.y - box[1]), size.y * 0.4);
  return lefts.flatMap((left) => rights.flatMap((right) => tops.flatMap((top) => bottoms.map((bottom) => ({ left, top, right, bottom })))));
}

/**
 * Choose the way that shows the road largest with none of its points under a panel.
 *
 * @param {Spot} size
 * @param {Box[]} panels
 * @param {(margins: Margins) => {zoom: number, points: Spot[]}} fitted How large the road is with some margins, and where its points are then.
 * @returns {Margins}
 */
export function bestMargins(size, panels, fitted) {
  const tried = marginsFor(size, panels).map((margins) => {
    const { zoom, points } = fitted(margins);
    const hidden = points.filter(({ x, y }) => panels.some((box) => x > box[0] - sign && x < box[2] + sign && y > box[1] - sign && y < box[3] + sign)).length;
    return { margins, zoom, hidden };
  });
  tried.sort((a, b) => a.hidden - b.hidden || b.zoom - a.zoom);
  return tried[0].margins;
}

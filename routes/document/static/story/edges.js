/* Where a tag stands that points to what lies outside the map. Pure. */
import { boxAround, grown, isInside, overlaps } from "../map/ground.js";

/** @typedef {{text: string, at: Spot}} Target What is named, and where it lies, in pixels of the map. */
/** @typedef {{text: string, at: Spot, box: Box, angle: number}} Tag Its middle, and the way that its arrow points, in degrees from the east, clockwise. */

const step = 4; /* how far a tag gives way at a time */
const deepest = 0.6; /* of the way from the edge to the middle */

/**
 * Whether something is out of sight: beyond the frame, or under what lies over it.
 *
 * @param {Spot} at
 * @param {Box} frame
 * @param {Box[]} panels
 */
export function isOutside(at, frame, panels) {
  const spot = boxAround(at, 0);
  return !isInside(spot, frame) || panels.some((panel) => isInside(spot, panel));
}

/**
 * At the frame's edge, in the direction in which it lies; beside what lies over the map.
 *
 * @param {Target[]} targets They lie in about the same direction: the first counts.
 * @param {Box} frame
 * @param {Box[]} panels
 * @param {number} size Of a letter.
 * @returns {Tag | null} Null where there is no room.
 */
function tagOf(targets, frame, panels, size) {
  const text = targets.map((target) => target.text).join(" ");
  const [width, height] = [size * (1.9 + 0.55 * text.length), size * 1.6];
  const middle = { x: (frame[0] + frame[2]) / 2, y: (frame[1] + frame[3]) / 2 };
  const [dx, dy] = [targets[0].at.x - middle.x, targets[0].at.y - middle.y];
  const far = Math.hypot(dx, dy);
  const room = { x: (frame[2] - frame[0] - width) / 2, y: (frame[3] - frame[1] - height) / 2 };
  if (!far || room.x <= 0 || room.y <= 0) return null;
  const edge = far * Math.min(dx ? room.x / Math.abs(dx) : Infinity, dy ? room.y / Math.abs(dy) : Infinity);
  for (let away = Math.min(edge, far); away > edge * (1 - deepest); away -= step) {
    const at = { x: middle.x + (dx / far) * away, y: middle.y + (dy / far) * away };
    const box = boxAround(at, width, height);
    if (!panels.some((panel) => overlaps(panel, box))) return { text, at, box, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
  }
  return null;
}

/**
 * One tag for each that is out of sight; those that would lie on each other are one.
 *
 * @param {Target[]} targets
 * @param {Box} frame What is seen of the map.
 * @param {Box[]} panels What lies over it.
 * @param {number} size Of a letter.
 * @returns {Tag[]}
 */
export function tagsFor(targets, frame, panels, size) {
  let groups = targets.filter(({ at }) => isOutside(at, frame, panels)).map((target) => [target]);
  for (;;) {
    const tags = groups.map((group) => tagOf(group, frame, panels, size));
    const first = tags.findIndex((tag, index) => tag && tags.some((other, later) => later > index && other && overlaps(grown(tag.box, 2), other.box)));
    if (first < 0) return tags.filter((tag) => tag !== null);
    const second = tags.findIndex((other, later) => later > first && other && overlaps(grown(/** @type {Tag} */ (tags[first]).box, 2), other.box));
    groups = groups.flatMap((group, index) => (index === second ? [] : [index === first ? [...group, ...groups[second]] : group]));
  }
}

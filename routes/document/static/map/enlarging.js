/* Short stages that are drawn once more, enlarged: which, how, and where there is room. Pure. */
import { boxAround, grown, isInside, overlaps, runsThrough } from "./ground.js";

/**
 * Stages that are too short to be seen, those that follow each other together: most stages first.
 *
 * @param {number[]} lengths On the screen, in the order of the road.
 * @param {number} least
 * @param {number} most How many there may be.
 * @returns {number[][]} The indices of each run.
 */
export function shortRuns(lengths, least, most) {
  /** @type {number[][]} */
  const found = [];
  lengths.forEach((length, index) => {
    if (!(length > 0 && length < least)) return;
    const before = found[found.length - 1];
    if (before?.[before.length - 1] === index - 1) before.push(index);
    else found.push([index]);
  });
  return found.sort((a, b) => b.length - a.length).slice(0, most);
}

/**
 * Lines as large as a frame takes them, about its middle.
 *
 * @param {Spot[][]} lines
 * @param {number} width
 * @param {number} [height]
 * @returns {{lines: Spot[][], times: number}}
 */
export function fitted(lines, width, height = width) {
  const [xs, ys] = [lines.flat().map(({ x }) => x), lines.flat().map(({ y }) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const times = Math.min(width / (east - west), height / (south - north));
  return { times, lines: lines.map((line) => line.map(({ x, y }) => ({ x: (x - (west + east) / 2) * times, y: (y - (north + south) / 2) * times }))) };
}

/**
 * How many lines a text takes, broken between its words.
 *
 * @param {string} text
 * @param {number} width
 * @param {(part: string) => number} wide
 * @returns {number} Infinite where a word is too long.
 */
export function linesOf(text, width, wide) {
  let [count, used] = [1, 0];
  for (const word of text.split(" ")) {
    const needed = wide(word);
    if (needed > width) return Infinity;
    const next = used ? used + wide(" ") + needed : needed;
    if (next > width) count++;
    used = next > width ? needed : next;
  }
  return count;
}

/**
 * The nearest free room beside a spot, to which a leader passes no sign but those at the spot itself.
 *
 * @param {Spot} from
 * @param {{width: number, height: number}} size
 * @param {{taken: Box[], road: Box[], frame: Box, crosses: (a: Spot, b: Spot) => boolean}} ground Neither lies under it, nor a border; a leader may cross the road.
 * @returns {Spot | null} Its middle.
 */
export function roomBeside(from, { width, height }, { taken, road, frame, crosses }) {
  const side = Math.min(width, height);
  const all = [...taken, ...road];
  const others = taken.filter((box) => !isInside(boxAround(from, 0), grown(box, 4)));
  for (let far = side * 0.75; far <= side * 2.5; far += 12) {
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn * Math.PI) / 12;
      const at = { x: from.x + far * Math.cos(angle), y: from.y + far * Math.sin(angle) };
      const box = boxAround(at, width, height);
      if (!isInside(box, frame) || all.some((one) => overlaps(one, box)) || others.some((one) => runsThrough(from, at, one))) continue;
      const [west, north, east, south] = box;
      if (![[west, north, east, south], [west, south, east, north], [at.x, north, at.x, south], [west, at.y, east, at.y]].some(([x, y, x2, y2]) => crosses({ x, y }, { x: x2, y: y2 }))) return at;
    }
  }
  return null;
}

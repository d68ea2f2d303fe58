/* The map of a beat in a few strokes, for the presenter's window: the road, the stage that is told, the dangers that are lit. */
import { categoryOf, data } from "../map/data.js";
import { svg } from "../map/elements.js";

/** Web Mercator on the unit square, as the map itself is drawn. @param {Pair} location */
export function projected([latitude, longitude]) {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/**
 * Grow a box to a shape: what the map shows of some ground in a window of that shape.
 *
 * @param {{x: number, y: number}} a  one corner, projected
 * @param {{x: number, y: number}} b  the opposite corner
 * @param {number} shape  width over height
 */
export function framed(a, b, shape) {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  const width = Math.max(right - left, (bottom - top) * shape, 1e-6);
  const height = width / shape;
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/**
 * @param {[Pair, Pair]} corners  south-west and north-east of what is seen
 * @param {number} shape  width over height
 * @param {Stage | undefined} told
 * @param {Hazard[]} lit
 */
export function sketch(corners, shape, told, lit) {
  const frame = framed(projected(corners[0]), projected(corners[1]), shape);
  const unit = frame.width / 300;
  const path = (/** @type {Pair[]} */ line) => line.map(projected).map(({ x, y }) => `${((x - frame.x) / unit).toFixed(1)},${((y - frame.y) / unit).toFixed(1)}`).join(" ");
  const drawn = svg("svg", { class: "sketch", viewBox: `0 0 300 ${(300 / shape).toFixed(1)}`, "aria-hidden": "true" });
  for (const stage of data.stages) {
    const isTold = !told || stage === told;
    drawn.append(svg("polyline", { points: path(stage.line), stroke: stage.colour, "stroke-width": isTold ? 4 : 1.5, "stroke-opacity": isTold ? 1 : 0.4, fill: "none" }));
  }
  for (const hazard of lit) {
    const [x, y] = path([hazard.at]).split(",").map(Number);
    drawn.append(svg("rect", { x: x - 6, y: y - 6, width: 12, height: 12, rx: 3, fill: categoryOf(hazard).colour, stroke: "#fff" }));
  }
  return drawn;
}

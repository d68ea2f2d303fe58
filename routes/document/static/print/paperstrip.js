/* The road by kilometre on paper: the strip with all that it has, to look at. */
import { element } from "../map/elements.js";
import { draw, hasStrip } from "../strip/draw.js";
import { ROWS, dropCutNames } from "../strip/strip.js";
import { _ } from "../words.js";

const width = 652; /* pixels: a page, less half a sign at each end */
const heights = [36, 45, 54, 63, 72]; /* of the dangers' squares, in pixels */

/** As low as it can be drawn with every danger; where none is high enough, with their counts. */
function lowest() {
  const drawings = heights.map((height) => ({ height, node: draw({ width, height, isShown: () => true }).node }));
  return drawings.find(({ node }) => !node.querySelector(".plate-of-many")) ?? drawings[0];
}

/** How many pixels the squares take of a page. */
export const squaresOnPaper = () => (hasStrip ? lowest().height : 0);

/** @returns {HTMLElement | ""} */
export function paperStrip() {
  if (!hasStrip) return "";
  const { node, height } = lowest();
  node.style.height = `${height + ROWS}px`;
  node.inert = true;
  requestAnimationFrame(() => dropCutNames(node));
  return element("figure.paper-strip", {}, element("figcaption", {}, _("The road by kilometre: stops, dangers and voices in the order in which a traveller meets them.")), node);
}

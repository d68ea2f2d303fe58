/* The road by kilometre on paper: the strip with all that it has, to look at. */
import { element } from "../map/elements.js";
import { draw, hasStrip } from "../strip/draw.js";
import { dropCutNames } from "../strip/strip.js";
import { _ } from "../words.js";

/** As wide and high as its page and its rows allow, in pixels. */
const size = { width: 680, height: 72 };

/** @returns {HTMLElement | ""} */
export function paperStrip() {
  if (!hasStrip) return "";
  const { node } = draw({ ...size, isShown: () => true });
  node.inert = true;
  requestAnimationFrame(() => dropCutNames(node));
  return element("figure.paper-strip", {}, element("figcaption", {}, _("The road by kilometre: stops, dangers and voices in the order in which a traveller meets them.")), node);
}

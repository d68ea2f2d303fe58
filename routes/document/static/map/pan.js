/* Moves the map without a drag: an arrow at each edge, once more lies beyond it than the whole road (WCAG 2.5.7). */
import { isCalm, theMap } from "./camera.js";
import { element, svg } from "./elements.js";
import { _ } from "../words.js";

const step = 0.4; /* of what is seen */
/** @type {[string, string, number, number, number][]} Name, where to, by how much, turn of the arrow. */
const edges = [["up", _("Move the map north"), 0, -1, 0], ["right", _("Move the map east"), 1, 0, 90],
  ["down", _("Move the map south"), 0, 1, 180], ["left", _("Move the map west"), -1, 0, 270]];

/** @param {number} turn */
const arrow = (turn) => svg("svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" },
  svg("path", { d: "M12 6l8 10H4z", transform: `rotate(${turn} 12 12)` }));

export function start() {
  const map = theMap();
  const arrows = edges.map(([side, to, x, y, turn]) => {
    const go = () => map.panBy(map.getSize().scaleBy(L.point(x * step, y * step)), { animate: !isCalm() });
    const node = element(`button.pan.${side}`, { type: "button", "aria-label": to, title: to, hidden: true, onclick: go }, arrow(turn));
    L.DomEvent.disableClickPropagation(node);
    return node;
  });
  const show = () => arrows.forEach((node) => (node.hidden = map.getZoom() < map.getMinZoom() + 1));
  map.getContainer().append(...arrows);
  map.on("zoomend", show);
  show();
}

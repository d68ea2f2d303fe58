/* Hazards that have an extent: lines and areas under the signs. */
import { theMap } from "./camera.js";
import { categoryOf, data } from "./data.js";
import { svg } from "./elements.js";
import { on } from "./events.js";
import { isShown, select } from "./state.js";

/** @type {Map<Hazard, L.Path>} */
const shapes = new Map();

/** @type {Set<string>} */
const hatches = new Set();

/**
 * A pattern of slanting lines, told from plain ground without colour; made once for each colour.
 *
 * @param {string} colour
 */
function hatch(colour) {
  const id = `hatch-${colour.slice(1)}`;
  if (!hatches.has(id)) {
    hatches.add(id);
    const lines = svg("path", { d: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", stroke: colour, "stroke-width": 1.3, opacity: 0.6 });
    const pattern = svg("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, svg("rect", { width: 8, height: 8, fill: colour, opacity: 0.1 }), lines);
    document.body.append(svg("svg", { class: "hidden-visually", "aria-hidden": "true" }, pattern));
  }
  return id;
}

/** @param {Hazard} hazard */
function draw(hazard) {
  if (!hazard.shape) return;
  const { colour } = categoryOf(hazard);
  const pale = hazard.context ? 0.6 : 1;
  const style = { pane: "areas", bubblingMouseEvents: false, color: colour, weight: 2, opacity: 0.75 * pale, dashArray: hazard.confidence === "low" ? "2 6" : undefined };
  const { type, rings } = hazard.shape;
  const shape = type === "Polygon"
    ? L.polygon(rings, { ...style, weight: 1.4, fillColor: `url(#${hatch(colour)})`, fillOpacity: 0.75 * pale })
    : L.polyline(rings[0], { ...style, weight: 7, opacity: 0.3 * pale, lineCap: "round" });
  shape.on("click", () => select(hazard.id, "map"));
  shapes.set(hazard, shape);
  shape.addTo(theMap());
}

export function start() {
  data.hazards.forEach(draw);
  on("visibility", () => {
    for (const [hazard, shape] of shapes) {
      if (isShown(hazard)) shape.addTo(theMap());
      else shape.remove();
    }
  });
}

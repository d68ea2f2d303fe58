/* Hazards that have an extent: lines and areas under the signs. */
import { theMap } from "./camera.js";
import { categoryOf, data } from "./data.js";
import { on } from "./events.js";
import { bindCard } from "./popup.js";
import { isShown, select } from "./state.js";

/** @type {Map<Hazard, L.Path>} */
const shapes = new Map();

/** @param {Hazard} hazard */
function draw(hazard) {
  if (!hazard.shape) return;
  const { colour } = categoryOf(hazard);
  const pale = hazard.context ? 0.6 : 1;
  const style = { pane: "areas", color: colour, weight: 2, opacity: 0.75 * pale, dashArray: hazard.confidence === "low" ? "2 6" : undefined };
  const { type, rings } = hazard.shape;
  const shape = type === "Polygon"
    ? L.polygon(rings, { ...style, weight: 1.4, fillColor: colour, fillOpacity: 0.14 * pale })
    : L.polyline(rings[0], { ...style, weight: 7, opacity: 0.3 * pale, lineCap: "round" });
  bindCard(shape, hazard);
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

/* The drawing: what Python calls with the map, and the order in which its parts start. */
import { element } from "../map/elements.js";
import { nameZoom } from "../map/zoom.js";
import { draw, located, start as startShapes } from "./shapes.js";
import { lay, start as startGround } from "./ground.js";
import { verticesOf } from "./positions.js";
import { start as startBridge } from "./bridge.js";
import { press, start as startHand } from "./hand.js";
import { start as startKeys } from "./keys.js";
import { start as startPanel } from "./panel.js";
import { draft, onChange, state } from "./store.js";
import { start as startTools } from "./tools.js";

const told = element("div.hidden-visually", { role: "status" });

/** @param {string} text */
function say(text) {
  told.textContent = text;
}

/** @param {L.Map} map */
function home(map) {
  const positions = draft().features.flatMap(({ geometry }) => verticesOf(geometry).map(({ position }) => located(position)));
  if (positions.length) map.fitBounds(positions, { padding: [60, 60], maxZoom: 7, animate: false });
}

/** @param {L.Map} map */
export function start(map) {
  const container = map.getContainer();
  nameZoom(container);
  container.append(element("div.cross", { "aria-hidden": "true" }), element("p.note", {}, "Natural Earth, GeoNames (CC BY 4.0), Font Awesome (CC BY 4.0), Leaflet"));
  document.body.append(told);
  startGround(map);
  startShapes(map, press, say);
  startTools(map);
  startPanel(map);
  map.invalidateSize({ animate: false });
  startHand(map, say);
  startKeys(map, say);
  onChange((what) => what === "text" || draw());
  onChange(() => (container.dataset.tool = state.tool));
  new ResizeObserver(() => map.invalidateSize({ pan: false, animate: false })).observe(container);
  map.scrollWheelZoom.disable();
  container.addEventListener("focusin", () => map.scrollWheelZoom.enable());
  addEventListener("blur", () => map.scrollWheelZoom.disable());
  startBridge(map, () => {
    home(map);
    document.body.dataset.ready = "true";
  });
}

/** For a test: look at what is drawn. Nothing of the document reads it. */
window.escapeDrawing = Object.freeze({ draft, lay, get pending() { return state.pending; } });

/* Places that the road passes or the story speaks of: small diamonds; rivers, ranges and deserts as they lie. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { isWater } from "./names.js";
import { addSigns } from "./signs.js";
import { select } from "./state.js";

/** @type {Map<Feature, L.Marker>} */
const markers = new Map();

/** @param {Place} place */
function draw(place) {
  const marker = L.marker(place.at, { pane: "places", keyboard: true, icon: L.divIcon({ html: element(place.role === "landmark" ? "span.place.landmark" : "span.place"), className: "place-icon", iconSize: [14, 14] }) });
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", place.title));
  marker.bindTooltip(() => element("span", {}, place.title), { direction: "top", offset: [0, -8] });
  marker.on("click", () => select(place.id, "map"));
  markers.set(place, marker.addTo(theMap()));
}

/**
 * A river, a range, a desert or a line that the story speaks of, under everything else.
 *
 * @param {Place} place
 */
function outline({ title, shape }) {
  if (!shape) return;
  const earth = { className: "earth", color: "#6b5d43", weight: 1.6, opacity: 0.7, dashArray: "1 5", fillColor: "#b59a62", fillOpacity: 0.12 };
  const water = { className: "water", color: "#6f9fb8", weight: 4, opacity: 1, fillColor: "#3f7a94", fillOpacity: 0.25 };
  const style = { pane: "ground", lineCap: /** @type {const} */ ("round"), interactive: false, ...(isWater(title) ? water : earth) };
  const layer = shape.type === "Polygon" ? L.polygon(shape.rings, style) : L.polyline(shape.rings[0], style);
  layer.addTo(theMap());
}

export function start() {
  for (const place of data.places) {
    outline(place);
    if (place.small || (!place.shape && (place.role !== "landmark" || place.text))) draw(place);
  }
  addSigns(() => [...markers].map(([place, marker]) => ({ marker, features: [place] })));
}

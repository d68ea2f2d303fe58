/* What no finger could meet alone stays in sight, and waits: places until a closer look, the small signs of the closing. */
import { theMap } from "./camera.js";
import { crowded } from "./crowding.js";
import { on } from "./events.js";
import { allSigns } from "./signs.js";
import { scene } from "./state.js";

export function start() {
  on("settled", ({ targets }) => {
    /** @type {HTMLElement} */ (theMap().getPane("hazards")).inert = scene().kind === "closing";
    const places = allSigns().filter(({ features }) => features[0].kind === "places").map(({ marker }) => marker);
    const spots = places.map((marker) => theMap().latLngToLayerPoint(marker.getLatLng()));
    crowded(spots, targets).forEach((isNear, index) => (/** @type {HTMLElement} */ (places[index].getElement()).inert = isNear));
  });
}

/* What no finger could meet alone stays in sight, and waits: places until a closer look, the small signs of the closing. */
import { theMap } from "./camera.js";
import { crowded } from "./crowding.js";
import { on } from "./events.js";
import { scene } from "./state.js";

export function start() {
  on("settled", () => {
    /** @type {HTMLElement} */ (theMap().getPane("hazards")).inert = scene().kind === "closing";
    const pane = theMap().getPane("places");
    const places = /** @type {HTMLElement[]} */ ([...(pane?.children ?? [])]);
    if (!places.length) return;
    const targets = theMap().getContainer().querySelectorAll(".leaflet-marker-icon[aria-label], .leaflet-control-container :is(button, a, summary)");
    /** @type {Box[]} */
    const taken = [...targets].filter((node) => node.parentElement !== pane).map((node) => node.getBoundingClientRect())
      .filter(({ width }) => width > 0).map(({ left, top, right, bottom }) => [left, top, right, bottom]);
    const spots = places.map((node) => node.getBoundingClientRect()).map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }));
    crowded(spots, taken).forEach((isNear, index) => (places[index].inert = isNear));
  });
}

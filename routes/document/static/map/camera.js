/* The Leaflet map, what it looks at, and how much of it plates and cards leave free. */
import { data } from "./data.js";
import { currentStep } from "./state.js";

/** @typedef {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}} Room */

/** @type {L.Map} */
let map;
/** @type {() => Room | null} */
let cardsRoom = () => null;

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether the reader wants nothing to move. */
export function isCalm() {
  return calm.matches;
}

/** The map, once `fit` was called. */
export function theMap() {
  return map;
}

/**
 * Let a part that covers the map say what it leaves; null where it covers nothing now.
 *
 * @param {() => Room | null} asked
 */
export function leaveRoom(asked) {
  cardsRoom = asked;
}

/** @returns {Room} */
export function room() {
  return cardsRoom() ?? { paddingTopLeft: [map.getSize().x > 1100 ? 250 : 40, 28], paddingBottomRight: [50, 52] };
}

/** How much larger signs and names are drawn: in the story they are read from the last row. */
export function scale() {
  return currentStep() === null ? 1 : Math.max(1, Math.min(1.7, innerWidth / 1300));
}

/**
 * @param {L.LatLngBoundsExpression} bounds
 * @param {L.FitBoundsOptions} [options]
 */
export function fly(bounds, options = {}) {
  if (isCalm()) map.fitBounds(bounds, { ...options, animate: false });
  else map.flyToBounds(bounds, { duration: 0.9, ...options });
}

/** Show the whole route at once. */
export function home() {
  map.fitBounds(data.view.corners, { ...room(), maxZoom: data.schematic ? 7 : 10, animate: false });
}

/**
 * Before the layers, so that they are projected once.
 *
 * @param {L.Map} made
 */
export function fit(made) {
  map = made;
  home();
}

/** Where the map may be moved, and how its relief recedes. */
export function start() {
  const [[, west], [, east]] = data.view.corners;
  const aside = Math.max(1.2 * (east - west), 40);
  map.setMaxBounds([[-85, west - aside], [85, east + aside]]);
  const relief = /** @type {HTMLElement} */ (map.getPane("relief"));
  const soften = () => (relief.style.opacity = map.getZoom() > 6 ? "0.62" : "1");
  map.on("zoomend", soften);
  soften();
}

/**
 * A frame may get its size only after the document has started: what was fitted to nothing is fitted again.
 *
 * @param {() => void} refit
 */
export function whenSized(refit) {
  const isSized = () => map.getSize().x > 0 && map.getSize().y > 0;
  if (isSized()) return;
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    if (!isSized()) return;
    observer.disconnect();
    refit();
  });
  observer.observe(map.getContainer());
}

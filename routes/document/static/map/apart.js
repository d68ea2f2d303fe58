/* Moves signs apart on the screen so that none covers another or a stop; each keeps a line to its place. */
import { theMap } from "./camera.js";
import { emit, on } from "./events.js";
import { clusters, signs } from "./hazards.js";
import { apart } from "./placing.js";
import { stops } from "./route.js";

const crowd = 90; /* more signs than this are clusters, which keep apart by themselves */
const many = 300; /* more stops than this stay where they are */
const lines = L.layerGroup();
/** @type {WeakMap<L.Marker, L.Point>} */
const moves = new WeakMap();

/**
 * Where a marker stands on the screen, in layer pixels.
 *
 * @param {L.Marker} marker
 */
export function standsAt(marker) {
  return theMap().latLngToLayerPoint(marker.getLatLng()).add(moves.get(marker) ?? [0, 0]);
}

/** @param {L.Marker} marker */
export function widthOf(marker) {
  return /** @type {HTMLElement} */ (marker.getElement()).offsetWidth;
}

/**
 * Put a marker's icon where it was moved to, and its popup with it.
 *
 * @param {L.Marker} marker
 * @param {L.Point} moved
 */
function shift(marker, moved) {
  const half = widthOf(marker) / 2;
  const { style } = /** @type {HTMLElement} */ (marker.getElement());
  style.marginLeft = `${moved.x - half}px`;
  style.marginTop = `${moved.y - half}px`;
  moves.set(marker, moved);
  const popup = marker.getPopup();
  if (popup) popup.options.offset = moved.subtract([0, half - 8]);
}

/**
 * @param {L.Marker} marker
 * @param {L.Point} to
 */
function leader(marker, to) {
  const line = { pane: "leaders", color: "#1d2430", weight: 1.2, opacity: 0.75, interactive: false };
  L.polyline([marker.getLatLng(), theMap().layerPointToLatLng(to)], line).addTo(lines);
  L.circleMarker(marker.getLatLng(), { pane: "leaders", radius: 2, stroke: false, fillColor: "#1d2430", fillOpacity: 0.9, interactive: false }).addTo(lines);
}

/**
 * @param {L.Marker[]} markers
 * @param {{at: Spot, radius: number, fixed: boolean}[]} others
 * @param {number} pad
 */
function move(markers, others, pad) {
  const items = markers.map((marker) => ({ at: theMap().latLngToLayerPoint(marker.getLatLng()), radius: widthOf(marker) / 2 + pad }));
  const placed = apart([...others, ...items], 60).slice(others.length).map(({ x, y }) => L.point(x, y));
  markers.forEach((marker, index) => {
    const moved = placed[index].subtract(items[index].at);
    const far = Math.hypot(moved.x, moved.y);
    shift(marker, far < 1 ? L.point(0, 0) : moved);
    if (far >= 9) leader(marker, placed[index]);
  });
  return placed;
}

/** Move stops and signs apart as the map stands now. */
export function settle() {
  lines.clearLayers();
  const placed = move(stops.length > many ? [] : stops.filter((stop) => stop.getElement()), [], -1);
  const drawn = signs();
  if (drawn.length <= crowd) move(drawn, placed.map((at) => ({ at, radius: 12, fixed: true })), 1.5);
  emit("settled");
}

export function start() {
  lines.addTo(theMap());
  let waiting = 0;
  const later = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(settle);
  };
  theMap().on("zoomend moveend spiderfied unspiderfied", later);
  clusters.on("animationend spiderfied unspiderfied", later);
  on("shown", later);
}

/* The borders that are drawn, to know what a sign must not be moved across. */
import { borders } from "./basemap.js";
import { theMap } from "./camera.js";
import { meet } from "./ground.js";

const cell = 64;
/** @type {L.LatLng[][] | null} */
let lines = null;
let zoom = NaN;
/** @type {L.Point | null} */
let origin = null;
/** @type {Map<string, [Spot, Spot][]>} */
let near = new Map();

/** Project what is near the view; only after a zoom, or where the view has moved on. */
function project() {
  const map = theMap();
  if (zoom === map.getZoom() && origin?.equals(map.getPixelOrigin())) return;
  lines ??= borders();
  [zoom, origin, near] = [map.getZoom(), map.getPixelOrigin(), new Map()];
  const view = map.getBounds().pad(1);
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      if (!view.contains(line[i]) && !view.contains(line[i - 1])) continue;
      const [a, b] = [map.latLngToLayerPoint(line[i - 1]), map.latLngToLayerPoint(line[i])];
      for (const key of keysOf(a, b)) near.set(key, [...(near.get(key) ?? []), [a, b]]);
    }
  }
}

/**
 * @param {Spot} a
 * @param {Spot} b
 */
function keysOf(a, b) {
  const keys = [];
  for (let x = Math.floor(Math.min(a.x, b.x) / cell); x <= Math.floor(Math.max(a.x, b.x) / cell); x++) {
    for (let y = Math.floor(Math.min(a.y, b.y) / cell); y <= Math.floor(Math.max(a.y, b.y) / cell); y++) keys.push(`${x} ${y}`);
  }
  return keys;
}

/** @returns {(from: Spot, to: Spot) => boolean} Whether a way, in layer pixels, crosses a border. */
export function crossing() {
  project();
  return (from, to) => keysOf(from, to).some((key) => near.get(key)?.some(([a, b]) => meet(from, to, a, b)));
}

/* The borders that are drawn, to know what a sign must not be moved across. */
import { borders, groundOnScreen } from "./basemap.js";
import { theMap } from "./camera.js";
import { meet } from "./ground.js";

const cell = 64;
/** @type {Pair[][] | null} */
let lines = null;
let zoom = NaN;
/** @type {L.Point | null} */
let origin = null;
/** @type {Map<number, [Spot, Spot][]>} */
let near = new Map();

/** Project what is near the view; only after a zoom, or where the view has moved on. */
function project() {
  const map = theMap();
  if (zoom === map.getZoom() && origin?.equals(map.getPixelOrigin())) return;
  lines ??= borders();
  [zoom, origin, near] = [map.getZoom(), map.getPixelOrigin(), new Map()];
  const { x: left, y: top, unit } = groundOnScreen();
  const { x: width, y: height } = map.getSize();
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  /** @param {Spot} spot */
  const isNear = (spot) => spot.x > x - width && spot.x < x + 2 * width && spot.y > y - height && spot.y < y + 2 * height;
  for (const line of lines) {
    let [a, isSeen] = [{ x: 0, y: 0 }, false];
    line.forEach(([right, down], index) => {
      const b = { x: left + right * unit, y: top + down * unit };
      const wasSeen = isSeen;
      isSeen = isNear(b);
      if (index && (isSeen || wasSeen)) keep(a, b);
      a = b;
    });
  }
}

/**
 * @param {Spot} a
 * @param {Spot} b
 */
function keep(a, b) {
  for (const key of keysOf(a, b)) {
    const here = near.get(key);
    if (here) here.push([a, b]);
    else near.set(key, [[a, b]]);
  }
}

/**
 * @param {Spot} a
 * @param {Spot} b
 */
function keysOf(a, b) {
  const keys = [];
  for (let x = Math.floor(Math.min(a.x, b.x) / cell); x <= Math.floor(Math.max(a.x, b.x) / cell); x++) {
    for (let y = Math.floor(Math.min(a.y, b.y) / cell); y <= Math.floor(Math.max(a.y, b.y) / cell); y++) keys.push(x * 1e6 + y);
  }
  return keys;
}

/** @returns {(from: Spot, to: Spot) => boolean} Whether a way, in layer pixels, crosses a border. */
export function crossing() {
  project();
  return (from, to) => keysOf(from, to).some((key) => near.get(key)?.some(([a, b]) => meet(from, to, a, b)));
}

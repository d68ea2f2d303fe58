/* The Leaflet map, what it looks at, and how much of it plates and cards leave free. */
import { data } from "./data.js";
import { bestMargins } from "./firstview.js";
import { capOf } from "./numbers.js";
import { panelBoxes } from "./panels.js";
import { currentStep, onPaper } from "./state.js";

/** @typedef {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}} Room */

/** @type {L.Map} */
let map;
/** @type {() => Room | null} */
let cardsRoom = () => null;
/** @type {(project: (location: Pair) => Spot) => Box[]} */
let stopBoxes = () => [];

const closest = data.schematic ? 7 : 10; /* the whole of a road is not shown nearer, unless it is very short */
const oneStep = 0.5;
const enough = 700; /* points of the road, by which its room is found */
/* Leaflet moves signs in three dimensions, and a browser makes each a picture of its own: two are enough, and one picture for all. */
Object.assign(L.Browser, { ie3d: true });
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

/**
 * Let the stops say what they take where the map is looked at in some way.
 *
 * @param {typeof stopBoxes} asked
 */
export function knowStops(asked) {
  stopBoxes = asked;
}

/** @returns {Room} */
export function room() {
  const { paddingTopLeft, paddingBottomRight: [right, bottom] } = cardsRoom() ?? { paddingTopLeft: [map.getSize().x > 1100 ? 250 : 40, 28], paddingBottomRight: [50, 52] };
  const { y } = map.getSize();
  const below = panelBoxes().filter((box) => box[3] > y * 0.9 && box[1] > y * 0.6).map((box) => y - box[1] + 26);
  return { paddingTopLeft, paddingBottomRight: [right, Math.max(bottom, ...below)] };
}

/** @param {L.LatLngBounds} bounds @returns {number} How large it is at zoom 0, in pixels. */
export function span(bounds) {
  const [a, b] = [bounds.getSouthWest(), bounds.getNorthEast()].map((at) => map.project(at, 0));
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}

/**
 * How near something is looked at.
 *
 * @param {L.LatLngBounds} bounds
 * @param {number} usual
 */
export function capFor(bounds, usual) {
  return capOf(span(bounds), usual, map.getMaxZoom());
}

const paperScale = 0.8;

/** How much larger signs and names are drawn: in the story they are read from the last row, on paper from near. */
export function scale() {
  if (onPaper()) return paperScale;
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

/** How the whole road is fitted beside what lies over the map. @returns {L.FitBoundsOptions} */
function wholeRoom() {
  const size = map.getSize();
  const bounds = L.latLngBounds(data.view.corners);
  const cap = capFor(bounds, closest);
  const panels = panelBoxes();
  const locations = [...data.stages.flatMap(({ line }) => line.filter((_, index) => index % 5 === 0 || index === line.length - 1)), ...data.hazards.slice(0, 500).map(({ at }) => at)];
  const every = Math.ceil(locations.length / enough);
  const flat = locations.filter((_, index) => index % every === 0).map((location) => map.project(location, 0));
  const { left, top, right, bottom } = bestMargins(size, panels, (margins) => {
    const padding = L.point(margins.left + margins.right, margins.top + margins.bottom);
    const zoom = Math.min(map.getBoundsZoom(bounds, false, padding), cap);
    const middle = map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2);
    const shift = middle.subtract([(margins.left - margins.right) / 2 + size.x / 2, (margins.top - margins.bottom) / 2 + size.y / 2]);
    const factor = map.getZoomScale(zoom, 0);
    /** @param {Spot} spot At zoom 0. */
    const seen = ({ x, y }) => ({ x: x * factor - shift.x, y: y * factor - shift.y });
    return { zoom, points: () => flat.map(seen), signs: () => stopBoxes((location) => seen(map.project(location, 0))) };
  });
  return { paddingTopLeft: [left, top], paddingBottomRight: [right, bottom], maxZoom: cap };
}

/** Show the whole route at once. */
export function home() {
  map.setMinZoom(0);
  map.fitBounds(data.view.corners, { ...wholeRoom(), animate: false });
  map.setMinZoom(map.getZoom() - oneStep);
}

/** Whether the whole route is looked at, or nearly. */
export function atHome() {
  return map.getZoom() <= map.getMinZoom() + oneStep;
}

/** Go back to the whole route. */
export function flyHome() {
  fly(data.view.corners, wholeRoom());
}

/**
 * Look at a place from near.
 *
 * @param {Pair} location
 */
export function goNear(location) {
  const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 2, 7));
  if (isCalm()) map.setView(location, zoom, { animate: false });
  else map.flyTo(location, zoom, { duration: 0.9 });
}

/**
 * Before the layers, so that they are projected once.
 *
 * @param {L.Map} made
 */
export function take(made) {
  map = made;
}

/** What stands below the map has taken its room since the map was made. */
export function measure() {
  map.invalidateSize({ animate: false, pan: false });
}

/** Where the map may be moved: from its first view, however wide, it need not move at once. */
export function start() {
  const [[, west], [, east]] = data.view.corners;
  const aside = Math.max(1.2 * (east - west), 40);
  map.setMaxBounds(L.latLngBounds([[-85, west - aside], [85, east + aside]]).extend(map.getBounds()));
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

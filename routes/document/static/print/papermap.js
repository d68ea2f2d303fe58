/* Maps for paper: still copies of the map, whole and enlarged, with a code for each danger, or blank to be filled in. */
import { theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { keepFree } from "../map/labels.js";
import { renameCountries } from "../map/names.js";
import { light, relight } from "../map/route.js";
import { settle, settleOnPaper } from "../map/settle.js";
import { setPaper } from "../map/state.js";
import { windows } from "./insets.js";
import { placeSigns } from "./leaders.js";
import { _ } from "../words.js";

/**
 * @typedef {import("./codes.js").Entry} Entry
 * @typedef {{width: number, height: number}} Size
 * @typedef {{entries: Entry[], boxes?: L.LatLngBounds[], isBlank?: boolean, name?: string}} Drawn
 */

/** The countries of the road that the map knows how to name, and so can ask for. */
export const askedCountries = data.figures.countries.filter((name) => data.labels.countries.some((country) => country.name === name));
/** @param {number} index */
export const countryLetter = (index) => String.fromCharCode(65 + index);
export const enlarged = 2.5; /* times at least, in an inset */
const closest = 12;
const frames = ["I", "II", "III"];
const others = ".leaflet-control-container, .relief, .leaflet-hazards-pane, .leaflet-voices-pane, .leaflet-leaders-pane, .leaflet-popup-pane, .leaflet-tooltip-pane, .leaflet-means-pane, .annotation, .edge-tags";

/** @param {L.LatLngExpression} location */
const at = (location) => theMap().latLngToContainerPoint(location);

/**
 * Where the name of a frame stands: beside it, clear of what it holds.
 *
 * @param {Spot} from
 * @param {Spot} to
 * @param {Size} size
 * @returns {Box}
 */
function tagBox(from, to, size) {
  const left = to.x + 18 < size.width ? to.x + 2 : from.x - 16;
  const top = Math.max(1, from.y);
  return [left, top, left + 14, top + 13];
}

/**
 * The codes of dangers with their leaders, and the frames of what is enlarged elsewhere.
 *
 * @param {Size} size
 * @param {Drawn} drawn
 */
function overlay(size, { entries, boxes = [] }) {
  const origin = theMap().containerPointToLayerPoint([0, 0]);
  /** @type {(box: Box, by: 1 | -1) => Box} */
  const shifted = ([west, north, east, south], by) => [west + by * origin.x, north + by * origin.y, east + by * origin.x, south + by * origin.y];
  keepFree([]);
  const { stops, names } = settleOnPaper();
  const corners = boxes.map((bounds) => [at(bounds.getNorthWest()), at(bounds.getSouthEast())]);
  const tags = corners.map(([a, b]) => tagBox(a, b, size));
  const signs = entries.map(({ hazard, code }) => ({ at: at(hazard.at), width: 5 + 5.6 * code.length, height: 12 }));
  const placed = placeSigns(signs, stops.map((box) => shifted(box, -1)), [...names.map((box) => shifted(box, -1)), ...tags], [2, 2, size.width - 2, size.height - 2]);
  const layer = svg("svg", { class: "codes", viewBox: `0 0 ${size.width} ${size.height}`, "aria-hidden": "true" });
  corners.forEach(([a, b], index) => layer.append(svg("rect", { class: "frame", x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }), svg("text", { class: "frame-name", x: (tags[index][0] + tags[index][2]) / 2, y: (tags[index][1] + tags[index][3]) / 2 }, frames[index])));
  keepFree([...placed.flatMap((one) => (one ? [shifted(one.box, 1)] : [])), ...tags.map((box) => shifted(box, 1))]);
  settleOnPaper();
  /* What stands on its place needs no leader. */
  const led = placed.filter((one) => one && Math.hypot(one.to.x - one.at.x, one.to.y - one.at.y) > 0.5);
  led.forEach((one) => one && layer.append(svg("line", { x1: one.at.x, y1: one.at.y, x2: one.to.x, y2: one.to.y }), svg("circle", { cx: one.at.x, cy: one.at.y, r: 1.5 })));
  placed.forEach((one, index) => one && layer.append(
    svg("rect", { x: one.box[0], y: one.box[1], width: one.box[2] - one.box[0], height: one.box[3] - one.box[1], rx: 2.5 }),
    svg("text", { x: (one.box[0] + one.box[2]) / 2, y: (one.box[1] + one.box[3]) / 2 + 0.5 }, entries[index].code)));
  return layer;
}

/**
 * A map to write on: nothing is named but the countries of the road, and they by letters.
 *
 * @param {HTMLElement} copy
 */
function blank(copy) {
  copy.querySelectorAll(".label:not(.of-country.on-road)").forEach((node) => node.remove());
  copy.classList.add("is-blank");
  copy.querySelectorAll(".leaflet-labels-pane .dot, .leaflet-places-pane > *").forEach((node) => node.remove());
}

/**
 * The map as it stands, as a picture of the given size.
 *
 * @param {Size} size
 * @param {() => void} look Moves the map to what is to be seen.
 * @param {() => Drawn} draw Called when the map stands.
 */
function still(size, look, draw) {
  const map = theMap();
  const container = map.getContainer();
  /* More than the rules with which the map shares its window with strip and card. */
  for (const side of /** @type {const} */ (["width", "height"])) container.style.setProperty(side, `${size[side]}px`, "important");
  map.invalidateSize({ animate: false });
  look();
  const drawn = draw();
  const codes = overlay(size, drawn);
  const copy = /** @type {HTMLElement} */ (container.cloneNode(true));
  for (const name of ["id", "role", "style", "tabindex"]) copy.removeAttribute(name);
  copy.inert = true;
  copy.querySelectorAll(others).forEach((node) => node.remove());
  if (drawn.isBlank) blank(copy);
  const caption = drawn.name ? element("figcaption", {}, drawn.name) : "";
  return element("figure.paper-map", { style: { width: `${size.width}px` }, "data-zoom": map.getZoom() }, element("div", { style: { width: `${size.width}px`, height: `${size.height}px` } }, copy, codes), caption);
}

/** @param {Size} size */
const wholeRoad = (size) => () => theMap().fitBounds(data.view.corners, { animate: false, padding: [size.width * 0.03 + 6, size.height * 0.03 + 6] });

/** Whether the road runs north and south rather than east and west. */
export function isTall() {
  const [south, north] = data.view.corners.map((corner) => theMap().project(corner, 5));
  return Math.abs(north.x - south.x) < 1.15 * Math.abs(north.y - south.y);
}

/**
 * The whole road with codes, and its crowded parts enlarged.
 *
 * @param {Entry[]} entries
 * @param {Size} size
 * @param {Size} part The size of each inset.
 * @param {Size} only The size of the inset where there is one.
 */
export function lettered(entries, size, part, only) {
  const map = theMap();
  /** @type {{members: number[], bounds: L.LatLngBounds}[]} */
  let insets = [];
  let box = part;
  const whole = still(size, wholeRoad(size), () => {
    const limits = { most: 2, least: 4, times: enlarged, closest: Math.max(enlarged, Math.min(closest, 2 ** (map.getMaxZoom() - map.getZoom()))), margin: 34 };
    const points = entries.map(({ hazard }) => at(hazard.at));
    const several = windows(points, part, limits);
    box = several.length === 1 ? only : part;
    insets = (several.length === 1 ? windows(points, only, { ...limits, most: 1 }) : several).map(({ members, box: [west, north, east, south] }) => ({
      members, bounds: L.latLngBounds(map.containerPointToLatLng([west, south]), map.containerPointToLatLng([east, north])),
    }));
    const within = new Set(insets.flatMap(({ members }) => members));
    return { entries: entries.filter((_one, index) => !within.has(index)), boxes: insets.map(({ bounds }) => bounds) };
  });
  const parts = insets.map(({ members, bounds }, index) => still(box, () => map.fitBounds(bounds, { animate: false }), () =>
    ({ entries: members.map((member) => entries[member]), name: _("Part {n}, enlarged", { n: frames[index] }) })));
  return { whole, parts };
}

/**
 * The road and its stops alone.
 *
 * @param {Size} size
 */
export function blankMap(size) {
  renameCountries((name) => countryLetter(askedCountries.indexOf(name)));
  const drawn = still(size, wholeRoad(size), () => ({ entries: [], isBlank: true }));
  renameCountries(null);
  return drawn;
}

/**
 * Take the map aside to draw it for paper; it is back in its place afterwards.
 *
 * @template T
 * @param {() => T} draw
 * @returns {T}
 */
export function onPaper(draw) {
  const map = theMap();
  const container = map.getContainer();
  const [parent, next, centre, zoom, least, most, snap, style] = [
    container.parentNode, container.nextSibling, map.getCenter(), map.getZoom(), map.getMinZoom(), map.options.maxBounds, map.options.zoomSnap, container.getAttribute("style")];
  const slot = element("div.paper-slot");
  document.body.append(slot);
  slot.append(container);
  map.closePopup();
  map.setMinZoom(0);
  map.setMaxBounds(/** @type {any} */ (null));
  map.options.zoomSnap = 0;
  setPaper(true);
  light(() => true);
  const drawn = draw();
  keepFree(null);
  map.options.zoomSnap = snap;
  setPaper(false);
  map.setMinZoom(least);
  parent?.insertBefore(container, next);
  slot.remove();
  container.setAttribute("style", style ?? "");
  map.invalidateSize({ animate: false });
  map.setView(centre, zoom, { animate: false });
  if (most) map.setMaxBounds(most);
  relight();
  settle();
  return drawn;
}

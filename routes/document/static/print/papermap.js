/* Maps for paper: still copies of the map, an overview and enlarged parts, with a letter for each hazard. */
import { theMap } from "../map/camera.js";
import { data } from "../map/data.js";
import { element, svg } from "../map/elements.js";
import { keepFree } from "../map/labels.js";
import { apart } from "../map/placing.js";
import { light, relight } from "../map/route.js";
import { settle, settleOnPaper } from "../map/settle.js";
import { isHidden, passes } from "../map/state.js";
import { steps } from "../story/steps.js";
import { groups, letters } from "./letters.js";

/** @typedef {{hazard: Hazard, letter: string}} Entry */

const near = 46; /* pixels between hazards that belong into one enlarged part */
const most = 104;
const frames = ["I", "II", "III"];
const others = ".leaflet-control-container, .leaflet-hazards-pane, .leaflet-voices-pane, .leaflet-leaders-pane, .leaflet-popup-pane, .leaflet-tooltip-pane";

/**
 * Hazards in the order of the story, so that letters run along the road.
 *
 * @returns {Entry[]}
 */
export function inRouteOrder() {
  const order = new Map(steps.map((step, index) => [step.stage?.id, index]));
  /** @param {Hazard} hazard */
  const place = (hazard) => order.get(hazard.stage) ?? order.size;
  return data.hazards.filter((hazard) => passes(hazard) && !isHidden(hazard.category)).sort((a, b) => place(a) - place(b)).slice(0, most)
    .map((hazard, index) => ({ hazard, letter: letters(index) }));
}

/**
 * Entries that lie close together on the map as it stands, the largest crowds first.
 *
 * @param {Entry[]} entries
 */
function crowds(entries) {
  const points = entries.map(({ hazard }) => theMap().latLngToContainerPoint(hazard.at));
  return groups(points, near).filter((one) => one.length >= 4).slice(0, frames.length).map((one) => one.map((index) => entries[index]));
}

/** @param {Entry[]} group */
const boundsOf = (group) => L.latLngBounds(group.map(({ hazard }) => hazard.at)).pad(0.12);

/** @param {L.LatLngExpression} location */
const at = (location) => theMap().latLngToContainerPoint(location);

/**
 * @param {Entry[]} entries
 * @param {L.Point} size
 * @param {L.LatLngBounds[]} boxes
 */
function overlay(entries, size, boxes) {
  const origin = theMap().containerPointToLayerPoint([0, 0]);
  /** @param {L.Point} point */
  const inside = (point) => point.x > -20 && point.y > -20 && point.x < size.x + 20 && point.y < size.y + 20;
  const fixed = settleOnPaper().map(([west, north, east, south]) => L.point((west + east) / 2, (north + south) / 2).subtract(origin)).filter(inside).slice(0, 200);
  const points = entries.map(({ hazard }) => at(hazard.at));
  const items = [...fixed.map((point) => ({ at: point, radius: 12, fixed: true })), ...points.map((point) => ({ at: point, radius: 9.5 }))];
  const placed = apart(items, 220, size).slice(fixed.length);
  keepFree(placed.map((point) => [point.x + origin.x - 9, point.y + origin.y - 8, point.x + origin.x + 9, point.y + origin.y + 8]));
  settleOnPaper();
  const drawn = svg("svg", { class: "letters", viewBox: `0 0 ${size.x} ${size.y}`, "aria-hidden": "true" });
  boxes.forEach((bounds, index) => {
    const [a, b] = [at(bounds.getNorthWest()), at(bounds.getSouthEast())];
    drawn.append(svg("rect", { class: "frame", x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y }), svg("text", { class: "frame-name", x: a.x + 8, y: a.y + 9 }, frames[index]));
  });
  placed.forEach((to, index) => drawn.append(svg("line", { x1: points[index].x, y1: points[index].y, x2: to.x, y2: to.y }), svg("circle", { cx: points[index].x, cy: points[index].y, r: 1.6 })));
  placed.forEach((to, index) => drawn.append(svg("rect", { x: to.x - 8, y: to.y - 7, width: 16, height: 14, rx: 3 }), svg("text", { x: to.x, y: to.y + 0.5 }, entries[index].letter)));
  return drawn;
}

/**
 * @param {HTMLElement} slot
 * @param {L.Point} size
 * @param {L.LatLngBoundsExpression} bounds
 * @param {() => {entries: Entry[], boxes?: L.LatLngBounds[]}} entriesOf
 * @param {string} [name]
 */
function still(slot, size, bounds, entriesOf, name) {
  const map = theMap();
  Object.assign(slot.style, { width: `${size.x}px`, height: `${size.y}px` });
  map.invalidateSize({ animate: false });
  map.fitBounds(bounds, { animate: false, padding: [16, 16] });
  settleOnPaper();
  const { entries, boxes = [] } = entriesOf();
  const signs = overlay(entries, size, boxes);
  const copy = /** @type {HTMLElement} */ (map.getContainer().cloneNode(true));
  copy.removeAttribute("id");
  copy.removeAttribute("role");
  copy.inert = true;
  copy.querySelectorAll(others).forEach((node) => node.remove());
  const caption = name ? element("figcaption", {}, name) : "";
  return element("figure.paper-map", { style: { width: `${size.x}px` } }, element("div", { style: { width: `${size.x}px`, height: `${size.y}px` } }, copy, signs), caption);
}

/**
 * An overview and up to three parts; the map itself is back in its place afterwards.
 *
 * @param {Entry[]} entries
 */
export function paperMaps(entries) {
  const map = theMap();
  const container = map.getContainer();
  const [parent, next, centre, zoom, least] = [container.parentNode, container.nextSibling, map.getCenter(), map.getZoom(), map.getMinZoom()];
  const slot = element("div.paper-slot");
  document.body.append(slot);
  slot.append(container);
  map.closePopup();
  map.setMinZoom(0);
  keepFree([]);
  light(() => true);
  /** @type {Entry[][]} */
  let enlarged = [];
  const whole = still(slot, L.point(700, 400), data.view.corners, () => {
    enlarged = crowds(entries);
    const within = new Set(enlarged.flat());
    return { entries: entries.filter((entry) => !within.has(entry)), boxes: enlarged.map(boundsOf) };
  });
  const parts = enlarged.map((group, index) => still(slot, L.point(700, group.length > 16 ? 420 : 260), boundsOf(group), () => ({ entries: group }), `Part ${frames[index]}, enlarged`));
  keepFree(null);
  map.setMinZoom(least);
  parent?.insertBefore(container, next);
  slot.remove();
  map.invalidateSize({ animate: false });
  map.setView(centre, zoom, { animate: false });
  relight();
  settle();
  return element("div.paper-maps", {}, whole, ...parts);
}

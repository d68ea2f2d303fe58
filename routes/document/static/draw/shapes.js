/* Draws the draft on the map: stages, stops, dangers, and the handles of what is chosen. */
import { element } from "../map/elements.js";
import { mainStages, nodes, placeAt } from "./chain.js";
import { bend, find, move } from "./commands.js";
import { isSame, ringOf, verticesOf } from "./positions.js";
import { categoryOf, icon, settings } from "./settings.js";
import { act, choose, draft, state } from "./store.js";
import { cutOf, from } from "./worlds.js";
import { _ } from "../words.js";

/** @type {L.LayerGroup} */
let group;
/** @type {L.Map} */
let map;
/** @type {Map<string, L.Polyline<any>>} */
const lines = new Map();
/** @type {(text: string) => void} */
let say = () => {};
/** @type {(event: L.LeafletMouseEvent, id: string) => void} */
let press = () => {};

/** Where the world is cut, see `worlds.js`. */
let cut = -180;

/** @type {(position: Position) => [number, number]} */
export const located = ([longitude, latitude]) => [latitude, from(longitude, cut)];

/** @type {(a: Position, b: Position) => Position} */
const between = (a, b) => [(from(a[0], cut) + from(b[0], cut)) / 2, (a[1] + b[1]) / 2];

/** Cut the world where it is not looked at. */
function cutWorld() {
  const drawn = draft().features.flatMap(({ geometry: { type, coordinates } }) => (type === "LineString" ? [coordinates] : type === "Polygon" ? coordinates : type === "MultiPolygon" ? coordinates.flat() : []));
  cut = cutOf([...drawn, state.pending], map.getCenter().lng);
}

/**
 * @param {L.Map} on
 * @param {(event: L.LeafletMouseEvent, id: string) => void} pressed
 * @param {(text: string) => void} told
 */
export function start(on, pressed, told) {
  map = on;
  press = pressed;
  say = told;
  group = L.layerGroup().addTo(map);
  map.on("dragend zoomend", () => {
    const before = cut;
    cutWorld();
    if (draft().features.some(({ geometry }) => verticesOf(geometry).some(({ position: [longitude] }) => from(longitude, cut) !== from(longitude, before)))) draw();
  });
}

/** @param {Draft} value */
function colours(value) {
  return new Map(mainStages(value).map(({ id }, index) => [id, settings.stages[index % settings.stages.length]]));
}

export function draw() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset?.key;
  const value = draft();
  const stops = nodes(value);
  const ofStage = colours(value);
  cutWorld();
  group.clearLayers();
  lines.clear();
  for (const feature of value.features) if (feature.geometry.type !== "Point") drawLine(feature, ofStage.get(feature.id));
  for (const feature of value.features) if (feature.geometry.type === "Point") drawPoint(feature, stops, value);
  drawBadges(value, ofStage);
  const chosen = find(value, state.chosen);
  if (chosen && chosen.geometry.type !== "Point") drawHandles(chosen);
  drawPending();
  if (focused) /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(focused)}"]`))?.focus({ preventScroll: true });
}

/**
 * @param {DrawnGeometry} geometry
 * @returns {any}
 */
function locations({ type, coordinates }) {
  /** @type {(part: any, nesting: number) => any} */
  const turned = (part, nesting) => (nesting ? part.map((/** @type {any} */ one) => turned(one, nesting - 1)) : located(part));
  return turned(coordinates, { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 }[type]);
}

/**
 * @param {DrawnFeature} feature
 * @param {string} [stage]  colour
 */
function drawLine(feature, stage) {
  const { id, geometry, properties } = feature;
  const isStage = properties.kind === "stage";
  const colour = isStage ? stage ?? "#4a4450" : properties.kind === "hazard" ? categoryOf(properties.category).colour : "#5c6470";
  const isChosen = id === state.chosen;
  const style = { color: colour, weight: isChosen ? 7 : isStage ? 5 : 3, bubblingMouseEvents: false, ...(isStage ? {} : { dashArray: "6 4", fillOpacity: 0.15 }), ...(isStage && !stage ? { dashArray: "8 6" } : {}) };
  if (isStage) group.addLayer(L.polyline(locations(geometry), { color: "#fffdf8", weight: isChosen ? 11 : 9, interactive: false }));
  /** @type {L.Polyline<any>} */
  const line = geometry.type === "LineString" ? L.polyline(locations(geometry), style) : L.polygon(locations(geometry), style);
  line.on("click", (event) => press(/** @type {L.LeafletMouseEvent} */ (event), id));
  lines.set(id, line);
  group.addLayer(line);
}

/**
 * A sign at a position that can be chosen, moved by hand and reached with the Tab key.
 *
 * @param {string} key
 * @param {string} label
 * @param {string} className
 * @param {Position} at
 * @param {Node} [content]
 * @param {number} [size]
 */
function marker(key, label, className, at, content, size = 30) {
  const html = element(`span.${className}`, {}, content);
  const made = L.marker(located(at), { icon: L.divIcon({ className: "mark", html, iconSize: [size, size] }), alt: label, title: label, bubblingMouseEvents: false, draggable: state.tool === "move", autoPan: true, riseOnHover: true });
  made.on("add", () => {
    const place = /** @type {HTMLElement} */ (made.getElement());
    place.dataset.key = key;
    place.setAttribute("aria-label", label);
    place.setAttribute("role", "button");
  });
  group.addLayer(made);
  return made;
}

/**
 * @param {DrawnFeature} feature
 * @param {Position[]} stops
 * @param {Draft} value
 */
function drawPoint(feature, stops, value) {
  const { id, geometry, properties: { kind, title, category } } = feature;
  const at = geometry.coordinates;
  const number = kind === "place" ? stops.findIndex((position) => isSame(position, at) && placeAt(value, at) === feature) + 1 : 0;
  const className = number ? "node" : kind === "hazard" ? "danger" : "spot";
  const content = number ? document.createTextNode(String(number)) : kind === "hazard" ? icon(categoryOf(category).icon) : icon(kind === "voice" ? "quote-left" : "location-dot");
  const words = number ? _("Stop {number}: {title}", { number, title }) : kind === "hazard" ? _("Danger: {title}", { title }) : title;
  const made = marker(id, words, id === state.chosen ? `${className}.chosen` : className, at, content);
  if (kind === "hazard") /** @type {HTMLElement} */ (made.getElement()?.firstElementChild)?.style.setProperty("--colour", categoryOf(category).colour);
  if (number) made.bindTooltip(title, { permanent: true, direction: "right", offset: [14, 0], className: "name" });
  made.on("click", (event) => press(/** @type {any} */ (event), id));
  movable(made, id, []);
}

/**
 * Lines can't be reached with the Tab key: a number in the middle of each can.
 *
 * @param {Draft} value
 * @param {Map<string, string>} ofStage
 */
function drawBadges(value, ofStage) {
  for (const feature of value.features) {
    const { id, geometry, properties } = feature;
    if (geometry.type === "Point") continue;
    const ring = geometry.type === "LineString" ? geometry.coordinates : geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0][0];
    const after = Math.floor((ring.length - 1) / 2);
    const at = ring.length > 2 && geometry.type === "LineString" ? ring[after] : between(ring[after], ring[Math.min(after + 1, ring.length - 1)]);
    const isStage = properties.kind === "stage";
    const made = marker(`${id}#`, `${isStage ? _("Stage") : properties.kind === "hazard" ? _("Danger") : _("Place")}: ${properties.title}`, isStage ? "badge" : properties.kind === "hazard" ? "danger" : "spot", at, isStage ? document.createTextNode(`${properties.order ?? 1}`) : icon(properties.kind === "hazard" ? categoryOf(properties.category).icon : "location-dot"), 24);
    const colour = isStage ? ofStage.get(id) ?? "#4a4450" : properties.kind === "hazard" ? categoryOf(properties.category).colour : "#5c6470";
    /** @type {HTMLElement} */ (made.getElement()?.firstElementChild)?.style.setProperty("--colour", colour);
    made.dragging?.disable();
    if (id === state.chosen) /** @type {HTMLElement} */ (made.getElement()).style.opacity = "0";
    made.on("click", (event) => press(/** @type {any} */ (event), id));
  }
}

/** @param {DrawnFeature} feature */
function drawHandles({ id, geometry }) {
  const vertices = verticesOf(geometry);
  for (const { path, position } of vertices) {
    const made = marker(`${id}@${path}`, _("Point {n}", { n: path[path.length - 1] + 1 }), "handle", position, undefined, 24);
    movable(made, id, path);
    const ring = ringOf(geometry, path);
    const next = ring[path[path.length - 1] + 1];
    if (!next) continue;
    const half = marker(`${id}+${path}`, _("Bend behind point {n}", { n: path[path.length - 1] + 1 }), "half", between(position, next), undefined, 24);
    half.on("dragend", () => act(bend(draft(), id, path, positionOf(half), state.grid)) || draw());
    half.on("click", () => act(bend(draft(), id, path, positionOf(half), state.grid)));
  }
}

/** @param {L.Marker} one @returns {Position} */
function positionOf(one) {
  const { lat, lng } = one.getLatLng();
  return [lng, lat];
}

/**
 * While it is moved the lines follow, on the grid; let go, it is done.
 *
 * @param {L.Marker} one
 * @param {string} id
 * @param {Path} path
 */
function movable(one, id, path) {
  one.on("drag", () => {
    const shown = move(draft(), id, path, positionOf(one), state.grid);
    for (const [name, line] of lines) line.setLatLngs(locations(/** @type {DrawnFeature} */ (find(shown, name)).geometry));
  });
  one.on("dragend", () => {
    if (!act(move(draft(), id, path, positionOf(one), state.grid))) draw();
    choose(id);
    say(_("Moved."));
  });
}

function drawPending() {
  if (!state.pending.length) return;
  group.addLayer(L.polyline(state.pending.map(located), { color: "#1a5fb4", weight: 4, dashArray: "4 6", interactive: false }));
  for (const at of state.pending) group.addLayer(L.circleMarker(located(at), { radius: 6, color: "#1a5fb4", fillColor: "#fff", fillOpacity: 1, interactive: false }));
}

/* The ground under the drawing: the world at first, then what the page sends for what is looked at; towns by name. */
import { element } from "../map/elements.js";
import { settings, towns } from "./settings.js";
import { from } from "./worlds.js";

const TOWNS = 70;
/** Pixels that a town's name keeps free of others. */
const [WIDE, HIGH] = [96, 26];

/** By how many rounds of the world it is moved to what is drawn there. @type {Map<number, L.GeoJSON[]>} */
const rounds = new Map();
/** @type {any} */
let latest;
/** @type {L.LayerGroup} */
let names;

/**
 * @param {L.Map} map
 * @param {{land: any[], water: any[], borders: any[], colours: Record<string, string>}} ground
 */
export function lay(map, ground) {
  const before = [...rounds.values()].flat();
  rounds.clear();
  latest = ground;
  goRound(map);
  before.forEach((layer) => layer.remove());
}

/**
 * Draw the world once more where one looks beyond its end.
 *
 * @param {L.Map} map
 */
function goRound(map) {
  const view = map.getBounds();
  const [first, last] = [view.getWest(), view.getEast()].map((longitude) => Math.floor((longitude + 180) / 360));
  for (let round = first; round <= last; round += 1) if (!rounds.has(round)) rounds.set(round, layOnce(map, latest, round * 360));
}

/**
 * @param {L.Map} map
 * @param {Parameters<typeof lay>[1]} ground
 * @param {number} east
 */
function layOnce(map, ground, east) {
  const { colours } = ground;
  const coordsToLatLng = (/** @type {any} */ [longitude, latitude]) => L.latLng(latitude, longitude + east);
  const made = [
    L.geoJSON(ground.land, { coordsToLatLng, interactive: false, pane: "land", style: { color: colours.land, weight: 0.7, fillColor: colours.land, fillOpacity: 1 } }),
    L.geoJSON(ground.water, { coordsToLatLng, interactive: false, pane: "water", style: (one) => ({ color: colours.river, weight: 1, fillColor: colours.sea, fillOpacity: one?.geometry.type === "LineString" || one?.geometry.type === "MultiLineString" ? 0 : 1 }) }),
    L.geoJSON(ground.borders, { coordsToLatLng, interactive: false, pane: "borders", style: { color: colours.border, weight: 1.1, dashArray: "5 3", fill: false } }),
  ];
  made.forEach((layer) => layer.addTo(map));
  return made;
}

/** @param {L.Map} map */
export function start(map) {
  for (const [name, height] of /** @type {[string, number][]} */ ([["land", 210], ["water", 230], ["borders", 240], ["names", 250]])) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(height);
    pane.style.pointerEvents = "none";
  }
  names = L.layerGroup().addTo(map);
  lay(map, /** @type {any} */ (settings).ground);
  map.on("moveend", () => goRound(map));
  map.on("moveend", () => nameTowns(map));
}

/** @param {L.Map} map */
function nameTowns(map) {
  const view = map.getBounds();
  /** @type {L.Point[]} */
  const taken = [];
  names.clearLayers();
  for (const { name, at: [east, latitude] } of towns) {
    if (taken.length >= TOWNS) break;
    const longitude = from(east, view.getWest());
    if (!view.contains([latitude, longitude])) continue;
    const point = map.latLngToContainerPoint([latitude, longitude]);
    if (taken.some(({ x, y }) => Math.abs(x - point.x) < WIDE && Math.abs(y - point.y) < HIGH)) continue;
    taken.push(point);
    const html = element("span.town", {}, element("i"), name);
    names.addLayer(L.marker([latitude, longitude], { pane: "names", interactive: false, keyboard: false, icon: L.divIcon({ className: "town-icon", html, iconSize: [0, 0] }) }));
  }
}

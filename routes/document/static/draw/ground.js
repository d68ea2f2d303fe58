/* The ground under the drawing: the world at first, then what the page sends for what is looked at; towns by name. */
import { element } from "../map/elements.js";
import { settings, towns } from "./settings.js";

const TOWNS = 70;
/** Pixels that a town's name keeps free of others. */
const [WIDE, HIGH] = [96, 26];

/** @type {L.GeoJSON[]} */
let layers = [];
/** @type {L.LayerGroup} */
let names;

/**
 * @param {L.Map} map
 * @param {{land: any[], water: any[], borders: any[], colours: Record<string, string>}} ground
 */
export function lay(map, ground) {
  const { colours } = ground;
  const made = [
    L.geoJSON(ground.land, { interactive: false, pane: "land", style: { color: colours.coast, weight: 0.7, fillColor: colours.land, fillOpacity: 1 } }),
    L.geoJSON(ground.water, { interactive: false, pane: "water", style: (one) => ({ color: colours.river, weight: 1, fillColor: colours.sea, fillOpacity: one?.geometry.type === "LineString" || one?.geometry.type === "MultiLineString" ? 0 : 1 }) }),
    L.geoJSON(ground.borders, { interactive: false, pane: "borders", style: { color: colours.border, weight: 1.1, dashArray: "5 3", fill: false } }),
  ];
  made.forEach((layer) => layer.addTo(map));
  layers.forEach((layer) => layer.remove());
  layers = made;
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
  map.on("moveend", () => nameTowns(map));
}

/** @param {L.Map} map */
function nameTowns(map) {
  const view = map.getBounds();
  /** @type {L.Point[]} */
  const taken = [];
  names.clearLayers();
  for (const { name, at: [longitude, latitude] } of towns) {
    if (taken.length >= TOWNS) break;
    if (!view.contains([latitude, longitude])) continue;
    const point = map.latLngToContainerPoint([latitude, longitude]);
    if (taken.some(({ x, y }) => Math.abs(x - point.x) < WIDE && Math.abs(y - point.y) < HIGH)) continue;
    taken.push(point);
    const html = element("span.town", {}, element("i"), name);
    names.addLayer(L.marker([latitude, longitude], { pane: "names", interactive: false, keyboard: false, icon: L.divIcon({ className: "town-icon", html, iconSize: [0, 0] }) }));
  }
}

/* Places and voices: small marks that open their text. */
import { fly, theMap } from "./camera.js";
import { data } from "./data.js";
import { element } from "./elements.js";
import { on } from "./events.js";
import { icon } from "./icons.js";
import { bindCard } from "./popup.js";
import { isTold, select } from "./state.js";

/** @type {Map<Feature, L.Marker>} */
const markers = new Map();

/**
 * @param {Place | Voice} feature
 * @param {HTMLElement} html
 * @param {string} className
 * @param {number} side
 */
function draw(feature, html, className, side) {
  const marker = L.marker(feature.at, { pane: "places", keyboard: true, icon: L.divIcon({ html, className, iconSize: [side, side] }) });
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", feature.kind === "voices" ? `Voice: ${feature.title}` : feature.title));
  bindCard(marker, feature);
  marker.bindTooltip(() => element("span", {}, feature.title), { direction: "top", offset: [0, -8] });
  marker.on("click", () => select(feature.id, "map"));
  markers.set(feature, marker.addTo(theMap()));
}

function showTold() {
  for (const voice of data.voices) {
    if (isTold(voice)) markers.get(voice)?.addTo(theMap());
    else markers.get(voice)?.remove();
  }
}

/**
 * A river, a range or a desert that the story speaks of: a plain line or area under everything else.
 *
 * @param {NonNullable<Place["shape"]>} shape
 */
function outline({ type, rings }) {
  const style = { pane: "areas", color: "#47535f", weight: 2, opacity: 0.55, fillColor: "#47535f", fillOpacity: 0.06, interactive: false };
  const layer = type === "Polygon" ? L.polygon(rings, style) : L.polyline(rings[0], style);
  layer.addTo(theMap());
}

export function start() {
  for (const { shape } of data.places) if (shape) outline(shape);
  for (const place of data.places) {
    if (place.role !== "landmark" || place.text) draw(place, element(`span.place.${place.role}`), "place-icon", 12);
  }
  for (const voice of data.voices) draw(voice, element("span.voice", {}, icon("quote-left")), "voice-icon", 22);
  on("visibility", showTold);
  on("select", ({ feature, origin }) => {
    const marker = markers.get(feature);
    if (!marker || origin === "map") return;
    fly(marker.getLatLng().toBounds(400000));
    marker.openPopup();
  });
}

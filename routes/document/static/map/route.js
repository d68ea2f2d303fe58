/* The route: a soft band where it is schematic, casing, line, arrows that show the direction, and numbered stops. */
import { fly, room, theMap } from "./camera.js";
import { data } from "./data.js";
import { element, svg } from "./elements.js";
import { on } from "./events.js";
import { icon } from "./icons.js";
import { bindCard } from "./popup.js";
import { screenLine } from "./screenline.js";
import { select, toldStage } from "./state.js";
import { stageName } from "./wording.js";

/** @typedef {{band?: L.Polyline, casing: L.Polyline, line: L.Polyline, stop?: L.Marker, flag?: L.Marker}} Drawn */

const width = { main: 5, alternate: 2.5, return: 3.5 };
const dash = { main: undefined, alternate: "7 7", return: "10 6" };
/** @type {Map<string, Drawn>} */
const drawn = new Map();
const arrows = L.layerGroup();

/** @type {L.Marker[]} The stop before each main stage carries the stage's number; the last carries a flag. */
export const stops = [];

/** @param {Stage} stage */
function drawStage(stage) {
  const line = stage.line;
  const weight = width[stage.role];
  const dashArray = stage.flight ? "1 9" : dash[stage.role];
  /** @type {Drawn} */
  const layers = {
    casing: L.polyline(line, { pane: "casing", color: "#fffdf8", weight: weight + 4, opacity: 0.95, smoothFactor: 1 }),
    line: L.polyline(line, { pane: "route", color: stage.colour, weight, dashArray, lineCap: "round", smoothFactor: 1, interactive: false }),
  };
  if (data.schematic && stage.role === "main" && !stage.flight) {
    layers.band = L.polyline(line, { pane: "band", color: stage.colour, weight: 22, opacity: 0.22, interactive: false, smoothFactor: 1 });
  }
  for (const layer of [layers.band, layers.casing, layers.line]) layer?.addTo(theMap());
  bindCard(layers.casing, stage);
  layers.casing.bindTooltip(() => element("span", {}, stageName(stage)), { sticky: true });
  layers.casing.on("click", () => select(stage.id, "map"));
  /* The stop before it opens the same text; the line itself is for the pointer. */
  layers.casing.getElement()?.setAttribute("tabindex", "-1");
  drawn.set(stage.id, layers);
}

/**
 * @param {Stage} stage
 * @param {Pair} location
 * @param {string | Node} content
 * @param {string} label
 */
function drawStop(stage, location, content, label) {
  const html = element("span.stop", { style: { "--colour": stage.colour } }, content);
  const stop = L.marker(location, {
    pane: "stops", keyboard: true, riseOnHover: true, icon: L.divIcon({ html, className: "stop-icon", iconSize: [26, 26] }),
  });
  stop.on("add", () => stop.getElement()?.setAttribute("aria-label", label));
  bindCard(stop, stage);
  stop.on("click", () => select(stage.id, "map"));
  stop.addTo(theMap());
  stops.push(stop);
  /** @type {Drawn} */ (drawn.get(stage.id))[typeof content === "string" ? "stop" : "flag"] = stop;
}

function placeArrows() {
  const map = theMap();
  arrows.clearLayers();
  for (const stage of data.stages) {
    const line = screenLine(stage.line.map((location) => map.latLngToLayerPoint(location)));
    const spacing = Math.max(90, Math.min(170, line.length / 2));
    for (let at = spacing * 0.55; at < line.length - 18; at += spacing) {
      const { point, angle } = line.at(at);
      const html = svg("svg", { viewBox: "0 0 10 10", class: "arrow", style: `transform:rotate(${angle}deg);color:${stage.colour}` },
        svg("path", { d: "M1.5 1 L8.5 5 L1.5 9 L3.2 5 Z" }));
      L.marker(map.layerPointToLatLng([point.x, point.y]), {
        pane: "arrows", interactive: false, keyboard: false,
        icon: L.divIcon({ html: /** @type {any} */ (html), className: `arrow-icon ${stage.role}`, iconSize: [12, 12] }),
      }).addTo(arrows);
    }
  }
}

/**
 * Light the stages for which `lit` holds and dim the others.
 *
 * @param {(stage: Stage) => boolean} lit
 */
export function light(lit) {
  for (const stage of data.stages) {
    const isLit = lit(stage);
    const { band, casing, line, stop, flag } = /** @type {Drawn} */ (drawn.get(stage.id));
    band?.setStyle({ opacity: isLit ? 0.24 : 0.06 });
    casing.setStyle({ opacity: isLit ? 0.95 : 0.5 });
    line.setStyle({ opacity: isLit ? 1 : 0.32 });
    for (const marker of [stop, flag]) marker?.getElement()?.classList.toggle("dim", !isLit);
  }
}

/** Light what the story tells. */
export function relight() {
  light((stage) => toldStage() === null || stage.id === toldStage());
}

export function start() {
  arrows.addTo(theMap());
  const order = ["alternate", "return", "main"];
  [...data.stages].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).forEach(drawStage);
  const main = data.stages.filter((stage) => stage.role === "main");
  for (const stage of main) drawStop(stage, stage.line[0], String(stage.order), stageName(stage));
  const last = main[main.length - 1];
  if (last) drawStop(last, last.line[last.line.length - 1], icon("flag-checkered"), `Destination: ${last.destination || last.title}`);
  placeArrows();
  theMap().on("zoomend", placeArrows);
  on("step", relight);
  on("select", ({ feature, origin }) => {
    if (feature.kind !== "stages" || origin === "map") return;
    theMap().closePopup();
    fly(L.latLngBounds(feature.line), room());
  });
}

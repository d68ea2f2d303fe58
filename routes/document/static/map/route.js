/* The route: a soft band where it is schematic, hairline, casing, line, and arrows that show the direction. */
import { theMap } from "./camera.js";
import { data } from "./data.js";
import { element, svg } from "./elements.js";
import { on } from "./events.js";
import { meansInWords } from "./means.js";
import { screenLine } from "./screenline.js";
import { select, toldStage } from "./state.js";
import { stageName } from "./wording.js";

/** @typedef {{band?: L.Polyline, edge: L.Polyline, casing: L.Polyline, line: L.Polyline, core?: L.Polyline}} Drawn */

const width = { main: 5, alternate: 2.5, return: 3.5 };
const dash = { main: undefined, alternate: "7 7", return: "10 6" };
/** @type {Record<string, string>} What runs along the middle of a line, by how people travel: steps, or sleepers. */
const cores = { foot: "0.1 8", animal: "0.1 8", rail: "5 6" };
/** @type {Map<string, Drawn>} */
const drawn = new Map();
const edgeOpacity = 0.75; /* of the dark hairline round the casing */
const arrows = L.layerGroup();

/** @param {Stage} stage */
function drawStage(stage) {
  const line = stage.line;
  const weight = width[stage.role];
  const [means = ""] = stage.means;
  const dashArray = stage.flight ? "1 9" : stage.role === "main" && means === "boat" ? "14 8" : dash[stage.role];
  /** @type {Drawn} */
  const layers = {
    edge: L.polyline(line, { pane: "casing", color: "#1d2430", weight: weight + 6, opacity: edgeOpacity, smoothFactor: 1, interactive: false }),
    casing: L.polyline(line, { pane: "casing", color: "#fffdf8", weight: weight + 4, opacity: 1, smoothFactor: 1, bubblingMouseEvents: false }),
    line: L.polyline(line, { pane: "route", color: stage.colour, weight, dashArray, lineCap: "round", smoothFactor: 1, interactive: false }),
  };
  if (data.schematic && stage.role === "main" && !stage.flight) {
    layers.band = L.polyline(line, { pane: "band", color: stage.colour, weight: 22, opacity: 0.22, interactive: false, smoothFactor: 1 });
  }
  if (cores[means] && stage.role === "main" && !stage.flight) {
    layers.core = L.polyline(line, { pane: "route", color: "#fffdf8", weight: 2, dashArray: cores[means], lineCap: means === "rail" ? "butt" : "round", smoothFactor: 1, interactive: false });
  }
  for (const layer of [layers.band, layers.edge, layers.casing, layers.line, layers.core]) layer?.addTo(theMap());
  layers.casing.bindTooltip(() => element("span", {}, [stageName(stage), meansInWords(stage.means)].filter(Boolean).join(" · ")), { sticky: true });
  layers.casing.on("click", () => select(stage.id, "map"));
  /* The stop before it opens the same text; the line itself is for the pointer. */
  layers.casing.getElement()?.setAttribute("tabindex", "-1");
  drawn.set(stage.id, layers);
}

/** @param {Stage} stage */
const isLit = (stage) => toldStage() === null || stage.id === toldStage();

function placeArrows() {
  const map = theMap();
  arrows.clearLayers();
  for (const stage of data.stages.filter(isLit)) {
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
    const shines = lit(stage);
    const { band, edge, casing, line, core } = /** @type {Drawn} */ (drawn.get(stage.id));
    band?.setStyle({ opacity: shines ? 0.2 : 0.05 });
    edge.setStyle({ opacity: shines ? edgeOpacity : 0.15 });
    casing.setStyle({ opacity: shines ? 1 : 0.5 });
    line.setStyle({ opacity: shines ? 1 : 0.32 });
    core?.setStyle({ opacity: shines ? 1 : 0.3 });
  }
}

/** Light what the story tells. */
export function relight() {
  light(isLit);
  placeArrows();
}

export function start() {
  arrows.addTo(theMap());
  const order = ["alternate", "return", "main"];
  [...data.stages].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).forEach(drawStage);
  placeArrows();
  theMap().on("zoomend", placeArrows);
  on("step", relight);
}

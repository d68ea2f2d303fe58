/* Hazards as signs: colour and icon say the category, size the severity, a broken ring low confidence. */
import { isCalm, scale, theMap } from "./camera.js";
import { categoryOf, data } from "./data.js";
import { element } from "./elements.js";
import { emit, on } from "./events.js";
import { icon } from "./icons.js";
import { bindCard } from "./popup.js";
import { isShown, select, selectedId, toldStage } from "./state.js";

const few = 80;
const many = data.hazards.length > 1500;
/** @type {Map<Hazard, Sign>} */
const markers = new Map();
/** @type {Set<Hazard>} */
let shown = new Set();
let zooming = false;

/* The sign is drawn only for markers that come into view. */
class Sign extends L.Marker {
  /** @param {Hazard} hazard */
  constructor(hazard) {
    super(hazard.at, { pane: "hazards", keyboard: true, riseOnHover: true, icon: undefined });
    this.hazard = hazard;
  }

  /** @param {L.Map} map */
  onAdd(map) {
    this.dress();
    return super.onAdd(map);
  }

  dress() {
    if (this.options.icon) return;
    this.options.icon = signIcon(this.hazard);
    bindCard(this, this.hazard);
    this.bindTooltip(() => element("span", {}, this.hazard.title), { direction: "top", offset: [0, -14] });
    this.on("click", () => select(this.hazard.id, "map"));
  }
}

/** The hazards of the whole road. */
export const clusters = L.markerClusterGroup({
  clusterPane: "hazards", maxClusterRadius: many ? 64 : 30, showCoverageOnHover: false, spiderfyDistanceMultiplier: 1.7, animate: !many && !isCalm(),
  spiderLegPolylineOptions: { weight: 1.5, color: "#1d2430", opacity: 0.6 }, iconCreateFunction: clusterIcon, chunkedLoading: false,
  zoomToBoundsOnClick: true, spiderfyOnMaxZoom: true,
});
/* The hazards of a step: few enough to stand by themselves, moved apart. */
const alone = L.layerGroup();

/** @param {Hazard} hazard */
const size = (hazard) => (20 + hazard.severity * 2.4) * scale();

/** @param {Hazard} hazard */
function signIcon(hazard) {
  const category = categoryOf(hazard);
  const classes = ["hazard", hazard.context && "context", hazard.confidence === "low" && "unsure", hazard.severity === 5 && "deadly"];
  const html = element(`span.${classes.filter(Boolean).join(".")}`, { style: { "--colour": category.colour } }, icon(category.icon));
  return L.divIcon({ html, className: "hazard-icon", iconSize: [size(hazard), size(hazard)] });
}

/** @param {Hazard} hazard */
function markerOf(hazard) {
  const known = markers.get(hazard) ?? new Sign(hazard);
  markers.set(hazard, known);
  return known;
}

/**
 * A ring of the categories inside, each as long as its share.
 *
 * @param {Map<Category, number>} counts
 * @param {number} total
 */
function ring(counts, total) {
  let from = 0;
  const arcs = [...counts].map(([category, count]) => {
    const to = from + (count / total) * 360;
    const arc = `${category.colour} ${from}deg ${to - 2}deg, #fffdf8 ${to - 2}deg ${to}deg`;
    from = to;
    return arc;
  });
  return `conic-gradient(${arcs.join(", ")})`;
}

/** @param {InstanceType<typeof L.MarkerCluster>} group */
function clusterIcon(group) {
  /** @type {Map<Category, number>} */
  const counts = new Map();
  for (const child of /** @type {Sign[]} */ (group.getAllChildMarkers())) {
    const category = categoryOf(child.hazard);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const total = group.getChildCount();
  const html = element("span.cluster", { style: { background: ring(counts, total) } }, element("b", {}, total > 999 ? `${Math.round(total / 1000)}k` : String(total)));
  const side = 34 + Math.min(14, Math.log2(total) * 2.4);
  return L.divIcon({ html, className: "cluster-icon", iconSize: [side, side] });
}

/** Hazard signs and clusters that are drawn now and stand at their place. */
export function signs() {
  /** @type {L.Marker[]} */
  const found = [];
  theMap().eachLayer((/** @type {any} */ layer) => {
    if ((layer.hazard || layer.getChildCount) && layer._icon && !layer._spiderLeg) found.push(layer);
  });
  return found;
}

/** @param {Hazard[]} hazards */
function standAlone(hazards) {
  if (theMap().hasLayer(clusters)) clusters.remove();
  alone.clearLayers();
  for (const hazard of hazards) alone.addLayer(new Sign(hazard));
  emit("shown", hazards.length);
}

function refresh() {
  const wanted = new Set(data.hazards.filter(isShown));
  if (toldStage() !== null && wanted.size <= few) {
    standAlone([...wanted]);
    return;
  }
  alone.clearLayers();
  if (!theMap().hasLayer(clusters)) clusters.addTo(theMap());
  const gone = [...shown].filter((hazard) => !wanted.has(hazard)).map(markerOf);
  const come = [...wanted].filter((hazard) => !shown.has(hazard)).map(markerOf);
  if (gone.length === shown.size && gone.length) clusters.clearLayers();
  else if (gone.length) clusters.removeLayers(gone);
  if (come.length) clusters.addLayers(come);
  shown = wanted;
  emit("shown", wanted.size);
}

/**
 * Clusters that do not animate open before the map has ended its zoom, which closes them again: once more then.
 *
 * @param {Sign} chosen
 */
function reveal(chosen) {
  clusters.zoomToShowLayer(chosen, () => {
    if (zooming && selectedId() === chosen.hazard.id) theMap().once("moveend", () => reveal(chosen));
    else chosen.openPopup();
  });
}

/** @param {any} layer */
function name(layer) {
  const node = layer.getElement?.();
  if (node && layer.getChildCount) node.setAttribute("aria-label", `${layer.getChildCount()} hazards, open to see them one by one`);
  else if (node && layer.hazard) node.setAttribute("aria-label", `${categoryOf(layer.hazard).label}: ${layer.hazard.title}`);
}

/** @param {Hazard} hazard */
function show(hazard) {
  const single = /** @type {Sign[]} */ (alone.getLayers()).find((layer) => layer.hazard === hazard);
  if (!single && !shown.has(hazard)) return;
  theMap().closePopup();
  if (single) {
    single.openPopup();
    return;
  }
  const chosen = markerOf(hazard);
  chosen.dress();
  reveal(chosen);
}

export function start() {
  const map = theMap();
  clusters.addTo(map);
  alone.addTo(map);
  map.on("zoomstart", () => (zooming = true));
  map.on("zoomend", () => (zooming = false));
  clusters.on("clusterkeypress", (event) => /** @type {any} */ (event).originalEvent.key === "Enter" && event.layer.zoomToBounds());
  map.on("layeradd", ({ layer }) => name(layer));
  on("visibility", refresh);
  on("select", ({ feature, origin }) => {
    if (feature.kind === "hazards" && origin !== "map") show(feature);
  });
}

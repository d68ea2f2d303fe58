/* Dangers as squares: the icon says the category, the size and a double edge the severity, a dashed edge low confidence; several as a plate. */
import { scale, theMap } from "./camera.js";
import { categoryOf, data, stageOf } from "./data.js";
import { element } from "./elements.js";
import { emit, on } from "./events.js";
import { icon } from "./icons.js";
import { Marks } from "./marks.js";
import { isShown, scene, toldStage } from "./state.js";
import { number, stageName } from "./wording.js";
import { ngettext } from "../words.js";

const sides = [0, 24, 24, 26, 29, 32];
const small = 11; /* at the end of the story, where all are seen at once */
const tooMany = 1500; /* from here on only what is in view is laid out */
/** @type {Hazard[]} */
let shown = [];

/** @param {Hazard} hazard */
function lone(hazard) {
  const category = categoryOf(hazard);
  const classes = ["hazard", hazard.context && "context", hazard.confidence === "low" && "unsure", hazard.severity === 5 && "deadly"];
  return element(`span.${classes.filter(Boolean).join(".")}`, { style: { "--colour": category.colour } }, icon(category.icon));
}

/**
 * The categories of some hazards, the most frequent first.
 *
 * @param {Hazard[]} hazards
 */
function frequent(hazards) {
  /** @type {Map<Category, number>} */
  const counts = new Map();
  for (const hazard of hazards) {
    const category = categoryOf(hazard);
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([category]) => category);
}

/** @param {Hazard[]} hazards */
function many(hazards) {
  const icons = frequent(hazards).slice(0, 2).map((category) => element("i", { style: { "--colour": category.colour } }, icon(category.icon)));
  return element("span.cluster", {}, ...icons, element("b", {}, `×${number(hazards.length)}`));
}

/** @param {Hazard[]} hazards */
function nameOfMany(hazards) {
  const stage = hazards.every((hazard) => hazard.stage === hazards[0].stage) ? stageOf(hazards[0].stage) : undefined;
  return [stage ? stageName(stage, false) : "", ngettext("{n} danger", "{n} dangers", hazards.length, { n: number(hazards.length) })].filter(Boolean).join(" · ");
}

const marks = new Marks({
  pane: "hazards", lone, many, nameOfMany,
  side: (/** @type {Hazard} */ hazard) => (scene().kind === "closing" ? small : sides[hazard.severity]) * scale(),
  weight: (/** @type {Hazard} */ hazard) => hazard.severity + (hazard.context ? 0 : 1),
  plate: (count) => ({ width: (53 + 8 * number(count).length) * scale(), height: 26 * scale() }),
  name: (/** @type {Hazard} */ hazard) => `${categoryOf(hazard).label}: ${hazard.title}`,
});

/** What is drawn: the ids of each sign, where it stands and where it belongs, in pixels. */
export function drawnHazards() {
  return marks.drawn.map(({ features, home, at, width, height }) => ({ ids: features.map(({ id }) => id), home, at, width, height }));
}

/** The markers that are drawn, each with the dangers that it stands for. */
export function drawnMarkers() {
  return marks.drawn.map(({ features, marker }) => ({ hazards: features, marker }));
}

/**
 * @param {Box[]} taken
 * @param {Pick<import("./grouping.js").Rules, "crosses" | "covers">} limits
 * @returns {Box[]}
 */
export function layOutHazards(taken, limits) {
  const bounds = theMap().getBounds().pad(0.25);
  const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const drawn = shown.length > tooMany ? shown.filter(({ at: [lat, lon] }) => lat > south && lat < north && lon > west && lon < east) : shown;
  const isOverview = toldStage() === null && scene().kind !== "closing";
  return marks.layOut(drawn, { taken, ...limits, near: (isOverview ? 34 : scene().kind === "closing" ? 5 : 18) * scale(), byGroup: isOverview });
}

/** How many hazards the map shows, alone and on plates. */
export function countShown() {
  return shown.length;
}

function refresh() {
  shown = data.hazards.filter(isShown);
  emit("shown", shown.length);
}

export function start() {
  marks.start();
  on("visibility", refresh);
}

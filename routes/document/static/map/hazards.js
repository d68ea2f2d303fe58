/* Dangers as squares: the icon says the category, the size and a double edge the severity, a dashed edge low confidence; several as a plate. */
import { scale, theMap } from "./camera.js";
import { categoryOf, data, stageOf } from "./data.js";
import { element } from "./elements.js";
import { emit, on } from "./events.js";
import { icon } from "./icons.js";
import { Marks } from "./marks.js";
import { wide } from "./measure.js";
import { runName } from "./runs.js";
import { isShown, scene, toldStage } from "./state.js";
import { number, stageName } from "./wording.js";
import { ngettext } from "../words.js";

const frame = 10; /* of a plate: its edge and what is free on both sides */
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

/**
 * To which stages some dangers belong, as a plate shows it; nothing where it is said already, and only that they are several where that is too much to say.
 *
 * @param {Hazard[]} hazards
 * @returns {{numbers: string, stroke: "alternate" | "return" | null, colour: string} | null} The numbers of stops, or a line as it is drawn.
 */
function stagesOf(hazards) {
  if (toldStage() !== null) return null;
  const stages = [...new Set(hazards.map(({ stage }) => stageOf(stage)))];
  const roles = new Set(stages.map((stage) => stage?.role));
  const [first] = stages;
  const numbers = runName(stages.flatMap((stage) => stage?.order ?? []));
  if (!first && stages.length === 1) return null;
  if (!first || roles.size > 1 || (first.role === "main" && numbers.length > 5)) return { numbers: "…", stroke: null, colour: "#47535f" };
  return { numbers: first.role === "main" ? numbers : "", stroke: first.role === "main" ? null : first.role, colour: first.colour };
}

/** How many icons a plate has room for. @param {ReturnType<typeof stagesOf>} stages */
const iconsBeside = (stages) => (stages && theMap().getSize().x < 640 ? 1 : 2);

/** @param {NonNullable<ReturnType<typeof stagesOf>>} stages */
const chip = ({ numbers, stroke, colour }) => (stroke ? element(`span.stroke.drawn.${stroke}`, { style: { "--stroke": colour } }) : element("span.stop", { style: { "--colour": colour } }, numbers));

/** @param {Hazard[]} hazards */
function many(hazards) {
  const stages = stagesOf(hazards);
  const icons = frequent(hazards).slice(0, iconsBeside(stages)).map((category) => element("i", { style: { "--colour": category.colour } }, icon(category.icon)));
  return element("span.cluster", {}, stages && chip(stages), ...icons, element("b", {}, `×${number(hazards.length)}`));
}

/** The room of a plate: its frame and all that stands on it, with the gaps of the style sheet. @param {Hazard[]} hazards */
function plate(hazards) {
  const stages = stagesOf(hazards);
  const icons = Math.min(new Set(hazards.map(categoryOf)).size, iconsBeside(stages));
  const beside = !stages ? 0 : 2 + (stages.stroke ? 18 : Math.max(19, 7 + wide(stages.numbers, 11.5)));
  return { width: Math.ceil((frame + beside + 19 * icons + wide(`×${number(hazards.length)}`, 12)) * scale()), height: 26 * scale() };
}

/** @param {Hazard[]} hazards */
function nameOfMany(hazards) {
  const stage = hazards.every((hazard) => hazard.stage === hazards[0].stage) ? stageOf(hazards[0].stage) : undefined;
  const kinds = frequent(hazards).map(({ label }) => label);
  const most = kinds.slice(0, 2).join(", ") + (kinds.length > 2 ? " …" : "");
  return [stage ? stageName(stage, false) : "", ngettext("{n} danger", "{n} dangers", hazards.length, { n: number(hazards.length) }), most].filter(Boolean).join(" · ");
}

const marks = new Marks({
  pane: "hazards", lone, many, nameOfMany, plate,
  side: (/** @type {Hazard} */ hazard) => (scene().kind === "closing" ? small : sides[hazard.severity]) * scale(),
  weight: (/** @type {Hazard} */ hazard) => hazard.severity + (hazard.context ? 0 : 1),
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
  return marks.layOut(drawn, { taken, ...limits, near: (isOverview ? 60 : scene().kind === "closing" ? 5 : 18) * scale(), byGroup: isOverview });
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

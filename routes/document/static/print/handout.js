/* The hand-out: one sheet of map and lists in black and white, for paper; a teacher's copy adds notes and the plan. */
import { theMap } from "../map/camera.js";
import { categoryOf, data, stageOf } from "../map/data.js";
import { element, paragraphs } from "../map/elements.js";
import { on } from "../map/events.js";
import { rest } from "../map/focus.js";
import { button, icon } from "../map/icons.js";
import { addTool } from "../map/plate.js";
import { caution, credits, kilometres, stageName, summary, wayOf } from "../map/wording.js";
import { charts } from "../story/chart.js";
import { steps } from "../story/steps.js";
import { forTeachers } from "./classroom.js";
import { inRouteOrder, paperMaps } from "./papermap.js";

/** @typedef {import("./papermap.js").Entry} Entry */

/** @type {HTMLElement | null} */
let sheet = null;
const numberOf = new Map(Object.keys(data.sources).map((reference, index) => [reference, index + 1]));
const stages = steps.flatMap((step) => step.stage ?? []);

/** @param {string[]} list */
const numbers = (list) => list.flatMap((reference) => numberOf.get(reference) ?? []).sort((a, b) => a - b).join(", ");

/** @param {string[]} list */
const marks = (list) => (numbers(list) ? element("sup", {}, ` ${numbers(list)}`) : "");

/**
 * @param {Stage} stage
 * @param {boolean} teacher
 */
function stageSection(stage, teacher) {
  return element("article", {}, element("h3", {}, stageName(stage)),
    element("p.way", {}, [wayOf(stage), stage.mode, `about ${kilometres(stage.km)} km`, stage.period].filter(Boolean).join(" · ")),
    ...paragraphs(stage.text), teacher && numbers(stage.sources) ? element("p.caution", {}, `Sources: ${numbers(stage.sources)}`) : "",
    teacher && stage.notes ? element("aside.teacher", {}, element("strong", {}, "Notes: "), ...paragraphs(stage.notes)) : "");
}

/**
 * @param {Entry} entry
 * @param {boolean} teacher
 */
function hazardItem({ hazard, letter }, teacher) {
  const category = categoryOf(hazard);
  return element("li", {}, element("b.letter", {}, letter), icon(category.icon), element("div", {}, element("strong", {}, hazard.title), teacher ? marks(hazard.sources) : "",
    element("small", {}, [category.label, hazard.place, hazard.period, `severity ${hazard.severity} of 5`, hazard.confidence ? `confidence ${hazard.confidence}` : ""].filter(Boolean).join(" · "))));
}

/**
 * Stage by stage, in the order of the letters.
 *
 * @param {Entry[]} entries
 * @param {boolean} teacher
 */
function hazardSection(entries, teacher) {
  if (!entries.length) return "";
  /** @type {[string, Entry[]][]} */
  const groups = [
    ...stages.map((stage) => /** @type {[string, Entry[]]} */ ([stageName(stage), entries.filter(({ hazard }) => hazard.stage === stage.id)])),
    ["Elsewhere", entries.filter(({ hazard }) => !stageOf(hazard.stage))],
  ];
  return element("section", {}, element("h2", {}, "Dangers"), element("div.dangers-list", {}, groups.filter(([, list]) => list.length).map(([title, list]) =>
    element("section", {}, element("h3", {}, title), element("ol", {}, list.map((entry) => hazardItem(entry, teacher)))))));
}

/** @param {boolean} teacher */
function questionSection(teacher) {
  const questions = [...data.questions].sort((a, b) => Number(Boolean(a.stage)) - Number(Boolean(b.stage)));
  if (!questions.length) return "";
  return element("section.questions", {}, element("h2", {}, "Questions"), element("ol", {}, questions.map((question) =>
    element("li", {}, question.text, teacher ? element("aside.teacher", {}, question.notes || "") : [1, 2, 3].map(() => element("span.rule"))))));
}

function planSection() {
  return data.lessons.map((plan) => element("section.plan", {}, element("h2", {}, `Lesson plan: ${plan.minutes} minutes`), plan.parts.map((part) =>
    element("article", {}, element("h3", {}, part.title, part.minutes ? ` (${part.minutes} min)` : ""), element("ul", {}, part.points.map((point) => element("li", {}, point)))))));
}

function voiceSection() {
  if (!data.voices.length) return "";
  return element("section", {}, element("h2", {}, "Voices"), data.voices.map((voice) =>
    element("article", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("p.way", {}, `${voice.speaker}${voice.period ? `, ${voice.period}` : ""}`, marks(voice.sources)))));
}

function glossarySection() {
  if (!data.glossary.length) return "";
  return element("section", {}, element("h2", {}, "Words"), element("dl.words-list", {}, data.glossary.map((term) =>
    element("div", {}, element("dt", {}, [term.term, term.local, term.romanization].filter(Boolean).join(" · ")), element("dd", {}, term.definition)))));
}

/** @param {boolean} teacher */
function sourceSection(teacher) {
  const sources = Object.values(data.sources);
  if (!sources.length) return "";
  return element("section", {}, element("h2", {}, "Sources"), element("ol.source-list", {}, sources.map((one) =>
    element("li", {}, [one.publisher, one.title, one.date].filter(Boolean).join(". "), teacher && one.url ? `. ${one.url}` : "", teacher && one.copy_url ? `. Copy: ${one.copy_url}` : ""))));
}

/** @param {boolean} teacher */
function build(teacher) {
  const entries = inRouteOrder();
  const maps = paperMaps(entries);
  const toolbar = element("nav.sheet-tools", { "aria-label": "Print view" },
    element("button", { type: "button", onclick: () => window.print() }, icon("print"), "Print"),
    element("button", { type: "button", "aria-pressed": String(teacher), onclick: () => showHandout(!teacher) }, teacher ? "Pupil's copy" : "Teacher's copy"),
    element("button", { type: "button", onclick: closeHandout }, icon("xmark"), "Back to the map"));
  const shown = teacher && data.view.level.id !== "all" ? ` For ${data.view.level.name}.` : "";
  const page = element("div.page", {},
    element("header", {}, element("h1", {}, data.title), element("p", {}, summary(), data.period ? ` · ${data.period}` : "", teacher ? " · Teacher's copy" : "")),
    maps,
    element("p.caution", {}, `${caution} Map: ${credits}. Signs: Font Awesome (CC BY 4.0).`, data.asOf ? ` Facts as of ${data.asOf}.` : "", shown),
    ...paragraphs(data.text), ...charts(1), ...(teacher ? planSection() : []),
    element("section", {}, element("h2", {}, "Stages"), stages.map((stage) => stageSection(stage, teacher))),
    hazardSection(entries, teacher), teacher ? voiceSection() : "", questionSection(teacher), ...(teacher ? forTeachers(numbers) : []), glossarySection(), sourceSection(teacher));
  return element("div.sheet", { role: "document", "aria-label": "Hand-out" }, toolbar, page);
}

export function showHandout(teacher = false) {
  closeHandout();
  sheet = build(teacher);
  document.body.append(sheet);
  document.body.classList.add("on-paper");
  sheet.querySelector("button")?.focus({ preventScroll: true });
}

/** Close the hand-out; false where none was open. */
export function closeHandout() {
  if (!sheet) return false;
  sheet.remove();
  sheet = null;
  document.body.classList.remove("on-paper");
  theMap().invalidateSize({ animate: false });
  rest();
  return true;
}

/* Ctrl+P prints the same sheet as the button. */
function printItself() {
  let own = false;
  addEventListener("beforeprint", () => {
    if (sheet) return;
    own = true;
    showHandout();
  });
  addEventListener("afterprint", () => {
    if (own) closeHandout();
    own = false;
  });
}

export function start() {
  addTool(button("tool", "Hand-out to print", "print", () => showHandout()));
  printItself();
  on("ready", () => {
    const asked = location.hash === "#handout" ? "pupil" : location.hash === "#teacher" ? "teacher" : data.view.handout;
    if (asked) showHandout(asked === "teacher");
  });
}

/* The story's card: what a step says, and the controls below it. */
import { kilometres, number, stageName, summary, wayOf } from "../map/wording.js";
import { categoryOf, byId, data } from "../map/data.js";
import { element, paragraphs, present } from "../map/elements.js";
import { icon, sign } from "../map/icons.js";
import { select } from "../map/state.js";
import { charts } from "./chart.js";
import { hazardsOf, mainStages, questionsOf, titleOf, voicesOf } from "./steps.js";

/** @typedef {import("../map/elements.js").Child} Child */

const few = 6;

/** @param {Hazard} hazard */
function hazardButton(hazard) {
  return element("li", {}, element("button.entry", { type: "button", onclick: () => select(hazard.id, "story") },
    sign(categoryOf(hazard)), element("span", {}, hazard.title)));
}

/** @param {Hazard[]} hazards */
function hazardList(hazards) {
  if (!hazards.length) return null;
  const items = [...hazards].sort((a, b) => b.severity - a.severity).map(hazardButton);
  const section = element("section.dangers", {}, element("h3", {}, `Dangers on this stage: ${number(hazards.length)}`), element("ul", {}, items));
  const more = items.slice(few);
  if (more.length > 1) {
    more.forEach((item) => (item.hidden = true));
    const show = element("button.textlink", { type: "button", onclick: () => {
      more.forEach((item) => (item.hidden = false));
      more[0].querySelector("button")?.focus();
      show.remove();
    } }, `Show ${more.length} more`);
    section.append(show);
  }
  return section;
}

/** @param {Voice} voice */
const voiceBlock = (voice) =>
  element("blockquote.said", {}, element("h3", {}, voice.title), ...paragraphs(voice.text), element("footer", {}, voice.speaker));

/**
 * One voice is heard at once; the others wait behind their titles.
 *
 * @param {Voice[]} voices
 */
function voiceList([first, ...others]) {
  if (!first) return [];
  return [voiceBlock(first), ...others.map((voice) => element("details.more-voices", {}, element("summary", {}, `Another voice: ${voice.title}`), voiceBlock(voice)))];
}

/** @param {Question[]} questions */
function questionBlock(questions) {
  if (!questions.length) return null;
  return element("section.ask", {}, element("h3", {}, "To talk about"), element("ul", {}, questions.map((question) => element("li", {}, question.text))));
}

function contents() {
  const words = [...new Set([...byId.values()].flatMap((feature) => feature.themes))].join(", ");
  if (!words) return null;
  return element("div.contents", { role: "note" }, icon("circle-info"), element("div", {}, element("strong", {}, "Before we begin. "), `This story speaks of ${words}.`));
}

/** @returns {Child[]} */
function opening() {
  return [
    element("p.kicker", {}, data.period || "An escape route"),
    element("h2", {}, data.title),
    element("p.way", {}, summary()),
    contents(),
    ...paragraphs(data.text),
  ];
}

/**
 * @param {Step} step
 * @param {Stage} stage
 * @returns {Child[]}
 */
function telling(step, stage) {
  const way = wayOf(stage);
  const name = stage.role === "main" ? `Stage ${stage.order} of ${mainStages.length}` : stageName(stage, false);
  return [
    element("p.kicker", { style: { "--colour": stage.colour } }, [name, stage.country].filter(Boolean).join(" · ")),
    element("h2", {}, stage.title),
    way ? element("p.way", {}, way) : null,
    element("p.facts", {}, [stage.mode, `about ${kilometres(stage.km)} km`, stage.period].filter(Boolean).join(" · ")),
    ...paragraphs(stage.text),
    hazardList(hazardsOf(step)),
    ...voiceList(voicesOf(step)),
    questionBlock(questionsOf(step)),
  ];
}

/**
 * @param {Step} step
 * @returns {Child[]}
 */
function closing(step) {
  const figures = data.statistics.filter((statistic) => statistic.value).slice(0, 6);
  return [
    element("p.kicker", {}, "Closing"),
    element("h2", {}, titleOf(step)),
    element("p.way", {}, summary()),
    ...charts(1),
    element("dl.figures", {}, figures.map((one) => element("div", {}, element("dd", {}, one.value, element("small", {}, ` ${one.unit}`)), element("dt", {}, one.title, one.period ? ` (${one.period})` : "")))),
    questionBlock(questionsOf(step)),
  ];
}

/** @param {Step} step */
export function tellingOf(step) {
  if (step.stage) return present(telling(step, step.stage));
  return present(step.kind === "opening" ? opening() : closing(step));
}
